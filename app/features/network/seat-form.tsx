import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { SEAT_ROLES } from "~/domain/shared/actor";
import type { Member } from "~/features/network/members-page.server";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

/** One member: another role, or no access any more. */
export function SeatForm({
  page: { member, townName, back },
  answer,
}: {
  page: { member: Member; townName: string; back: string };
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).seat;
  const terms = useWords(networkTerms);
  const { seatId, name, self, can } = member;
  return (
    <div className="narrow stack">
      <BackLink to={back} />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title(name)} caption={townName} />
      {can.changeRole ? (
        <Card title={words.roleTitle}>
          <CommandForm className="form" action={`/espace/membres/${seatId}`}>
            <RadioGroup
              name="role"
              label={terms.fields.role}
              defaultValue={member.role}
              options={SEAT_ROLES.map((role) => ({
                value: role,
                label: terms.seatRoles[role],
                hint: terms.seatRoleHints[role],
              }))}
            />
            <div>
              <Button>{words.saveRole}</Button>
            </div>
          </CommandForm>
        </Card>
      ) : null}
      {can.end ? (
        <Card title={self ? words.leaveTitle : words.endTitle}>
          <p>{self ? words.leaveText(townName) : words.endText(name, townName)}</p>
          <CommandForm action={`/espace/membres/${seatId}/fin`}>
            <Button variant="danger">{self ? words.leave : words.end}</Button>
          </CommandForm>
        </Card>
      ) : null}
    </div>
  );
}
