import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote, WarningNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import type { PaperSignaturePage } from "~/features/awards/paper-signature-page.server";
import { shortInstant } from "~/words/format";
import { signedPaperWords } from "~/words/signed-papers";

type Props = { page: PaperSignaturePage; answer: FormAnswer | undefined };

/** What came back on paper for one agreement, and the signature to write down from it. */
export function PaperSignatureView({ page, answer }: Props) {
  const words = useWords(signedPaperWords);
  const locale = useLocale();
  const root = `/gestion/conventions/${page.reference}`;
  return (
    <div className="narrow stack">
      <BackLink to={root}>{words.toAgreement}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.number} · ${page.townName}`} title={words.paperTitle} lead={words.paperLead} />
      <Card title={words.cameBack}>
        {page.pages.length === 0 ? <p>{words.noPages}</p> : null}
        <ul>
          {page.pages.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages without a number have nothing else to be told apart by.
            <li key={i}>
              {p.page === null ? words.unnumbered : words.page(p.page)},{" "}
              {words.pageSentBy(p.sentBy, shortInstant(locale, new Date(p.sentAt)))}
            </li>
          ))}
        </ul>
        {page.missing.length > 0 ? <WarningNote>{words.missing(page.missing.join(", "))}</WarningNote> : null}
        {page.pages.length > 0 && page.missing.length === 0 ? <InsetNote>{words.whole}</InsetNote> : null}
        {page.pages.length > 0 ? (
          <p>
            <A to={`${root}/convention-signee.pdf`}>{words.signedPdf(page.pages.length)}</A>
          </p>
        ) : null}
        {page.can.scans ? (
          <p>
            <A to="/gestion/conventions/numerisations">{words.link}</A>
          </p>
        ) : null}
      </Card>
      {page.can.record ? <SignatureFields page={page} answer={answer} /> : <Awaited page={page} />}
    </div>
  );
}

function Awaited({ page: { side } }: { page: PaperSignaturePage }) {
  const words = useWords(signedPaperWords);
  return (
    <p>{side === "town" ? words.awaitsTown : side === "department" ? words.awaitsDepartment : words.nothingAwaited}</p>
  );
}

function SignatureFields({ page, answer }: Props) {
  const words = useWords(signedPaperWords);
  return (
    <Card title={page.side === "town" ? words.signTown : words.signDepartment} id="signature">
      <p>{words.signLead}</p>
      <CommandForm className="stack">
        <TextField
          name="signerName"
          label={words.name}
          width="m"
          problem={answer?.problems.signerName}
          defaultValue={typedText(answer, "signerName", page.side === "town" ? page.expected.name : "")}
        />
        <TextField
          name="signerFunction"
          label={words.function}
          width="m"
          problem={answer?.problems.signerFunction}
          defaultValue={typedText(answer, "signerFunction", page.expected.function)}
        />
        <DateField name="on" label={words.on} problem={answer?.problems.on} defaultValue={typedText(answer, "on")} />
        <div>
          <Button>{words.record}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
