import type { ReactNode } from "react";

/** A part of the style guide. */
export const Sample = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={id} className="stack" aria-labelledby={`${id}-titre`}>
    <h2 id={`${id}-titre`}>{title}</h2>
    {children}
  </section>
);
