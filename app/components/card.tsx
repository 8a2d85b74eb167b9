import type { ReactNode } from "react";

type CardProps = { title?: ReactNode; id?: string; children: ReactNode; tone?: "plain" | "well"; level?: 2 | 3 };

/** A part of a page with its own heading. One with an id is a place that a link leads to: it takes the focus there. */
export function Card({ title, id, children, tone = "plain", level = 2 }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={`card card-${tone}`} {...(id ? { id, tabIndex: -1 } : {})}>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </section>
  );
}

/** Two columns from 64 rem on, one below the other before. */
export const Columns = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <div className={wide ? "columns columns-wide" : "columns"}>{children}</div>
);
