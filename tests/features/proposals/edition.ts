import { beforeAll } from "vitest";
import type { DatabaseKind } from "~/db/database.server";
import type { DocumentKind, DocumentVerdict } from "~/domain/proposals/documents";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import type { Actor, SeatRole } from "~/domain/shared/actor";
import { system } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { addPerson } from "~/features/network/keep-accounts.server";
import { signCharter } from "~/features/network/sign-charter.server";
import { addDocument } from "~/features/proposals/add-document.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import type { Command, Query } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";
import { sections } from "../../domain/proposals/dossier";
import { must, portal } from "../network/portal";

export { must, reasonOf } from "../network/portal";

export const CLOSES_AT = fromParis("2026-06-15", "12:00");
const HASH = "a".repeat(63);

/** An open call, Bondy which signed the charter (Awa writes, the mayor signs, Rita reads), Bobigny which did not. */
export function edition(kind: DatabaseKind = "sqlite") {
  const world = portal(undefined, kind);
  let clock = new Date("2026-05-04T08:00:00Z");
  const act = <I extends object, V>(actor: Actor, command: Command<I, V>, input: I, at = clock) =>
    carryOut({ actor, locale: "fr", now: at }, command, input);
  const look = <I, V>(actor: Actor, query: Query<I, V>, input: I, at = clock) =>
    query({ actor, now: at, locale: "fr", read: world.read }, input);

  async function settle(name: string, townId: string, role: SeatRole, as: string) {
    const email = `${name.toLowerCase()}@${townId}.example`;
    const { id } = await must(act(system, addPerson, { name, email, jobTitle: as }));
    await world.write((tx) =>
      tx.seat.create({ data: { personId: id, townId, role, function: as, createdAt: clock, confirmedAt: clock } }),
    );
  }
  const awa = () => world.as("awa@93010.example");
  const rita = () => world.as("rita@93010.example");
  const mayor = () => world.as("mireille@93010.example");
  const neighbour = () => world.as("abdel@93008.example");
  const sofia = () => world.as("sofia@seinesaintdenis.fr");

  beforeAll(async () => {
    await settle("Awa", "93010", "editor", "Chargée de mission");
    await settle("Rita", "93010", "reader", "Élue");
    await settle("Mireille", "93010", "signatory", "Maire");
    await settle("Abdel", "93008", "signatory", "Maire");
    const version = await world.read.charterVersion.findFirstOrThrow({ orderBy: { number: "desc" } });
    await must(act(await mayor(), signCharter, { townId: "93010", versionId: version.id, signerFunction: "Maire" }));
    const manager = await sofia();
    const { envelopeId } = await must(
      act(manager, openEnvelope, {
        name: "Partenariat 2026",
        year: 2026,
        amountCents: 100_000_000,
        voteReference: "BP-2026",
      }),
    );
    const texts = { title: "Appel 2026", titleEn: "Call 2026", summary: "Un appel.", summaryEn: "A call." };
    const dates = {
      opensOn: "2026-04-01",
      opensTime: "09:00",
      closesOn: "2026-06-15",
      closesTime: "12:00",
      committeeOn: null,
      standingCommitteeOn: null,
    };
    await must(act(manager, createCall, { year: 2026, envelopeId, ...texts, ...dates }));
    await must(act(manager, publishCall, { reference: "2026" }));
  });

  const start = async (who: Actor, townId = "93010") =>
    (await must(act(who, startProposal, { callReference: "2026", townId }))).reference;
  const save = (
    who: Actor,
    reference: string,
    section: SectionId,
    content: object,
    seen = 0,
    done = true,
    at = clock,
  ) => act(who, saveSection, { reference, section, content, seen, done }, at);
  let files = 100;
  const attach = (
    who: Actor,
    reference: string,
    kind: DocumentKind,
    { sha256 = `${files++}${HASH}`.slice(0, 64), verdict = "accepted" as DocumentVerdict, at = clock } = {},
  ) =>
    act(
      who,
      addDocument,
      {
        reference,
        kind,
        verdict,
        verdictNote: "",
        file: {
          fileName: `${kind}.pdf`,
          mediaType: "application/pdf",
          sizeBytes: 1000,
          sha256,
          storageKey: `t/${files++}`,
        },
      },
      at,
    );

  /** A dossier with nothing missing; answers its reference and its version. */
  async function whole(who: Actor, townId = "93010") {
    const reference = await start(who, townId);
    for (const id of SECTION_IDS) {
      await must(save(who, reference, id, sections[id]));
    }
    for (const kind of ["letter", "mandate", "bank_details"] as const) await must(attach(who, reference, kind));
    const { version } = await world.read.proposal.findUniqueOrThrow({ where: { reference } });
    return { reference, version };
  }
  return {
    visitor: world.visitor,
    as: world.as,
    hire: world.hire,
    lettersTo: world.lettersTo,
    journal: world.journal,
    write: world.write,
    act,
    look,
    awa,
    rita,
    mayor,
    neighbour,
    sofia,
    start,
    save,
    attach,
    whole,
    /** Read when a test runs: the world opens its database after this object is made. */
    get read() {
      return world.read;
    },
    at: (instant: Date) => {
      clock = instant;
    },
  };
}
