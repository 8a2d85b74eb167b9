import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { type Database, openDatabase, RolledBack, type Tx } from "~/db/database.server";
import { migrate } from "~/db/migrate.server";
import { renderPdf } from "~/integrations/pdf/live.server";
import { freshToken, sessionCookie, sha256 } from "~/web/session.server";
import { seedDemonstration } from "../../../prisma/seed/seed.server";
import type { Visitor } from "./knock";

/** What only its owners may read. None of it may stand in anything that somebody else is shown. */
export const SECRETS = {
  note: "À revoir avec Idriss.",
  payee: "Trésorerie de Bondy",
  member: "rita@ville-bondy.example",
};

/** Somebody of every role. Those of the towns are of Bondy, of Sevran, and of a town that has nothing yet. */
export const PEOPLE = {
  mayor: "maire@ville-bondy.example",
  editor: "awa.diallo@ville-bondy.example",
  reader: SECRETS.member,
  neighbour: "maire@ville-sevran.example",
  farReader: "rachid@ville-loin.example",
  manager: "sofia.rossi@departement.example",
  administrator: "leo.martin@departement.example",
  reviewer: "claire.petit@departement.example",
  otherReviewer: "idriss.haddad@departement.example",
  approver: "helene.caron@departement.example",
  paymaster: "nadia.meunier@departement.example",
  auditor: "victor.lemoine@departement.example",
} as const;
export type Role = keyof typeof PEOPLE | "unproven";

const BONDY = "93010";
const NOW = new Date("2026-06-16T08:00:00Z");
const CLOSED_DOSSIER = "2022-099";
const SECOND_COMPUTER = "second computer";
const TOKEN = "a-token-that-came-with-a-letter-to-somebody";
const kept = globalThis as { portalDatabase?: Promise<Database> | undefined };

/** The demonstration, so that there is something behind every door, with somebody of every role signed in. */
export function street() {
  const folder = mkdtempSync(join(tmpdir(), "portal-street-"));
  process.env.FILES_DIR = join(folder, "files");
  const cookies = new Map<Role, Visitor>();
  let db: Database;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    const url = `file:${join(folder, "portal.db")}`;
    await migrate(url);
    db = await openDatabase(url, { durable: false });
    kept.portalDatabase = Promise.resolve(db);
    await seedDemonstration();
    await db.write(settle);
    await db.write(leaveWaiting);
    await db.write(writeTogether);
    await leaveScan(db, folder);
    for (const [role, email] of Object.entries(PEOPLE)) cookies.set(role as Role, await signedIn(db, email));
    // The same mayor on a second computer, whose session may be ended without signing anybody out here.
    await signedIn(db, PEOPLE.mayor, { device: SECOND_COMPUTER });
    cookies.set("unproven", await signedIn(db, PEOPLE.manager, { proven: false }));
    // A whole demonstration is written: a machine that has other work too needs its time.
  }, 300_000);
  afterAll(async () => {
    kept.portalDatabase = undefined;
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    visitor: (role: Role): Visitor => cookies.get(role) ?? { cookie: "" },
    journal: () => db.read.journalEntry.count(),
    /** Nothing that happens until `performance` is kept: everything is granted or refused as ever, then taken back. */
    rehearsal: () => {
      const deeds = { count: 0 };
      const write = <T>(work: (tx: Tx) => Promise<T>) => takenBack(db, work, () => deeds.count++);
      kept.portalDatabase = Promise.resolve({ ...db, write });
      const performance = () => {
        kept.portalDatabase = Promise.resolve(db);
      };
      return { performance, deeds };
    },
    /** As if a quarter of an hour had passed since the last attempt at anything. */
    forgiveAttempts: () => db.write((tx) => tx.rateWindow.deleteMany()),
    names: () => namesIn(db),
    /** A dossier of the neighbour's. */
    dossierOfSevran: async () =>
      (await db.read.proposal.findFirstOrThrow({ where: { townId: "93071" }, orderBy: { reference: "desc" } }))
        .reference,
  };
}

async function takenBack<T>(db: Database, work: (tx: Tx) => Promise<T>, wouldCommit: () => void): Promise<T> {
  const nothingKept = new RolledBack(null);
  const done: T[] = [];
  await db
    .write(async (tx) => {
      done.push(await work(tx));
      wouldCommit();
      throw nothingKept;
    })
    .catch((error) => {
      if (error !== nothingKept) throw error;
    });
  return done[0] as T;
}

