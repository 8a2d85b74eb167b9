import { findCall } from "~/db/calls.server";
import { keepGrid } from "~/db/grid-versions.server";
import { type CallForm, callDates } from "~/domain/calls/call-forms";
import type { Criterion } from "~/domain/calls/criteria";
import { changeCall } from "~/domain/calls/opening";
import type { CallRules } from "~/domain/calls/rules";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Changes = { reference: string; version: number; texts?: CallForm; rules?: CallRules; grid?: readonly Criterion[] };

/** Calendar, rules and grid change until the call is opened; nothing moves under the feet of those who already read it. */
export async function changeCallRules(
  { actor, now, tx, tell }: Work,
  { reference, version, texts, rules, grid }: Changes,
) {
  const call = await findCall(tx, reference);
  if (!call) return refuse("not-found");
  const outcome = changeCall(call, "rules", actor, now);
  if (!outcome.ok) return outcome;
  if (call.version !== version) return refuse("stale-version");

  if (grid) await keepGrid(tx, call, grid, { by: personId(actor), at: now });
  await tx.call.update({
    where: { id: call.id },
    data: {
      version: { increment: 1 },
      ...(texts
        ? {
            title: texts.title,
            titleEn: texts.titleEn,
            summary: texts.summary,
            summaryEn: texts.summaryEn,
            ...callDates(texts),
          }
        : {}),
      ...(rules ? { rules: JSON.stringify(rules) } : {}),
    },
  });
  await tell("call.updated", {
    subject: ["call", call.id],
    data: { reference, parts: [texts && "texts", rules && "rules", grid && "grid"].filter(Boolean).join(",") },
  });
  return grant({ reference });
}
