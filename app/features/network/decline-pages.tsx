import { type FormAnswer, problemsIn, typedText } from "~/components/answer-summary";
import { ConfirmPage } from "~/components/confirm-page";
import { useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import type { DepartmentRole } from "~/domain/shared/actor";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { PendingRequest } from "~/features/network/members-page.server";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

function Reason({ label, hint, answer }: { label: string; hint?: string; answer: FormAnswer | undefined }) {
  return (
    <TextArea
      name="reason"
      label={label}
      hint={hint}
      problem={answer?.problems.reason}
      defaultValue={typedText(answer, "reason")}
      limit={REASON_CHARS_MAX}
    />
  );
}

/** Declines an account request, with the reason its author will read. */
export function DeclineRequest({
  page: { request, back },
  answer,
}: {
  page: { request: PendingRequest; back: string };
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).declineRequest;
  return (
    <ConfirmPage
      title={words.title(request.name)}
      lead={words.lead(request.email, request.townName)}
      consequences={[words.consequence]}
      confirmLabel={words.decline}
      cancelTo={back}
      problems={problemsIn(answer)}
      danger
    >
      <Reason label={words.reason} hint={words.reasonHint} answer={answer} />
    </ConfirmPage>
  );
}

/** Declines an account that a town proposed. */
export function DeclineAccount({
  page,
  answer,
}: {
  page: { townName: string; holder: string; iban: string };
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).bankDesk;
  return (
    <ConfirmPage
      title={words.declineTitle(page.townName)}
      lead={words.declineText(page.holder, page.iban)}
      consequences={[words.declineConsequence]}
      confirmLabel={words.decline}
      cancelTo="/gestion/coordonnees-bancaires"
      problems={problemsIn(answer)}
      danger
    >
      <Reason label={words.declineReason} answer={answer} />
    </ConfirmPage>
  );
}

/** Stops a confirmed change of account before its first day. */
export function StopAccount({
  page,
  answer,
}: {
  page: { townName: string; holder: string; iban: string; back: string };
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords);
  return (
    <ConfirmPage
      title={words.bank.stopTitle(page.townName)}
      lead={words.bankDesk.declineText(page.holder, page.iban)}
      consequences={words.bank.stopConsequences}
      confirmLabel={words.bank.stop}
      cancelTo={page.back}
      problems={problemsIn(answer)}
      danger
    >
      <Reason label={words.bankDesk.declineReason} answer={answer} />
    </ConfirmPage>
  );
}

export function EndRole({
  page: { personId, role, name },
}: {
  page: { personId: string; role: DepartmentRole; name: string };
}) {
  const words = useWords(networkWords).user;
  const title = words.endTitle(useWords(networkTerms).departmentRoles[role], name);
  return (
    <ConfirmPage
      title={title}
      consequences={[words.endConsequence]}
      confirmLabel={words.end}
      cancelTo={`/admin/utilisateurs/${personId}`}
      danger
    />
  );
}
