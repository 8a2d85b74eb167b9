/** Finds the best answer to a linear programme, with whole numbers where asked, and proves it. */
export type { Programme, Solution, Solve, SolveAll } from "~/domain/shared/programme";
