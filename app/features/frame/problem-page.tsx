import { ButtonLink, ButtonRow } from "~/components/button";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { type Problem, problemText } from "~/features/frame/problem";
import { frameWords } from "~/words/frame";

/** 404, 403, and everything that is our fault: what happened, what is kept, what to do. */
export function ProblemPage(problem: Problem) {
  const words = useWords(frameWords);
  const [title, text] = problemText(words, problem);
  return (
    <div className="narrow stack">
      <PageHeading title={title} lead={text} />
      <ButtonRow>
        {problem.status === 403 ? (
          <ButtonLink to="/connexion">{words.changeAccount}</ButtonLink>
        ) : (
          <ButtonLink to="/">{words.toHome}</ButtonLink>
        )}
      </ButtonRow>
    </div>
  );
}
