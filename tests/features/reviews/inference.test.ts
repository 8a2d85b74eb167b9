import { beforeAll, describe, expect, test } from "vitest";
import { appendJournal } from "~/db/journal.server";
import { calibrateCalls } from "~/features/reviews/calibrate-calls.server";
import { database } from "~/web/database.server";
import { knock, stranger } from "../../web/street/knock";
import { pages } from "../../web/street/routes";
import { PEOPLE, type Role, street } from "../../web/street/world";

// Somebody in a conflict of interest learns nothing of the dossier that is hidden from them: whatever of it changes,
// every page and file of the street answers them the same, to the byte. Whoever is in no conflict sees the change.

const world = street();
const CONFLICTED = ["reviewer", "manager", "approver"] as const satisfies readonly Role[];
const NOW = new Date("2026-06-16T08:00:00Z");
const SECRET_WORD = "Zorglubation";

/** What pages are asked for beyond their plain address. */
const SEARCHES: Record<string, string[]> = {
  "/gestion/appels/:annee/classement": [
    "?liste=eliminated",
    "?liste=unscored",
    "?ordre=discussion",
    "?ordre=discussion&apres=x~HIDDEN",
    "?apres=x~HIDDEN",
  ],
  "/gestion/appels/:annee/classement.csv": ["?ordre=discussion", "?liste=eliminated"],
  "/gestion/appels/:annee/classement/calcul": ["?dossier=HIDDEN", "?dossier=BESIDE"],
  "/gestion/appels/:annee/dossiers": ["?statut=admissible", "?statut=withdrawn", `?q=${SECRET_WORD}`],
  "/gestion/appels/:annee/lectures": ["?liste=retard", "?liste=a-pourvoir"],
  "/gestion/appels/:annee/lectures.csv": ["?liste=retard", "?liste=a-pourvoir"],
  "/gestion/appels/:annee/lectures/verification": ["rappel", "reprise", "affectation", "troisieme-lecture"].map(
    (act) => `?acte=${act}&lecteur=READER&dossier=HIDDEN`,
  ),
  "/gestion/appels/:annee/affectations": ["?avis=2", "?avis=3&max=4"],
  "/recherche": [`?q=${SECRET_WORD}`, "?q=emploi"],
};

/** Drawn anew at each visit: the secret of a second factor that is being set up. */
const NEVER_TWICE = ["/connexion/second-facteur"];

/** Somebody in no conflict who reads the hidden dossier. */
let reader = "";
let hidden = { id: "", reference: "", callId: "", call: "", townId: "" };
/** The dossiers just above and below it in the ranking: what parts them from their neighbours must not name it. */
let beside: string[] = [];

beforeAll(async () => {
  const db = await database();
  const claire = { reviewer: { email: PEOPLE.reviewer }, proposal: { status: "admissible" } };
  const { proposal } = await db.read.assignment.findFirstOrThrow({
    where: { ...claire, proposal: { ...claire.proposal, reviews: { some: { status: "submitted" } } } },
    orderBy: { proposal: { reference: "asc" } },
    select: { proposal: { select: { id: true, reference: true, callId: true, townId: true, call: true } } },
  });
  hidden = { ...proposal, call: proposal.call.reference };
  const others = { proposalId: hidden.id, reviewer: { email: { not: PEOPLE.reviewer } }, removedAt: null };
  reader = (await db.read.assignment.findFirstOrThrow({ where: others })).reviewerId;
  await db.write(async (tx) => {
    for (const role of CONFLICTED) {
      const { id: personId } = await tx.person.findUniqueOrThrow({ where: { email: PEOPLE[role] } });
      await tx.conflict.create({
        data: { personId, proposalId: hidden.id, kind: "family", source: "declared", declaredAt: NOW },
      });
      await tx.assignment.updateMany({
        where: { reviewerId: personId, proposalId: hidden.id },
        data: { recusedAt: NOW },
      });
    }
    await tx.call.update({ where: { id: hidden.callId }, data: { marksChangedAt: NOW } });
  });
  await calibrateCalls(db);
  const ranked = await db.read.proposal.findMany({
    where: { callId: hidden.callId, OR: [{ NOT: { rankKey: null } }, { id: hidden.id }] },
    orderBy: { rankKey: "asc" },
    select: { id: true, reference: true },
  });
  const here = ranked.findIndex((d) => d.id === hidden.id);
  beside = [ranked[here - 1], ranked[here + 1]].flatMap((d) => d?.reference ?? []);
}, 120_000);

