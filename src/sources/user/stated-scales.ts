import { entryOf } from "../../model/collections.ts";
import { type Scale, scaleBetween } from "../../model/source.ts";
import type { ParsedFile } from "../../model/table.ts";
import { RAISED } from "../../tables/superscripts.ts";

import { cellText } from "./cells.ts";

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
const WORDS: readonly (readonly [number: string, words: RegExp])[] = (
  [
    ["0", "zero|zéro|cero|null|nul|ноля|нуля|صفر", "零"],
    ["1", "one|eins|uno|um|одного|واحد", "一"],
    ["5", "five|cinq|cinco|cinque|fünf|vijf|пяти|خمسة", "五"],
    ["7", "seven|sept|siete|sete|sette|sieben|zeven|семи", "七"],
    ["100", "a hundred|hundred|cent|cien|cem|cento|hundert|honderd|ста|сто|مئة|مائة", "百"],
    ["20", "twenty|vingt|veinte|vinte|venti|zwanzig|twintig|двадцати|عشرين", "二十"],
    ["10", "ten|dix|diez|dez|dieci|zehn|tien|десяти|عشرة", "十"],
  ] as const
).map(([number, words, signs]) => [
  number,
  new RegExp(`(?<!\\p{L})(?:${words})(?!(?!балл|бальн|stufig|punkt)\\p{L})|${signs}`, "gu"),
]);
/** In fractions a scale is named by its upper end. */
const FRACTIONS: readonly (readonly [number: string, words: string])[] = [
  ["5", "fifths|cinquièmes|quintos|quinti|fünfteln?|пятых"],
  ["10", "tenths|dixièmes|décimos|décimas|decimi|zehnteln?|tienden|десятых"],
  [
    "20",
    "twentieths|vingtièmes|vig[eé]simale?|veinteavos|vigésimos|vigésimas|ventesimi|zwanzigsteln?|twintigsten|двадцатых",
  ],
  ["100", "hundredths|centièmes|centésimos|centésimas|centesimi|hundertsteln?|honderdsten|сотых"],
];
const NUMBER = String.raw`-?(?:0|[1-9]\d{0,2})(?:[.,]\d{1,2})?`;
/** What an end means, between the numbers: `1 (low) to 5`, `0 = none, 10 = full`, `1 low – 5 high`. */
const MEANING = String.raw`(?: ?\([^()\d]{1,60}\)| ?\p{L}{2,12})?`;
const BEFORE = String.raw`(?<![\p{L}\d.,])`;
const BEHIND = String.raw`(?!\d|[.,]\d| ?-? ?(?:years?|yrs?|ans|años|anos|anni|jahren?|jaar|лет|года?|岁|سنة|months?|mois|meses)(?!\p{L}))`;
const TO =
  "->?|→|~|…|\\.{2,3}|to|through|thru|up to|à|a|au|jusqu['’]à|até|ate|hasta|fino a|bis(?: zu)?|tot|t/m|до|по|到|至|إلى|الى|حتى";
const LOWEST = String.raw`(?<!\p{L})(?:min|mín|мин)\p{L}{0,9}\.?`;
/** Words for the upper end, with what it is the end of. */
const MOST =
  "max(?:im|imum|imal|imale|imaal|imo|ima)?|maximale[rsn]?|máxim[oa]|máx|massim[oa]|макс|максимум|максимальн\\p{L}{1,3}|(?:наи)?высш\\p{L}{2,3}|не более|(?:(?:ال)?حد )?(?:ال)?أقصى|القصوى|العظمى|النهائية";
const OF_MOST = String.raw`\.? ?(?:possible |attainable )?(?:scores?|points?|ratings?|marks?|grades?|values?|note|valeur|barème|puntaje|puntuación|calificación|nota|pontuação|valor|punteggio|voto|valore|punktzahl|note|wert|waarde|cijfer|балл|балла|баллов|оценка|значение|درجة|علامة)?(?: (?:possible|atteignable|erreichbar|posible|possível|possibile))?`;
const IS = "(?: ?(?:[:=-]|of|de|di|von|van|is|est|es|é|è|ist|это|هي|هو)){0,2}";
const UNIT =
  "(?:points?|pts?|marks|pkt\\.?|puntos|pontos|punti|punkten?|punten|баллов|балла|балл|分|درجات|درجة|نقاط|نقطة)";
