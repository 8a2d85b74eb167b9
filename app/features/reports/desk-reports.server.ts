import type { Reader } from "~/db/database.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { isLate, type ReportKind, type ReportStatus } from "~/domain/reports/report";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { fromParis, inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
export const REPORT_LISTS = ["submitted", "late", "open", "accepted"] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

export type DeskReportLine = {
  id: string;
  reference: string;
  title: string;
  town: string;
  kind: ReportKind;
  status: ReportStatus;
  late: boolean;
  dueOn: Date;
  submittedAt: Date | null;
};
export type DeskReports = {
  list: ReportList;
  counts: { submitted: number; late: number };
  rows: DeskReportLine[];
  previous: string | null;
  next: string | null;
  can: { openDesk: boolean };
};

/** Those who only read and score have no dashboard to go back to. */
export const mayOpenDesk = (actor: Actor) => hasRole(actor, "fund_manager", "approver", "paymaster", "auditor");

const OPEN = ["expected", "draft", "returned"];

/** What the reports of a list have in common: states and, for late ones, the last day. */
const belongs = (list: ReportList, now: Date) =>
  list === "submitted" || list === "accepted"
    ? { status: list }
    : { status: { in: OPEN }, ...(list === "late" ? { dueOn: { lt: fromParis(inParis(now).date) } } : {}) };

/** Only where the agreement still runs, and never a dossier that this person must not know. */
const known = (hidden: readonly string[], list: ReportList) => ({
  ...(list === "accepted" ? {} : { status: "in_force" }),
  award: { proposalId: { notIn: [...hidden] } },
});

/** How many reports wait to be read, and how many are late. */
export async function reportCounts(read: Reader, hidden: readonly string[], now: Date) {
  const count = (list: ReportList) =>
    read.report.count({ where: { ...belongs(list, now), agreement: known(hidden, list) } });
  return { submitted: await count("submitted"), late: await count("late") };
}

/** "2026-11-02T23:00:00.000Z_0198…": the place of a row in the list. */
const placeOf = ({ dueOn, id }: { dueOn: Date; id: string }) => `${dueOn.toISOString()}_${id}`;
function readPlace(text: string): { dueOn: Date; id: string } | null {
  const [at = "", id = ""] = text.split("_");
  const dueOn = new Date(at);
  return id !== "" && !Number.isNaN(dueOn.getTime()) ? { dueOn, id } : null;
}

/** The reports of the towns by their due date, fifty at a time: those to read first. */
export async function deskReports(
  { actor, now, read }: Visit,
  { list: asked, after, before }: { list: string; after: string; before: string },
) {
  const stopped = gate(actor, "reviewer", "fund_manager", "approver", "paymaster", "auditor");
  if (stopped) return stopped;
  const list = REPORT_LISTS.find((l) => l === asked) ?? "submitted";
  const hidden = await hiddenProposalIds(read, actor, now);
  const end = readPlace(before);
  const start = end ? null : readPlace(after);
  const place = end ?? start;
  const side = end ? "lt" : "gt";
  const beyond = place
    ? [{ OR: [{ dueOn: { [side]: place.dueOn } }, { dueOn: place.dueOn, id: { [side]: place.id } }] }]
    : [];
  const found = await read.report.findMany({
    where: { AND: [{ ...belongs(list, now), agreement: known(hidden, list) }, ...beyond] },
    orderBy: end ? [{ dueOn: "desc" }, { id: "desc" }] : [{ dueOn: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: shape,
  });
  const more = found.length > PAGE;
  const rows = end ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const [first, last] = [rows[0], rows.at(-1)];
  return grant<DeskReports>({
    list,
    counts: await reportCounts(read, hidden, now),
    rows: rows.map((row) => lineOf(row, now)),
    previous: first && (end ? more : start) ? placeOf(first) : null,
    next: last && (end || more) ? placeOf(last) : null,
    can: { openDesk: mayOpenDesk(actor) },
  });
}

const shape = {
  id: true,
  kind: true,
  status: true,
  dueOn: true,
  submittedAt: true,
  agreement: {
    select: {
      award: { select: { proposal: { select: { reference: true, title: true } }, town: { select: { name: true } } } },
    },
  },
} as const;

type Row = {
  id: string;
  kind: string;
  status: string;
  dueOn: Date;
  submittedAt: Date | null;
  agreement: { award: { proposal: { reference: string; title: string }; town: { name: string } } };
};

function lineOf({ agreement, ...row }: Row, now: Date): DeskReportLine {
  const { proposal, town } = agreement.award;
  const status = row.status as ReportStatus;
  return {
    ...row,
    ...proposal,
    town: town.name,
    kind: row.kind as ReportKind,
    status,
    late: isLate({ status, dueOn: inParis(row.dueOn).date }, now),
  };
}
