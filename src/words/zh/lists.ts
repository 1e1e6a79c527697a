import type { Complete, InForce } from "../../model/documents/codes.ts";
import type { lists as english } from "../en/lists.ts";
import { date } from "./grammar.ts";

const CLOSED = { election: "民选政府，未经认证", certification: "民选政府，已获认证" };

const EFFECTS: Readonly<Record<Exclude<NonNullable<InForce["effect"]>, "happened">, string>> = {
  withheld: "援助已暂停",
  waived: "已获豁免",
  designated: "已被指定",
  determined: "已作出认定",
  reported: "据报告",
};

/** `援助已暂停，2019财年，自2018年5月起，最后确认于2023年4月，终止日期不详`. */
export function held(held: InForce): string {
  const { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed } = held;
  if (from === undefined) return "截至所询日期";
  if (effect === "happened") {
    const now = closedBy === undefined ? "问题已了结" : CLOSED[closedBy];
    return until === undefined ? date(from) : `${date(from)}；自${date(until)}起：${now}`;
  }
  return [
    ...(effect ? [EFFECTS[effect]] : []),
    ...(fiscalYear ? [`${fiscalYear}财年`] : []),
    lapsed
      ? `名单截至${date(until)}；没有更新的名单`
      : until === undefined
        ? `自${date(from)}起`
        : `自${date(from)}起，${date(until)}终止`,
    ...(term ? [`约定期限至${date(term)}`] : []),
    ...(confirmed ? [`最后确认于${date(confirmed)}`] : []),
    ...(term || confirmed ? ["终止日期不详"] : []),
  ].join("，");
}

/** What can be said of who is not on a list. */
export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "该名单并非详尽无遗";
  const span = until === undefined ? `自${date(from)}起` : `${date(from)}至${date(until)}`;
  return periods === 1
    ? `该名单仅在${span}期间是完整的`
    : `该名单仅在${periods}个期间是完整的，其中最近的是${span}`;
}

export const lists: typeof english = {
  held,
  complete,
  entry: (title, on) => (on === undefined ? title : `${title}：${held(on)}`),
};