const UPPER =
  "upper (?:limit|end|bound)|(?:limite|borne) supérieure|(?:límite|limite) superior(?:e)?|obergrenze|bovengrens|верхн(?:яя граница|ий предел)|الحد الأعلى";
/** A bracket, a comma or the like in front; a dash stands between blanks. */
const APART = "(?:^|[([,;:|] ?| - )";
const END = "(?=$|[)\\]},;.:|。，；]| - )";
const RANGE = `${BEFORE}(?<!(?:ages?|aged|waves?|rounds?|âgés?|edad|idade|alter|возраст) )(${NUMBER})${MEANING} ?(?:${TO}) ?(${NUMBER})${BEHIND}`;
const BETWEEN = `(?:between|entre|zwischen|tussen|tra|между|بين) (${NUMBER}) ?(?:and|et|und|en|y|e|и|و) ?(${NUMBER})${BEHIND}`;
const PAIRS = String.raw`${BEFORE}(${NUMBER}) ?[=:] ?\p{L}.{0,${LONGEST}}[^\p{L}\d.,-](${NUMBER}) ?[=:] ?\p{L}`;
/** `[0;20]`, `(0, 20)`; footnotes are numbered from 1: `[1,2]`. */
const INTERVAL = String.raw`[[({\]] ?(0|-\d{1,3}|1(?= ?; ?(?:[5-9]|\d\d))) ?[;,|] ?(\d{1,3}) ?[\])}[]`;
const ENDS = `${LOWEST}${IS} ?(${NUMBER})(?!\\d).{1,20}?(?<!\\p{L})(?:${MOST})${OF_MOST}${IS} ?(\\d{1,3})${BEHIND}`;
const RANGES: readonly RegExp[] = [RANGE, BETWEEN, PAIRS, INTERVAL, ENDS].map(
  (source) => new RegExp(source, "gu"),
);
/** `COVID-19` is no number. */
const ALONE = String.raw`(?<![\p{L}\d.,]|\p{L}-)`;
const TOP = "([1-9]\\d{0,2}(?:[.,]\\d{1,2})?)";
/**
 * `out of 5`, `/10`, `sur 20`, `max. score: 20`, `из 10`, `10-point scale`, `échelle de 10`, `满分10分`, `十分制`: of these the lower
 * end is not said. `top 20` is no scale, nor is a number that goes on: `max. 20 countries`, `up to 20 %`.
 */
