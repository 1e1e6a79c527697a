import { decodeHTML } from "entities/decode";
import { country as reference } from "../../countries/reference.ts";
import type { ParsedFile } from "../../model/table.ts";
import { firstHeader } from "../../tables/index.ts";
import { raised } from "../../tables/superscripts.ts";
import { Collector } from "../collector/index.ts";
import type { AboutText, Iso3, ReadContext, Source } from "../contract.ts";
import { TIP_PUBLISHED, TIP_REPORT } from "../tip-report.ts";
import { observeNarrative, TIP_TEXTS } from "./findings.ts";
import { narrativeOf, type PartKind } from "./narrative.ts";
import { isNarrative, isOnlyNarrative, LOOKED_AT, otherLanguage, whyNoNarrative } from "./recognition.ts";

/** Columns of a list that says of texts beside it what they are. */
const COLUMNS = ["file", "iso3", "report_year", "part"] as const;

/**
 * Narratives of the TIP Report as text or HTML: one country's, a part of one, or several after each other. What they say is read by
 * rules for the formulae of these reports, each finding with the words that say it; what a rule is unsure of is left out and listed.
 */
export const tipText: Source = {
  id: "tip-text",
  title: "Trafficking in Persons Report, narratives",
  summary:
    "What the report's country narratives say, read by rules with quotations: tier, effort, counts, law, plan, forms of child trafficking.",
  publisher: "US Department of State, Office to Monitor and Combat Trafficking in Persons",
  attribution: "Narratives: US Department of State, Trafficking in Persons Report.",
  terms: "The report is a work of the US government and in the public domain in the United States.",
  url: "https://www.state.gov/trafficking-in-persons-report/",
  release: TIP_REPORT,
  published: TIP_PUBLISHED,
  ...TIP_TEXTS,
  layouts: [
    { id: "narrative", title: "Narratives as text or HTML, in English, whole or in part", precedence: 10 },
    {
      id: "index",
      title: "List of narratives beside them (file, iso3, report_year, part), from which no figure is read",
      precedence: 0,
    },
  ],

  textList: { name: "index.csv", read: textsOf },

  recognise(file: ParsedFile) {
    if (isListOfTexts(file)) return { layout: "index", confidence: 0.95 };
    const text = textOf(file);
    return text !== undefined && isNarrative(text)
      ? { layout: "narrative", confidence: 0.9, isProse: true }
      : undefined;
  },

  isProse: isOnlyNarrative,

  declines(file: ParsedFile) {
    const text = textOf(file)?.slice(0, LOOKED_AT) ?? "";
    const language = otherLanguage(text);
    if (language !== undefined)
      return `the text speaks of trafficking in persons in ${language}, and narratives of the TIP Report are read in English only; nothing was taken from it`;
    const why = isText(file) ? whyNoNarrative(text) : "";
    return why
      ? `the text speaks of trafficking in persons, but ${why}, so it was not taken for a narrative of the TIP Report; nothing was taken from it`
      : undefined;
  },

  read(file, recognition, context) {
    const { layout } = recognition;
    const collector = new Collector(file, context, { source: "tip-text", layout });
    if (layout === "index") return collector.finish();
    const text = textOf(file) ?? "";
    const stretches = stretchesOf(text, context.resolve);
    // Of several, what is said of the file tells the year at most.
    const { year } = context.about ?? {};
    const shared = year === undefined ? undefined : { year };
    for (const stretch of stretches)
      readStretch(text, stretch, stretches.length === 1 ? context.about : shared, collector, context);
    return collector.finish();
  },
};

/** What is not a table by its name. */
function isText({ path, format }: ParsedFile): boolean {
  return format === "html" || /\.txt$/iu.test(path);
}

function textOf({ format, prose }: ParsedFile): string | undefined {
  return format === "html" && prose !== undefined ? pageText(prose.text) : prose?.text;
}

function readStretch(
  text: string,
  { start, end, name, year: own }: Stretch,
  about: ReadContext["about"],
  collector: Collector,
  context: ReadContext,
): void {
  const place = `characters ${start + 1}-${end}`;
  const country = countryOf(name, about?.country, place, collector, context);
  if (country === undefined) return;
  if (own !== undefined && about?.year !== undefined && own !== about.year) {
    collector.problem(
      "warning",
      "year-conflict",
      `the text is of the report of ${own}, but said to be of ${about.year}; nothing was read from it`,
      place,
    );
    return;
  }
  const year = own ?? about?.year;
  if (year === undefined) {
    collector.problem(
      "warning",
      "no-report-year",
      "nothing tells the year of the report (such as “2022 Trafficking in Persons Report”); nothing was read from it. State it with --year, or in an index.csv beside the file (file,iso3,report_year,part)",
      place,
    );
    return;
  }
  const narrative = narrativeOf(text.slice(start, end), {
    year,
    names: [reference(country)?.name ?? country],
    ...partOf(about?.part),
  });
  if (narrative.tooLong > 0) {
    const many = narrative.tooLong === 1 ? "1 sentence is" : `${narrative.tooLong} sentences are`;
    collector.problem(
      "warning",
      "too-long-sentence",
      `${many} longer than any of these reports has; nothing was read from there`,
      place,
    );
  }
  if (!/[.!?:;)\]"'”’]\s*$/u.test(narrative.text)) {
    collector.problem(
      "info",
      "cut-text",
      "the text ends within a sentence; it was read as far as it goes",
      place,
    );
  }
  observeNarrative(
    narrative,
    {
      country,
      year,
      from: `TIP Report ${year}`,
      place: ({ sentence, from, to }) =>
        `${sentence.part}, sentence ${sentence.number}, characters ${start + sentence.start + from + 1}-${start + sentence.start + to}`,
    },
    collector,
  );
}

