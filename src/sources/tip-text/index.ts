import { country as reference } from "../../countries/reference.ts";
import type { ParsedFile } from "../../model/table.ts";
import { Collector } from "../collector/index.ts";
import type { Iso3, ReadContext, Source } from "../contract.ts";
import { TIP_REPORT } from "../tip-report.ts";
import { otherLanguage } from "./language.ts";
import { isNarrative, isOnlyNarrative, LOOKED_AT, whyNone } from "./likeness.ts";
import { isListOfTexts, textsOf } from "./list.ts";
import { narrativeOf } from "./narrative.ts";
import { observeNarrative, SAID } from "./observe.ts";
import { pageText } from "./page.ts";
import type { PartKind } from "./parts.ts";
import { type Stretch, stretchesOf } from "./split.ts";

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
  ...SAID,
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
    const why = isText(file) ? whyNone(text) : "";
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
