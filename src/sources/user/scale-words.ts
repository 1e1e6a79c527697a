import type { ParsedFile } from "../../model/table.ts";
import type { Scale } from "../contract.ts";
import { cellText } from "./cells.ts";

/** `1 to 5`, `0-100`, `0..4`, `5 – 1`; undefined for anything else and for a scale without length. */
export function readScale(text: string): Scale | undefined {
  const match = /^\s*([-−]?\d+(?:\.\d+)?)\s*(?:-|–|—|to|\.\.|…|:)\s*([-−]?\d+(?:\.\d+)?)\s*$/iu.exec(text);
  return match ? scaleOf(match[1]!, match[2]!) : undefined;
}

function scaleOf(from: string, to: string): Scale | undefined {
  const number = (text: string) => Number(text.replace("−", "-").replace(",", ".")) || 0;
  const scale = { from: number(from), to: number(to) };
  return scale.from === scale.to ? undefined : scale;
}

/**
 * A rating on another scale: `100 * (rating - from) / (to - from)` on 0 to 100. Undefined outside of the scale. Stored so and not as
 * written, because goalposts and a second file on another scale would else need to know every file's scale; the note keeps the rating
 * as written.
 */
export function rescale(
  rating: number,
  { from, to }: Scale,
  [low, high]: readonly [number, number] = [0, 100],
): number | undefined {
  const moved = low + ((high - low) * (rating - from)) / (to - from);
  return moved >= low && moved <= high ? moved || 0 : undefined;
}

/** What `rescale` did, to be recomputed by hand. */
export function rescaling(
  rating: number,
  { from, to }: Scale,
  [low, high]: readonly [number, number] = [0, 100],
): string {
  return `${low === 0 ? "" : `${low} + `}${high - low} * (${rating} - ${from}) / (${to} - ${from})`;
}

/** No title, and no sentence of a legend that states a scale, is longer. */
const LONGEST = 300;

/** Numbers that scales end with, in words. */
const WORDS: readonly (readonly [number: string, words: RegExp])[] = [
  ["0", /(?<!\p{L})(?:zero|zéro|cero|null|ноля|нуля|صفر)(?!\p{L})|零/gu],
  ["1", /(?<!\p{L})(?:one|eins|uno|um|одного|одного|واحد)(?!\p{L})|一/gu],
  ["5", /(?<!\p{L})(?:five|cinq|cinco|fünf|пяти|خمسة)(?!\p{L})|五/gu],
  ["7", /(?<!\p{L})(?:seven|sept|siete|sete|sieben|семи)(?!\p{L})|七/gu],
  ["100", /(?<!\p{L})(?:a hundred|hundred|cent|cien|cem|hundert|ста)(?!\p{L})|百/gu],
  ["20", /(?<!\p{L})(?:twenty|vingt|veinte|vinte|zwanzig|двадцати|عشرين)(?!\p{L})|二十/gu],
  ["10", /(?<!\p{L})(?:ten|dix|diez|dez|zehn|десяти|عشرة)(?!\p{L})|十/gu],
];
const NUMBER = String.raw`-?(?:0|[1-9]\d{0,2})(?:[.,]\d{1,2})?`;
/** What an end means, between the numbers: `1 (low) to 5`, `0 = none, 10 = full`, `1 low – 5 high`. */
const MEANING = String.raw`(?: ?\([^()\d]{1,60}\)| ?\p{L}{2,12})?`;
const BEFORE = String.raw`(?<![\p{L}\d.,])`;
const BEHIND = String.raw`(?!\d|[.,]\d| ?-? ?(?:years?|yrs?|ans|años|anos|jahren?|лет|года?|岁|سنة|months?|mois|meses)(?!\p{L}))`;
const TO =
  "-|~|…|\\.{2,3}|to|through|up to|à|a|au|jusqu['’]à|até|ate|hasta|bis(?: zu)?|до|по|到|至|إلى|الى|حتى";
