import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { startingWords } from "~/words/starting";

type Props = { citation: { townName: string; report: { slug: string; title: string } | null } | null };

/** The experience report that something takes up, for its readers; one taken down keeps the name of its town only. */
export function CitedReport({ citation }: Props) {
  const words = useWords(startingWords).kept;
  if (!citation) return null;
  const { report, townName } = citation;
  return (
    <p>
      {words.cites}{" "}
      {report ? (
        <>
          <A to={`/experiences/${report.slug}`}>{report.title}</A>
          {words.of(townName)}
        </>
      ) : (
        words.withdrawn(townName)
      )}
    </p>
  );
}
