import type { Complete, InForce } from "../../model/documents/codes.ts";

const CLOSED = {
  election: "governo eleito, não certificado",
  certification: "governo eleito, certificado",
};

const EFFECT: Readonly<Record<Exclude<NonNullable<InForce["effect"]>, "happened">, string>> = {
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
export function held(held: InForce): string {
  const { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed } = held;
  if (from === undefined) return "na data examinada";
  if (effect === "happened") {
    const now = closedBy === undefined ? "questão encerrada" : CLOSED[closedBy];
    return until === undefined ? `em ${date(from)}` : `em ${date(from)}; desde ${date(until)}: ${now}`;
  }
  return [
    ...(effect ? [EFFECT[effect]] : []),
    ...(fiscalYear ? [`ano fiscal de ${fiscalYear}`] : []),
    lapsed
      ? `na lista até ${date(until)}; não há nenhuma posterior disponível`
      : until === undefined
        ? `desde ${date(from)}`
        : `de ${date(from)} até ${date(until)}, quando terminou`,
    ...(term ? [`com prazo previsto até ${date(term)}`] : []),
    ...(confirmed ? [`confirmada pela última vez em ${date(confirmed)}`] : []),
    ...(term || confirmed ? ["sem que se conheça o seu término"] : []),
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
  entry: (title: string, on: InForce | undefined) => (on === undefined ? title : `${title}: ${held(on)}`),
};