const TOPS: readonly RegExp[] = [
  String.raw`(?:(?<!\p{L})(?:out ?of|sur|sobre|su|op|von(?: maximal)?|из|من|على)|(?<![\d/] ?)/|(?<!\p{L})base(?: of| de)?) ?${TOP} ?${UNIT}? ?${END}`,
  String.raw`(?:(?<!\p{L})(?:${MOST})${OF_MOST}${IS}|(?<!\p{L})(?:(?:top|highest|best|full|hoogste|höchste[rsn]?|beste) (?:possible )?(?:scores?|ratings?|marks?|grades?|values?|note|punktzahl|wert|cijfer)|best(?:note|wert)|höchst(?:ens|wert|note|punktzahl|zahl|punkte)|${UPPER}|ceiling|plafond|barème|bareme|hoogstens|ten hoogste)${IS}|(?:满分|最高分?|最大值?|总分|上限) ?[为是:=-]?) ?${TOP} ?${UNIT}? ?${END}`,
  `(?:${APART}|(?:(?:scor|rat|mark|grad)ed|scores|ratings|marks) )(?:up to|of|jusqu['’]à|hasta|até|ate|fino a|bis(?: zu)?|tot|до|حتى|至多) ?${TOP} ?${UNIT}? ?${END}`,
  String.raw`(?:${APART}(?:en |em |in |auf |à )?|(?<!\p{L})(?:en|em) )${TOP} ?-?${UNIT} ?(?:max(?:imum|imal)?|máx(?:imo)?|макс)?\.? ?${END}`,
  String.raw`${ALONE}${TOP} ?${UNIT}? ?(?:[=:]|is|being|est|étant|es|siendo|é|sendo|ist|это)? ?\(?(?:the |le |la |el |lo |o |a )?(?:max(?:imum|imal)?|máx(?:imo)?|massimo|best|highest|full(?: marks| score)?|perfect(?: score)?|meilleure?|mejor|melhor|максимум|макс|лучш\p{L}{2,3}|最高|最好|最佳|满分)\.? ?${END}`,
  String.raw`${ALONE}${TOP}(?:[- ]?(?:points?|pts?)[- ](?:scale|rating|scoring|system)|[- ]?(?:er[- ]?|punkte-?)skala|[- ]?stufig\p{L}*|[- ]?puntsschaal|[- ]?балльн\p{L}*|[- ]?бальн\p{L}*|[- ]?分制)`,
  String.raw`(?:scale|échelle|echelle|escala|scala|skala|schaal|шкал\p{L}{1,2}):? (?:of |de |à |en |di |von |van |из )?${TOP}(?=$|[)\]},;.: ])`,
].map((source) => new RegExp(source, "u"));

/** `Will 20 points`, of titles alone: of a country that may be its figure. Changes are by, in or of so many points. */
const LAST = new RegExp(
  `(?<!(?<!\\p{L})(?:by|in|of|de|d['’]|en|em|um|di|van|met|на)) ${TOP} ?${UNIT}\\.?$`,
  "u",
);
/** `polwill_of_20`, of titles alone; a group of 20 and the like are none, and `1 of 3` is a place. */
const OF_TOP = new RegExp(
  `(?<=\\p{L})(?<!(?<!\\p{L})(?:group|top|best|as|out|change|rise|fall|increase|decrease|growth|loss|gain|number|sum|total|average|mean|median|share|cost|age|target|goal|article|part|chapter|section|page|wave|round|question|item|base|panel)) of ${TOP}$`,
  "u",
);
/** `Rank (of 195)` */
const PLACES =
  /^(?:rank(?:ing)?|rang|rango|puesto|posición|posição|posto|platz|plaats|место|排名|الترتيب)(?!\p{L})/u;

/** The scale that a title states: `Volonté politique (0-10)`, `score out of 5`, `1 à 7`, `auf einer Skala von 0 bis 10`, `из 10`. */
export function statedScale(title: string): Scale | undefined {
  if (title.length > LONGEST) return undefined;
  const text = plainly(title);
  return rangeIn(text) ?? upTo(topOf(text) ?? titleTop(text));
}

function rangeIn(text: string): Scale | undefined {
  for (const is of RANGES) {
    for (const [, from, to] of text.matchAll(is)) {
      const scale = scaleBetween(from!, to!);
      // Ages, questions and the like begin higher.
      if (scale && Math.min(scale.from, scale.to) <= 1) return scale;
    }
  }
  return undefined;
}

function upTo(top: string | undefined): Scale | undefined {
  return top === undefined || Number(top) < 2 ? undefined : scaleBetween("0", top);
}

