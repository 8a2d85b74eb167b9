import type { Reader } from "~/db/database.server";

const COMMENTS_MAX = 500;

export type CommentRow = {
  id: string;
  parentId: string | null;
  authorId: string;
  body: string;
  createdAt: Date;
  hiddenAt: Date | null;
};

/** The comments of a report, the oldest first. */
export const commentsOf = (db: Reader, reportId: string): Promise<CommentRow[]> =>
  db.comment.findMany({
    where: { reportId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: COMMENTS_MAX,
    select: { id: true, parentId: true, authorId: true, body: true, createdAt: true, hiddenAt: true },
  });

export const findComment = (db: Reader, reportId: string, id: string): Promise<CommentRow | null> =>
  db.comment.findFirst({
    where: { id, reportId },
    select: { id: true, parentId: true, authorId: true, body: true, createdAt: true, hiddenAt: true },
  });

/** Who signs: the name, and the seat in `townId` before any other. */
export type Signature = {
  name: string;
  seat: { townId: string; town: string; function: string } | null;
  staff: boolean;
};

export async function signaturesOf(
  db: Reader,
  personIds: readonly string[],
  townId: string,
): Promise<Map<string, Signature>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: {
      id: true,
      name: true,
      seats: {
        where: { endedAt: null, NOT: { confirmedAt: null } },
        orderBy: { townId: "asc" },
        select: { townId: true, function: true, town: { select: { name: true } } },
      },
      roles: { where: { endedAt: null }, take: 1, select: { id: true } },
    },
  });
  return new Map(
    people.map(({ id, name, seats, roles }) => {
      const seat = seats.find((s) => s.townId === townId) ?? seats[0];
      const shown = seat ? { townId: seat.townId, town: seat.town.name, function: seat.function } : null;
      return [id, { name, seat: shown, staff: roles.length > 0 }];
    }),
  );
}

type Moderated = "experience" | "comment";

/** The last word on each subject: who took it away, and why. */
export async function moderationOf(db: Reader, subjectType: Moderated, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { action: string; reason: string; at: Date }>();
  const rows = await db.moderationAction.findMany({
    where: { subjectType, subjectId: { in: [...ids] } },
    orderBy: { id: "asc" },
    select: { subjectId: true, action: true, reason: true, at: true },
  });
  return new Map(rows.map(({ subjectId, ...said }) => [subjectId, said]));
}