/** The country that the text names and that is said of it: where both are there they must agree. */
function countryOf(
  name: string | undefined,
  said: string | undefined,
  place: string,
  collector: Collector,
  { resolve }: ReadContext,
): Iso3 | undefined {
  const [own, other] = [name, said].map((one) => (one === undefined ? undefined : resolve(one).iso3));
  if (own !== undefined && other !== undefined && own !== other) {
    collector.problem(
      "warning",
      "country-conflict",
      `the text is about ${name} (${own}), but said to be about ${said} (${other}); nothing was read from it`,
      place,
    );
    return undefined;
  }
  if (own ?? other) return own ?? other;
  if (name !== undefined) return collector.country(name, place);
  if (said !== undefined) return collector.country(said, place);
  collector.problem(
    "warning",
    "no-country",
    "nothing tells the country of the narrative (such as a heading “GHANA (Tier 2)”); nothing was read from it. State it with --country, or in an index.csv beside the file (file,iso3,report_year,part)",
    place,
  );
  return undefined;
}

const PARTS: readonly PartKind[] = [
  "summary",
  "recommendations",
  "prosecution",
  "protection",
  "prevention",
  "profile",
];

/** The part that a text begins with. */
function partOf(said: string | undefined): { readonly part?: PartKind } {
  const first = said?.toLowerCase().split(/[^a-z]+/u)[0];
  const part = PARTS.find((one) => one === first);
  return part === undefined ? {} : { part };
}

/** A stretch of a file that is about one country. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** As the heading has it; absent where the text has none. */
  readonly name?: string;
  /** The year of the report, where its heading or title names one. */
  readonly year?: number;
}

const TIER = "(?:Tier\\s+(?:1|2(?:\\s+Watch\\s*List)?|3)|Special\\s+Case)";

/** "NIGER: Tier 2", "Romania (Tier 2)", "2022 Trafficking in Persons Report: Romania", each on a line. */
const HEADINGS: readonly RegExp[] = [
  new RegExp(`^[ \\t#*]*(?<name>\\p{Lu}[\\p{L} .,'’&()-]{1,60}?)\\s*[:(–—-]?\\s*\\(?${TIER}\\)?`, "gimu"),
  /^[ \t#*]*(?<year>20\d\d)\s+Trafficking\s+in\s+Persons\s+Report\s*[:–—-]\s*(?<name>\p{Lu}[\p{L} .,'’&()-]{1,60}?)[ \t]*$/gmu,
  /^[ \t#*]*(?<name>\p{Lu}[\p{Lu} .,'’&()-]{2,60}?)[ \t]*$/gmu,
];

const YEAR =
  /\b(20\d\d)\s+(?:U\.?S\.?\s+State\s+Dept\.?\s+)?(?:Trafficking\s+in\s+Persons|TIP)\s+Report\b|\b(?:Trafficking\s+in\s+Persons|TIP)\s+Report\s*(?:\(|,|-|–|:|for|of)?\s*(20\d\d)\b|\b(20\d\d)-trafficking-in-persons-report\b/gi;

/** Where the country stands in a text without a heading. */
const OF =
  /\bThe\s+Government\s+of\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:and|of|the)\s+(?:the\s+)?)?\p{Lu}[\p{L}'’.-]*){0,4})\s+(?:does|did|has|fully|made|is|continues|continued|increased|remained|maintained)\b|^(?<lead>\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:and|of|the)\s+)?\p{Lu}[\p{L}'’.-]*){0,4})\s+(?:\([^)]{1,12}\)\s+)?is\s+(?:a|an|primarily|principally|mainly)\s/mu;

/**
 * The stretches of a text by the headings that name another country than the one before them; the whole text where no more than
 * one does. A heading counts where its name is a country's.
 */
