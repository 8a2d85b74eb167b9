import { Form } from "@remix-run/react";
import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { ErrorSummary } from "~/components/error-summary";
import { useLocale, useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { AccountTable } from "~/features/reports/account-table";
import type { DeskReport } from "~/features/reports/desk-report.server";
import { deskReportPath } from "~/features/reports/report-top";
import { componentsWords } from "~/words/components";
import { euros } from "~/words/format";
import { refusalSentence } from "~/words/refusals";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

type AnswerProps = { page: DeskReport; answer: FormAnswer | undefined };

const useName = (page: DeskReport) => useWords(reportsTerms).kinds[page.kind].toLocaleLowerCase();
const captionOf = (page: DeskReport) => `${page.reference} · ${page.townName}`;

/** Accepts a report: for a final one the accepted cost is worked out first, then confirmed. */
export function ReportAcceptancePage({ page, answer }: AnswerProps) {
  const words = useWords(reportsWords).desk;
  const locale = useLocale();
  return (
    <div className="narrow stack">
      <BackLink to={deskReportPath(page.reference, page.kind)} />
      <AnswerSummary answer={answer} />
      {page.cost.problem ? <ErrorSummary problems={[{ field: "cout", message: page.cost.problem }]} /> : null}
      <PageHeading title={words.acceptTitle(useName(page))} caption={captionOf(page)} />
      {page.can.judge ? (
        <>
          {page.kind === "final" ? <CostForm page={page} /> : null}
          <Confirmation page={page} />
        </>
      ) : (
        <InsetNote>{refusalSentence(locale, "report-not-submitted")}</InsetNote>
      )}
    </div>
  );
}

/** A question to the page, not a change: it posts nothing, and the account below follows the cost. */
function CostForm({ page: { cost, view } }: { page: DeskReport }) {
  const words = useWords(reportsWords).desk;
  const locale = useLocale();
  const spent = euros(locale, view?.spentCents ?? 0);
  return (
    <Form method="get" className="form" preventScrollReset>
      <MoneyField
        name="cout"
        label={words.cost}
        hint={words.costHint(spent, euros(locale, cost.eligibleCents))}
        problem={cost.problem ?? undefined}
        defaultCents={cost.eligibleCents}
        {...(cost.typed === null ? {} : { defaultValue: cost.typed })}
      />
      <div>
        <Button variant="secondary">{words.compute}</Button>
      </div>
    </Form>
  );
}

function Confirmation({ page }: { page: DeskReport }) {
  const { desk: words, account: accountWords } = useWords(reportsWords);
  const cancel = useWords(componentsWords).cancel;
  const locale = useLocale();
  const isFinal = page.kind === "final";
  if (isFinal && !page.account) return null;
  const opens = page.instalment ? words.acceptInterim(euros(locale, page.instalment.amountCents)) : words.acceptNothing;
  return (
    <>
      {page.account ? (
        <section className="stack" aria-labelledby="decompte">
          <h2 id="decompte">{accountWords.title}</h2>
          <AccountTable account={page.account} />
        </section>
      ) : null}
      <ul className="consequences">
        {isFinal ? null : <li>{opens}</li>}
        <li>{words.told}</li>
        <li>{words.once}</li>
      </ul>
      <CommandForm className="form">
        <input type="hidden" name="version" value={page.version} />
        {page.account ? <input type="hidden" name="cents" value={page.account.acceptedCents} /> : null}
        <ButtonRow>
          <Button>{isFinal ? words.confirm : words.confirmInterim}</Button>
          <ButtonLink variant="quiet" to={deskReportPath(page.reference, page.kind)}>
            {cancel}
          </ButtonLink>
        </ButtonRow>
      </CommandForm>
    </>
  );
}

/** Sends a report back with what is to be corrected. */
export function ReportReturnPage({ page, answer }: AnswerProps) {
  const words = useWords(reportsWords).desk;
  const locale = useLocale();
  return (
    <div className="narrow stack">
      <BackLink to={deskReportPath(page.reference, page.kind)} />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.returnTitle(useName(page))} caption={captionOf(page)} lead={words.returnLead} />
      {page.can.judge ? (
        <CommandForm className="form">
          <input type="hidden" name="version" value={page.version} />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            limit={REASON_CHARS_MAX}
            problem={answer?.problems.reason}
            defaultValue={typedText(answer, "reason")}
          />
          <div>
            <Button>{words.send}</Button>
          </div>
        </CommandForm>
      ) : (
        <InsetNote>{refusalSentence(locale, "report-not-submitted")}</InsetNote>
      )}
    </div>
  );
}
