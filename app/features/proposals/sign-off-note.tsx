import { NotificationBanner } from "~/components/banner";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import type { SignOffState } from "~/features/proposals/sign-off-state.server";
import { shortInstant } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { signOffWords } from "~/words/sign-off";

type NoteProps = { state: SignOffState; reference: string; children?: React.ReactNode };

/** Whether the signatory is waited for, or what the signatory wants looked at again. */
export function SignOffNote({ state, reference, children }: NoteProps) {
  if (state.awaited) return <Awaited state={state} reference={reference} awaited={state.awaited} more={children} />;
  return state.declined ? <Declined reference={reference} declined={state.declined} /> : null;
}

type AwaitedProps = Omit<NoteProps, "children"> & {
  awaited: NonNullable<SignOffState["awaited"]>;
  more: React.ReactNode;
};

function Awaited({ state: { can }, reference, awaited: { by, at, message }, more }: AwaitedProps) {
  const words = useWords(signOffWords);
  const when = shortInstant(useLocale(), new Date(at));
  const address = `/dossiers/${reference}/signature`;
  return (
    <NotificationBanner title={can.decline ? words.yoursTitle : words.awaitedTitle}>
      <div className="stack">
        <p>{can.decline ? words.yours(by, when) : words.awaited(by, when)}</p>
        {message ? <blockquote className="prewrap">{message}</blockquote> : null}
        {more}
        {can.decline ? (
          <p>
            <A to={`${address}/renvoi`}>{words.declineLink}</A>
          </p>
        ) : can.takeBack ? (
          <>
            <p>{words.changed}</p>
            <CommandForm action={`${address}/retrait`}>
              <Button variant="secondary">{words.takeBack}</Button>
            </CommandForm>
          </>
        ) : null}
      </div>
    </NotificationBanner>
  );
}

function Declined({ reference, declined }: { reference: string; declined: NonNullable<SignOffState["declined"]> }) {
  const words = useWords(signOffWords);
  const { sections } = useWords(proposalsTerms);
  const { by, at, remarks } = declined;
  return (
    <NotificationBanner tone="warning" title={words.declinedTitle}>
      <p>{words.declined(by, shortInstant(useLocale(), new Date(at)))}</p>
      <ul>
        {remarks.map(({ section, reason }) => (
          <li key={section}>
            <A to={`/dossiers/${reference}/${SECTION_SLUGS[section]}`}>{sections[section]}</A>.{" "}
            <span className="prewrap">{reason}</span>
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

/** In the section itself, until it is saved again. */
export function SectionRemark({ remark }: { remark: { by: string; reason: string } | null }) {
  const words = useWords(signOffWords);
  return remark ? (
    <NotificationBanner tone="warning" title={words.remark(remark.by)}>
      <p className="prewrap">{remark.reason}</p>
    </NotificationBanner>
  ) : null;
}
