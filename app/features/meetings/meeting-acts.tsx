import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { ConfirmPage } from "~/components/confirm-page";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import type { AttendanceAnswer } from "~/domain/meetings/meeting";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { deadline } from "~/words/format";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

type Answered = { answer: FormAnswer | undefined };
const refusalIn = (answer: FormAnswer | undefined) => (answer?.refusal ? [{ message: answer.refusal.sentence }] : []);

type Cancelled = { reference: string; title: string; startsAt: Date; coming: number };

export function Cancellation({ page, answer }: Answered & { page: Cancelled }) {
  const words = useWords(meetingsWords).desk;
  const locale = useLocale();
  return (
    <ConfirmPage
      title={words.cancelTitle}
      lead={words.cancelLead(page.title, deadline(locale, new Date(page.startsAt)))}
      consequences={[words.cancelMail, words.cancelComing(page.coming), words.cancelFinal]}
      confirmLabel={words.cancelTitle}
      cancelTo={`/reunions/${page.reference}`}
      danger
      problems={[
        ...refusalIn(answer),
        ...(answer?.problems.reason ? [{ field: "reason", message: answer.problems.reason }] : []),
      ]}
    >
      <TextArea
        name="reason"
        label={words.reason}
        limit={REASON_CHARS_MAX}
        problem={answer?.problems.reason}
        defaultValue={typedText(answer, "reason")}
      />
    </ConfirmPage>
  );
}

type Approved = {
  reference: string;
  title: string;
  version: number;
  minutes: string;
  decisions: number;
  actions: number;
};

export function Approval({ page, answer }: Answered & { page: Approved }) {
  const words = useWords(meetingsWords).desk;
  return (
    <ConfirmPage
      title={words.approveTitle}
      lead={page.title}
      consequences={[words.approveCounts(page.decisions, page.actions), words.approvePublished, words.approveFinal]}
      confirmLabel={words.approveTitle}
      cancelTo={`/reunions/${page.reference}`}
      problems={refusalIn(answer)}
    >
      <p className="said">{page.minutes}</p>
      <input type="hidden" name="version" value={page.version} />
    </ConfirmPage>
  );
}

type PresencePage = {
  reference: string;
  title: string;
  towns: { id: string; name: string; answer: AttendanceAnswer | null; proxyName: string; present: boolean }[];
};

export function Presence({ page, answer }: Answered & { page: PresencePage }) {
  const words = useWords(meetingsWords);
  const terms = useWords(meetingsTerms);
  const said = ({ answer: a, proxyName }: PresencePage["towns"][number]) =>
    a === "proxy" ? words.page.proxyTo(proxyName) : a ? words.desk.presenceAnswer(terms.answers[a]) : undefined;
  return (
    <div className="narrow stack">
      <BackLink to={`/reunions/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={`${page.reference} · ${page.title}`}
        title={words.desk.presenceTitle}
        lead={words.desk.presenceLead}
      />
      <CommandForm className="form">
        <CheckboxGroup
          name="present"
          label={words.desk.presenceLegend}
          defaultValues={page.towns.filter((t) => t.present).map((t) => t.id)}
          options={page.towns.map((t) => ({ value: t.id, label: t.name, hint: said(t) }))}
        />
        <div>
          <Button>{words.desk.savePresence}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
