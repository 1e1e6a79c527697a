import type { Amount, Reference } from "../en/effects.ts";
import type { Named } from "../en/grammar.ts";
import { effects as made } from "../made/fr/effects.ts";
import { atStart, capitalised, listed, ofCountry, pointsOf, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const ONE_SIDED = "ne s’applique que d’un côté";

const { signed } = numbers;

type ByBranch = readonly (readonly [branch: string | undefined, amounts: readonly Amount[]])[];
type Whom = Named | Reference | undefined;

function amounts(all: readonly Amount[], decimals: number): string {
  return listed(all.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`));
}

/** `points en plus : Besoins – Alphabétisation (+7,3) ; Engagement – …`. */
function direction(sign: 1 | -1, groups: ByBranch, decimals: number): string {
  const of = groups.map(([branch, members]) =>
    branch === undefined ? amounts(members, decimals) : `${branch} – ${amounts(members, decimals)}`,
  );
  return `points en ${sign > 0 ? "plus" : "moins"} : ${of.join(" ; ")}`;
}

function there({ kind, country, label }: Reference): string {
  return kind === "country" ? ` ${ofCountry({ country: country!, name: label })}` : " de la référence";
}

function whom(one: Whom): string {
  if (one === undefined) return "";
  return "kind" in one ? there(one) : ` ${ofCountry(one)}`;
}

export const effects = {
  ...made,
  direction: (sign: 1 | -1, groups: ByBranch, decimals: number) =>
    `${capitalised(direction(sign, groups, decimals))}.`,
  directionOf: (one: Named, sign: 1 | -1, groups: ByBranch, decimals: number) =>
    `${atStart(one)} ${verb(one, "a", "ont")} des ${direction(sign, groups, decimals)}.`,
  movers: (groups: ByBranch, decimals: number) =>
    groups
      .map(([branch, members]) => {
        const of = members.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");
        return branch === undefined ? of : `${branch} : ${of}`;
      })
      .join(" ; "),
  missing: (missing: readonly Amount[], oneSided: readonly Amount[], decimals: number) => {
    const said = (all: readonly Amount[]) =>
      all.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join(", ");
    return [
      ...(missing.length > 0 ? [said(missing)] : []),
      ...(oneSided.length > 0 ? [`${ONE_SIDED} : ${said(oneSided)}`] : []),
    ].join(" ; ");
  },
  oneSided: (all: readonly Amount[], decimals: number) =>
    `${capitalised(ONE_SIDED)} : ${amounts(all, decimals)}.`,
  missingMakes: (of: Whom, whole: number, named: readonly Amount[], more: number, decimals: number) =>
    `Les données manquantes${whom(of)} comptent pour ${signed(whole, decimals)} ${pointsOf(whole, decimals)} dans l’écart ; il manque : ${amounts(named, decimals)}${more > 0 ? ` ; et ${more} de plus` : ""}.`,
  appliesOnOneSide: ONE_SIDED,
  appliesOnOneSideIs: (amount: string) => `${ONE_SIDED} : ${amount}`,
  rows: {
    ...made.rows,
    referenceNotAssessed: (reference: Reference) =>
      `Évalué ici, non évalué ${reference.kind === "country" ? `du côté${there(reference)}` : "dans la référence"}`,
    doesNotApply: capitalised(ONE_SIDED),
  },
};
