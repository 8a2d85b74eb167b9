import type { ReactNode } from "react";
import { Icon } from "~/components/icons";

export type Tone = "ok" | "wait" | "bad" | "info" | "neutral";

/** A state in a word. Its colour repeats what its sign and its word say. */
export const Badge = ({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`badge badge-${tone}`}>
    <Icon name={tone} />
    {children}
  </span>
);
export const StatusTag = Badge;
