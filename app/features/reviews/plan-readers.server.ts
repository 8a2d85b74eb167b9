import { type AssignmentPlan, assignmentProgramme, readPlan } from "~/domain/reviews/assignment";
import { type Relaxation, readRelaxation, relaxationProgramme } from "~/domain/reviews/relaxation";
import type { Solve } from "~/domain/shared/programme";
import { type AssignmentDesk, wishOf } from "~/features/reviews/assignment-desk.server";

export type PlanAsked = { perDossier: number; max: number; solve: Solve };
export type DrawnPlan = AssignmentPlan & { relaxation: Relaxation | null };

/** The best plan from where things stand and, where places stay empty, the least that would fill them. */
export async function planReaders(desk: AssignmentDesk, { perDossier, max, solve }: PlanAsked): Promise<DrawnPlan> {
  const wish = wishOf(desk, perDossier, max);
  const plan = readPlan(wish, await solve(assignmentProgramme(wish)));
  const relaxation = plan.shortages.length > 0 ? readRelaxation(wish, await solve(relaxationProgramme(wish))) : null;
  return { ...plan, relaxation };
}
