import { Badge, type Tone } from "~/components/badge";
import { useWords } from "~/components/locale";
import type { InstalmentStatus } from "~/domain/fund/instalments";
import type { LineStatus } from "~/domain/fund/payment-return";
import type { RunStatus } from "~/domain/fund/payment-run";
import { fundTerms } from "~/words/fund-terms";

const RUN: Record<RunStatus, Tone> = {
  prepared: "wait",
  approved: "info",
  exported: "info",
  returned: "ok",
  cancelled: "neutral",
};
const LINE: Record<LineStatus, Tone> = { pending: "wait", paid: "ok", rejected: "bad", cancelled: "neutral" };
const INSTALMENT: Record<InstalmentStatus, Tone> = {
  planned: "neutral",
  due: "wait",
  in_run: "info",
  paid: "ok",
  cancelled: "neutral",
};

export function RunTag({ status }: { status: RunStatus }) {
  return <Badge tone={RUN[status]}>{useWords(fundTerms).runStates[status]}</Badge>;
}
export function LineTag({ status }: { status: LineStatus }) {
  return <Badge tone={LINE[status]}>{useWords(fundTerms).lineStates[status]}</Badge>;
}
export function InstalmentTag({ status }: { status: InstalmentStatus }) {
  return <Badge tone={INSTALMENT[status]}>{useWords(fundTerms).instalmentStates[status]}</Badge>;
}
