import type { ErrorsTaken } from "../../model/documents/uncertainty.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percentUpTo } = numbers;

const percents = (share: number) => percentUpTo(share, 3);

/** What errors were taken for, to stand after what is said of them. */
export function errorsTaken({ intervals = [], withinSource = 0 }: ErrorsTaken): string {
  const levels = intervals.map(({ level, figures }) => `${percents(level)}（${figures}个数值）`);
  const taken = `区间视为${listed(levels)}的区间；如有不同，由指标的“error: {interval: 0.95}”说明。`;
  const correlated = `同一国家取自同一来源的数值，其误差的相关系数为${exact(withinSource)}（权重方案的“errors”）。`;
  return `${levels.length > 0 ? taken : ""}${withinSource > 0 ? correlated : ""}`;
}

/** What a profile says of an indicator's errors, within a sentence. */
export function statedError({ sd, relative, interval }: DeclaredError = {}): string {
  const size =
    relative === undefined ? (sd === undefined ? undefined : exact(sd)) : `数值的${percents(relative)}`;
  return listed([
    size === undefined ? "未声明标准误" : `标准误为${size}`,
    ...(interval === undefined ? [] : [`区间为${percents(interval)}`]),
  ]);
}

export function correlationChanged(before: number, after: number): string {
  return `同一来源内误差的相关系数：由${exact(before)}改为${exact(after)}`;
}
