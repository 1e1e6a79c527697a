import type { CountryFindings, SaidFinding } from "../model/documents/findings.ts";
import type { Messages } from "../words/index.ts";
import { type Block, type Item, list, muted, paragraph, type Report, section, strong } from "./blocks.ts";
import { localised, withRemarks } from "./text/localised.ts";

/** What texts and analysts say of a country: by factor and year with the words that say it, then what the report asks for. */
export function findingsBlocks(document: CountryFindings, words: Messages): Report {
  const one = localised(document, words);
  const say = words.findings;
  const { factors, recommendations, unsure, name, country } = one;
  const nothing = factors.length === 0 && recommendations.length === 0 && unsure.length === 0;
  return {
    title: say.title({ name, code: country }),
    lead: nothing ? [] : [say.lead],
    blocks: nothing
      ? [paragraph(say.none({ one: { country, name } }))]
      : [
          ...factors.flatMap(({ title, years }) =>
            section(
              title,
              years.flatMap(({ year, findings }) =>
                section(say.year({ year }), [list(findings.map((finding) => item(finding, words)))]),
              ),
            ),
          ),
          ...recommendations.flatMap((asked) => recommendationBlocks(asked, words)),
          ...(unsure.length === 0
            ? []
            : section(say.unsure, [list(unsure.map((left) => leftOut(left, words)))])),
        ],
  };
}

function item(finding: SaidFinding, words: Messages): Item {
  const { value, unit, saidBy, quote, note, file, locator } = finding;
  const title = findingTitle(finding, words);
  const said =
    typeof value === "number"
      ? words.findings.figure({ title, value, unit: unit ?? undefined })
      : words.findings.category({ title, value });
  const isAnalyst = saidBy === "analyst";
  const below = [
    ...(quote === null ? [] : [words.quoted(quote)]),
    ...(note === null ? [] : [note]),
    muted(words.findings.places({ file, locator })),
  ];
  return { text: isAnalyst ? [strong(said), ` (${words.findings.analyst})`] : said, below };
}

function leftOut(left: CountryFindings["unsure"][number], words: Messages): Item {
  const { year, quote, reason, file, locator } = left;
  const say = words.findings;
  return {
    text: say.leftOut({ title: findingTitle(left, words), year, reason: withRemarks(reason, words) }),
    below: [words.quoted(quote), muted(say.places({ file, locator }))],
  };
}

/** What a finding is of, in a language: documents have it in English. */
export function findingTitle(
  { indicator, title }: Pick<SaidFinding, "indicator" | "title">,
  { names }: Messages,
): string {
  return names?.indicator(indicator) ?? title;
}

/** One list of recommendations, against the one before it. */
export function recommendationBlocks(
  asked: CountryFindings["recommendations"][number],
  words: Messages,
): Block[] {
  const say = words.findings;
  const { year, isCut, file, locator, items, before } = asked;
  const kept = items.filter(({ status }) => status === "kept").length;
  return section(say.recommendations({ year, n: items.length, isCut }), [
    ...(before === null
      ? []
      : [paragraph(say.against({ year: before.year, kept, added: items.length - kept }))]),
    list(
      items.map(({ text, verb, subject, status }) => ({
        text: words.quoted(text),
        ...(status === null ? {} : { mark: say.status[status] }),
        below: verb === "" ? [] : [muted(say.asks({ verb, subject }))],
      })),
    ),
    ...(before === null || before.dropped.length === 0
      ? []
      : [
          paragraph(say.dropped({ year: before.year, n: before.dropped.length, isCut })),
          list(before.dropped.map(({ text }) => words.quoted(text))),
        ]),
    paragraph(muted(say.places({ file, locator }))),
  ]);
}
