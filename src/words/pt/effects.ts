import type { Amount, Reference } from "../en/effects.ts";
import type { Named } from "../en/grammar.ts";
import { effects as made } from "../made/pt/effects.ts";
import { atStart, capitalised, of as from, listed, pointsOf, verb } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const ONE_SIDED = "aplica-se somente a um dos lados";

const { signed } = numbers;

/** Amounts by the branch of the profile they stand under; undefined: under its root. */
type ByBranch = readonly (readonly [branch: string | undefined, amounts: readonly Amount[]])[];

/** `Pontuação do CPI (+7,3)`. */
function amounts(all: readonly Amount[], decimals: number): string {
  return listed(all.map(({ title, amount }) => `${title} (${signed(amount, decimals)})`));
}

/** A title of one plain word takes a small letter: `em necessidade`; others are names and keep theirs. */
function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

/** `mais em necessidade: Desenvolvimento econômico (+7,3); e em compromisso: …`. */
function direction(sign: 1 | -1, groups: ByBranch, decimals: number): string {
  const side = sign > 0 ? "mais" : "menos";
  return groups
    .map(([branch, members], i) => {
      const lead = i === 0 ? side : "e";
      const of = amounts(members, decimals);
      return branch === undefined ? `${lead} por ${of}` : `${lead} em ${withinSentence(branch)}: ${of}`;
    })
    .join("; ");
}

/** What is compared with, as it ends a phrase: `evidências faltantes da referência`. */
function there({ kind, country, label }: Reference): string {
  return kind === "country" ? ` ${from({ country: country!, name: label })}` : " da referência";
}

/** Whose missing evidence it is: the country's of which all is said, another's, or the reference's. */
type Whom = Named | Reference | undefined;

function whom(one: Whom): string {
  if (one === undefined) return "";
  return "kind" in one ? there(one) : ` ${from(one)}`;
}

/** Amounts in a cell: a decimal comma wants semicolons between them. */
function inCell(all: readonly Amount[], decimals: number): string {
  return all.map(({ title, amount }) => `${title} ${signed(amount, decimals)}`).join("; ");
}

/** What makes a difference of two scores. */
export const effects = {
  ...made,
  /** `Pontua mais em necessidade: Desenvolvimento econômico (+7,3) e Prevalência do tráfico (+5,7).` */
  direction: (sign: 1 | -1, groups: ByBranch, decimals: number) =>
    `Pontua ${direction(sign, groups, decimals)}.`,
  directionOf: (one: Named, sign: 1 | -1, groups: ByBranch, decimals: number) =>
    `${atStart(one)} ${verb(one, "pontua", "pontuam")} ${direction(sign, groups, decimals)}.`,
  /** In a cell: `Necessidade: Desenvolvimento econômico +7,3; Prevalência do tráfico +5,7`. */
  movers: (groups: ByBranch, decimals: number) =>
    groups
      .map(([branch, members]) => {
        const of = inCell(members, decimals);
        return branch === undefined ? of : `${branch}: ${of}`;
      })
      .join("; "),
  /** In a cell: what missing evidence does, and apart from it what applies on one side only. */
  missing: (missing: readonly Amount[], oneSided: readonly Amount[], decimals: number) =>
    [
      ...(missing.length > 0 ? [inCell(missing, decimals)] : []),
      ...(oneSided.length > 0 ? [`${ONE_SIDED}: ${inCell(oneSided, decimals)}`] : []),
    ].join("; "),
  oneSided: (all: readonly Amount[], decimals: number) =>
    `${capitalised(ONE_SIDED)}: ${amounts(all, decimals)}.`,
  /** `As evidências faltantes do Vietnã respondem por −4,0 pontos da diferença; faltam: Crianças que trabalham (−4,2).` */
  missingMakes: (of: Whom, whole: number, named: readonly Amount[], more: number, decimals: number) =>
    `As evidências faltantes${whom(of)} respondem por ${signed(whole, decimals)} ${pointsOf(whole, decimals)} da diferença; faltam: ${amounts(named, decimals)}${more > 0 ? `; e mais ${more}` : ""}.`,
  appliesOnOneSide: ONE_SIDED,
  appliesOnOneSideIs: (amount: string) => `${ONE_SIDED}: ${amount}`,
  rows: {
    ...made.rows,
    referenceNotAssessed: (reference: Reference) =>
      reference.kind === "country"
        ? `Sem avaliação no caso${there(reference)}, avaliado aqui`
        : "Sem avaliação na referência, avaliado aqui",
    doesNotApply: capitalised(ONE_SIDED),
  },
};
