import type { ReactNode } from "react";

/** Nothing here: what this place is for, why it is empty, and one thing to do. */
export const EmptyState = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    {action ? <p>{action}</p> : null}
  </div>
);
