import type { ReactNode } from "react";

export type PageHeadingProps = {
  title: ReactNode;
  lead?: ReactNode /** Above the title: « Partie 4 sur 10 », « Dossier 2026-014 ». */;
  caption?: ReactNode /** Beside the title: a status. */;
  aside?: ReactNode;
};

/** The one h1 of a page. */
export const PageHeading = ({ title, lead, caption, aside }: PageHeadingProps) => (
  <header className="page-heading">
    {caption ? <p className="caption">{caption}</p> : null}
    <div className="title-row">
      <h1>{title}</h1>
      {aside}
    </div>
    {lead ? <p className="lead">{lead}</p> : null}
  </header>
);
