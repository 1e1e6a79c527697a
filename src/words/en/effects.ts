import type { Against } from "../../model/documents/explanation.ts";
import { effects as made } from "../made/en/effects.ts";
import { atStart, capitalised, inSentence, listed, type Named } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const ONE_SIDED = "applies on one side only";

const { signed } = numbers;

/** What something is called, and what it makes of a difference of two scores. */
export interface Amount {
  readonly title: string;
  readonly amount: number;
}

/** Amounts by the branch of the profile they stand under; undefined: under its root. */
type ByBranch = readonly (readonly [branch: string | undefined, amounts: readonly Amount[]])[];
export type Reference = Pick<Against, "kind" | "label" | "country">;

/** `CPI score (+7.3)`. */
function amounts(all: readonly Amount[], decimals: number): string {
  return listed(all.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`));
}

/** A title of one plain word takes a small letter: `in need`; others are names and keep theirs. */
function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

/** `higher in need: Economic development (+7.3); and in commitment: …`. */
function direction(sign: 1 | -1, groups: ByBranch, decimals: number): string {
  const side = sign > 0 ? "higher" : "lower";
  return groups
    .map(([branch, members], i) => {
      const lead = i === 0 ? side : "and";
      const of = amounts(members, decimals);
      return branch === undefined ? `${lead} for ${of}` : `${lead} in ${withinSentence(branch)}: ${of}`;
    })
    .join("; ");
}

/** What is compared with, as it ends a phrase: `missing evidence in the reference`. */
function there({ kind, country, label }: Reference): string {
  return kind === "country" ? ` for ${inSentence({ country: country!, name: label })}` : " in the reference";
}

/** Whose missing evidence it is: the country's of which all is said, another's, or the reference's. */
type Whom = Named | Reference | undefined;

function whom(one: Whom): string {
  if (one === undefined) return "";
  return "kind" in one ? there(one) : ` for ${inSentence(one)}`;
}

/** What makes a difference of two scores. */
export const effects = {
  ...made,
  /** `Higher in need: Economic development (+7.3) and Prevalence of trafficking (+5.7).` */
  direction: (sign: 1 | -1, groups: ByBranch, decimals: number) =>
    `${capitalised(direction(sign, groups, decimals))}.`,
  directionOf: (one: Named, sign: 1 | -1, groups: ByBranch, decimals: number) =>
    `${atStart(one)} is ${direction(sign, groups, decimals)}.`,
  /** In a cell: `Need: Economic development +7.3, Prevalence of trafficking +5.7`. */
  movers: (groups: ByBranch, decimals: number) =>
    groups
      .map(([branch, members]) => {
        const of = members.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");
        return branch === undefined ? of : `${branch}: ${of}`;
      })
      .join("; "),
  /** In a cell: what missing evidence does, and apart from it what applies on one side only. */
  missing: (missing: readonly Amount[], oneSided: readonly Amount[], decimals: number) => {
    const said = (all: readonly Amount[]) =>
      all.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");
    return [
      ...(missing.length > 0 ? [said(missing)] : []),
      ...(oneSided.length > 0 ? [`${ONE_SIDED}: ${said(oneSided)}`] : []),
    ].join("; ");
  },
  oneSided: (all: readonly Amount[], decimals: number) =>
    `${capitalised(ONE_SIDED)}: ${amounts(all, decimals)}.`,
  /** `Missing evidence for Vietnam makes −4.0 points of the difference, for want of Children who work (−4.2).` */
  missingMakes: (of: Whom, whole: number, named: readonly Amount[], more: number, decimals: number) =>
    `Missing evidence${whom(of)} makes ${signed(whole, decimals)} points of the difference, for want of ${amounts(named, decimals)}${more > 0 ? `; and ${more} more` : ""}.`,
  appliesOnOneSide: ONE_SIDED,
  appliesOnOneSideIs: (amount: string) => `${ONE_SIDED}: ${amount}`,
  rows: {
    ...made.rows,
    referenceNotAssessed: (reference: Reference) => `Not assessed${there(reference)}, assessed here`,
    doesNotApply: capitalised(ONE_SIDED),
  },
};
