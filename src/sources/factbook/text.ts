const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  minus: "−",
};

/** What `&eacute;` and its like add to their letter, as combining marks. */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
};

/** A text of the Factbook as a person sees it: tags gone, entities decoded, runs of space single, trimmed. */
export function plainText(raw: string): string {
  let text = raw;
  if (text.includes("<")) text = text.replace(/<\/?[a-z][^>]*>/giu, " ");
  if (text.includes("&")) text = text.replace(/&(#x?[0-9a-f]+|[a-z]+);/giu, decode);
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim();
}

/** The same few hundred titles stand in every file; folding each once saves a quarter of the reading. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/** A title or key folded for comparison: `Budget surplus (+) or deficit (-)` and `budget_surplus_+_or_deficit` are one. */
export function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const fold = key
    .toLowerCase()
    .replace(/[^a-z0-9+%]+/gu, " ")
    .trim();
  if (folded.size < MOST_FOLDED) folded.set(key, fold);
  return fold;
}

function decode(whole: string, name: string): string {
  if (name.startsWith("#")) {
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  const plain = NAMED[name.toLowerCase()];
  if (plain !== undefined) return plain;
  const accented = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil)$/iu.exec(name);
  return accented ? `${accented[1]}${MARKS[accented[2]!.toLowerCase()]}`.normalize("NFC") : whole;
}
