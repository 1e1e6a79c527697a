const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "'",
  lsquo: "'",
  ndash: "-",
  mdash: "-",
  szlig: "ß",
  oslash: "ø",
  aelig: "æ",
};
/** HTML's names of accents, as combining marks. */
const accents: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  caron: "\u030c",
  cedil: "\u0327",
};
const entity =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|circ|tilde|uml|ring|caron|cedil)|([a-z]{2,6}));/gi;

/**
 * A name without what was written around it: HTML entities and `\u00f4` are decoded, superscripts, tags, footnote marks
 * and a number in front taken away.
 */
export function clean(text: string): string {
  return decode(decode(text))
    .replace(/<(sup\w*)>[^<]*<\/\1>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/[¹²³⁰⁴-⁹ᵃ-ᶻ*†‡§¶#]+/g, " ")
    .replace(/\[(?:\d{1,2}|[a-z]|note \w{1,2}|(?:masc|fém|fem|plur)[\p{L}. ]*)\]/giu, " ")
    .replace(/^\s*\d{1,3}[.)]\s+/, "")
    .trim();
}

/**
 * The name without a footnote mark at its end: `1/`, `(2)`, `(a)`, `a/`, `3, 4` or digits that stick to it. Letters that
 * shorten a word of the name are no mark: "Yemen (N)", "Germany (E)", "Congo (K)", "Samoa (US)".
 */
export function unmark(text: string): string {
  return text
    .replace(
      /(?:\s*\((?:[acdfh-jlm]|\d)\)|\s+(?:[a-df-mo-r]|\d{1,2})\/|\s+\d{1,2}\)|\s*\d{1,2}(?:\s*,\s*\d{1,2})*)$/i,
      "",
    )
    .trim();
}

function decode(text: string): string {
  if (!text.includes("&") && !text.includes("\\u")) return text;
  return text
    .replace(entity, (whole, decimal, hex, letter, accent, name) => {
      if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      if (letter !== undefined) return `${letter}${accents[accent.toLowerCase()]}`;
      return Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()]! : whole;
    })
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => character(Number.parseInt(hex, 16)));
}

function character(code: number): string {
  return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
