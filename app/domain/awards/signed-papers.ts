import type { AgreementStatus } from "~/domain/awards/agreement";
import type { Actor } from "~/domain/shared/actor";
import { inParis, isCalendarDay } from "~/domain/shared/calendar";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { type PageCode, readPageCode, sealOf } from "~/domain/shared/page-code";

/** As many megabytes as sixty grey pages at 300 dots an inch take. */
export const SCAN_BYTES_MAX = 60 * 1024 * 1024;
export const PAPER_PAGES_MAX = 200;

export const PAGE_OUTCOMES = ["filed", "unreadable", "unknown_paper", "other_text", "set_aside"] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];
export const SCAN_STATUSES = ["waiting", "read", "unreadable"] as const;
export type ScanStatus = (typeof SCAN_STATUSES)[number];

export type PaperRefusal =
  | "scan-known"
  | "page-handled"
  | "paper-pages-missing"
  | "paper-signed-in-future"
  | "paper-without-pages"
  | "agreement-unknown";

/** A version of an agreement that a page may belong to. */
export type PaperVersion = { id: string; reference: string; number: number; contentHash: string };
export type PageFate =
  | { outcome: "filed"; versionId: string; page: number; pages: number; code: string }
  | { outcome: "unreadable" | "unknown_paper" | "other_text"; code: string };

/** The codes of ours that a page bears; any other code may stand beside them. */
export const paperCodes = (texts: readonly string[]): PageCode[] => texts.flatMap((text) => readPageCode(text) ?? []);

/**
 * Where a page belongs: to the very text whose code it bears. A page without a code that can be read, with the code of a
 * paper that is not there, or of another text of that version, goes to a person.
 */
export function fateOf(texts: readonly string[], versions: readonly PaperVersion[]): PageFate {
  const [code] = paperCodes(texts);
  if (!code) return { outcome: "unreadable", code: (texts[0] ?? "").slice(0, 100) };
  const said = texts.find((text) => readPageCode(text)) ?? "";
  const version = versions.find((v) => v.reference === code.document && v.number === code.version);
  if (!version) return { outcome: "unknown_paper", code: said };
  if (sealOf(version.contentHash) !== code.seal) return { outcome: "other_text", code: said };
  return { outcome: "filed", versionId: version.id, page: code.page, pages: code.pages, code: said };
}

/** Sends a scan in, looks at what became of its pages, files what could not be read. */
export const mayHandleScans = (actor: Actor) => gate(actor, "fund_manager");

type Filed = { page: number | null; pages: number | null };
/** The pages of a paper that no scan has brought back yet. Of how many there are, any page that was read knows. */
export function missingPages(filed: readonly Filed[]): number[] {
  const count = Math.max(0, ...filed.map(({ pages }) => pages ?? 0));
  const there = new Set(filed.map(({ page }) => page));
  return Array.from({ length: count }, (_, i) => i + 1).filter((page) => !there.has(page));
}

type Signing = { on: string };

/**
 * Writes down a signature that was given on paper: the town's by the fund manager, the Département's own by an approver,
 * so that two people have seen the paper. The whole paper must have come back.
 */
export function signOnPaper(
  actor: Actor,
  status: AgreementStatus,
  { on }: Signing,
  filed: readonly Filed[],
  at: Date,
): Outcome<{ side: "town" | "department" }, PaperRefusal | GateRefusal | "agreement-already-signed"> {
  const side = sideToSign(status);
  const stopped = gate(actor, side === "town" ? "fund_manager" : "approver");
  if (stopped) return stopped;
  if (!side) return refuse("agreement-already-signed");
  if (filed.length === 0) return refuse("paper-without-pages");
  const missing = missingPages(filed);
  if (missing.length > 0) return refuse("paper-pages-missing", { count: missing.length, pages: missing.join(", ") });
  if (!isCalendarDay(on) || on > inParis(at).date) return refuse("paper-signed-in-future");
  return grant({ side });
}

/** Whose signature is awaited. */
export const sideToSign = (status: AgreementStatus): "town" | "department" | null =>
  status === "to_sign" ? "town" : status === "signed_by_town" ? "department" : null;
