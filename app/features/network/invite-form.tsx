import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextField } from "~/components/text-field";
import { SEAT_ROLES } from "~/domain/shared/actor";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

/** Asks one more person in. */
export function InviteForm({
  townId,
  action,
  answer,
}: {
  townId: string;
  action: string;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).members;
  const terms = useWords(networkTerms);
  return (
    <section className="stack" id="inviter">
      <h2>{words.inviteTitle}</h2>
      <CommandForm className="form" action={action}>
        <input type="hidden" name="townId" value={townId} />
        <TextField
          name="email"
          type="email"
          label={words.inviteEmail}
          problem={answer?.problems.email}
          defaultValue={typedText(answer, "email")}
          autoComplete="off"
          spellCheck={false}
          width="l"
        />
        <RadioGroup
          name="role"
          label={words.inviteRole}
          problem={answer?.problems.role}
          defaultValue={typedText(answer, "role", "editor")}
          options={SEAT_ROLES.map((role) => ({
            value: role,
            label: terms.seatRoles[role],
            hint: terms.seatRoleHints[role],
          }))}
        />
        <p className="hint">{words.inviteHint}</p>
        <div>
          <Button>{words.invite}</Button>
        </div>
      </CommandForm>
    </section>
  );
}
