import { clean, unmark } from "./clean.ts";

const article = /^(?:(?:the|le|la|les|el|los|las|os|as|der|die|das)\s+|l['’]\s*|[ao]\s+(?=\S{5}))(?=\S)/i;
const articleBehind = /\s*\(\s*(?:the|le|la|les|l['’]|el|los|las|os|as|o|a|der|die|das)\s*\)\s*$/i;

/**
 * The ways to read a text as a name, the likeliest first: as it stands, without what is written around it, the other
 * way round ("Korea, South", "Iran (Islamic Republic of)"), without footnote mark, without article, with shortened words in
 * full.
 */
export function* readings(text: string): Generator<string> {
  yield text;
  const cleaned = clean(text);
  if (cleaned !== text) yield cleaned;
  yield* turned(cleaned);
  const bare = unmark(cleaned);
  if (bare !== cleaned) {
    yield bare;
    yield* turned(bare);
  }
  const noun = bare.replace(articleBehind, "");
  for (const reading of [noun, ...turned(noun)]) {
    const without = reading.replace(article, "");
    if (without !== bare) yield without;
  }
  yield* inFull(bare);
}

/** Words that statistical tables shorten; the point tells that they are: "United Arab Em.", "Br. Indian Ocean Terr.". */
const SHORTENED: Readonly<Record<string, string>> = {
  br: "British",
  dem: "Democratic",
  em: "Emirates",
  eq: "Equatorial",
  fed: "Federated",
  fr: "French",
  gren: "Grenadines",
  herz: "Herzegovina",
  is: "Islands",
  isl: "Islands",
  occ: "Occupied",
  rep: "Republic",
  st: "Saint",
  terr: "Territory",
  utd: "United",
  vin: "Vincent",
};

function* inFull(text: string): Generator<string> {
  const written = text.replace(/(?<!\p{L})(\p{L}{2,4})\.(?!\p{L})/gu, (short, word: string) => {
    return SHORTENED[word.toLowerCase()] ?? short;
  });
  if (written === text) return;
  yield written;
  yield* turned(written);
  if (written.includes("Territory")) yield written.replace("Territory", "Territories");
}

function* turned(text: string): Generator<string> {
  const halves = /^([^,()]+),([^,()]+)$/.exec(text) ?? /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(text);
  if (halves) yield `${halves[2]!.trim()} ${halves[1]!.trim()}`;
}
