import type { ErrorsTaken } from "../../model/documents/uncertainty.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { percentUpTo } = numbers;

const percents = (share: number) => percentUpTo(share, 3);

/** What errors were taken for, to stand after what is said of them: a space before each sentence. */
export function errorsTaken({ intervals = [], withinSource = 0 }: ErrorsTaken): string {
  const levels = intervals.map(({ level, figures }) => `${percents(level)} (${figures})`);
  const taken = `Intervals are taken as ones of ${listed(levels)}: “error: {interval: 0.95}” of an indicator says otherwise.`;
  const correlated = `Errors of one country's figures from one source correlate by ${withinSource} (“errors” of the profile).`;
  return `${levels.length > 0 ? ` ${taken}` : ""}${withinSource > 0 ? ` ${correlated}` : ""}`;
}

/** What a profile says of an indicator's errors, within a sentence. */
export function statedError({ sd, relative, interval }: DeclaredError = {}): string {
  const size = relative === undefined ? sd : `${percents(relative)} of the figure`;
  return listed([
    size === undefined ? "no standard error declared" : `a standard error of ${size}`,
    ...(interval === undefined ? [] : [`intervals of ${percents(interval)}`]),
  ]);
}

export function correlationChanged(before: number, after: number): string {
  return `correlation of errors within a source: ${before} to ${after}`;
}