function stretchesOf(text: string, resolve: ReadContext["resolve"]): Stretch[] {
  const years = yearsIn(text);
  const heads = HEADINGS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: match.index,
      name: match.groups!.name!.trim(),
      year: match.groups!.year === undefined ? undefined : Number(match.groups!.year),
    })),
  )
    .filter(({ name }) => resolve(name).iso3 !== undefined)
    .sort((a, b) => a.at - b.at);
  const begun: { at: number; name: string; iso3: string; year?: number }[] = [];
  for (const { at, name, year } of heads) {
    const iso3 = resolve(name).iso3!;
    const last = begun.at(-1);
    if (last?.iso3 === iso3) continue;
    begun.push({ at, name, iso3, ...(year === undefined ? {} : { year }) });
  }
  const shared = years.length === 1 ? years[0] : undefined;
  const dated = (year: number | undefined) =>
    year === undefined ? (shared === undefined ? {} : { year: shared }) : { year };
  if (begun.length <= 1) {
    const name = begun[0]?.name ?? nameInText(text);
    return [
      { start: 0, end: text.length, ...(name === undefined ? {} : { name }), ...dated(begun[0]?.year) },
    ];
  }
  return begun.map(({ at, name, year }, i) => ({
    start: i === 0 ? 0 : at,
    end: begun[i + 1]?.at ?? text.length,
    name,
    ...dated(year),
  }));
}

function nameInText(text: string): string | undefined {
  const match = OF.exec(text);
  return match?.groups?.name ?? match?.groups?.lead;
}

/** The years of the report that a text names as such. */
function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(YEAR)].map((match) => Number(match[1] ?? match[2] ?? match[3])))];
}

/** Where parts of a page begin that are not its text. What is struck through is no longer meant. */
const NOT_TEXT =
  /<(?:(script|style|noscript|template|svg|nav|header|footer|form|head|del|s|strike)\b[^>]*>|!--)/gi;

/** Elements after which a new line begins. */
const BLOCK =
  /<\/?(?:p|div|section|article|main|h[1-6]|ul|ol|table|tr|blockquote|dl|dt|dd|figure|hr)\b[^>]*>/gi;

/** The text of a page of HTML: paragraphs apart, items of lists with their marks, no markup. */
export function pageText(markup: string): string {
  // Behind the last ">" there is no tag: looked for there, each "<" would be held against all that follows it.
  const end = markup.lastIndexOf(">") + 1;
  const text = withoutParts(markup.slice(0, end))
    .replace(/\s+/gu, " ")
    .replace(/<li\b[^>]*>/gi, "\n• ")
    .replace(/<br\b[^>]*>/gi, "\n")
    .replace(BLOCK, "\n\n")
    .replace(/<\/?(?!su[bp]\b)[a-z][^>]*>/gi, "")
    .replace(/<su[pb]\b[^>]*>([^<]*)<\/su([pb])\s*>/gi, (_, text: string, kind: string) =>
      raised(text, kind.toLowerCase() === "p" ? "above" : "below"),
    )
    .replace(/<\/?[a-z][^>]*>/gi, "");
  return decodeHTML(text + markup.slice(end))
    .replace(/[ \t\u00a0]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** One that has no end is kept: of its kind no other is looked for, since none can have one. */
function withoutParts(markup: string): string {
  const endless = new Set<string>();
  let [text, from] = ["", 0];
  NOT_TEXT.lastIndex = 0;
  for (let part = NOT_TEXT.exec(markup); part !== null; part = NOT_TEXT.exec(markup)) {
    const kind = part[1]?.toLowerCase() ?? "";
    if (endless.has(kind)) continue;
    const close = kind === "" ? /-->/g : new RegExp(`</${kind}\\s*>`, "gi");
    close.lastIndex = NOT_TEXT.lastIndex;
    if (close.exec(markup) === null) {
      endless.add(kind);
      continue;
    }
    text += `${markup.slice(from, part.index)}\n`;
    from = close.lastIndex;
    NOT_TEXT.lastIndex = from;
  }
  return text + markup.slice(from);
}

function isListOfTexts(file: ParsedFile): boolean {
  return headerOf(file) !== undefined;
}

/** What such a list says of each file; of none where it is another table. */
function textsOf(file: ParsedFile): ReadonlyMap<string, AboutText> {
  const header = headerOf(file);
  const rows = header === undefined ? [] : file.tables[0]!.rows.slice(header.index + 1);
  return new Map(
    rows.map(({ cells }) => {
      const [name, country, year, part] = header!.columns.map((at) => String(cells[at] ?? "").trim());
      const about = {
        ...(country ? { country } : {}),
        ...(/^20\d\d$/u.test(year ?? "") ? { year: Number(year) } : {}),
        ...(part ? { part } : {}),
      };
      return [name ?? "", about] as const;
    }),
  );
}

function headerOf({ tables: [table] }: ParsedFile) {
  if (table === undefined) return undefined;
  return firstHeader(table, (titles, index) => {
    const columns = COLUMNS.map((title) => titles.indexOf(title));
    return columns.includes(-1) ? undefined : { columns, index };
  });
}
