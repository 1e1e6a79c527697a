/** `A`, `A and B`, `A, B and C`; separated by semicolons where a part has an “and” or a comma of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / and |, /u.test(part))) return parts.join("; ");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** `1st`, `2nd`, `11th`, `23rd`. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

/** `1 country`, `3 countries`. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A rank in a sentence: `2nd`; where it is shared, `joint 1st (35 countries)`. `tied` are the others that share it. */
export function placed(rank: number, tied: number): string {
  return tied > 0 ? `${placedBriefly(rank, tied)} (${tied + 1} countries)` : ordinal(rank);
}

/** The same in a column, where how many share it stands elsewhere: `joint 1st`. */
export function placedBriefly(rank: number, tied: number): string {
  return tied > 0 ? `joint ${ordinal(rank)}` : ordinal(rank);
}

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small number in a sentence: `three`; from eleven on in figures. */
export function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}

/** With a capital, as a line or a sentence starts. */
export function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** A text as a sentence: with a full stop, unless it ends in one. */
export function stopped(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
