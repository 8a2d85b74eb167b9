import type { ReactNode } from "react";

/** Help at the point of need: closed until asked for, and printed open. */
export const Details = ({
  summary,
  children,
  open = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) => (
  <details className="details" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);
