import type { Amount, effects as english, Reference } from "../en/effects.ts";
import { effects as made } from "../made/zh/effects.ts";
import { numbers } from "./numbers.ts";

const ONE_SIDED = "仅适用于一方";

const { signed } = numbers;

type Groups = Parameters<(typeof english)["direction"]>[1];

/** `CPI score（+7.3）`. */
function amounts(all: readonly Amount[], decimals: number): string {
  return all.map(({ title, amount }) => `${title}（${signed(amount, decimals)}）`).join("、");
}

/** `在“Need”方面较高：Economic development（+7.3）；在“Commitment”方面：…`. */
function direction(sign: 1 | -1, groups: Groups, decimals: number): string {
  const side = sign > 0 ? "较高" : "较低";
  return groups
    .map(([branch, members], i) => {
      const lead = i === 0 ? side : "";
      const of = amounts(members, decimals);
      return branch === undefined ? `${i === 0 ? lead : "另有"}：${of}` : `在“${branch}”方面${lead}：${of}`;
    })
    .join("；");
}

/** What is compared with, as it ends a phrase. */
function there({ kind, label }: Reference): string {
  return kind === "country" ? `（${label}）` : "（参照）";
}

function whom(one: Parameters<(typeof english)["missingMakes"]>[0]): string {
  if (one === undefined) return "";
  return "kind" in one ? there(one) : `（${one.name}）`;
}

const said = (all: readonly Amount[], decimals: number) =>
  all.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join("、");

export const effects: typeof english = {
  ...made,
  direction: (sign, groups, decimals) => `${direction(sign, groups, decimals)}。`,
  directionOf: (one, sign, groups, decimals) => `${one.name}${direction(sign, groups, decimals)}。`,
  movers: (groups, decimals) =>
    groups
      .map(([branch, members]) => {
        const of = said(members, decimals);
        return branch === undefined ? of : `${branch}：${of}`;
      })
      .join("；"),
  missing: (missing, oneSided, decimals) =>
    [
      ...(missing.length > 0 ? [said(missing, decimals)] : []),
      ...(oneSided.length > 0 ? [`${ONE_SIDED}：${said(oneSided, decimals)}`] : []),
    ].join("；"),
  oneSided: (all, decimals) => `${ONE_SIDED}：${amounts(all, decimals)}。`,
  missingMakes: (of, whole, named, more, decimals) =>
    `数据缺失${whom(of)}在差距中占${signed(whole, decimals)}分，所缺的是${amounts(named, decimals)}${more > 0 ? `，另有${more}项` : ""}。`,
  appliesOnOneSide: ONE_SIDED,
  appliesOnOneSideIs: (amount) => `${ONE_SIDED}：${amount}`,
  rows: {
    ...made.rows,
    referenceNotAssessed: (reference) => `对方无数据${there(reference)}，此处有数据`,
    doesNotApply: ONE_SIDED,
  },
};
