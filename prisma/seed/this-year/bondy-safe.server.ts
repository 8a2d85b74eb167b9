import type { Actor } from "~/domain/shared/actor";
import { addDays } from "~/domain/shared/calendar";
import { keepPaper } from "~/features/network/keep-in-safe.server";
import { keptPaper } from "../dossier/write-dossier.server";
import { act } from "../world.server";

/** Two papers of Bondy's safe: one that does not lapse, one that will soon. */
export async function fillBondysSafe(awa: Actor, today: string, at: Date) {
  const papers = [
    { kind: "bank_details", validUntil: "", title: "Relevé d’identité bancaire" },
    { kind: "mandate", validUntil: addDays(today, 20), title: "Délégation du conseil municipal au maire" },
  ] as const;
  for (const { kind, validUntil, title } of papers) {
    const file = await keptPaper("communes", kind, title, ["Commune : Bondy"]);
    const examined = { verdict: "accepted" as const, verdictNote: "not scanned" };
    await act(awa, keepPaper, { town: null, kind, validUntil, file, ...examined }, at);
  }
}
