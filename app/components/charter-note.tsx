import { WarningNote } from "~/components/banner";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import type { CharterState } from "~/domain/network/charter";
import { day } from "~/words/format";
import { networkWords } from "~/words/network";

/** On the first screen, not the last: what the town's place in the network keeps it from, and until when. Nothing once signed. */
export function CharterNote({ state, town }: { state: CharterState; town: { name: string; slug: string } }) {
  const words = useWords(networkWords).charterNote;
  const locale = useLocale();
  if (state.kind === "signed") return null;
  const by = state.kind === "to_sign_again" && state.by ? day(locale, state.by) : null;
  const said =
    state.kind === "unsigned"
      ? words.unsigned(town.name)
      : by && state.lapsed
        ? words.lapsed(town.name, by)
        : words.again(by);
  return (
    <WarningNote>
      {said} <A to={`/reseau/charte?commune=${town.slug}`}>{words.sign}</A>
    </WarningNote>
  );
}
