/** What finds the best answer to a linear programme. */
export { solve } from "~/integrations/solver/live.server";