function topOf(text: string): string | undefined {
  if (PLACES.test(text)) return undefined;
  const stated = TOPS.map((is) => is.exec(text)?.[1]).find((found) => found !== undefined);
  return (
    stated ??
    FRACTIONS.find(([, words]) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u").test(text))?.[0]
  );
}

function titleTop(text: string): string | undefined {
  return PLACES.test(text) ? undefined : (LAST.exec(text) ?? OF_TOP.exec(text))?.[1];
}

function plainly(text: string): string {
  const plain = unnamed(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[‐-―−]/gu, "-")
    .replace(/[〜～]/gu, "~")
    .replace(/\s+/gu, " ")
    .trim();
  return WORDS.reduce((before, [number, words]) => before.replace(words, number), plain);
}

/** Words before the parts of a number in a name: `sdg_1_5` is target 1.5. */
const NUMBERED =
  "(?<!(?:sdg|ods|odd|goal|target|indicator|indicateur|indicador|indikator|question|item|part|q|v)[_.]*)";
const NAMES: readonly (readonly [RegExp, string])[] = [
  // R writes a dot for whatever stands in no name: `Will (0-20)` is `Will..0.20.`, and `Will (-10 to 10)` `Will...10.to.10.`.
  [/\.{3}(\d{1,3})\.(?:to\.)?\1\.$/u, " (-$1 to $1)"],
  [/\.\.([01])\.(\d{1,3})(?=\.|$)/u, " ($1 to $2)"],
  // `Score (/20)` is `Score...20.`; a footnote's number is seldom a ten, and `Score...20` is the name of a twentieth column.
  [/(?<=[^.])\.{2}([1-9]0|25|100)\.?$|\.{3}([1-9]0|25|100)\.$/u, " (of $1$2)"],
  [new RegExp(`${NUMBERED}(?:[_.]|(?<=\\p{L}))0[_.](\\d{1,3})(?=[_.]|$)`, "iu"), " (0 to $1)"],
  [new RegExp(`${NUMBERED}_1_(\\d{1,3})(?=_|$)`, "iu"), " (1 to $1)"],
  [/[_.]+/gu, " "],
  // `ScaleMax`
  [/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " "],
];

/** A title as programs write it that allow neither blanks nor brackets in the names of columns, in words again. */
function unnamed(text: string): string {
  if (!/^[\p{L}\p{N}_.]*\p{L}[\p{L}\p{N}_.]*$/u.test(text)) return text.replaceAll("_", " ");
  return NAMES.reduce((before, [is, words]) => before.replace(is, words), text);
}

/** What a sentence says that states a scale of ratings; one that is a range and nothing else does so too. */
const OF_RATINGS =
  /scale|échelle|echelle|escala|skala|шкал|rating|rated|score|\bnot(?:es?|ées?|ation|en)\b|bewert|puntua|puntaje|pontua|calific|avalia|оцен|балл|评分|評分|评级|分|满分|punkt|\bpunt[ie]n?\b|punteggio|höchst|hoogste|cijfer|\bvoto\b|upper (?:bound|limit)|borne sup|l[ií]mite sup|obergrenze|bovengrens|верхн(?:яя граница|ий предел)|الحد الأعلى|barème|درجة|مقياس|تقييم|\bpoints?\b|[=:] ?\p{L}/iu;
const RANGE_ALONE = new RegExp(`^[([]?${RANGE}[)\\]]?$`, "u");
const TOP_ALONE = new RegExp(
  `^(?:(?:${MOST})${OF_MOST} ?[:=-]|(?:${UPPER})${IS}) ?${TOP} ?${UNIT}?\\.?$`,
  "u",
);
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
  const sentences = file.tables.flatMap(({ rows, leftOut = [] }) =>
    [...rows, ...leftOut].flatMap(({ cells }) => {
      const filled = cells.filter((cell) => cell !== null && cell !== "");
      return filled.length > 0 && filled.length <= SENTENCE ? [filled.map(cellText).join(" ").trim()] : [];
    }),
  );
  // `0 = none` and `10 = full` may stand in a row each, below one another or in a column beside the figures.
  const legendCells = file.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(
        (cell) => typeof cell === "string" && cell.includes("=") && /^-?\d{1,3} ?= ?\p{L}/u.test(cell),
      ),
    ),
  );
  const alone = sentences.filter((text) => /^-?\d{1,3} ?[=:–-] ?\p{L}/u.test(text));
  const meanings = [...new Set([...alone, ...legendCells])].join("; ");
  const found = [...sentences, meanings.replace(/(?<=^|; )(-?\d+) ?[–-]/gu, "$1 =")].flatMap(legendIn);
  legends.set(file, found);
  return found;
}

