import type { ReactNode } from "react";

/** `size` is drawn, `said` is the figure as it is read. */
export type Bar = { key: string; label: string; size: number; said: ReactNode };

/** A table whose figures are also drawn: the figures are the content, the bars repeat them. */
export function Bars({
  caption,
  bars,
  labelHeader,
  amountHeader,
}: {
  caption: string;
  bars: readonly Bar[];
  labelHeader: string;
  amountHeader: string;
}) {
  const most = Math.max(1, ...bars.map((b) => b.size));
  return (
    <table className="table bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHeader}</th>
          <th scope="col" className="num">
            {amountHeader}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">
              {bar.label}
              <svg className="bar" aria-hidden="true" focusable="false">
                <rect className="bar-track" width="100%" height="8" rx="4" />
                {bar.size > 0 ? (
                  <rect
                    className="bar-fill"
                    width={`${Math.max(1, Math.round((1_000 * bar.size) / most) / 10)}%`}
                    height="8"
                    rx="4"
                  />
                ) : null}
              </svg>
            </th>
            <td className="num">{bar.said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
