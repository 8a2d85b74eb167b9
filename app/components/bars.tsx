import { useLocale } from "~/components/locale";
import { euros } from "~/words/format";

export type Bar = { key: string; label: string; cents: number };

/** A table whose amounts are also drawn: the figures are the content, the bars repeat them. */
export function Bars({ caption, bars, labelHeader, amountHeader }: { caption: string; bars: readonly Bar[]; labelHeader: string; amountHeader: string }) {
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
              <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(100 * bar.cents) / most} height="4" rx="1" />
              </svg>
            </th>
            <td className="num">{euros(locale, bar.cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
