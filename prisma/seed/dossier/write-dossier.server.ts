import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { identityAt } from "~/domain/network/towns";
import type { DocumentKind } from "~/domain/proposals/documents";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import type { Actor, Person } from "~/domain/shared/actor";
import { addDocument } from "~/features/proposals/add-document.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { database } from "~/web/database.server";
import { store } from "~/web/files.server";
import { act } from "../world.server";
import { scannedPaper } from "./paper";
import { type Carrier, type Project, siretOf } from "./project";
import { sectionsOf } from "./sections";

const TITLES = {
  letter: "Lettre au président du conseil départemental",
  mandate: "Extrait du registre des délibérations",
  bank_details: "Relevé d’identité bancaire",
  commitment_letters: "Lettre d’engagement d’un partenaire",
} as const satisfies Partial<Record<DocumentKind, string>>;
type Kind = keyof typeof TITLES;

/** Who carries a project of this town at that time. */
export async function carrierOf(
  townId: string,
  { mayor, editor }: { mayor: Person; editor: Person },
  mandateOn: string,
  at: Date,
): Promise<Carrier> {
  const { name, identities } = await (await database()).read.town.findUniqueOrThrow({
    where: { id: townId },
    select: { name: true, identities: true },
  });
  const contact = { name: editor.name, function: editor.seats[0]?.function ?? "", email: editor.email };
  return { townName: name, siren: identityAt(identities, at)?.siren ?? "", mayor: mayor.name, contact, mandateOn };
}

/** Writes sections of a dossier, each as finished; all of them, unless some are named. */
export async function writeSections(
  editor: Actor,
  reference: string,
  { project, carrier, only = SECTION_IDS }: { project: Project; carrier: Carrier; only?: readonly SectionId[] },
  at: Date,
) {
  const written = sectionsOf(project, carrier);
  for (const section of only)
    await act(editor, saveSection, { reference, section, content: written[section], seen: 0, done: true }, at);
}

/** Attaches the papers that such a dossier cannot be filed without. */
export async function attachPapers(editor: Actor, reference: string, project: Project, carrier: Carrier, at: Date) {
  const kinds: Kind[] = [
    "letter",
    "mandate",
    "bank_details",
    ...(project.confirmed ? ["commitment_letters" as const] : []),
  ];
  for (const kind of kinds) await attachPaper(editor, { reference, kind, project, carrier }, at);
}

async function attachPaper(
  editor: Actor,
  { reference, kind, project, carrier }: { reference: string; kind: Kind; project: Project; carrier: Carrier },
  at: Date,
) {
  const file = await keptPaper(`dossiers/${reference}`, kind, TITLES[kind], [
    `Commune : ${carrier.townName}, SIRET ${siretOf(carrier.siren)}`,
    `Dossier ${reference} : ${project.title}`,
  ]);
  await act(editor, addDocument, { reference, kind, file, verdict: "accepted", verdictNote: "" }, at);
}

/** An invented paper, in the store. */
export async function keptPaper(folder: string, name: string, title: string, lines: readonly string[]) {
  const bytes = scannedPaper(title, [...lines, "Pièce fictive, établie pour la démonstration du portail."]);
  const storageKey = `${folder}/${randomUUID()}`;
  await keep(bytes, storageKey);
  return {
    fileName: `${name.replaceAll("_", "-")}.pdf`,
    mediaType: "application/pdf",
    storageKey,
    sizeBytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

async function keep(bytes: Uint8Array, storageKey: string) {
  const files = await store();
  const path = join(files.waitingRoom, randomUUID());
  await mkdir(files.waitingRoom, { recursive: true });
  await writeFile(path, bytes);
  await files.keep(path, storageKey);
}

/** The mayor certifies the dossier as it stands and files it. */
export async function fileDossier(mayor: Actor, reference: string, at: Date) {
  const { version } = await (await database()).read.proposal.findUniqueOrThrow({
    where: { reference },
    select: { version: true },
  });
  await act(mayor, submitProposal, { reference, seenVersion: version, certified: true }, at);
}
