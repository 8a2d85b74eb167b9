import { findCall } from "~/db/calls.server";
import { openDatabase, type Tx } from "~/db/database.server";
import { migrate } from "~/db/migrate.server";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { system } from "~/domain/shared/actor";
import { addDays, fromParis, inParis } from "~/domain/shared/calendar";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { carryOut } from "~/web/carry-out.server";
import { closeDatabase, database } from "~/web/database.server";
import { importRegister } from "../../prisma/seed/register/import-register.server";
import { sections } from "../domain/proposals/dossier";
import { granted, sessionOf } from "./dataset";

const kept = globalThis as { portalDatabase?: ReturnType<typeof openDatabase> | undefined };
export type Filer = { reference: string; cookie: string };

/** An open call, and `count` towns that signed the charter, each with a mayor who is signed in and a dossier that is whole. */
export async function makeRush(url: string, count: number): Promise<Filer[]> {
  await migrate(url);
  kept.portalDatabase = openDatabase(url);
  const db = await database();
  await importRegister(db);
  const now = new Date();
  const callId = await openCall(now);
  const charter = await db.read.charterVersion.findFirstOrThrow({ orderBy: { number: "desc" } });
  const filers = Array.from({ length: count }, (_, i) => i);
  for (const i of filers) await db.write((tx) => addTown(tx, i, { callId, charter, now }));
  await closeDatabase();
  return filers.map((i) => ({ reference: referenceOf(i, now), cookie: sessionOf(`mayor-${i}`).cookie }));
}

const referenceOf = (i: number, now: Date) => `${inParis(now).year}-${String(i + 1).padStart(3, "0")}`;

async function openCall(now: Date): Promise<string> {
  const { date, year } = inParis(now);
  const begun = fromParis(addDays(date, -20));
  const by = { actor: system, locale: "fr" as const, now: begun };
  const money = { name: `Partenariat ${year}`, year, amountCents: 100_000_000, voteReference: `BP-${year}` };
  const { envelopeId } = await granted(carryOut(by, openEnvelope, money));
  const texts = { title: `Appel ${year}`, titleEn: `Call ${year}`, summary: "Un appel.", summaryEn: "A call." };
  const dates = {
    opensOn: addDays(date, -19),
    opensTime: "09:00",
    closesOn: addDays(date, 1),
    closesTime: "12:00",
    committeeOn: null,
    standingCommitteeOn: null,
  };
  await granted(carryOut(by, createCall, { year, envelopeId, ...texts, ...dates }));
  await granted(carryOut(by, publishCall, { reference: String(year) }));
  return (await findCall((await database()).read, String(year)))?.id ?? "";
}

type World = { callId: string; charter: { id: string; textHash: string }; now: Date };

async function addTown(tx: Tx, i: number, { callId, charter, now }: World) {
  const townId = String(99000 + i);
  const mayor = `mayor-${i}`;
  const model = await tx.town.findFirstOrThrow({ where: { validTo: null } });
  const own = { id: townId, name: `Ville ${i}`, slug: `${townId}-ville`, sortName: `ville ${i}` };
  await tx.town.create({ data: { ...model, ...own } });
  await tx.person.create({ data: { id: mayor, email: `${mayor}@ville.example`, name: `Maire ${i}`, createdAt: now } });
  const seat = { personId: mayor, townId, role: "signatory", function: "Maire", createdAt: now, confirmedAt: now };
  await tx.seat.create({ data: seat });
  const { id } = sessionOf(mayor);
  const expiresAt = new Date(now.getTime() + 12 * 3_600_000);
  await tx.session.create({
    data: { id, personId: mayor, createdAt: now, lastSeenAt: now, expiresAt, method: "demo" },
  });
  await tx.charterSignature.create({
    data: {
      charterVersionId: charter.id,
      textHash: charter.textHash,
      townId,
      personId: mayor,
      signerName: `Maire ${i}`,
      signerFunction: "Maire",
      signedAt: now,
    },
  });
  await addDossier(tx, { reference: referenceOf(i, now), townId, mayor, callId, now });
}

type Made = { reference: string; townId: string; mayor: string; callId: string; now: Date };

async function addDossier(tx: Tx, { reference, townId, mayor, callId, now }: Made) {
  const { id } = await tx.proposal.create({
    data: { reference, callId, townId, status: "draft", createdById: mayor, createdAt: now, updatedAt: now },
  });
  const saved = { proposalId: id, done: true, updatedById: mayor, updatedAt: now };
  const written = { ...sections, ...datesFrom(inParis(now).date) };
  await tx.proposalSection.createMany({
    data: SECTION_IDS.map((section) => ({ ...saved, section, content: JSON.stringify(written[section]) })),
  });
  const sent = { townId, proposalId: id, mediaType: "application/pdf", sizeBytes: 1000, uploadedById: mayor };
  await tx.document.createMany({
    data: ["letter", "mandate", "bank_details"].map((kind, k) => ({
      ...sent,
      kind,
      fileName: `${kind}.pdf`,
      sha256: String(k + 1).repeat(64),
      storageKey: `rush/${reference}-${kind}`,
      verdict: "accepted",
      uploadedAt: now,
    })),
  });
}

/** The dates of a dossier, as the rules of this year’s call want them. */
function datesFrom(today: string) {
  const day = (after: number) => addDays(today, after);
  return {
    applicant: { ...sections.applicant, mandateOn: day(-30) },
    initiative: { ...sections.initiative, startsOn: day(150), endsOn: day(500) },
    calendar: {
      milestones: sections.calendar.milestones.map((m, i) => ({ ...m, on: day(150 + i * 170) })),
    },
  };
}
