import { beginGrid } from "~/db/grid-versions.server";
import { callReference } from "~/domain/calls/call";
import { type CallForm, callDates } from "~/domain/calls/call-forms";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import { type CallRules, callRules, defaultCallRules } from "~/domain/calls/rules";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type NewCall = CallForm & { rules?: Partial<CallRules>; isDemo?: boolean };

/** A new edition in preparation: its calendar, the rules and the grid it starts from. Nobody can file yet. */
export async function createCall({ actor, now, tx, tell }: Work, { rules, isDemo = false, ...form }: NewCall) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const reference = callReference(form.year);
  if (await tx.call.findUnique({ where: { reference } })) return refuse("call-exists", { year: form.year });
  const envelope = await tx.envelope.findUnique({ where: { id: form.envelopeId } });
  if (!envelope) return refuse("not-found");

  const call = await tx.call.create({
    data: {
      reference,
      year: form.year,
      title: form.title,
      titleEn: form.titleEn,
      summary: form.summary,
      summaryEn: form.summaryEn,
      envelopeId: envelope.id,
      ...callDates(form),
      rules: JSON.stringify(callRules.parse({ ...defaultCallRules, ...rules })),
      isDemo,
      createdAt: now,
    },
  });
  await beginGrid(tx, call.id, DEFAULT_GRID, now);
  await tell("call.created", { subject: ["call", call.id], data: { reference, title: form.title } });
  return grant({ reference });
}
