import type { Reader } from "~/db/database.server";
import type { DossierFile, RequestRow } from "~/db/proposals.server";
import { changes } from "~/domain/proposals/changes";
import type { DocumentKind } from "~/domain/proposals/documents";
import { fieldNames } from "~/domain/proposals/fields";
import type { FiledContent } from "~/domain/proposals/filed-content";
import { partsAsked } from "~/domain/proposals/requests";
import type { SectionId } from "~/domain/proposals/sections";
import type { Locale } from "~/words/locale";
import { fieldLabel, fieldText } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

export type AskedFile = { id: string | null; fileName: string };
/** One thing that was asked for, before and after the answer; `after` is null where nothing changed. */
export type AskedChange =
  | { kind: "text"; label: string; before: string; after: string | null }
  | { kind: "files"; label: string; before: AskedFile[]; after: AskedFile[] | null };

const VERSIONS = 40;

/** What each answered request changed, between the version that was filed before it and the one that its answer filed. */
export async function answersOf(read: Reader, file: DossierFile, locale: Locale): Promise<Map<string, AskedChange[]>> {
  const answered = file.requests.filter((r) => r.answeredAt !== null);
  if (answered.length === 0) return new Map();
  const of = { proposalId: file.proposal.id };
  const [versions, documents] = await Promise.all([
    read.proposalVersion.findMany({
      where: of,
      orderBy: { number: "asc" },
      take: VERSIONS,
      select: { filedAt: true, content: true },
    }),
    read.document.findMany({ where: of, select: { id: true, sha256: true } }),
  ]);
  const idOf = (sha256: string) => documents.find((d) => d.sha256 === sha256)?.id ?? null;
  return new Map(
    answered.flatMap((request): [string, AskedChange[]][] => {
      const before = versions.findLast((v) => v.filedAt <= request.openedAt);
      const after = versions.find((v) => request.answeredAt !== null && v.filedAt >= request.answeredAt);
      if (!before || !after) return [];
      const pair = { before: contentOf(before), after: contentOf(after) };
      return [[request.id, [...fieldChanges(locale, request, pair), ...fileChanges(locale, request, pair, idOf)]]];
    }),
  );
}

type Pair = { before: FiledContent; after: FiledContent };
const contentOf = ({ content }: { content: string }) => JSON.parse(content) as FiledContent;

const fieldChanges = (locale: Locale, request: RequestRow, { before, after }: Pair): AskedChange[] =>
  partsAsked(request).flatMap(({ section, fields }) => {
    const [was, is] = [before.sections[section] ?? {}, after.sections[section] ?? {}];
    const all = changes(was, is);
    return (fields ?? fieldNames(section)).flatMap((name): AskedChange[] => {
      const own = all.filter(({ path }) => path === name || path.startsWith(`${name}.`));
      if (own.length > 0)
        return own.map(({ path, ...texts }) => ({
          kind: "text",
          label: fieldLabel(locale, section, path),
          before: textAt(locale, section, path, texts.before),
          after: textAt(locale, section, path, texts.after),
        }));
      const kept = (was as Record<string, unknown>)[name];
      const text = typeof kept === "string" ? fieldText(locale, section, name, kept) : "";
      return fields ? [{ kind: "text", label: fieldLabel(locale, section, name), before: text, after: null }] : [];
    });
  });

const textAt = (locale: Locale, section: SectionId, path: string, text: string) =>
  fieldText(locale, section, path.replace(/\.\d+\./, "."), text);

function fileChanges(
  locale: Locale,
  { documentKinds }: RequestRow,
  { before, after }: Pair,
  idOf: (sha256: string) => string | null,
): AskedChange[] {
  return documentKinds.map((kind) => {
    const [was, is] = [filesOf(before, kind), filesOf(after, kind)];
    const same = was.map((d) => d.sha256).join() === is.map((d) => d.sha256).join();
    const shown = (files: FiledContent["documents"]) =>
      files.map(({ fileName, sha256 }): AskedFile => ({ id: idOf(sha256), fileName }));
    return {
      kind: "files",
      label: proposalsTerms[locale].documentKinds[kind],
      before: shown(was),
      after: same ? null : shown(is),
    };
  });
}

const filesOf = ({ documents }: FiledContent, kind: DocumentKind) => documents.filter((d) => d.kind === kind);
