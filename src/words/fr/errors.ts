import type { ErrorsTaken } from "../../model/documents/uncertainty.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { figure, percentUpTo } = numbers;

const percents = (share: number) => percentUpTo(share, 3);

export function errorsTaken({ intervals = [], withinSource = 0 }: ErrorsTaken): string {
  const levels = intervals.map(({ level, figures }) => `${percents(level)} (${figures})`);
  const taken = `Les intervalles sont tenus pour des intervalles à ${listed(levels)} : « error: {interval: 0.95} », pour un indicateur, permet d’indiquer un autre niveau.`;
  const correlated = `Les erreurs des chiffres d’un pays venant d’une même source ont entre elles une corrélation de ${figure(withinSource)} (« errors » du profil).`;
  return `${levels.length > 0 ? ` ${taken}` : ""}${withinSource > 0 ? ` ${correlated}` : ""}`;
}

export function statedError({ sd, relative, interval }: DeclaredError = {}): string {
  const size =
    relative === undefined ? (sd === undefined ? sd : figure(sd)) : `${percents(relative)} du chiffre`;
  return listed([
    size === undefined ? "aucune erreur type déclarée" : `une erreur type de ${size}`,
    ...(interval === undefined ? [] : [`des intervalles à ${percents(interval)}`]),
  ]);
}

export function correlationChanged(before: number, after: number): string {
  return `corrélation des erreurs au sein d’une source : de ${figure(before)} à ${figure(after)}`;
}
