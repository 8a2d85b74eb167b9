import type { ReactNode } from "react";
import { Skyline } from "~/components/skyline";

export type HeroProps = {
  title: ReactNode /** Above the title. */;
  caption?: ReactNode;
  lead?: ReactNode /** Buttons. */;
  actions?: ReactNode;
};

/** The h1 of the public home, on its own ground. Once on a page, and not with a PageHeading. */
export const Hero = ({ title, caption, lead, actions }: HeroProps) => (
  <div className="hero">
    <div className="hero-words">
      {caption ? <p className="caption">{caption}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {actions ? <div className="button-row">{actions}</div> : null}
    </div>
    <Skyline />
  </div>
);
