import { type ReactNode, useId } from "react";

export type Column<R> = {
  key: string;
  header: ReactNode;
  cell: (row: R, index: number) => ReactNode;
  /** Amounts and counts stand to the right, digits under digits. */
  align?: "left" | "right";
  /** What the cell is called when the table stacks on a phone; the header unless given. */
  stackLabel?: string;
  /** The cell names its row. */
  rowHeader?: boolean;
};
export type DataTableProps<R> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  rowClass?: (row: R) => string | undefined;
  empty?: ReactNode;
  /** A row of totals: one cell a column. */
  footer?: readonly ReactNode[];
};

/** Rows and columns. On a phone each row stacks, every cell under its own label; wide tables scroll in a region of their own. */
export function DataTable<R>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowClass,
  empty,
  footer,
}: DataTableProps<R>) {
  const id = useId();
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" aria-labelledby={id} tabIndex={0}>
      <table className="table table-stack">
        <caption id={id} className={captionHidden ? "vh" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.key} scope="col" className={c.align === "right" ? "num" : undefined}>
                {c.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((c) => cellOf(c, c.cell(row, i)))}
            </tr>
          ))}
        </tbody>
        {footer ? (
          <tfoot>
            <tr>
              {footer.map((content, i) => (
                <td key={columns[i]?.key ?? i} className={columns[i]?.align === "right" ? "num" : undefined}>
                  {content}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

/** An element and not a component: fifty rows of ten cells would be five hundred components more to draw. */
function cellOf<R>(column: Column<R>, content: ReactNode) {
  const label = column.stackLabel ?? (typeof column.header === "string" ? column.header : undefined);
  const common = { className: column.align === "right" ? "num" : undefined, "data-label": label };
  return column.rowHeader ? (
    <th key={column.key} scope="row" {...common}>
      {content}
    </th>
  ) : (
    <td key={column.key} {...common}>
      {content}
    </td>
  );
}
