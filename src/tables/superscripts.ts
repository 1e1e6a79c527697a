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
export const AMONG_DIGITS = new RegExp(`\\d[${DIGITS}]|[${DIGITS}]\\d`, "u");
/** Digits above or below the line, and no letter or other digit. */
export const NOTHING_BUT_RAISED = new RegExp(`^[^\\p{L}\\d]*[${DIGITS}][^\\p{L}\\d]*$`, "u");

const LETTERS_ABOVE = `[${RAISED_ABOVE.slice(0, 10)}${RAISED_ABOVE.slice(12)}]`;
const TITLE_MARKS = new RegExp(
  ` ?(?:\\[\\d{1,2}\\]|(?<=\\S)[*†‡§¶]|${LETTERS_ABOVE})+(?:(?:, ?)${LETTERS_ABOVE}+)*(?=$|[\\s,;:(])|(?: [*†‡§¶]+)$`,
  "gu",
);
/** What a raised digit makes a unit or a power, and no footnote: `km²`, `(m²)`, `mile²`, `10⁶`, `R²`, `chi²`. */
const POWERS =
  /(?:^|[^\p{L}\p{N}.])(?:\p{L}{1,2}|mile|miles|foot|feet|inch|yard|yards|met(?:re|er)s?|kilomet(?:re|er)s?|chi|eta|sigma|\d{1,3}|\d{5,})\)?$/iu;

/** A title without its footnote marks: `Prevalence²`, `Score [1]`, `GDP*`; a unit such as km² and a formula such as CO₂ stay. */
export function unmarked(title: string): string {
  return title
    .replace(TITLE_MARKS, (mark, at: number) =>
      new RegExp(`^ ?${LETTERS_ABOVE}`, "u").test(mark) && POWERS.test(title.slice(0, at)) ? mark : "",
    )
    .trim();
}

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
