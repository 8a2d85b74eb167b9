import { findCall } from "~/db/calls.server";
import { mayAssign } from "~/domain/reviews/assigning";
import type { DeskActAsked } from "~/domain/reviews/desk-act-form";
import type { DeskAct, Preflight } from "~/domain/reviews/preflight";
import { grant, refuse } from "~/domain/shared/outcome";
import { assignable, type Desk, remindable, takeable, thirdCallable } from "~/features/reviews/desk-acts.server";
import type { Visit } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

/** One line of what changes: whom or what it is about, and what becomes of it. */
export type ChangeLine = {
  key: string;
  name: string;
  open?: number;
  until?: Date | null;
  /** Who gets the dossier, or gives it back. */
  reader?: string;
};
export type PreflightPage = {
  reference: string;
  title: string;
  act: DeskAct;
  dossiers: string[];
  readers: string[];
  changes: ChangeLine[];
  unchanged: { name: string; why: string }[];
};
type Asked = Pick<DeskActAsked, "act" | "dossiers" | "readers"> & { reference: string };

/** What an act would change, and what it would not and why: nothing is done here. */
export async function preflightPage(visit: Visit, { reference, act, dossiers, readers }: Asked) {
  const { actor, locale, now, read } = visit;
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const { changes, unchanged } = await sortedOut({ db: read, actor, call, now }, act, { dossiers, readers });
  return grant<PreflightPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    act,
    dossiers,
    readers,
    changes,
    unchanged: unchanged.map(({ name, refused }) => ({
      name,
      why: refusalSentence(locale, refused.reason, refused.detail),
    })),
  });
}

type Lines = {
  changes: ChangeLine[];
  unchanged: { name: string; refused: Preflight<never, never>["unchanged"][number]["refused"] }[];
};
type Line = Omit<ChangeLine, "key">;

const nameOf = (d: { reference: string; title: string }) => `${d.reference} ${d.title}`;

async function sortedOut(desk: Desk, act: DeskAct, chosen: Pick<Asked, "dossiers" | "readers">): Promise<Lines> {
  switch (act) {
    case "remind":
      return said(await remindable(desk, chosen), ({ name }, value) => ({ name, ...value }));
    case "assign": {
      const sorted = await assignable(desk, chosen);
      const reader = sorted.reader?.name ?? "";
      return said(sorted, (dossier) => ({ name: nameOf(dossier), reader }));
    }
    case "take_back":
      return said(await takeable(desk, chosen), ({ dossier, reading }) => ({
        name: nameOf(dossier),
        reader: reading.name,
      }));
    case "third":
      return said(await thirdCallable(desk, chosen), (dossier, reader) => ({
        name: nameOf(dossier),
        ...(reader ? { reader: reader.name } : {}),
      }));
  }
}

const said = <I, V>({ changes, unchanged }: Preflight<I, V>, line: (item: I, value?: V) => Line): Lines => ({
  changes: changes.map(({ key, item, value }) => ({ key, ...line(item, value) })),
  unchanged: unchanged.map(({ item, refused }) => {
    const { name, reader } = line(item);
    return { name: reader ? `${name}, ${reader}` : name, refused };
  }),
});
