import { A } from "~/components/link";

/** A dossier in a table of the desk: its number and title lead to it, its town below. */
export const DossierCell = ({ dossier }: { dossier: { reference: string; title: string; townName: string } }) => (
  <>
    <A to={`/gestion/dossiers/${dossier.reference}`}>
      <span className="nowrap">{dossier.reference}</span> {dossier.title}
    </A>
    <br />
    <span className="secondary">{dossier.townName}</span>
  </>
);
