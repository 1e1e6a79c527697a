import type { Complete, InForce } from "../../model/documents/codes.ts";
import { quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

/** As it is written in French, of what is known of it: `23/06/2015`, `05/2018`, `2019`. */
const date = (iso: string) => iso.split("-").reverse().join("/");
/** A day has an article, a month or a year none: `du 23/06/2015`, `de 05/2018`. */
const isDay = (iso: string) => iso.split("-").length === 3;
export const untilDay = (iso: string) => `${isDay(iso) ? "au" : "à"} ${date(iso)}`;
const since = (iso: string) => `depuis ${isDay(iso) ? "le " : ""}${date(iso)}`;
const span = (from: string, until: string) => `${isDay(from) ? "du" : "de"} ${date(from)} ${untilDay(until)}`;

const CLOSED = {
  election: "gouvernement élu, non certifié",
  certification: "gouvernement élu, certifié",
};

export function held(held: InForce): string {
  const { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed } = held;
  if (from === undefined) return "à la date demandée";
  if (effect === "happened") {
    const on = `${isDay(from) ? "le" : "en"} ${date(from)}`;
    const now = closedBy === undefined ? "question close" : CLOSED[closedBy];
    return until === undefined ? on : `${on} ; ${since(until)} : ${now}`;
  }
  return [
    ...(effect ? [numbers.figure(effect)] : []),
    ...(fiscalYear ? [`exercice budgétaire ${fiscalYear}`] : []),
    lapsed
      ? `sur la liste jusqu’${untilDay(until!)} ; aucune liste ultérieure n’est disponible`
      : until === undefined
        ? since(from)
        : span(from, until),
    ...(term ? [`durée convenue jusqu’${untilDay(term)}`] : []),
    ...(confirmed ? [`dernière confirmation : ${date(confirmed)}`] : []),
    ...(term || confirmed ? ["fin inconnue"] : []),
  ].join(", ");
}

export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "qui n’est pas exhaustive";
  const when =
    until === undefined ? `à partir ${isDay(from!) ? "du" : "de"} ${date(from!)}` : span(from!, until);
  return `qui n’est complète que ${periods === 1 ? when : `pour ${periods} périodes (la plus proche : ${when})`}`;
}

/** `la liste « Partenariats CPC »`, `la « Liste de la loi … »`. */
export function theList(title: string): string {
  return /^Liste\b/u.test(title) ? `la ${quoted(title)}` : `la liste ${quoted(title)}`;
}

export const lists = {
  held,
  complete,
  entry: (title: string, on: InForce | undefined) => (on === undefined ? title : `${title} : ${held(on)}`),
};
