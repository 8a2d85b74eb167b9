import { beforeAll, vi } from "vitest";
import { type Database, query, RolledBack } from "~/db/database.server";
import { DEPARTMENT_ROLES, system } from "~/domain/shared/actor";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { addPerson, grantRole } from "~/features/network/keep-accounts.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { confirmPlan } from "~/features/reviews/assign-reviews.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { freshToken, sessionCookie, sha256 } from "~/web/session.server";
import { givenAward, givenEdition } from "../../features/network/given-award";
import { must } from "../../features/proposals/edition";
import { AFTER_CLOSING, jury } from "../../features/reviews/jury";
import type { Visitor } from "./knock";

/** What only its owners may read. None of it may stand in anything that somebody else is shown. */
export const SECRETS = {
  note: "À revoir avec Idriss.",
  payee: "Trésorerie de Bondy",
  member: "rita@93010.example",
};

export const PEOPLE = {
  mayor: "mireille@93010.example",
  editor: "awa@93010.example",
  reader: "rita@93010.example",
  neighbour: "abdel@93008.example",
  farReader: "rachid@93071.example",
  manager: "sofia@seinesaintdenis.fr",
  administrator: "leo@seinesaintdenis.fr",
  reviewer: "claire@seinesaintdenis.fr",
  otherReviewer: "idriss@seinesaintdenis.fr",
  approver: "helene@seinesaintdenis.fr",
  paymaster: "nadia@seinesaintdenis.fr",
  auditor: "victor@seinesaintdenis.fr",
} as const;
export type Role = keyof typeof PEOPLE | "unproven";

const kept = globalThis as { portalDatabase?: Promise<Database> };

/** A portal in the middle of its life, with somebody of every role signed in, and what addresses ask for by name. */
export function street() {
  const world = jury();
  const cookies = new Map<Role, Visitor>();

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: AFTER_CLOSING });
    await scored(world);
    await hireOthers(world.portal);
    await world.portal.write(async (tx) => {
      const at = new Date("2025-03-01T09:00:00Z");
      const edition = await givenEdition(tx, 2025, at);
      await givenAward(tx, edition, { ...AWARD, at });
      await tx.bankDetails.create({ data: { ...BANK, proposedAt: at } });
      const joining = { townId: "93010", email: "new@93010.example", role: "reader", createdAt: AFTER_CLOSING };
      const expiresAt = new Date(AFTER_CLOSING.getTime() + 86_400_000);
      await tx.invitation.create({ data: { ...joining, tokenHash: sha256(TOKEN), invitedById: "x", expiresAt } });
      await tx.accountRequest.create({ data: { ...joining, name: "Nina", jobTitle: "" } });
    });
    for (const [role, email] of Object.entries(PEOPLE))
      cookies.set(role as Role, await signedIn(world.portal, email, true));
    // The same mayor on a second computer, whose session may be ended without signing anybody out here.
    await signedIn(world.portal, PEOPLE.mayor, true, SECOND_COMPUTER);
    cookies.set("unproven", await signedIn(world.portal, PEOPLE.manager, false));
  });

  return {
    ...world,
    visitor: (role: Role): Visitor => cookies.get(role) ?? { cookie: "" },
    /** Grows whenever anything was written. */
    writes: async () => {
      const { read } = await (kept.portalDatabase as Promise<Database>);
      const [row] = await query<{ data_version: number }>(read, "PRAGMA data_version", []);
      return `${row?.data_version}/${await read.journalEntry.count()}`;
    },
    /** Nothing that happens until `performance` is kept: everything is granted or refused as ever, then taken back. */
    rehearsal: async () => {
      const db = await (kept.portalDatabase as Promise<Database>);
      kept.portalDatabase = Promise.resolve({ ...db, write: (work) => takenBack(db, work) });
      const performance = () => {
        kept.portalDatabase = Promise.resolve(db);
      };
      return { performance };
    },
    /** As if a quarter of an hour had passed since the last attempt at anything. */
    forgiveAttempts: () => world.portal.write((tx) => tx.rateWindow.deleteMany()),
    names: () => namesIn(world.portal.read, world.filed.bondy),
  };
}

async function takenBack<T>(db: Database, work: Parameters<Database["write"]>[0]): Promise<T> {
  const done = { value: undefined as unknown };
  const nothingKept = new RolledBack(null);
  await db
    .write(async (tx) => {
      done.value = await work(tx);
      throw nothingKept;
    })
    .catch((error) => {
      if (error !== nothingKept) throw error;
    });
  return done.value as T;
}

type World = ReturnType<typeof jury>;
const SECOND_COMPUTER = "second computer";
const TOKEN = "a-token-that-came-with-a-letter-to-somebody";
const AWARD = {
  reference: "2025-001",
  townId: "93010",
  title: "Le garage solidaire",
  amountCents: 4_000_000,
  paidCents: 1_000_000,
};
const BANK = {
  townId: "93010",
  iban: "FR1420041010050500013M02606",
  bic: "BDFEFRPPCCT",
  holder: SECRETS.payee,
  status: "proposed",
  proposedById: "x",
};

