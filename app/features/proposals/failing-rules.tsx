import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import type { SelfCheckFinding } from "~/domain/calls/self-check";
import { callsTerms } from "~/words/calls-terms";
import { startingWords } from "~/words/starting";

/** Each rule that is not met, by its article, and what would make it right. */
export function FailingRules({
  callReference,
  failing,
}: {
  callReference: string;
  failing: readonly SelfCheckFinding[];
}) {
  const words = useWords(startingWords).check;
  const questions = useWords(callsTerms).selfCheck;
  return (
    <ul>
      {failing.map(({ question, article, facts }) => (
        <li key={question}>
          <A to={`/appels/${callReference}#article-${article}`}>{words.article(article)}</A>.{" "}
          <strong>{questions[question].rule}</strong> {questions[question].remedy(facts)}
        </li>
      ))}
    </ul>
  );
}
