import type { Value } from "../../model/observation.ts";
import type { StreamRow } from "../../tables/csv/stream/row.ts";
import { readNumber } from "../../tables/number.ts";
import { cellText, isNoCategory } from "./cells.ts";
import type { UserColumns } from "./columns.ts";
import type { IndicatorFacts, TableFacts } from "./facts.ts";

/** A text where a number should stand. */
export interface Bad {
  readonly bad: string;
}

/**
 * What stands in the columns of figures of the row being read. While facts are gathered, every cell says besides how it may be
 * read.
 */
export class FigureCells {
  /** Of the row being read: positions of the columns of figures that hold something, and what. */
  readonly filled: number[] = [];
  readonly values: (Value | Bad)[] = [];
  readonly isPercent: boolean[] = [];

  /** @param own by position among the columns of figures, where the header names their indicators */
  constructor(
    private readonly columns: UserColumns,
    private readonly facts: TableFacts,
    private readonly own: readonly (IndicatorFacts | undefined)[],
  ) {}

  /** Reads the cells of figures; returns how many say something. */
  scan(row: StreamRow, own: IndicatorFacts | undefined, isGathering: boolean): number {
    const { figures } = this.columns;
    let count = 0;
    for (let i = 0; i < figures.length; i += 1) {
      const { column } = figures[i]!;
      if (row.isEmpty(column)) continue;
      const facts = own ?? this.own[i]!;
      const number = row.number(column);
      const isPlain = !Number.isNaN(number);
      if (isPlain) {
        if (isGathering) facts.seePlain(row, column);
        if (facts.kind === "numbers" && (facts.decimal === "." || row.mark === "none")) {
          this.filled[count] = i;
          this.values[count] = number;
          this.isPercent[count] = false;
          count += 1;
          continue;
        }
      }
      const text = cellText(row.text(column));
      if (isGathering && !isPlain) facts.seeText(text, row.at, column);
      const value = read(text, facts);
      if (value === undefined) continue;
      this.filled[count] = i;
      this.values[count] = value;
      this.isPercent[count] = typeof value === "number" && /[%％٪]/u.test(text);
      count += 1;
    }
    if (isGathering && count > 0) this.#witness(row);
    return count;
  }

  #witness(row: StreamRow): void {
    const { year, witnesses = [] } = this.columns;
    if (year !== undefined) {
      if (cellText(row.text(year)) === "") this.facts.undated += 1;
      else this.facts.dated += 1;
    }
    const { others } = this.facts;
    for (const column of witnesses) {
      if (row.isEmpty(column)) continue;
      if (!Number.isNaN(row.number(column))) others.seePlain(row, column);
      else others.seeText(cellText(row.text(column)), row.at, column);
    }
  }
}

function read(text: string, { kind, decimal }: IndicatorFacts): Value | Bad | undefined {
  if (kind === "categories") return isNoCategory(text) ? undefined : text;
  const number = readNumber(text, { decimal });
  if (number.kind === "missing") return undefined;
  return number.kind === "number" ? number.value : { bad: number.text };
}
