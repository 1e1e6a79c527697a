import type { ErrorsTaken } from "../../model/documents/uncertainty.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, plural, percentUpTo } = numbers;

const percents = (share: number) => percentUpTo(share, 3);

/** What errors were taken for, to stand after what is said of them: a space before each sentence. */
export function errorsTaken({ intervals = [], withinSource = 0 }: ErrorsTaken): string {
  const levels = intervals.map(({ level, figures }) => `${percents(level)} (${figures})`);
  const taken = `Os intervalos são considerados como ${plural(levels.length, { one: "intervalos de", other: "intervalos com níveis de" })} ${listed(levels)}: “error: {interval: 0.95}” em um indicador permite declarar outro nível.`;
  const correlated = `Os erros dos valores de um mesmo país que vêm de uma mesma fonte têm uma correlação de ${exact(withinSource)} (“errors” do perfil).`;
  return `${levels.length > 0 ? ` ${taken}` : ""}${withinSource > 0 ? ` ${correlated}` : ""}`;
}

/** What a profile says of an indicator's errors, within a sentence. */
export function statedError({ sd, relative, interval }: DeclaredError = {}): string {
  const size = relative === undefined ? sd && exact(sd) : `${percents(relative)} do valor`;
  return listed([
    size === undefined ? "sem erro padrão declarado" : `um erro padrão de ${size}`,
    ...(interval === undefined ? [] : [`intervalos de ${percents(interval)}`]),
  ]);
}

export function correlationChanged(before: number, after: number): string {
  return `correlação dos erros dentro de uma fonte: antes, ${exact(before)}; agora, ${exact(after)}`;
}
