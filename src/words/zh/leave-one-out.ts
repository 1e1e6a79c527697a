import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import type { leaveOneOut as english } from "../en/leave-one-out.ts";
import { leaveOneOut as made } from "../made/zh/leaveOneOut.ts";
import { numbers } from "./numbers.ts";

const { percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "随shortlist保存的名单",
  derived: "由shortlist推算的数值",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name}（${country}）`;
const few = (texts: readonly string[]) =>
  [...texts.slice(0, NAMED), ...(texts.length > NAMED ? [`另${texts.length - NAMED}个`] : [])].join("、");

/** The ranking without one factor or one source. */
export const leaveOneOut: typeof english = {
  ...made,
  unsteady: (k, most, without) =>
    `剔除一个因素或来源时，前${k}名中至多有${most}个改变：剔除的是${few(without.map((title) => `“${title}”`))}。`,
  leftOut: ({ kind, id, title }) => (kind === "factor" ? (title ?? id) : `来源：${title ?? ofNobody(id)}`),
  countries: (countries) => few(countries.map(named)),
  codes: few,
  weight: (share) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  moved: (all) => few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: { ...made.columns, leaves: (k) => `退出前${k}名` },
};
