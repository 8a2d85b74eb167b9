import type { ReactNode } from "react";
import { A } from "~/components/link";

export type StatProps = { label: ReactNode; value: ReactNode; to?: string; note?: ReactNode };

/** One figure that leads to the lines it is the sum of. */
export const Stat = ({ label, value, to, note }: StatProps) => (
  <div className="stat">
    <dt>{label}</dt>
    <dd className="stat-value">{to ? <A to={to}>{value}</A> : value}</dd>
    {note ? <dd className="hint">{note}</dd> : null}
  </div>
);
export const Stats = ({ children }: { children: ReactNode }) => <dl className="stats">{children}</dl>;
