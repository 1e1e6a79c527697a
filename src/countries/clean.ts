import { decodeHTMLStrict } from "entities/decode";

/**
 * A name without what was written around it: HTML entities and `\u00f4` are decoded, superscripts, tags, footnote marks
 * and a number in front taken away.
 */
export function clean(text: string): string {
  return decode(decode(text))
    .replace(/<(sup\w*)>[^<]*<\/\1>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/[¹²³⁰⁴-⁹⁽⁾ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ₀-₉₍₎ₐ-ₜ*†‡§¶#]+/g, " ")
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
  return decodeHTMLStrict(text)
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[\u0000-\u001f]/g, " ");
}