/** Everything that this person can reach, by address: status, where it leads, and what it shows. */
async function everythingShownTo(role: Role): Promise<Map<string, string>> {
  const names = await world.names();
  const seen = new Map<string, string>();
  for (const door of pages.filter(({ path }) => !NEVER_TWICE.includes(path))) {
    const sets = names(door.path);
    if (door.path.includes(":ref")) sets.push({ ...sets[0], ref: hidden.reference });
    for (const params of sets)
      for (const search of ["", ...(SEARCHES[door.path] ?? [])].flatMap(namedSearches)) {
        const { status, to, body, crash } = await knock(door, world.visitor(role), params, { search });
        const address = door.path.replace(/:(\w+)/g, (_, name) => params[name] ?? name) + search;
        seen.set(
          address,
          JSON.stringify([status, to, body, crash ? String(crash) : null]).replace(/"formKey":"[^"]*"/g, ""),
        );
      }
  }
  return seen;
}

const namedSearches = (search: string) =>
  search.includes("BESIDE")
    ? beside.map((reference) => search.replace("BESIDE", reference))
    : [search.replace("HIDDEN", hidden.reference).replace("READER", reader)];

/** Addresses that answer otherwise than before. */
const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].filter(([address, shown]) => before.get(address) !== shown).map(([address]) => address);

/** The dossier changes in all that can be told of it: words, amounts, marks, place, messages, the entries about it. */
async function changeTheHidden() {
  const db = await database();
  await db.write(async (tx) => {
    await tx.proposal.update({
      where: { id: hidden.id },
      data: {
        title: `${SECRET_WORD} pour tous`,
        requestedCents: 987_654_321,
        totalCostCents: 1_234_567_890,
        meanHundredths: 9_999,
        needHundredths: 9_999,
        supportHundredths: 9_999,
        rankKey: "0-0001",
        eliminated: null,
        reviewsSubmitted: 1,
        thirdReadingAt: NOW,
      },
    });
    const late = new Date(NOW.getTime() - 60_000);
    await tx.review.updateMany({
      where: { proposalId: hidden.id },
      data: { totalHundredths: 9_999, updatedAt: late, submittedAt: late },
    });
    await tx.review.updateMany({
      where: { proposalId: hidden.id, reviewerId: reader },
      data: { status: "draft", submittedAt: null },
    });
    await tx.assignment.updateMany({ where: { proposalId: hidden.id }, data: { remindedAt: late } });
    await tx.reviewQuestion.create({
      data: { proposalId: hidden.id, askedById: reader, question: SECRET_WORD, askedAt: late },
    });
    await tx.dossierMessage.create({
      data: { proposalId: hidden.id, side: "town", authorId: "awa", body: SECRET_WORD, sentAt: NOW },
    });
    await tx.call.update({
      where: { id: hidden.callId },
      data: { marksChangedAt: new Date(NOW.getTime() + 1000) },
    });
    await appendJournal(tx, {
      at: NOW,
      actorId: null,
      actorLabel: "Awa",
      event: "message.sent",
      subjectType: "proposal",
      subjectId: hidden.id,
      townId: hidden.townId,
      data: { reference: hidden.reference },
    });
  });
  await calibrateCalls(db);
}
async function withdrawTheHidden() {
  const db = await database();
  await db.write((tx) =>
    tx.proposal.update({ where: { id: hidden.id }, data: { status: "withdrawn", rankKey: null } }),
  );
}

