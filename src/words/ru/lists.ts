import type { Complete, InForce } from "../../model/documents/codes.ts";
import type { lists as english } from "../en/lists.ts";
import { date } from "./grammar.ts";

const CLOSED = {
  election: "избранное правительство, подтверждения нет",
  certification: "избранное правительство, подтверждено",
};

const EFFECTS: Readonly<Record<Exclude<NonNullable<InForce["effect"]>, "happened">, string>> = {
  withheld: "помощь приостановлена",
  waived: "сделано изъятие",
  designated: "внесена в список",
  determined: "вынесено определение",
  reported: "по сообщениям прессы",
};

/** `помощь приостановлена, 2019 финансовый год, с 05.2018, последнее подтверждение 04.2023, дата окончания неизвестна`. */
export function held(held: InForce): string {
  const { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed } = held;
  if (from === undefined) return "на запрошенную дату";
  if (effect === "happened") {
    const now = closedBy === undefined ? "вопрос закрыт" : CLOSED[closedBy];
    return until === undefined ? date(from) : `${date(from)}; с ${date(until)}: ${now}`;
  }
  return [
    ...(effect ? [EFFECTS[effect]] : []),
    ...(fiscalYear ? [`${fiscalYear} финансовый год`] : []),
    lapsed
      ? `в списке по ${date(until)}; более позднего списка нет`
      : until === undefined
        ? `с ${date(from)}`
        : `с ${date(from)}, прекращено ${date(until)}`,
    ...(term ? [`согласованный срок до ${date(term)}`] : []),
    ...(confirmed ? [`последнее подтверждение ${date(confirmed)}`] : []),
    ...(term || confirmed ? ["дата окончания неизвестна"] : []),
  ].join(", ");
}

/** What can be said of who is not on a list. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "который не является исчерпывающим";
  const span = until === undefined ? `с ${date(from)}` : `с ${date(from)} по ${date(until)}`;
  return periods === 1
    ? `который полон только за период ${span}`
    : `который полон только за некоторые периоды (их ${periods}), ближайший — ${span}`;
}

export const lists: typeof english = {
  held,
  complete,
  entry: (title, on) => (on === undefined ? title : `${title}: ${held(on)}`),
};