/** Two who only read: one in Bondy, one in a town that has nothing yet. */
async function settle(tx: Tx) {
  const far = await tx.town.findFirstOrThrow({ where: { seats: { none: {} }, validTo: null }, select: { id: true } });
  for (const [email, townId] of [
    [PEOPLE.reader, BONDY],
    [PEOPLE.farReader, far.id],
  ] as const) {
    const { id } = await tx.person.create({ data: { email, name: email, createdAt: NOW } });
    await tx.seat.create({ data: { personId: id, townId, role: "reader", createdAt: NOW, confirmedAt: NOW } });
  }
}

const IN_DELAY = "Trésorerie de Coubron";
/** A text that was set aside, and a word beside it. */
async function writeTogether(tx: Tx) {
  const { id: proposalId } = await tx.proposal.findFirstOrThrow({ where: { townId: BONDY, status: "draft" } });
  const place = { proposalId, section: "budget" };
  const text = { ...place, content: "{}", savedById: "x", savedAt: NOW };
  await tx.sectionRevision.create({ data: { ...text, version: 90, writtenOver: 1 } });
  await tx.sectionComment.create({ data: { ...place, authorId: "x", body: SECRETS.member, createdAt: NOW } });
}

/** What the demonstration has done with: somebody's decision about it is waited for. */
async function leaveWaiting(tx: Tx) {
  const joining = { townId: BONDY, email: "new@ville-bondy.example", role: "reader", createdAt: NOW };
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  const ownDossier = await tx.proposal.findFirstOrThrow({ where: { townId: BONDY, NOT: { submittedAt: null } } });
  const account = { iban: "FR1420041010050500013M02606", bic: "BDFEFRPPCCT", holder: SECRETS.payee };
  const { id: proposalId } = await tx.proposal.findFirstOrThrow({ where: { townId: BONDY, status: "draft" } });
  await tx.signOff.create({ data: { proposalId, askedById: "x", askedAt: NOW } });
  await tx.invitation.create({ data: { ...joining, tokenHash: sha256(TOKEN), invitedById: "x", expiresAt } });
  await tx.accountRequest.create({ data: { ...joining, name: "Nina", jobTitle: "" } });
  await tx.bankDetails.create({
    data: { ...account, townId: BONDY, status: "proposed", proposedById: "x", proposedAt: NOW },
  });
  const confirmed = { status: "active", confirmedById: "y", confirmedAt: NOW, activeFrom: expiresAt };
  await tx.bankDetails.create({
    data: { ...account, ...confirmed, holder: IN_DELAY, townId: "93015", proposedById: "x", proposedAt: NOW },
  });
  const refused = { reference: CLOSED_DOSSIER, callId: ownDossier.callId, townId: BONDY, status: "inadmissible" };
  const { id: refusedId } = await tx.proposal.create({
    data: { ...refused, createdById: "x", createdAt: NOW, updatedAt: NOW, submittedAt: NOW },
  });
  await tx.admissibilityDecision.create({
    data: { proposalId: refusedId, outcome: "inadmissible", reasons: "Incomplet.", decidedById: "x", decidedAt: NOW },
  });
  const asked = { proposalId: ownDossier.id, askedById: "x", askedAt: NOW, dueOn: expiresAt, confidential: true };
  await tx.outsideOpinion.create({
    data: { ...asked, expertEmail: "ines@drieets.example", question: "Est-ce réaliste ?", tokenHash: sha256(TOKEN) },
  });
  await tx.townDomain.create({ data: { townId: BONDY, domain: "ville-bondy.example" } });
  await tx.townSiret.create({ data: { townId: BONDY, siret: "21930010000019", label: "Commune" } });
  const claire = { reviewer: { email: PEOPLE.reviewer }, status: "submitted" };
  const review = await tx.review.findFirstOrThrow({ where: claire, orderBy: { submittedAt: "desc" } });
  await tx.review.update({ where: { id: review.id }, data: { privateNote: SECRETS.note } });
  const call = await tx.call.findFirstOrThrow({ where: { proposals: { some: { status: "admissible" } } } });
  for (const { id } of await tx.call.findMany({ select: { id: true } }))
    await tx.ranking.create({ data: { callId: id, content: "{}", hash: `kept-${id}`, computedAt: NOW } });
  const prepared = { callId: call.id, status: "prepared", preparedById: "x", preparedAt: NOW };
  await tx.decision.create({ data: { ...prepared, reference: "D-WAITS" } });
  await tx.decision.create({
    data: { ...prepared, reference: "D-APPROVED", status: "approved", approvedById: "y", approvedAt: NOW },
  });
  const run = { envelopeId: call.envelopeId, preparedById: "x", preparedAt: NOW, executionOn: NOW };
  await tx.paymentRun.create({ data: { ...run, reference: "V-WAITS", status: "prepared" } });
  const approved = { approvedById: "y", approvedAt: NOW };
  const { id } = await tx.paymentRun.create({ data: { ...run, ...approved, reference: "V-SENT", status: "approved" } });
  const exported = { status: "exported", exportedAt: NOW, exportHash: "e".repeat(64) };
  await tx.paymentRun.update({ where: { id }, data: exported });
  const yesterday = new Date(NOW.getTime() - 86_400_000);
  const held = {
    startsAt: yesterday,
    durationMinutes: 60,
    place: "Bobigny",
    mode: "onsite",
    createdById: "x",
    createdAt: yesterday,
  };
  await tx.meeting.create({
    data: {
      ...held,
      reference: "REN-HELD",
      title: "Une rencontre",
      status: "planned",
      minutes: "Dit.",
      minutesStatus: "draft",
    },
  });
  const failed = { status: "failed", attempts: 9, lastError: "no answer", createdAt: yesterday };
  await tx.job.create({ data: { ...failed, kind: "x", uniqueKey: "x", runAt: yesterday } });
  const { id: _, ...published } = await tx.experienceReport.findFirstOrThrow({ where: { townId: BONDY } });
  const draft = { status: "draft", publishedAt: null, publishedById: null, certifiedAt: null, slug: "un-brouillon" };
  await tx.experienceReport.create({ data: { ...published, ...draft } });
  const { toAddress, template, data } = await tx.outboxLetter.findFirstOrThrow();
  const letter = { toAddress, template, data, locale: "fr", dueAt: yesterday, messageId: "failed" };
  await tx.outboxLetter.create({ data: { ...failed, ...letter } });
}

