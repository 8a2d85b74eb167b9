import type { ReactNode } from "react";

const shapes = {
  ok: <path d="M3.5 8.5l3 3 6-7" />,
  wait: <path d="M8 4v4.2l2.8 1.8M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z" />,
  bad: <path d="M4 4l8 8M12 4l-8 8" />,
  info: <path d="M8 7.2v4.6M8 4.2v.2M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z" />,
  neutral: <path d="M4 8h8" />,
  warning: <path d="M8 6.2v3.2M8 11.6v.2M8 1.8L1.4 13.6h13.2z" />,
  left: <path d="M10 3L5 8l5 5" />,
  right: <path d="M6 3l5 5-5 5" />,
  down: <path d="M3 6l5 5 5-5" />,
  up: <path d="M3 10l5-5 5 5" />,
  sort: <path d="M5 6.2L8 3l3 3.2M5 9.8L8 13l3-3.2" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  person: <path d="M8 8.2a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.6 14c.6-2.7 2.8-4 5.4-4s4.8 1.3 5.4 4" />,
  file: <path d="M9.5 1.8h-6v12.4h9V4.8zM9.5 1.8v3h3" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A drawn sign, always beside a word: readers never hear it. */
export const Icon = ({ name, className = "" }: { name: IconName; className?: string }) => (
  <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {shapes[name]}
  </svg>
);

/** Two roofs under one sky: the towns and the Département. */
export const Mark = ({ size = 34 }: { size?: number }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 34 34" aria-hidden="true" focusable="false">
    <rect className="mark-sky" width="34" height="34" rx="8" />
    <path className="mark-far" d="M17 28V15.5l6-5 6 5V28z" />
    <path className="mark-near" d="M5 28V19l6.5-5.5L18 19v9zM9.5 28v-5h4v5z" fillRule="evenodd" />
  </svg>
);
