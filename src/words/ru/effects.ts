import type { Amount, effects as english, Reference } from "../en/effects.ts";
import { effects as made } from "../made/ru/effects.ts";
import { capitalised, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const ONE_SIDED = "применимо только к одной стороне";

const { signed } = numbers;

type Groups = Parameters<(typeof english)["direction"]>[1];

/** `CPI score (+7,3)`. */
function amounts(all: readonly Amount[], decimals: number): string {
  return listed(all.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`));
}

/** `выше в части «Need»: Economic development (+7,3); в части «Commitment»: …`. */
function direction(sign: 1 | -1, groups: Groups, decimals: number): string {
  const side = sign > 0 ? "выше" : "ниже";
  return groups
    .map(([branch, members], i) => {
      const of = amounts(members, decimals);
      const lead = i === 0 ? `${side} ` : "";
      return branch === undefined
        ? `${lead}${lead === "" ? "и кроме того" : "за счёт"}: ${of}`
        : `${lead}в части «${branch}»: ${of}`;
    })
    .join("; ");
}

/** What is compared with, as it ends a phrase. */
function there({ kind, label }: Reference): string {
  return kind === "country" ? ` (страна: ${label})` : " у ориентира";
}

function whom(one: Parameters<(typeof english)["missingMakes"]>[0]): string {
  if (one === undefined) return "";
  return "kind" in one ? there(one) : ` (страна: ${one.name})`;
}

const said = (all: readonly Amount[], decimals: number) =>
  all.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");

export const effects: typeof english = {
  ...made,
  direction: (sign, groups, decimals) => `${capitalised(direction(sign, groups, decimals))}.`,
  directionOf: (one, sign, groups, decimals) => `${one.name} — ${direction(sign, groups, decimals)}.`,
  movers: (groups, decimals) =>
    groups
      .map(([branch, members]) => {
        const of = said(members, decimals);
        return branch === undefined ? of : `${branch}: ${of}`;
      })
      .join("; "),
  missing: (missing, oneSided, decimals) =>
    [
      ...(missing.length > 0 ? [said(missing, decimals)] : []),
      ...(oneSided.length > 0 ? [`${ONE_SIDED}: ${said(oneSided, decimals)}`] : []),
    ].join("; "),
  oneSided: (all, decimals) => `${capitalised(ONE_SIDED)}: ${amounts(all, decimals)}.`,
  missingMakes: (of, whole, named, more, decimals) =>
    `Отсутствие данных${whom(of)} даёт ${signed(whole, decimals)} балла разницы; не хватает: ${amounts(named, decimals)}${more > 0 ? `; и ещё ${more}` : ""}.`,
  appliesOnOneSide: ONE_SIDED,
  appliesOnOneSideIs: (amount) => `${ONE_SIDED}: ${amount}`,
  rows: {
    ...made.rows,
    referenceNotAssessed: (reference) => `Данных нет${there(reference)}, здесь они есть`,
    doesNotApply: capitalised(ONE_SIDED),
  },
};
