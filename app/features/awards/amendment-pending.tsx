import { type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { DateField } from "~/components/date-field";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { DELIBERATION_NUMBER_CHARS_MAX } from "~/domain/awards/decision";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { Side } from "~/features/awards/agreement-view";
import { AmendmentState, amendmentsRoot, ChangesTable } from "~/features/awards/amendment-changes";
import type { AmendmentsPage, PendingAmendment } from "~/features/awards/amendments-page.server";
import { PaperView } from "~/features/awards/paper-view";
import { SignatureForm } from "~/features/awards/signature-form";
import { amendmentsWords } from "~/words/amendments";
import { awardsTerms } from "~/words/awards-terms";
import { day, euros, shortInstant } from "~/words/format";

type Props = { page: AmendmentsPage; pending: PendingAmendment; side: Side; answer: FormAnswer | undefined };

/** The amendment under way: what changes, what it does to the money, who is awaited, and the act that is awaited. */
export function AmendmentPending({ page, pending, side, answer }: Props) {
  const words = useWords(amendmentsWords);
  const terms = useWords(awardsTerms);
  const locale = useLocale();
  const root = `${amendmentsRoot(page.reference, side)}/avenants`;
  return (
    <section className="stack" aria-labelledby="en-cours">
      <h2 id="en-cours">
        {words.pendingTitle} <AmendmentState status={pending.status} />
      </h2>
      <p>
        <strong>{terms.amendmentKinds[pending.kind]}.</strong>{" "}
        {words.askedBy(pending.preparedBy, shortInstant(locale, new Date(pending.preparedAt)))}
      </p>
      <p className="prewrap">{pending.reason}</p>
      {pending.deliberation ? (
        <p>{words.deliberation(pending.deliberation.number, day(locale, new Date(pending.deliberation.on)))}</p>
      ) : null}
      <ChangesTable changes={pending.changes} />
      <EffectPart pending={pending} />
      <Awaited pending={pending} side={side} canSettle={page.can.settle} canSign={page.can.sign} />
      {page.can.settle ? <AnswerForm pending={pending} action={`${root}/reponse`} answer={answer} /> : null}
      {pending.text ? (
        <Card title={words.textTitle} id="texte">
          <p>
            <A to={`${root}/avenant.pdf`}>{words.pdf}</A>
          </p>
          <PaperView paper={pending.text.paper} />
        </Card>
      ) : null}
      {page.can.sign && pending.text ? (
        <SignatureForm
          page={{ contentHash: pending.text.contentHash, usualFunction: page.usualFunction }}
          side={side}
          answer={answer}
          action={`${root}/signature`}
        />
      ) : null}
    </section>
  );
}

function Awaited({
  pending,
  side,
  canSettle,
  canSign,
}: {
  pending: PendingAmendment;
  side: Side;
  canSettle: boolean;
  canSign: boolean;
}) {
  const words = useWords(amendmentsWords);
  if (canSettle || canSign) return <p className="hint">{words.routes[pending.route]}</p>;
  if (pending.status === "requested")
    return <InsetNote>{side === "town" ? words.waitsAnswer : `${words.own} ${words.routes[pending.route]}`}</InsetNote>;
  return <InsetNote>{pending.status === "approved" ? words.waitsTown : words.waitsDepartment}</InsetNote>;
}

/** What it does to the instalments and to the envelope, before anybody has approved it. */
function EffectPart({ pending }: { pending: PendingAmendment }) {
  const words = useWords(amendmentsWords);
  const terms = useWords(awardsTerms);
  const locale = useLocale();
  const { releaseCents, availableCents, instalments } = pending.effect;
  const money = (cents: number) => euros(locale, cents, { exact: true });
  const heir = pending.kind === "beneficiary" ? <p>{words.heirNow}</p> : null;
  if (releaseCents === 0)
    return (
      <>
        <p>{words.noMoney}</p>
        {heir}
      </>
    );
  return (
    <>
      <DataTable
        caption={words.effect}
        rows={instalments}
        rowKey={(i) => String(i.position)}
        columns={[
          {
            key: "kind",
            header: words.instalment,
            rowHeader: true,
            cell: (i) => terms.instalmentKinds[pending.kindOf[i.position] ?? "balance"],
          },
          { key: "before", header: words.before, align: "right", cell: (i) => <Euros cents={i.beforeCents} exact /> },
          {
            key: "after",
            header: words.after,
            align: "right",
            cell: (i) => (i.afterCents === 0 ? words.cancelled : <Euros cents={i.afterCents} exact />),
          },
        ]}
      />
      <p>{words.release(money(releaseCents))}</p>
      {availableCents === null ? null : (
        <p>{words.envelopeAfter(money(availableCents), money(availableCents + releaseCents))}</p>
      )}
    </>
  );
}

function AnswerForm({
  pending,
  action,
  answer,
}: {
  pending: PendingAmendment;
  action: string;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(amendmentsWords);
  const deliberation = pending.needsDeliberation ? (
    <>
      <p className="hint">{words.deliberationHint}</p>
      <TextField
        name="number"
        label={words.number}
        width="s"
        maxLength={DELIBERATION_NUMBER_CHARS_MAX}
        defaultValue={typedText(answer, "number")}
      />
      <DateField name="on" label={words.on} defaultValue={typedText(answer, "on")} />
    </>
  ) : undefined;
  const reason = (
    <TextArea
      name="reason"
      label={words.refuseReason}
      hint={words.refuseHint}
      limit={REASON_CHARS_MAX}
      rows={3}
      defaultValue={typedText(answer, "reason")}
    />
  );
  return (
    <Card title={words.answerTitle}>
      <CommandForm className="stack" action={action}>
        <RadioGroup
          name="answer"
          label={words.answer}
          problem={answer?.problems.answer}
          defaultValue={typedText(answer, "answer")}
          options={[
            { value: "approved", label: words.approve, hint: words.approveHint, more: deliberation },
            { value: "refused", label: words.refuse, more: reason },
          ]}
        />
        <div>
          <Button>{words.sendAnswer}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
