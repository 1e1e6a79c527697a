import type { ErrorsTaken } from "../../model/documents/uncertainty.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percentUpTo } = numbers;

const percents = (share: number) => percentUpTo(share, 3);

/** What errors were taken for, to stand after what is said of them: a space before each sentence. */
export function errorsTaken({ intervals = [], withinSource = 0 }: ErrorsTaken): string {
  const levels = intervals.map(({ level, figures }) => `del ${percents(level)} (${figures})`);
  const taken = `Los intervalos se toman como intervalos ${listed(levels)}: con «error: {interval: 0.95}» en un indicador se indica otro nivel.`;
  const correlated = `Los errores de las cifras de un mismo país que proceden de una misma fuente tienen una correlación de ${exact(withinSource)} («errors» del perfil).`;
  return `${levels.length > 0 ? ` ${taken}` : ""}${withinSource > 0 ? ` ${correlated}` : ""}`;
}

/** What a profile says of an indicator's errors, within a sentence. */
export function statedError({ sd, relative, interval }: DeclaredError = {}): string {
  const size = relative === undefined ? sd && exact(sd) : `un ${percents(relative)} de la cifra`;
  return listed([
    size === undefined ? "sin error típico declarado" : `un error típico de ${size}`,
    ...(interval === undefined ? [] : [`intervalos del ${percents(interval)}`]),
  ]);
}

export function correlationChanged(before: number, after: number): string {
  return `correlación de los errores dentro de una fuente: antes, ${exact(before)}; ahora, ${exact(after)}`;
}
