import { Badge } from "~/components/badge";
import { Card } from "~/components/card";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import type { CallRules } from "~/domain/calls/rules";
import { ARTICLES, articleNumber } from "~/domain/calls/self-check";
import { DOCUMENT_KINDS, DOCUMENT_MODELS, type DocumentKind, requiredDocuments } from "~/domain/proposals/documents";
import { callPageWords } from "~/words/call-page";
import { callsWords } from "~/words/calls";
import { proposalsTerms } from "~/words/proposals-terms";

/** The rules of the call, each with a number and an address of its own: "#article-4". */
export function CallArticles({ rules }: { rules: CallRules }) {
  const words = useWords(callPageWords);
  return (
    <Card title={words.rules} id="reglement">
      {ARTICLES.map((article) => (
        <section key={article} id={`article-${articleNumber(article)}`}>
          <h3>
            {words.article(articleNumber(article))}. {words.articles[article].title}
          </h3>
          <p>{words.articles[article].text(rules)}</p>
        </section>
      ))}
    </Card>
  );
}

const ALWAYS = requiredDocuments({ investment: false, confirmedPartners: false });
const FOR_INVESTMENT = requiredDocuments({ investment: true, confirmedPartners: false });
const FOR_PARTNERS = requiredDocuments({ investment: false, confirmedPartners: true });

const when = (kind: DocumentKind) =>
  ALWAYS.includes(kind)
    ? "required"
    : FOR_INVESTMENT.includes(kind)
      ? "ifInvestment"
      : FOR_PARTNERS.includes(kind)
        ? "ifPartners"
        : "optional";

/** What a dossier is filed with, and when each of it is needed. */
export function CallDocuments() {
  const words = useWords(callsWords).page;
  const more = useWords(callPageWords);
  const terms = useWords(proposalsTerms);
  return (
    <Card title={words.documents} id="pieces">
      <p>{words.documentsLead}</p>
      <ul>
        {DOCUMENT_KINDS.map((kind) => (
          <li key={kind}>
            <strong>{terms.documentKinds[kind]}</strong>{" "}
            <Badge tone={when(kind) === "required" ? "info" : "neutral"}>{more[when(kind)]}</Badge>
            <div>{terms.documentHints[kind]}</div>
            <ModelLink kind={kind} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ModelLink({ kind }: { kind: DocumentKind }) {
  const words = useWords(callPageWords);
  const terms = useWords(proposalsTerms);
  const model = DOCUMENT_MODELS[kind];
  return model ? (
    <A to={`/modeles/${model}`} reloadDocument>
      {words.model} <span className="vh">{terms.documentKinds[kind]}</span> (.{model.split(".").at(-1)})
    </A>
  ) : null;
}

export function CallQuestions() {
  const words = useWords(callPageWords);
  return (
    <Card title={words.faqTitle} id="questions">
      {words.faq.map(({ question, answer }) => (
        <Details key={question} summary={question}>
          <p>{answer}</p>
        </Details>
      ))}
    </Card>
  );
}
