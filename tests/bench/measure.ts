import autocannon from "autocannon";
import { cpuMs, type Running } from "./process";

export type Work = {
  name: string;
  path: string | (() => string);
  cookie?: string;
  /** The body of a post, made anew for each request. */
  body?: () => string;
};

export type Measured = {
  work: string;
  size: number;
  connections: number;
  perSecond: number;
  cpuMsPerRequest: number;
  p50Ms: number;
  p99Ms: number;
  failed: number;
};

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
/** Requests before anything is counted: until then the code is still being compiled. */
const WARM_UP = 300;

/** One kind of request, again and again. A request that is not answered as it should be counts as failed. */
export async function measure(
  server: Running,
  size: number,
  work: Work,
  connections: number,
  seconds: number,
): Promise<Measured> {
  await load(server, work, connections, { amount: WARM_UP });
  const before = cpuMs(server.pid);
  const result = await load(server, work, connections, { duration: seconds });
  const used = cpuMs(server.pid) - before;
  const wanted = work.body ? "303" : "200";
  const answered = result.statusCodeStats[wanted]?.count ?? 0;
  return {
    work: work.name,
    size,
    connections,
    perSecond: answered / seconds,
    cpuMsPerRequest: answered === 0 ? Number.NaN : used / answered,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.requests.total - answered + result.errors,
  };
}

function load(
  { origin }: Running,
  { path, cookie, body }: Work,
  connections: number,
  until: { amount: number } | { duration: number },
) {
  const at = () => (typeof path === "string" ? path : path());
  return autocannon({
    url: origin,
    connections,
    ...until,
    headers: { ...(cookie ? { Cookie: cookie } : {}), "Accept-Encoding": "gzip" },
    requests: [
      {
        method: body ? "POST" : "GET",
        setupRequest: (request) => ({
          ...request,
          path: at(),
          ...(body ? { body: body(), headers: { ...request.headers, ...FORM } } : {}),
        }),
      },
    ],
  });
}