/** A mark, and what stands behind it: `* provisional`. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

const FOOTNOTE = new RegExp(
  `^([*†‡§¶]+|\\[[\\da-z]{1,3}\\]|\\([a-z]\\)|[${RAISED}]+) ?[:=–-]? ?(\\p{L}.*)$`,
  "iu",
);
const footnotes = new WeakMap<ParsedFile, readonly Footnote[]>();

/** What rows of one or two cells say that a mark means, the longest marks first. */
export function footnotesOf(file: ParsedFile): readonly Footnote[] {
  return entryOf(footnotes, file, () =>
    file.tables
      .flatMap(({ rows, leftOut = [] }) => [...rows, ...leftOut])
      .flatMap(({ cells }) => {
        const filled = cells.filter((cell) => cell !== null && cell !== "");
        if (filled.length === 0 || filled.length > SENTENCE) return [];
        const sentence = filled.map(cellText).join(" ").trim();
        const [, mark, text] = (sentence.length <= LONGEST && FOOTNOTE.exec(sentence)) || [];
        return mark && text ? [{ mark, text }] : [];
      })
      .sort((a, b) => b.mark.length - a.mark.length),
  );
}

export function legendIn(text: string): readonly Legend[] {
  if (text.length > LONGEST) return [];
  const plain = plainly(text);
  if (!OF_RATINGS.test(text) && !RANGE_ALONE.test(plain) && !TOP_ALONE.test(plain)) return [];
  const scale = rangeIn(plain) ?? upTo(topOf(plain));
  // “Highest score 87” sums a column up.
  if (!scale || (scale.to > 10 && scale.to % 5 !== 0 && !rangeIn(plain))) return [];
  return [{ text, scale }];
}

/** The highest that can be: in each row beside its rating. */
const MOST_TITLE = new RegExp(
  `^(?:${MOST}|${UPPER}|of|scale ?max(?:imum)?|maximal(?:wert|punktzahl)|höchst(?:wert|punktzahl|note)|(?:top|highest|full|hoogste) (?:possible )?(?:scores?|ratings?|marks?|values?|cijfer)|denominator|out ?of|sur|sobre|barème|满分|最高分?|最大值?|上限|总分)${OF_MOST}$`,
  "u",
);
/** Nouns before their adjective: `note maximale`, `puntaje máximo`. */
const OF_SCORES =
  "(?:score|note|valeur|points?|puntaje|puntuación|calificación|nota|pontuação|valor|punteggio|voto|valore|scale|балл|оценка|значение|الدرجة|العلامة)";
const NOUN_BEFORE = new RegExp(`^${OF_SCORES} (?:${MOST})(?: \\p{L}{1,12})?$`, "u");
/** A place among others is none: `3 out of 20`. */
const PLACE = /^\p{N}+(?:[.,]\p{N}+)? ?\p{L}/u;

/** The scale that a cell beside a rating states: `out of 20`, or `20` under “Max”. */
export function scaleInCell(title: string, text: string): Scale | undefined {
  const cell = text.trim();
  if (cell === "" || cell.length > LONGEST || !/\p{N}|\p{L}/u.test(cell)) return undefined;
  if (/^\d{1,3}(?:[.,]0+)?$/u.test(cell)) {
    const plain = plainly(title);
    return MOST_TITLE.test(plain) || NOUN_BEFORE.test(plain) ? upTo(cell.replace(",", ".")) : undefined;
  }
  const plain = plainly(cell);
  const scale = rangeIn(plain) ?? upTo(topOf(plain));
  if (scale === undefined) return undefined;
  const isPlace = PLACE.test(plain) && !RANGE_ALONE.test(plain) && !OF_RATINGS.test(cell);
  return isPlace ? undefined : scale;
}
