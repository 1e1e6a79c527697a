import type { Complete, InForce } from "../../model/documents/codes.ts";
import { quoted } from "./grammar.ts";

const CLOSED = {
  election: "gobierno electo, sin certificar",
  certification: "gobierno electo, certificado",
};

const EFFECT: Readonly<Record<Exclude<NonNullable<InForce["effect"]>, "happened">, string>> = {
  withheld: "asistencia retenida",
  waived: "con exención",
  designated: "designación",
  determined: "determinación",
  reported: "notificación",
};

/** As it is written in Spanish, of what is known of it, a day with its article: `el 23/06/2015`, `05/2018`, `2019`. */
export function date(iso: string): string {
  const written = iso.split("-").reverse();
  return `${written.length === 3 ? "el " : ""}${written.join("/")}`;
}

/** Behind “de” and “a”, which an article runs into: `del 23/06/2015 al 30/09/2015`. */
function span(from: string, until: string): string {
  return `de ${date(from)} a ${date(until)}`.replaceAll(/\b(de|a) el /gu, "$1l ");
}

/** How a country stands or stood on a list: `asistencia retenida, año fiscal 2019, desde 05/2018, …`. */
export function held(held: InForce): string {
  const { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed } = held;
  if (from === undefined) return "en la fecha que se examina";
  if (effect === "happened") {
    const now = closedBy === undefined ? "cuestión cerrada" : CLOSED[closedBy];
    return until === undefined ? date(from) : `${date(from)}; desde ${date(until)}: ${now}`;
  }
  return [
    ...(effect ? [EFFECT[effect]] : []),
    ...(fiscalYear ? [`año fiscal ${fiscalYear}`] : []),
    lapsed
      ? `en la lista hasta ${date(until!)}; no hay ninguna posterior disponible`
      : until === undefined
        ? `desde ${date(from)}`
        : `desde ${date(from)} hasta ${date(until)}`,
    ...(term ? [`con un plazo previsto hasta ${date(term)}`] : []),
    ...(confirmed
      ? [`confirmado por última vez ${confirmed.split("-").length === 3 ? "" : "en "}${date(confirmed)}`]
      : []),
    ...(term || confirmed ? ["sin fecha de fin conocida"] : []),
  ].join(", ");
}

/** What can be said of who is not on a list: `que solo está completa del 01/10/2012 al 31/12/2013`. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "que no es exhaustiva";
  const when = until === undefined ? `desde ${date(from!)}` : span(from!, until);
  return `que solo está completa ${periods === 1 ? when : `en ${periods} períodos, el más próximo ${when}`}`;
}

/** A list in a sentence: `la lista «Alianzas CPC»`, `la «Lista de la Ley …»`; what is said behind it agrees with the list. */
export function theList(title: string): string {
  return /^Lista\b/u.test(title) ? `la ${quoted(title)}` : `la lista ${quoted(title)}`;
}

/** What is said of a country's entry in a list where the list is an indicator. */
export const lists = {
  held,
  complete,
  entry: (title: string, on: InForce | undefined) => (on === undefined ? title : `${title}: ${held(on)}`),
};
