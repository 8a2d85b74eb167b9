import { type CallNow, callNow, type Here } from "~/domain/calls/call-now";

/** What this town can begin now, and what comes next. */
export type TownCall = CallNow & {
  /** The latest dossier for another call, to start from. */
  startFrom: { reference: string; title: string } | null;
};

type CallRow = Parameters<typeof callNow>[0][number] & { id: string };
type Source = { reference: string; title: string; callId: string };

/** The call that is open to this town, or else the last one and the next; and what a new dossier may begin from. */
export function townCall(calls: readonly CallRow[], proposals: readonly Source[], here: Here): TownCall {
  const now = callNow(calls, here);
  const open = now.open && calls.find((c) => c.reference === now.open?.reference);
  const source = open && proposals.find((p) => p.callId !== open.id && p.title !== "");
  return { ...now, startFrom: source ? { reference: source.reference, title: source.title } : null };
}
