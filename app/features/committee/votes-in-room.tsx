import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { SelectField } from "~/components/select-field";
import { VOTES } from "~/domain/awards/committee-items";
import type { Shown } from "~/features/committee/dossier-in-room";
import { committeeWords } from "~/words/committee";

/** Who is in the room, with their votes: one's own to give, or everybody's hands to note. */
export function Votes({ page, dossier }: Shown) {
  const words = useWords(committeeWords);
  const room = words.room;
  const mine = (id: string) => page.can.hold || id === page.self;
  const voting = page.can.vote ? dossier.voters.filter((v) => !v.isOut && mine(v.personId)) : [];
  const noted = dossier.voters.filter((v) => !voting.includes(v));
  return (
    <div className="stack">
      <h3>{room.votes}</h3>
      {noted.length > 0 ? (
        <ul>
          {noted.map((v) => (
            <li key={v.personId}>
              {v.name} · {v.isOut ? words.votes.out : v.vote === "" ? room.noVote : words.votes[v.vote]}
            </li>
          ))}
        </ul>
      ) : null}
      {voting.length > 0 ? (
        <CommandForm
          key={voting.map((v) => v.vote).join()}
          action={`/gestion/commissions/${page.reference}/votes`}
          className="form"
          preventScrollReset
        >
          <input type="hidden" name="dossier" value={dossier.reference} />
          {voting.map((v, i) => (
            <div key={v.personId}>
              <input type="hidden" name={`votes.${i}.personId`} value={v.personId} />
              <SelectField
                name={`votes.${i}.vote`}
                label={room.voteOf(v.name)}
                width="s"
                placeholder={room.noVote}
                defaultValue={v.vote}
                options={VOTES.map((value) => ({ value, label: words.votes[value] }))}
              />
            </div>
          ))}
          <div>
            <Button variant="secondary">{page.can.hold ? room.saveVotes : room.saveVote}</Button>
          </div>
        </CommandForm>
      ) : null}
    </div>
  );
}
