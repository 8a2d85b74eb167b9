import type { ReactNode } from "react";

/** Nothing here: what this place is for, why it is empty, and one thing to do. */
export const EmptyState = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <svg className="empty-sign" viewBox="0 0 64 44" aria-hidden="true" focusable="false">
      <path d="M4 42V24l14-11 14 11v18M32 42V18l14-11 14 11v24M2 42h60M14 42v-9h8v9M42 26h8v7h-8z" />
    </svg>
    <p>{children}</p>
    {action ? <p>{action}</p> : null}
  </div>
);
