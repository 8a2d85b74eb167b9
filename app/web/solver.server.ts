/** What finds the best answer to a linear programme, or to several. */
export { solve, solveAll } from "~/integrations/solver/live.server";
