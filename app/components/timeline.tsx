import type { ReactNode } from "react";
import { Instant } from "~/components/moments";

export type TimelineEvent = { key: string; at: Date | string; children: ReactNode };

export const Timeline = ({ events }: { events: readonly TimelineEvent[] }) => (
  <ol className="timeline">
    {events.map(({ key, at, children }) => (
      <li key={key}>
        <p className="hint">
          <Instant at={at} />
        </p>
        <div>{children}</div>
      </li>
    ))}
  </ol>
);
