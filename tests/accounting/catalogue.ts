import type { Table } from "../../src/model/table.ts";

interface Publisher {
  /** Titles of columns of figures, folded. Ranks, single sources, Freedom House's questions are no indicators and left out on purpose. */
  readonly figures: readonly RegExp[];
  /** Rows of titles below the one that names the countries. */
  readonly through?: RegExp;
  /** What at least one cell of the column holds, where sheets without countries have the same titles. */
  readonly holds?: RegExp;
}

/**
 * The columns of figures in the publishers' tables by the titles that the publishers print: a column of these that gives nothing at
 * all is a column of figures too.
 */
const PUBLISHERS: Readonly<Record<string, Publisher>> = {
  cpi: {
    figures: [
      /^cpi (?:score )?\d{4}(?: score)?$/u,
      /^cpi score$/u,
      /^(?:number of )?(?:sources|surveys used)(?: \d{4})?$/u,
    ],
    through: /^(?:lower|upper)$/u,
  },
  fiw: { figures: [/^status$/u, /^(?:pr|cl) rating$/u, /^(?:pr|cl|total)$/u, /^[a-g](?: aggr)?$/u] },
  gsi: {
    figures: [
      /^estimated prevalence of modern slavery per 1,000/u,
      /^estimated number of people in modern slavery/u,
      /^(?:governance issues|lack of basic needs|inequality|disenfranchised groups|effects of conflict)$/u,
      /^total vulnerability score/u,
      /^government response total/u,
    ],
  },
  wgi: { figures: [/^estimate$/u] },
  worldbank: {
    figures: [/^fy ?\d{2,4}$/u, /^income group$/u],
    through: /^(?:data for calendar year|(?:low|lower middle|upper middle|high) income \()/u,
    holds: /^(?:L|LM|UM|H|(?:Low|High) income)$/u,
  },
  tip: { figures: [/^tier(?:[ _]?\d{4})?$/u, /^20\d\d$/u] },
  untc: { figures: [/^signature\b/u, /\b(?:ratification|acceptance|accession)\b/u] },
};

const WHO = /^(?:countr(?:y|ies)|economy|code$|iso|participants?\b|bank's fiscal year)/u;

export interface Titles {
  /** `Row.at` of the last row of titles. */
  readonly last: number;
  readonly columns: readonly number[];
}

/** The titles of a publisher's table and the columns of figures under them; undefined where it has none. */
export function titlesOf(table: Table, source: string | undefined): Titles | undefined {
  const publisher = PUBLISHERS[source ?? ""];
  if (!publisher) return undefined;
  const top = table.rows.slice(0, 30);
  const columns = new Set<number>();
  let last: number | undefined;
  for (const { at, cells } of top) {
    const titles = cells.map(foldTitle);
    if (last !== undefined && publisher.through && titles.some((title) => publisher.through!.test(title)))
      last = at;
    const named = titles.flatMap((title, column) =>
      publisher.figures.some((is) => is.test(title)) ? [column] : [],
    );
    if (named.length === 0 || last !== undefined || !titles.some((title) => WHO.test(title))) continue;
    for (const column of named) {
      const { holds } = publisher;
      if (!holds || table.rows.some((row) => holds.test(String(row.cells[column] ?? "").trim())))
        columns.add(column);
    }
    if (columns.size > 0) last = at;
  }
  return last === undefined ? undefined : { last, columns: [...columns] };
}

/** A title without its footnote marks, in lower case. */
export function foldTitle(cell: unknown): string {
  return String(cell ?? "")
    .replace(/\[[^\]]*\]|[*†‡§]+$/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
