import { InsetNote } from "~/components/banner";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PayerMissing } from "~/features/fund/payments-list";
import type { RunPage } from "~/features/fund/run-page.server";
import { fundWords } from "~/words/fund";

/** What this person can do with the run now, and what it waits for from somebody else. */
export function RunActs({ page }: { page: RunPage }) {
  const words = useWords(fundWords).run;
  const { can } = page;
  const root = `/gestion/versements/${page.reference}`;
  const note = noteOf(page, words);
  const isSettled = page.status === "returned";
  const hasActs = can.approve || can.export || can.cancel || can.recordReturns;
  if (!hasActs && !note) return null;
  return (
    <section className="stack" aria-labelledby="a-faire">
      <h2 id="a-faire">{words.act}</h2>
      {note ? <InsetNote>{note}</InsetNote> : null}
      {can.export && page.payerMissing ? <PayerMissing mayWrite /> : null}
      {can.export && !page.payerMissing ? <p>{words.exportHint}</p> : null}
      {hasActs ? (
        <ButtonRow>
          {can.approve ? <Verb action={`${root}/approbation`}>{words.approveVerb}</Verb> : null}
          {can.export && !page.payerMissing ? <Verb action={`${root}/export`}>{words.exportVerb}</Verb> : null}
          {can.recordReturns ? (
            <ButtonLink to={`${root}/retours`} variant={isSettled ? "secondary" : "primary"}>
              {isSettled ? words.cameBackVerb : words.returnsVerb}
            </ButtonLink>
          ) : null}
          {can.cancel ? (
            <ButtonLink to={`${root}/annulation`} variant="quiet">
              {words.cancelVerb}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
    </section>
  );
}

const Verb = ({ action, children }: { action: string; children: string }) => (
  <CommandForm action={action}>
    <Button>{children}</Button>
  </CommandForm>
);

function noteOf({ status, can }: RunPage, words: (typeof fundWords)["fr"]["run"]): string | null {
  if (can.waitsForAnother) return words.own;
  if (status === "prepared" && !can.approve) return words.waitsApproval;
  return status === "approved" && !can.export ? words.waitsExport : null;
}
