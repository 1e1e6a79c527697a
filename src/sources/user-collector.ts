import type { Problem } from "../model/problem.ts";
import type { ParsedFile } from "../model/table.ts";
import { Collector } from "./collector.ts";
import type { Reading } from "./contract.ts";

/**
 * The collector of users' tables. What is wrong with a text is told in the order of its lines, so that it does not depend on
 * when it showed: a doubt about a column shows before its figures are read, or after.
 */
export class UserCollector extends Collector {
  readonly #isText: boolean;

  constructor(...[file, ...rest]: ConstructorParameters<typeof Collector>) {
    super(file, ...rest);
    this.#isText = isText(file);
  }

  override finish(): Reading {
    const reading = super.finish();
    return this.#isText ? { ...reading, problems: inPlaceOrder(reading.problems) } : reading;
  }
}

function isText({ format }: Pick<ParsedFile, "format">): boolean {
  return format === "csv";
}

/** Problems of one text by line, column and code; those of the whole of it last. */
export function inPlaceOrder(problems: readonly Problem[]): Problem[] {
  return problems
    .map((problem) => ({ problem, line: lineOf(problem), column: columnOf(problem) }))
    .sort(
      (a, b) =>
        a.line - b.line ||
        a.column - b.column ||
        (a.problem.code < b.problem.code ? -1 : Number(a.problem.code > b.problem.code)),
    )
    .map(({ problem }) => problem);
}

const LAST = Number.MAX_SAFE_INTEGER;

function lineOf({ locator = "" }: Problem): number {
  return Number(/^lines? (\d+)/u.exec(locator)?.[1] ?? LAST);
}

function columnOf({ locator = "" }: Problem): number {
  return Number(/, column (\d+)$/u.exec(locator)?.[1] ?? 0);
}
