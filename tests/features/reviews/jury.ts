import { beforeAll } from "vitest";
import type { DatabaseKind } from "~/db/database.server";
import { ADMISSIBILITY_RULES } from "~/domain/proposals/admissibility-checks";
import type { ReviewDraft } from "~/domain/reviews/review-form";
import type { Actor } from "~/domain/shared/actor";
import { checkCompleteness } from "~/features/desk/check-completeness.server";
import { signCharter } from "~/features/network/sign-charter.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { edition, must } from "../proposals/edition";

export const AFTER_CLOSING = new Date("2026-06-16T08:00:00Z");
const WHY = "Le dossier l’explique et le prouve avec des chiffres.";

/** Bondy and Bobigny have filed; Claire, Idriss and Marc read; Marc is elected in Bondy. */
export function jury(kind: DatabaseKind = "sqlite") {
  const portal = edition(kind);
  const filed = { bondy: "", bobigny: "" };

  beforeAll(async () => {
    const version = await portal.read.charterVersion.findFirstOrThrow({ orderBy: { number: "desc" } });
    const abdel = await portal.neighbour();
    await must(portal.act(abdel, signCharter, { townId: "93008", versionId: version.id, signerFunction: "Maire" }));
    filed.bondy = await file(await portal.awa(), await portal.mayor(), "93010");
    filed.bobigny = await file(abdel, abdel, "93008");
    for (const name of ["Claire", "Idriss", "Marc"])
      await portal.hire(name, `${name.toLowerCase()}@seinesaintdenis.fr`, "reviewer");
    const marc = await person("marc");
    await portal.write((tx) =>
      tx.conflict.create({
        data: { personId: marc.id, townId: "93010", kind: "elected", source: "profile", declaredAt: AFTER_CLOSING },
      }),
    );
  });

  async function file(writer: Actor, signatory: Actor, townId: string) {
    const { reference, version } = await portal.whole(writer, townId);
    await must(portal.act(signatory, submitProposal, { reference, seenVersion: version, certified: true }));
    return reference;
  }
  const person = (name: string) => portal.as(`${name}@seinesaintdenis.fr`);
  /** Every rule said to be met by Sofia. */
  const settle = async (reference: string) =>
    portal.act(
      await portal.sofia(),
      checkCompleteness,
      {
        reference,
        checks: ADMISSIBILITY_RULES.map((rule) => ({ rule, verdict: "met" as const, note: "Vérifié sur pièces." })),
      },
      AFTER_CLOSING,
    );

  /** A review with the same mark everywhere, or `marks` by criterion. */
  async function review(mark: number | null, marks: Record<string, number> = {}): Promise<ReviewDraft> {
    const criteria = await portal.read.criterion.findMany({ orderBy: { position: "asc" } });
    return {
      scores: criteria.map((c) => ({ code: c.code, mark: marks[c.code] ?? mark, justification: WHY })),
      privateNote: "À revoir avec Idriss.",
    };
  }
  return { portal, filed, person, settle, review };
}