/** Two signed pages that were scanned: one found its agreement, one waits. */
async function leaveScan(db: Database, folder: string) {
  const pdf = await renderPdf({ title: "Scan", reference: "Scan", lang: "fr-FR", at: NOW, blocks: [] });
  mkdirSync(join(folder, "files/scans/pages"), { recursive: true });
  for (const name of ["one", "two"]) writeFileSync(join(folder, "files/scans/pages", name), pdf);
  writeFileSync(join(folder, "files/scans/print"), pdf);
  await db.write(async (tx) => {
    const { decisionId } = await tx.issuedLetter.findFirstOrThrow({ orderBy: { number: "asc" } });
    const print = { printKey: "scans/print", printBytes: pdf.length, finishedAt: NOW };
    await tx.letterBatch.create({ data: { decisionId, askedById: "x", askedAt: NOW, ...print } });
    const newest = { where: { agreement: { award: { townId: BONDY } } }, orderBy: { number: "desc" as const } };
    const { id: versionId } = await tx.agreementVersion.findFirstOrThrow(newest);
    const scan = { fileName: "scan.pdf", sizeBytes: 1, sha256: "5".repeat(64), storageKey: "scans/whole" };
    const { id: scanId } = await tx.signedScan.create({
      data: { ...scan, status: "read", uploadedById: "x", uploadedAt: NOW },
    });
    const page = { scanId, sizeBytes: pdf.length };
    await tx.scannedPage.createMany({
      data: [
        { ...page, position: 1, storageKey: "scans/pages/one", outcome: "filed", versionId, page: 1, pages: 1 },
        { ...page, position: 2, storageKey: "scans/pages/two", outcome: "unreadable" },
      ],
    });
  });
}

async function signedIn(db: Database, email: string, { proven = true, device = "" } = {}): Promise<Visitor> {
  const { token, hash } = freshToken();
  const person = await db.read.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const session = { id: hash, personId: person.id, createdAt: NOW, lastSeenAt: NOW, device, method: "link" };
  const expiresAt = new Date(NOW.getTime() + 3_600_000);
  await db.write((tx) => tx.session.create({ data: { ...session, expiresAt, secondFactorAt: proven ? NOW : null } }));
  return { cookie: (await sessionCookie(token)).split(";")[0] ?? "" };
}

/** Real names for the parameters of an address: by the word that stands before, or by their own name. */
async function namesIn({ read }: Database) {
  const known = await knownNames(read);
  const all = [...new Set(Object.values(known).flat())];
  return (path: string): Record<string, string>[] => {
    const words = path.split("/");
    let sets: Record<string, string>[] = [{}];
    for (const [i, word] of words.entries()) {
      if (!word.startsWith(":")) continue;
      const name = word.slice(1).replace(/\..*$/, "");
      const before = words[i - 1] ?? "";
      const values = known[`${words[i - 2]}/${before}`] ?? known[`:${name}`] ?? known[before] ?? all;
      sets = sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value })));
    }
    return sets;
  };
}

