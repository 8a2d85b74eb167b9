import { Badge, type Tone } from "~/components/badge";
import { useWords } from "~/components/locale";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { proposalsTerms } from "~/words/proposals-terms";

const TONES: Record<ProposalStatus, Tone> = {
  draft: "neutral",
  submitted: "info",
  incomplete: "wait",
  admissible: "info",
  inadmissible: "bad",
  withdrawn: "neutral",
  awarded: "ok",
  reserved: "wait",
  refused: "bad",
};

export function StatusBadge({ status }: { status: ProposalStatus }) {
  return <Badge tone={TONES[status]}>{useWords(proposalsTerms).statuses[status]}</Badge>;
}
