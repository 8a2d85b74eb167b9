import { WarningNote } from "~/components/banner";
import { CitedReport } from "~/components/cited-report";
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
      <CitedReport citation={citation} />
      {clonedFrom ? (
        <p>
          <A to={`/dossiers/${clonedFrom}`}>{words.kept.clonedFrom(clonedFrom)}</A>
        </p>
      ) : null}
    </>
  );
}
