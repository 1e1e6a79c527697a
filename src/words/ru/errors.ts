import type { ErrorsTaken } from "../../model/documents/uncertainty.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percentUpTo } = numbers;

const percents = (share: number) => percentUpTo(share, 3);

/** What errors were taken for, to stand after what is said of them: a space before each sentence. */
export function errorsTaken({ intervals = [], withinSource = 0 }: ErrorsTaken): string {
  const levels = intervals.map(({ level, figures }) => `${percents(level)} (${figures})`);
  const taken = `Интервалы приняты за интервалы уровня ${listed(levels)}; иное задаёт «error: {interval: 0.95}» у показателя.`;
  const correlated = `Погрешности значений одной страны из одного источника коррелируют с коэффициентом ${exact(withinSource)} («errors» профиля).`;
  return `${levels.length > 0 ? ` ${taken}` : ""}${withinSource > 0 ? ` ${correlated}` : ""}`;
}

/** What a profile says of an indicator's errors, within a sentence. */
export function statedError({ sd, relative, interval }: DeclaredError = {}): string {
  const size =
    relative === undefined ? (sd === undefined ? undefined : exact(sd)) : `${percents(relative)} от значения`;
  return listed([
    size === undefined ? "стандартная ошибка не объявлена" : `стандартная ошибка ${size}`,
    ...(interval === undefined ? [] : [`интервалы уровня ${percents(interval)}`]),
  ]);
}

export function correlationChanged(before: number, after: number): string {
  return `корреляция погрешностей внутри источника: с ${exact(before)} на ${exact(after)}`;
}
