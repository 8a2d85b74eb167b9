import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Programme, Solution, Solve, SolveAll } from "~/integrations/solver/port";

/** Seconds after which an answer is given up, unless the caller says otherwise. */
const SECONDS = 30;
/** HiGHS' own numbers for how it ended. */
const STATUS: Record<number, Solution["status"]> = { 7: "optimal", 8: "infeasible", 9: "infeasible", 10: "unbounded" };

/**
 * What the thread runs. It is text because the same words must run from the sources, through Vite and from the build,
 * where no file of its own would be found. HiGHS takes the objectives one after the other by itself.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { highs: path, programmes, seconds } = workerData;
const answer = (highs, { columns, rows, objectives, whole }) => {
  const model = highs.createModel();
  const { continuous, integer } = highs.constants.variableType;
  model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, blend_multi_objectives: false });
  const count = columns.length;
  model.addVars(new Float64Array(count), columns);
  model.addRows({
    lower: rows.lower,
    upper: rows.upper,
    matrix: { ...rows.matrix, format: "csr", numRows: rows.lower.length, numCols: count },
  });
  if (whole.some(Boolean))
    model.changeColsIntegrality(
      { kind: "range", from: 0, to: count - 1 },
      Array.from(whole, (w) => (w ? integer : continuous)),
    );
  model.passLinearObjectives(
    objectives.map((coefficients, i) => ({
      weight: 1, offset: 0, coefficients, absoluteTolerance: 0, relativeTolerance: 0, priority: objectives.length - i,
    })),
  );
  const { modelStatus } = model.run();
  const gap = whole.some(Boolean) ? model.info.get("mip_gap") : 0;
  // A zero may come with a minus sign: it goes.
  const values = Array.from(model.getSolution().colValue, (v) => v + 0);
  model.dispose();
  return { modelStatus, values, gap };
};
require(path)().then((highs) => parentPort.postMessage(programmes.map((programme) => answer(highs, programme))));
`;

/**
 * Solves with HiGHS (https://highs.dev) in a thread of its own: the server goes on answering meanwhile, and the memory
 * goes back when the thread ends. The same programme gives the same answer.
 */
export const solve: Solve = async (programme, limits) => {
  const [solution] = await solveAll([programme], limits);
  if (!solution) throw new Error("the solver left a programme out");
  return solution;
};

/** Answers many programmes one after the other in one thread: what a thread costs to start is paid once. */
export const solveAll: SolveAll = async (programmes, { seconds = SECONDS } = {}) => {
  const filled = programmes.filter((p) => p.columns.length > 0);
  const said = filled.length === 0 ? [] : await inThread({ programmes: filled.map(packed), seconds });
  const answers = new Map(filled.map((programme, i) => [programme, said[i]]));
  return programmes.map((programme) => solutionOf(programme, answers.get(programme)));
};

function solutionOf(programme: Programme, said: Said | undefined): Solution {
  if (!said) return { status: "optimal", values: [], objectives: [], gap: 0 };
  const { modelStatus, values, gap } = said;
  const objectives = programme.objectives.map((costs) =>
    costs.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), 0),
  );
  return { status: STATUS[modelStatus] ?? (values.length > 0 ? "feasible" : "unknown"), values, objectives, gap };
}

type Said = { modelStatus: number; values: number[]; gap: number };

const inThread = (workerData: object) =>
  new Promise<Said[]>((resolve, reject) => {
    const highs = createRequire(import.meta.url).resolve("highs");
    const worker = new Worker(THREAD, { eval: true, workerData: { ...workerData, highs } });
    worker.once("message", (said: Said[]) => {
      resolve(said);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the solver ended without an answer")));
  });

/** The programme as the arrays that HiGHS reads: rows one after the other. */
function packed({ columns, rows, objectives }: Programme) {
  const terms = rows.flatMap((row) => row.terms);
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.terms.length;
  return {
    columns: Float64Array.from(columns, (c) => c.upper),
    whole: columns.map((c) => c.whole === true),
    objectives: objectives.map((costs) => Float64Array.from(costs)),
    rows: {
      lower: Float64Array.from(rows, (r) => r.lower),
      upper: Float64Array.from(rows, (r) => r.upper),
      matrix: {
        starts,
        indices: Int32Array.from(terms, ([column]) => column),
        values: Float64Array.from(terms, ([, factor]) => factor),
      },
    },
  };
}
