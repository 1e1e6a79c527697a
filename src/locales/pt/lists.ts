import type { Complete, Held } from "../../model/documents/codes.ts";

const EFFECT: Readonly<Record<NonNullable<Held["effect"]>, string>> = {
  withheld: "assistência retida",
  waived: "com isenção",
  designated: "designação",
  determined: "determinação",
  reported: "notificação",
};

/** How a country stands or stood on a list: `assistência retida, ano fiscal de 2019, desde 2018-05, …`. */
export function held({ effect, fiscalYear, from, until, confirmed }: Held): string {
  if (from === undefined) return "na data examinada";
  return [
    ...(effect ? [EFFECT[effect]] : []),
    ...(fiscalYear ? [`ano fiscal de ${fiscalYear}`] : []),
    until === undefined ? `desde ${from}` : `desde ${from}, terminou em ${until}`,
    ...(confirmed ? [`confirmada pela última vez em ${confirmed}, sem que se conheça o seu término`] : []),
  ].join(", ");
}

/** What can be said of who is not on a list: `que só está completa de 2012-10-01 a 2013-12-31`. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "que não é exaustiva";
  const span = until === undefined ? `desde ${from}` : `de ${from} a ${until}`;
  return `que só está completa ${periods === 1 ? span : `em ${periods} períodos, o mais próximo ${span}`}`;
}

/** What is said of a country's entry in a list where the list is an indicator. */
export const lists = {
  held,
  complete,
  entry: (title: string, on: Held | undefined) => (on === undefined ? title : `${title}: ${held(on)}`),
};