async function knownNames(read: Database["read"]): Promise<Record<string, string[]>> {
  const bondy = { where: { townId: BONDY }, select: { id: true } };
  const ids = (...found: ({ id: string } | null)[]) => found.flatMap((row) => (row ? [row.id] : []));
  const town = await read.town.findUniqueOrThrow({ where: { id: BONDY } });
  const own = await read.proposal.findMany({ where: { townId: BONDY }, orderBy: { reference: "asc" } });
  const toRead = await read.assignment.findMany({
    where: { reviewer: { email: PEOPLE.reviewer }, proposal: { status: "admissible" } },
    select: { proposal: { select: { reference: true, call: { select: { reference: true } } } } },
  });
  const filed = await read.proposal.findFirst({ where: { status: "submitted" }, orderBy: { reference: "asc" } });
  const decisions = await read.decision.findMany({ select: { reference: true } });
  const agreement = await read.agreement.findFirst({ where: { award: { townId: BONDY } } });
  const experiences = await read.experienceReport.findMany({ where: { townId: BONDY } });
  const runs = await read.paymentRun.findMany({ where: { status: "returned" } });
  const meetings = await read.meeting.findMany({ orderBy: { startsAt: "asc" } });
  return {
    appels: [toRead[0]?.proposal.call.reference ?? ""],
    dossiers: own.map((p) => p.reference),
    "gestion/dossiers": [filed?.reference ?? "", own[0]?.reference ?? "", CLOSED_DOSSIER],
    instruction: toRead.map((a) => a.proposal.reference),
    projets: [own[0]?.reference ?? ""],
    bilans: [agreement?.reference ?? "", own[0]?.reference ?? ""],
    conventions: [agreement?.reference ?? "", own[0]?.reference ?? ""],
    commissions: (await read.committeeSession.findMany({ select: { reference: true } })).map((c) => c.reference),
    decisions: decisions.map((d) => d.reference),
    simulations: ids(await read.simulation.findFirst({ select: { id: true } })),
    lettres: ["refus"],
    "conventions/numerisations": (await read.signedScan.findMany({ select: { id: true } })).map((s) => s.id),
    ":page": ["1", "2"],
    ":numero": (await read.issuedLetter.findMany({ orderBy: { number: "asc" }, take: 1 })).map((l) => l.number),
    versements: [...runs.slice(0, 1).map((r) => r.reference), "V-WAITS", "V-SENT"],
    experiences: experiences.map((e) => e.slug),
    commentaires: ids(await read.comment.findFirst({ where: { report: { townId: BONDY } } })),
    reunions: meetings.map((m) => m.reference),
    actions: ids(await read.meetingAction.findFirst()),
    courriels: ids(await read.outboxLetter.findFirst({ where: { status: "failed" } })),
    travaux: ids(await read.job.findFirst()),
    membres: ids(await read.seat.findFirst({ where: { person: { email: PEOPLE.reader } } })),
    pieces: ids(await read.document.findFirst({ where: { townId: BONDY, NOT: { proposalId: null } } })),
    documents: ids(await read.document.findFirst({ where: { townId: BONDY, proposalId: null } })),
    modeles: ["deliberation.odt"],
    "coordonnees-bancaires": [
      ...ids(await read.bankDetails.findFirst({ where: { holder: SECRETS.payee }, select: { id: true } })),
      ...ids(await read.bankDetails.findFirst({ where: { holder: IN_DELAY }, select: { id: true } })),
    ],
    utilisateurs: ids(await read.person.findUnique({ where: { email: PEOPLE.reviewer } })),
    instructeurs: ids(await read.person.findUnique({ where: { email: PEOPLE.reviewer } })),
    demandes: ids(await read.accountRequest.findFirst(bondy)),
    invitations: ids(await read.invitation.findFirst(bondy)),
    domaines: ids(await read.townDomain.findFirst(bondy)),
    sirets: ids(await read.townSiret.findFirst(bondy)),
    invitation: [TOKEN],
    "/avis": [TOKEN],
    ":ref/avis": ids(await read.outsideOpinion.findFirst()),
    connexion: [TOKEN],
    recepisses: [(await read.proposalVersion.findFirstOrThrow()).contentHash],
    signatures: ids(await read.charterSignature.findFirst(bondy)),
    sessions: ids(await read.session.findFirst({ where: { device: SECOND_COMPUTER } })),
    "liens-interet": ids(await read.conflict.findFirst({ where: { townId: BONDY } })),
    "commentaires/:section": ids(await read.sectionComment.findFirst()),
    ":section": ["budget"],
    ":version": ["1", "90"],
    ":kind": ["interim", "final"],
    ":role": ["reviewer"],
    ":insee": [BONDY],
    ":commune": [town.slug],
  };
}
