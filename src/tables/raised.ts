/** How text stands in its cell, where it does not stand as most text does. */
export type Setting = "above" | "below" | "struck";

/** A stretch of a cell's text. Without a setting of its own it stands as its cell does; `plain` as most text. */
export interface Run {
  readonly text: string;
  readonly setting?: Setting | "plain";
}

const PLAIN = "0123456789()abcdefghijklmnoprstuvwxyz";
const ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
const BELOW = "₀₁₂₃₄₅₆₇₈₉₍₎ₐbcdₑfgₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥwₓyz";
/** Above or below the line these make a power or a formula, and no mark. */
const SIGNS = { plain: "+-−=", above: "⁺⁻⁻⁼", below: "₊₋₋₌" };

const place = { above: map(ABOVE, SIGNS.above), below: map(BELOW, SIGNS.below) };

function map(letters: string, signs: string): ReadonlyMap<string, string> {
  return new Map([...PLAIN, ...SIGNS.plain].map((letter, i) => [letter, [...letters, ...signs][i]!]));
}

const isOwn = (one: string) => !PLAIN.includes(one);
/** Letters and digits above the line, for a class of a regular expression. */
export const RAISED_ABOVE = [...ABOVE].join("");
/** The same above and below it: marks that lead to a footnote. */
export const RAISED = [...ABOVE, ...BELOW].filter(isOwn).join("");

/** The text in the characters that stand above or below the line by themselves; what has none stays as it is. */
export function raised(text: string, where: "above" | "below"): string {
  return Array.from(text, (one) => place[where].get(one.normalize("NFKC").toLowerCase()) ?? one).join("");
}

const DIGITS = "⁰¹²³⁴-⁹₀-₉";
/** Digits above or below the line beside others: taken for more of them they make another number. */
export const BESIDE_DIGITS = new RegExp(`\\d[${DIGITS}]|[${DIGITS}]\\d`, "u");
/** Digits above or below the line, and no letter or other digit. */
export const RAISED_ALONE = new RegExp(`^[^\\p{L}\\d]*[${DIGITS}][^\\p{L}\\d]*$`, "u");

/** Whether a text in runs says more than its letters do. */
export function hasSettings(runs: readonly Run[]): boolean {
  return runs.some(({ setting }) => setting !== undefined && setting !== "plain");
}

export function textOf(runs: readonly Run[]): string {
  return runs.length === 1 ? runs[0]!.text : runs.map(({ text }) => text).join("");
}

/**
 * A text without what is struck through in it, and with what stands above or below the line in characters of its own, so that
 * it is never taken for digits of a figure. `cell` is how the runs stand that do not say it themselves.
 */
export function asSet(
  runs: readonly Run[],
  cell: Setting | undefined,
): { readonly text: string; readonly struck: string } {
  let [text, struck] = ["", ""];
  for (const { text: own, setting = cell } of runs) {
    if (setting === "struck") struck += own;
    else text += setting === "above" || setting === "below" ? raised(own, setting) : own;
  }
  return { text, struck };
}
