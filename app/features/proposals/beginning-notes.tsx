import { WarningNote } from "~/components/banner";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import type { Beginning } from "~/features/proposals/beginning.server";
import { FailingRules } from "~/features/proposals/failing-rules";
import { startingWords } from "~/words/starting";

type Props = { beginning: Beginning; reference: string; callReference: string };

/** On the dossier's page: what the six questions said, which report it takes up, which dossier it was made of. */
export function BeginningNotes({ beginning: { failing, citation, clonedFrom }, reference, callReference }: Props) {
  const words = useWords(startingWords);
  return (
    <>
      {failing.length > 0 ? (
        <>
          <WarningNote>{words.kept.title}</WarningNote>
          <FailingRules callReference={callReference} failing={failing} />
          <p>
            {words.blocksNothing}{" "}
            <A to={`/appels/${callReference}/verification?dossier=${reference}`}>{words.kept.again}</A>
          </p>
        </>
      ) : null}
      {citation ? (
        <p>
          {words.kept.cites}{" "}
          {citation.report ? (
            <>
              <A to={`/experiences/${citation.report.slug}`}>{citation.report.title}</A>
              {words.kept.of(citation.townName)}
            </>
          ) : (
            words.kept.withdrawn(citation.townName)
          )}
        </p>
      ) : null}
      {clonedFrom ? (
        <p>
          <A to={`/dossiers/${clonedFrom}`}>{words.kept.clonedFrom(clonedFrom)}</A>
        </p>
      ) : null}
    </>
  );
}
