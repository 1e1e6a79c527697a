import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError, Errors, IndicatorNode, Missing, Years } from "../../model/profile.ts";
import { call } from "../en/method-call.ts";
import { profile as made } from "../made/fr/profile.ts";
import { condition } from "./conditions.ts";
import { numbers } from "./numbers.ts";

const { figure, percent, plural, percentTo, percentUpTo } = numbers;

function aggregation(one: MethodCall): string {
  return `agrégation : ${call(one)}`;
}

function declaredError({ sd, relative, interval }: DeclaredError): string {
  const percents = (share: number) => percentUpTo(share, 6);
  const size = relative === undefined ? figure(sd ?? 0) : `${percents(relative)} du chiffre`;
  return [
    ...((sd ?? relative) ? [`erreur type quand aucune n’est publiée : ${size}`] : []),
    ...(interval === undefined ? [] : [`les intervalles publiés sont à ${percents(interval)}`]),
  ].join(" ; ");
}

function scoring(node: IndicatorNode): string {
  const steps = [
    ...(node.transform ? ["le logarithme est pris"] : []),
    ...(node.treat ? [`valeurs extrêmes : ${call(node.treat)}`] : []),
    `${call(node.normalise)}, les valeurs ${node.direction === "lower" ? "basses" : "hautes"} ont un meilleur score`,
    ...(node.maxAge === undefined
      ? []
      : [`chiffres de ${node.maxAge} ${plural(node.maxAge, { one: "an", other: "ans" })} au plus`]),
    ...(node.error === undefined ? [] : [declaredError(node.error)]),
    ...(node.appliesWhen ? [`seulement quand ${condition(node.appliesWhen)}`] : []),
  ];
  return steps.join(" ; ");
}

function years({ from, to }: Years, reason: string | undefined): string {
  const span =
    from === undefined
      ? `jusqu’en ${to}`
      : to === undefined
        ? `à partir de ${from}`
        : from === to
          ? `de ${from}`
          : `de ${from} à ${to}`;
  return `des données ${span}${reason === undefined ? "" : ` : ${reason}`}`;
}

export function share(weight: number): string {
  return weight > 0 && weight < 0.095 ? percentTo(weight, 1) : percent(weight);
}

const POLICIES: Readonly<Record<string, string>> = {
  exclude: "exclut",
  apart: "met à part",
  flag: "signale",
};

export const profile = {
  ...made,
  call,
  condition,
  scoring,
  share,
  settings: (
    scale: readonly [number, number],
    asOf: number | string,
    { policy, minimumCoverage }: Missing,
    peers: string | undefined,
    errors: Errors | undefined,
  ) =>
    `échelle de ${scale.map(figure).join(" à ")} ; données arrêtées à ${asOf === "latest" ? "la dernière année" : asOf} ; données manquantes : ${policy}, couverture minimale ${percent(minimumCoverage)}${peers === undefined ? "" : ` ; pairs selon ${peers}`}${errors === undefined ? "" : ` ; corrélation des erreurs au sein d’une source : ${figure(errors.withinSource)}`}`,
  factor: (name: string, id: string, of: number, weight: number | undefined, aggregate: MethodCall) =>
    `${name} [${id}] : ${extent(of, weight)} ; ${aggregation(aggregate)}`,
  indicator: (name: string, id: string, of: number, weight: number | undefined) =>
    `${name} [${id}] : ${extent(of, weight)}`,
  gate: (effect: string, id: string, title: string, authority: string | undefined) =>
    `${POLICIES[effect] ?? effect} ${id} : ${title}${authority === undefined ? "" : ` (${authority})`}`,
  forYears: (of: Years, reason: string | undefined) => `pour ${years(of, reason)}`,
  requires: (
    anyOf: readonly string[],
    title: string | undefined,
    when: { readonly years: Years; readonly reason: string | undefined } | undefined,
  ) =>
    `non classé sans données sur ${anyOf.join(" ou ")}${title === undefined ? "" : ` (${title})`}${when === undefined ? "" : `, pour ${years(when.years, when.reason)}`}`,
};

function extent(of: number, weight: number | undefined): string {
  const whole = `${share(of)} de l’ensemble`;
  return weight === undefined ? `${whole} quand il est retenu` : `${whole}, poids ${figure(weight)}`;
}
