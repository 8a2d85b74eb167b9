import { useLocale } from "~/components/locale";
import { euros } from "~/words/format";

export type Bar = { key: string; label: string; cents: number };

/** A table whose amounts are also drawn: the figures are the content, the bars repeat them. */
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
  const locale = useLocale();
  const most = Math.max(1, ...bars.map((b) => b.cents));
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
                {bar.cents > 0 ? (
                  <rect
                    className="bar-fill"
                    width={`${Math.max(1, Math.round((1_000 * bar.cents) / most) / 10)}%`}
                    height="8"
                    rx="4"
                  />
                ) : null}
              </svg>
            </th>
            <td className="num">{euros(locale, bar.cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
