import type { ReactNode } from "react";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type SummaryRow = {
  key: string;
  label: ReactNode;
  value: ReactNode /** Where it can be changed. */;
  changeTo?: string | undefined;
  changeLabel?: string;
};

/** What was said, question by question, with the way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const words = useWords(componentsWords);
  return (
    <dl className="summary">
      {rows.map(({ key, label, value, changeTo, changeLabel }) => (
        <div key={key} className="summary-row">
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeTo ? (
            <dd className="summary-change">
              <A to={changeTo}>
                {changeLabel ?? words.change}
                <span className="vh"> {typeof label === "string" ? label : ""}</span>
              </A>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
