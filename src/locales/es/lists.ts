import type { Complete, Held } from "../../model/documents/codes.ts";
import { quoted } from "./grammar.ts";

const EFFECT: Readonly<Record<NonNullable<Held["effect"]>, string>> = {
  withheld: "asistencia retenida",
  waived: "con exención",
  designated: "designación",
  determined: "determinación",
  reported: "notificación",
};

/** How a country stands or stood on a list: `asistencia retenida, año fiscal 2019, desde 2018-05, …`. */
export function held({ effect, fiscalYear, from, until, confirmed }: Held): string {
  if (from === undefined) return "en la fecha que se examina";
  return [
    ...(effect ? [EFFECT[effect]] : []),
    ...(fiscalYear ? [`año fiscal ${fiscalYear}`] : []),
    until === undefined ? `desde ${from}` : `desde ${from} hasta ${until}`,
    ...(confirmed ? [`confirmado por última vez en ${confirmed}, sin fecha de fin conocida`] : []),
  ].join(", ");
}

/** What can be said of who is not on a list: `que solo está completa de 2012-10-01 a 2013-12-31`. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "que no es exhaustiva";
  const span = until === undefined ? `desde ${from}` : `de ${from} a ${until}`;
  return `que solo está completa ${periods === 1 ? span : `en ${periods} períodos, el más próximo ${span}`}`;
}

/** A list in a sentence: `la lista «Alianzas CPC»`, `la «Lista de la Ley …»`; what is said behind it agrees with the list. */
export function theList(title: string): string {
  return /^Lista\b/u.test(title) ? `la ${quoted(title)}` : `la lista ${quoted(title)}`;
}

/** What is said of a country's entry in a list where the list is an indicator. */
export const lists = {
  held,
  complete,
  entry: (title: string, on: Held | undefined) => (on === undefined ? title : `${title}: ${held(on)}`),
};
