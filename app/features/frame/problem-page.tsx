import { ButtonLink, ButtonRow } from "~/components/button";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { frameWords } from "~/words/frame";

/** 404, 403, and everything that is our fault: what happened, what is kept, what to do. */
export function ProblemPage({
  status,
  sentence,
  personName,
}: {
  status: number;
  sentence: string | null;
  personName: string | null;
}) {
  const words = useWords(frameWords);
  const [title, text] =
    status === 404
      ? [words.notFoundTitle, words.notFoundText]
      : status === 403
        ? [words.wrongRoleTitle, words.wrongRoleText(personName ?? "")]
        : sentence
          ? [words.refusedTitle, sentence]
          : [words.ourFaultTitle, words.ourFaultText];
  return (
    <div className="narrow stack">
      <PageHeading title={title} lead={text} />
      <ButtonRow>
        {status === 403 ? (
          <ButtonLink to="/connexion">{words.changeAccount}</ButtonLink>
        ) : (
          <ButtonLink to="/">{words.toHome}</ButtonLink>
        )}
      </ButtonRow>
    </div>
  );
}