const RANGE = `${BEFORE}(${NUMBER})${MEANING} ?(?:${TO}) ?(${NUMBER})${BEHIND}`;
const BETWEEN = `(?:between|entre|zwischen|между|بين) (${NUMBER}) ?(?:and|et|und|y|e|и|و) ?(${NUMBER})${BEHIND}`;
const PAIRS = String.raw`${BEFORE}(${NUMBER}) ?[=:] ?\p{L}.{0,${LONGEST}}[^\p{L}\d.,-](${NUMBER}) ?[=:] ?\p{L}`;
const RANGES: readonly RegExp[] = [RANGE, BETWEEN, PAIRS].map((source) => new RegExp(source, "gu"));
const UNIT = "(?:points?|pts?|puntos|pontos|punkten?|баллов|балла|分|درجات|نقاط)?";
/** `out of 5`, `/10`, `sur 20`, `из 10`, `10-point scale`, `échelle de 10`, `满分10分`, `十分制`: of these the lower end is not said. */
const TOPS: readonly RegExp[] = [
  String.raw`(?:(?<!\p{L})(?:out of|sur|sobre|von(?: maximal)?|из|من|max(?:imum|imal)?\.?|máx(?:imo)?\.?|макс(?:имум)?\.?)|(?<![\d/] ?)/|满分) ?(${NUMBER}) ?${UNIT} ?(?=$|[)\]},;.:])`,
  String.raw`${BEFORE}(${NUMBER})[- ]?(?:points?[- ]scale|punkte-?skala|stufig\p{L}*|балльн\p{L}*|бальн\p{L}*|分制)`,
  String.raw`(?:scale|échelle|echelle|escala|skala|шкал\p{L}{1,2}) (?:of |de |à |von |из )?(${NUMBER})(?=$|[)\]},;.: ])`,
].map((source) => new RegExp(source, "u"));

/** The scale that a title states: `Volonté politique (0-10)`, `score out of 5`, `1 à 7`, `auf einer Skala von 0 bis 10`, `из 10`. */
export function statedScale(title: string): Scale | undefined {
  if (title.length > LONGEST) return undefined;
  const text = plainly(title);
  for (const is of RANGES) {
    for (const [, from, to] of text.matchAll(is)) {
      const scale = scaleOf(from!, to!);
      // Ages, questions and the like begin higher.
      if (scale && Math.min(scale.from, scale.to) <= 1) return scale;
    }
  }
  const top = TOPS.map((is) => is.exec(text)?.[1]).find((found) => found !== undefined);
  return top === undefined || Number(top) < 2 ? undefined : scaleOf("0", top);
}

function plainly(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[‐-―−]/gu, "-")
    .replace(/[〜～]/gu, "~")
    .replace(/\s+/gu, " ");
  return WORDS.reduce((before, [number, words]) => before.replace(words, number), plain);
}

/** What a sentence says that states a scale of ratings; one that is a range and nothing else does so too. */
const OF_RATINGS =
  /scale|échelle|echelle|escala|skala|шкал|rating|rated|score|\bnot(?:es?|ées?|ation|en)\b|bewert|puntua|puntaje|pontua|calific|avalia|оцен|балл|评分|評分|评级|分|درجة|مقياس|تقييم|\bpoints?\b|[=:] ?\p{L}/iu;
const RANGE_ALONE = new RegExp(`^[([]?${RANGE}[)\\]]?$`, "u");
/** Cells of a row that is a sentence, or a word and what it means. */
const SENTENCE = 2;

/** A scale that is stated beside a table. */
export interface Legend {
  readonly text: string;
  readonly scale: Scale;
}

const legends = new WeakMap<ParsedFile, readonly Legend[]>();

/** The scales that titles above tables, notes below them and sheets of words state, in rows that are no figures'. */
export function legendsOf(file: ParsedFile): readonly Legend[] {
  const known = legends.get(file);
  if (known) return known;
  const sentences = file.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => {
      const filled = cells.filter((cell) => cell !== null && cell !== "");
      return filled.length > 0 && filled.length <= SENTENCE ? [filled.map(cellText).join(" ").trim()] : [];
    }),
  );
  // `0 = none` and `10 = full` may stand in a row each, below one another or in a column beside the figures.
  const beside = file.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(
        (cell) => typeof cell === "string" && cell.includes("=") && /^-?\d{1,3} ?= ?\p{L}/u.test(cell),
      ),
    ),
  );
  const alone = sentences.filter((text) => /^-?\d{1,3} ?[=:–-] ?\p{L}/u.test(text));
  const meanings = [...new Set([...alone, ...beside])].join("; ");
  const found = [...sentences, meanings.replace(/(?<=^|; )(-?\d+) ?[–-]/gu, "$1 =")].flatMap(legendIn);
  legends.set(file, found);
  return found;
}

export function legendIn(text: string): readonly Legend[] {
  if (!OF_RATINGS.test(text) && !RANGE_ALONE.test(plainly(text))) return [];
  const scale = statedScale(text);
  return scale ? [{ text, scale }] : [];
}
