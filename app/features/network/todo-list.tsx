import { StatusTag } from "~/components/badge";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import type { TownTodo } from "~/features/network/town-todos";
import { awardsTerms } from "~/words/awards-terms";
import { day, deadline, euros } from "~/words/format";
import { networkWords } from "~/words/network";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";
import { townHomeWords } from "~/words/town-home";

/** What waits for the town. What this person cannot do is said all the same, with who can. */
export function TodoList({ todos, townSlug }: { todos: readonly TownTodo[]; townSlug: string }) {
  const words = useWords(networkWords).space;
  if (todos.length === 0) return <EmptyState>{words.nothing}</EmptyState>;
  return (
    <ul className="tasks">
      {todos.map((todo) => (
        <TodoRow
          key={`${todo.kind} ${"dossier" in todo ? todo.dossier.reference : "paper" in todo ? todo.paper.id : ""} ${"section" in todo ? todo.section : ""}`}
          todo={todo}
          townSlug={townSlug}
        />
      ))}
    </ul>
  );
}

function TodoRow({ todo, townSlug }: { todo: TownTodo; townSlug: string }) {
  const words = useWords(networkWords).space;
  const title = useTitle(todo);
  const hint = useHint(todo);
  return (
    <li className="task">
      <div>
        <A to={pageOf(todo, townSlug)} className="task-link">
          {title}
        </A>
        {hint ? <div className="hint">{hint}</div> : null}
        {todo.mine || todo.kind === "await_bank_details" ? null : (
          <div className="hint">{SIGNERS.has(todo.kind) ? words.notYoursSign : words.notYours}</div>
        )}
      </div>
      <div className="task-status">{todo.late ? <StatusTag tone="bad">{words.late}</StatusTag> : null}</div>
    </li>
  );
}

const SIGNERS = new Set<TownTodo["kind"]>([
  "sign_charter",
  "sign_charter_again",
  "certify_dossier",
  "answer_award",
  "sign_agreement",
  "sign_amendment",
  "give_bank_details",
  "correct_bank_details",
  "check_bank_change",
  "correct_payment",
]);

function useTitle(todo: TownTodo): string {
  const words = useWords(networkWords).space;
  const { sections } = useWords(proposalsTerms);
  const titled = "dossier" in todo ? todo.dossier.title || words.untitled : "";
  switch (todo.kind) {
    case "answer_request":
    case "read_messages":
    case "finish_draft":
    case "certify_dossier":
    case "answer_award":
    case "sign_agreement":
    case "sign_amendment":
    case "correct_payment":
      return words.todos[todo.kind](titled);
    case "write_report":
      return todo.returned ? words.todos.correct_report(titled) : words.todos[`write_${todo.report}`](titled);
    case "answer_comment":
      return words.todos.answer_comment(todo.author, sections[todo.section]);
    case "renew_paper":
      return words.todos.renew_paper(todo.paper.fileName);
    case "decide_people":
      return words.todos.decide_people(todo.count);
    default:
      return words.todos[todo.kind];
  }
}

function useHint(todo: TownTodo): string | null {
  const words = useWords(networkWords).space;
  const asking = useWords(requestsWords);
  const home = useWords(townHomeWords);
  const { instalmentKinds } = useWords(awardsTerms);
  const locale = useLocale();
  if (todo.kind === "sign_charter") return words.charterWhy;
  if (todo.kind === "correct_payment") {
    const { kind, amountCents, reason, at } = todo.payment;
    const sum = euros(locale, amountCents, { exact: true });
    return home.paymentBack(instalmentKinds[kind], sum, day(locale, new Date(at)), reason);
  }
  if (!todo.by) return null;
  const when =
    todo.kind === "finish_draft" || todo.kind === "certify_dossier"
      ? deadline(locale, todo.by)
      : day(locale, lastDay(todo));
  if (todo.late) return words.since(when);
  return todo.kind === "answer_request" ? `${words.by(when)}. ${asking.daysLeft(todo.daysLeft)}` : words.by(when);
}

/** A request's, a charter's and a paper's limit is the first instant after the last day; a report's is the day itself. */
const lastDay = (todo: TownTodo) => new Date((todo.by?.getTime() ?? 0) - (todo.kind === "write_report" ? 0 : 1));

function pageOf(todo: TownTodo, townSlug: string): string {
  switch (todo.kind) {
    case "sign_charter":
    case "sign_charter_again":
      return `/reseau/charte?commune=${townSlug}`;
    case "invite_signatory":
    case "decide_people":
      return `/espace/membres?commune=${townSlug}`;
    case "give_bank_details":
    case "await_bank_details":
    case "correct_bank_details":
    case "check_bank_change":
    case "correct_payment":
      return `/espace/commune/coordonnees-bancaires?commune=${townSlug}`;
    case "renew_paper":
      return `/espace/commune/documents?commune=${townSlug}`;
    case "answer_request":
    case "finish_draft":
      return `/dossiers/${todo.dossier.reference}`;
    case "certify_dossier":
      return `/dossiers/${todo.dossier.reference}/verifier`;
    case "answer_comment":
      return `/dossiers/${todo.dossier.reference}/${SECTION_SLUGS[todo.section]}#commentaires`;
    case "read_messages":
      return `/dossiers/${todo.dossier.reference}/echanges`;
    case "answer_award":
      return `/dossiers/${todo.dossier.reference}/decision`;
    case "sign_agreement":
      return `/dossiers/${todo.dossier.reference}/convention`;
    case "sign_amendment":
      return `/dossiers/${todo.dossier.reference}/avenants`;
    case "write_report":
      return `/dossiers/${todo.dossier.reference}/bilan`;
  }
}
