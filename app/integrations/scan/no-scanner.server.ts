import type { Scanner } from "~/integrations/scan/port";

/** Where no scanner is configured: the document is accepted, and its note says that nobody looked. */
export const noScanner: Scanner = { scan: async () => ({ verdict: "accepted", note: "not scanned" }) };
