import type { Complete, Held } from "../../model/documents/codes.ts";

const EFFECT: Readonly<Record<NonNullable<Held["effect"]>, string>> = {
  withheld: "assistência retida",
  waived: "com dispensa",
  designated: "com designação",
  determined: "com determinação",
  reported: "segundo a imprensa",
};

/** As it is written in Brazil, of what is known of it: `23/06/2015`, `05/2018`, `2019`. */
export function date(iso = ""): string {
  return iso.split("-").reverse().join("/");
}

/** How a country stands or stood on a list: `assistência retida, ano fiscal de 2019, desde 05/2018, …`. */
export function held({ effect, fiscalYear, from, until, confirmed }: Held): string {
  if (from === undefined) return "na data examinada";
  return [
    ...(effect ? [EFFECT[effect]] : []),
    ...(fiscalYear ? [`ano fiscal de ${fiscalYear}`] : []),
    until === undefined ? `desde ${date(from)}` : `de ${date(from)} até ${date(until)}, quando terminou`,
    ...(confirmed
      ? [`confirmada pela última vez em ${date(confirmed)}, sem que se conheça o seu término`]
      : []),
  ].join(", ");
}

/** What can be said of who is not on a list: `que só está completa de 01/10/2012 a 31/12/2013`. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "que não é exaustiva";
  const span = until === undefined ? `desde ${date(from)}` : `de ${date(from)} a ${date(until)}`;
  return `que só está completa ${periods === 1 ? span : `em ${periods} períodos (o mais próximo: ${span})`}`;
}

/** What is said of a country's entry in a list where the list is an indicator. */
export const lists = {
  held,
  complete,
  entry: (title: string, on: Held | undefined) => (on === undefined ? title : `${title}: ${held(on)}`),
};
