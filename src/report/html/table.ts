import { type Html, html } from "./html.ts";

export interface Column<Row> {
  readonly title: string;
  /** Right-aligned figures. */
  readonly figures?: boolean;
  /** Names the row for screen readers; one column of a table. */
  readonly heads?: boolean;
  readonly cell: (row: Row) => Html | string | number | undefined;
}

export interface TableOptions<Row> {
  readonly rowClass?: (row: Row) => string;
  /** The style sheet names this table's columns where rows are blocks, which saves a label in every cell. */
  readonly labelled?: string;
}

/** A table with a caption; on a narrow screen each row is laid out as a block, with the columns' titles before the values. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { rowClass, labelled }: TableOptions<Row> = {},
): Html {
  const cells = (row: Row) => columns.map((column) => cell(column, row, labelled === undefined));
  return html`<table${kindOf(labelled)}>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title, figures }) => html`<th scope="col"${kind(figures)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr${kindOf(rowClass?.(row))}>${cells(row)}</tr>\n`)}</tbody>
</table>`;
}

function cell<Row>(column: Column<Row>, row: Row, withLabel: boolean): Html {
  const content = column.cell(row);
  if (column.heads) return html`<th scope="row">${content}</th>`;
  // What is empty needs no label where rows are blocks.
  if (content === undefined || content === "") return html`<td></td>`;
  const label = withLabel ? html` data-l="${column.title}: "` : undefined;
  return html`<td${kind(column.figures)}${label}>${content}</td>`;
}

function kind(figures: boolean | undefined): Html | undefined {
  return figures ? kindOf("n") : undefined;
}

function kindOf(name: string | undefined): Html | undefined {
  return name === undefined ? undefined : html` class="${name}"`;
}
