import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import type { AssignmentLine, ReaderOf } from "~/features/reviews/assignment-page.server";
import { reviewsWords } from "~/words/reviews";

type ListProps = { line: AssignmentLine; root: string };

/** The readers of a dossier, with what holds each where they are and what can be done about it. */
export function ReaderList({ line, root }: ListProps) {
  if (line.readers.length === 0) return <>–</>;
  return (
    <ul className="list-plain">
      {line.readers.map((reader) => (
        <li key={`${reader.reviewerId} ${reader.state}`}>
          <Reader reader={reader} reference={line.reference} root={root} />
        </li>
      ))}
    </ul>
  );
}

type ReaderProps = { reader: ReaderOf; reference: string; root: string };
function Reader({ reader, reference, root }: ReaderProps) {
  const words = useWords(reviewsWords).assign;
  const { name, state, pinned, review } = reader;
  const said = [
    state === "stays" ? null : words.marks[state],
    review === "none" ? null : words.marks[review],
    pinned && state !== "barred" ? words.marks.pinned : null,
  ].filter((mark) => mark !== null);
  const isThere = state === "stays" && review !== "done";
  const act = { root, reference, reviewerId: reader.reviewerId };
  return (
    <>
      {state === "goes" ? <s>{name}</s> : name}
      {said.length > 0 ? ` (${said.join(", ")})` : null}
      <span className="button-row">
        {isThere || state === "barred" ? (
          <Act
            {...act}
            verb="fixation"
            pinned={!pinned}
            say={pinned ? words.release : words.pin}
            label={pinned ? words.releaseWhom(name, reference) : words.pinWhom(name, reference)}
          />
        ) : null}
        {isThere ? <Act {...act} verb="retrait" say={words.removeShort} label={words.remove(name, reference)} /> : null}
      </span>
    </>
  );
}

type ActProps = {
  root: string;
  verb: "fixation" | "retrait";
  reference: string;
  reviewerId: string;
  pinned?: boolean;
  say: string;
  label: string;
};
const Act = ({ root, verb, reference, reviewerId, pinned, say, label }: ActProps) => (
  <CommandForm action={`${root}/${verb}`}>
    <input type="hidden" name="reference" value={reference} />
    <input type="hidden" name="reviewerId" value={reviewerId} />
    {pinned === undefined ? null : <input type="hidden" name="pinned" value={pinned ? "yes" : "no"} />}
    <Button variant="quiet" aria-label={label}>
      {say}
    </Button>
  </CommandForm>
);
