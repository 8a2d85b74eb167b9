import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import type { DossierPage } from "~/features/proposals/dossier-page.server";
import { proposalsWords } from "~/words/proposals";
import { startingWords } from "~/words/starting";

/** What is done seldom, and on a page of its own: a new dossier from this one, taking it back, giving it up. */
export function OtherActs({ page: { header, can } }: { page: DossierPage }) {
  const { tasks } = useWords(proposalsWords);
  const { clone } = useWords(startingWords);
  const base = `/dossiers/${header.reference}`;
  const acts = [
    { may: can.clone && header.status !== "draft", to: `${base}/copie`, label: clone.action },
    { may: can.takeBack, to: `${base}/retrait`, label: tasks.takeBack },
    { may: can.giveUp, to: `${base}/abandon`, label: tasks.giveUp },
  ].filter(({ may }) => may);
  if (acts.length === 0) return null;
  return (
    <ul>
      {acts.map(({ to, label }) => (
        <li key={to}>
          <A to={to}>{label}</A>
        </li>
      ))}
    </ul>
  );
}