describe("in conflict with one dossier", () => {
  const before = new Map<Role, Map<string, string>>();
  beforeAll(async () => {
    for (const role of [...CONFLICTED, "auditor"] as const) before.set(role, await everythingShownTo(role));
  }, 240_000);

  test("nothing names it before", () => {
    expect(beside.length).toBeGreaterThan(0);
    for (const role of CONFLICTED) {
      const own = [...(before.get(role) ?? [])].filter(([address]) => !address.includes(hidden.reference));
      expect(own.filter(([, shown]) => shown.includes(hidden.reference)).map(([address]) => address)).toEqual([]);
    }
  });

  test("its words, its sums, its marks and its messages change, and nothing else does", async () => {
    await changeTheHidden();
    expect(changed(before.get("auditor") ?? new Map(), await everythingShownTo("auditor")).length).toBeGreaterThan(3);
    const leaks: Record<string, string[]> = {};
    for (const role of CONFLICTED) {
      const after = await everythingShownTo(role);
      leaks[role] = changed(before.get(role) ?? new Map(), after);
      const named = [...after].filter(
        ([address, shown]) => !address.includes(SECRET_WORD) && shown.includes(SECRET_WORD),
      );
      expect(named.map(([address]) => address)).toEqual([]);
    }
    expect(leaks).toEqual({ reviewer: [], manager: [], approver: [] });
  }, 240_000);

  test("it leaves the call, and no list grows shorter", async () => {
    await withdrawTheHidden();
    const leaks: Record<string, string[]> = {};
    for (const role of CONFLICTED) leaks[role] = changed(before.get(role) ?? new Map(), await everythingShownTo(role));
    expect(leaks).toEqual({ reviewer: [], manager: [], approver: [] });
  }, 240_000);
});

/**
 * Known to everyone, members of the public included, and so no leak: what was decided and published (projects, awards,
 * payments, decisions), a town's own sheet, and the experiences told of it. Nothing of a dossier under review is there.
 */
const PUBLIC = [/^\/projets/, /^\/transparence/, /^\/communes/, /^\/reseau/, /^\/experiences/, /^\/$/];

test("nothing of a dossier under review is public: a visitor sees the same before and after", async () => {
  const visitors = async () => {
    const names = await world.names();
    const seen: string[] = [];
    for (const door of pages.filter(({ path }) => PUBLIC.some((p) => p.test(path))))
      for (const params of names(door.path)) {
        const { body } = await knock(door, stranger, params);
        seen.push((JSON.stringify(body) ?? "").replace(/"formKey":"[^"]*"/g, ""));
      }
    return seen;
  };
  const before = await visitors();
  expect(before.filter((shown) => shown.includes(hidden.reference))).toEqual([]);
  const db = await database();
  await db.write((tx) =>
    tx.proposal.update({ where: { id: hidden.id }, data: { status: "admissible", requestedCents: 5 } }),
  );
  expect(await visitors()).toEqual(before);
}, 120_000);

describe("in conflict with a dossier that was funded", () => {
  const tied = ["manager", "approver", "paymaster"] as const satisfies readonly Role[];
  /** The search finds what is public too; an outside expert's link opens to whoever holds it, and no page shows it. */
  const isPublic = (address: string) => [...PUBLIC, /^\/recherche/, /^\/avis\//].some((p) => p.test(address));

  test("what was published is known to all; the desk, the payments and the reports tell nothing", async () => {
    const db = await database();
    const award = await db.read.award.findFirstOrThrow({
      where: { townId: "93010", NOT: { agreement: null } },
      select: { proposalId: true, proposal: { select: { reference: true } } },
    });
    await db.write(async (tx) => {
      for (const role of tied) {
        const { id: personId } = await tx.person.findUniqueOrThrow({ where: { email: PEOPLE[role] } });
        const tie = { kind: "partner", source: "declared", declaredAt: NOW };
        await tx.conflict.create({ data: { personId, proposalId: award.proposalId, ...tie } });
      }
    });
    const walks = async () =>
      new Map(await Promise.all(tied.map(async (r) => [r, await everythingShownTo(r)] as const)));
    const before = await walks();
    await db.write((tx) =>
      tx.proposal.update({
        where: { id: award.proposalId },
        data: { title: `${SECRET_WORD} encore`, requestedCents: 123_456_789, status: "withdrawn" },
      }),
    );
    const after = await walks();
    const leaks = tied.map((role) => [
      role,
      changed(before.get(role) ?? new Map(), after.get(role) ?? new Map()).filter((address) => !isPublic(address)),
    ]);
    expect(Object.fromEntries(leaks)).toEqual({ manager: [], approver: [], paymaster: [] });
    for (const role of tied)
      expect(
        [...(before.get(role) ?? [])]
          .filter(([address]) => !isPublic(address) && !address.includes(award.proposal.reference))
          .filter(([, shown]) => shown.includes(`"${award.proposal.reference}"`))
          .map(([address]) => address),
      ).toEqual([]);
  }, 240_000);
});