async function scored({ portal, filed, person, settle, review }: World) {
  const sofia = await portal.sofia();
  for (const reference of [filed.bondy, filed.bobigny]) {
    await must(settle(reference));
    await must(portal.act(sofia, admitProposal, { reference }, AFTER_CLOSING));
  }
  await must(portal.act(sofia, confirmPlan, { callReference: "2026", perDossier: 2, planned: 4 }, AFTER_CLOSING));
  await must(portal.act(sofia, activatePhase, { callReference: "2026", kind: "scoring", reason: "" }, AFTER_CLOSING));
  const claire = await person("claire");
  await must(portal.act(claire, declareNoInterest, { reference: filed.bondy }, AFTER_CLOSING));
  await must(portal.act(claire, submitReview, { reference: filed.bondy, ...(await review(4)) }, AFTER_CLOSING));
  await must(portal.act(await person("idriss"), declareNoInterest, { reference: filed.bondy }, AFTER_CLOSING));
}

async function hireOthers(portal: World["portal"]) {
  const known = await portal.read.person.findMany({ select: { email: true } });
  for (const role of DEPARTMENT_ROLES) {
    const email = role === "fund_manager" ? PEOPLE.manager : PEOPLE[role];
    if (known.some((p) => p.email === email)) continue;
    const { id } = await must(portal.act(system, addPerson, { name: role, email, jobTitle: "" }));
    await must(portal.act(system, grantRole, { personId: id, role }));
  }
  const { id } = await must(portal.act(system, addPerson, { name: "Rachid", email: PEOPLE.farReader, jobTitle: "" }));
  const at = AFTER_CLOSING;
  await portal.write((tx) =>
    tx.seat.create({ data: { personId: id, townId: "93071", role: "reader", createdAt: at, confirmedAt: at } }),
  );
}

async function signedIn(portal: World["portal"], email: string, proven: boolean, device = ""): Promise<Visitor> {
  const { token, hash } = freshToken();
  const person = await portal.read.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const now = AFTER_CLOSING;
  await portal.write((tx) =>
    tx.session.create({
      data: {
        id: hash,
        personId: person.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
        secondFactorAt: proven ? now : null,
        method: "link",
        device,
      },
    }),
  );
  return { cookie: (await sessionCookie(token)).split(";")[0] ?? "" };
}

/** Real names for the parameters of an address: by the word that stands before, or by their own name. */
async function namesIn(read: World["portal"]["read"], dossier: string) {
  const town = await read.town.findUniqueOrThrow({ where: { id: "93010" } });
  const bondy = { where: { townId: "93010" }, select: { id: true } };
  const first = async (found: Promise<{ id: string } | null>) => (await found)?.id ?? "none";
  const byWord: Record<string, string> = {
    appels: "2026",
    dossiers: dossier,
    instruction: dossier,
    communes: town.slug,
    decisions: `D-${AWARD.reference}`,
    membres: await first(read.seat.findFirst({ where: { person: { email: PEOPLE.reader } } })),
    pieces: await first(read.document.findFirst(bondy)),
    "coordonnees-bancaires": await first(read.bankDetails.findFirst(bondy)),
    utilisateurs: await first(read.person.findUnique({ where: { email: PEOPLE.reviewer } })),
    demandes: await first(read.accountRequest.findFirst(bondy)),
    invitations: await first(read.invitation.findFirst(bondy)),
    invitation: TOKEN,
    connexion: TOKEN,
    recepisses: (await read.proposalVersion.findFirstOrThrow()).contentHash,
    signatures: await first(read.charterSignature.findFirst(bondy)),
    sessions: await first(read.session.findFirst({ where: { device: SECOND_COMPUTER } })),
    "liens-interet": await first(read.conflict.findFirst({ where: { townId: "93010" } })),
  };
  const byName: Record<string, string> = { section: "budget", role: "reviewer", insee: "93010", commune: town.slug };
  const others = await Promise.all([
    first(read.award.findFirst(bondy)),
    first(read.agreement.findFirst()),
    first(read.instalment.findFirst()),
    first(read.decision.findFirst()),
    read.agreement.findFirst().then((a) => a?.reference ?? "none"),
    Promise.resolve(AWARD.reference),
  ]);
  return (path: string): Record<string, string>[] => {
    const words = path.split("/");
    let sets: Record<string, string>[] = [{}];
    for (const [i, word] of words.entries()) {
      if (!word.startsWith(":")) continue;
      const name = word.slice(1).replace(/\..*$/, "");
      const known = byName[name] ?? byWord[words[i - 1] ?? ""];
      const values = known ? [known] : others;
      sets = sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value })));
    }
    return sets;
  };
}
