import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { ApartCountry, GateFinding, Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { standing, topOf } from "../../model/standings.ts";
import type { Messages } from "../../words/index.ts";
import { type Block, type Item, list, paragraph, section, type Table } from "../blocks.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { gateFindingText, isScorecard, notRanked } from "../text/eligibility.ts";
import { creditOf } from "../text/evidence.ts";
import { colonIn, commaIn, withFullStop } from "../text/localised.ts";
import { inHundred, stoppedNotes } from "./certainty.ts";
import { effectColumns, type RankColumn, reportColumns, wouldBe } from "./columns.ts";
import { thinTables } from "./left-out.ts";
import {
  apartNote,
  cautions,
  definitions,
  excludedNote,
  fullCautions,
  MOST_CAUTIONS,
  madeOf,
  rankText,
  requiredNotes,
  sealCheck,
} from "./notes.ts";

/** Ranked in the first table. */
const FIRST = 25;
/** Names that a line of the summary has room for beside the first, and lines on who is set apart, one for each gate. */
const [MOST_NAMED, MOST_GATES] = [8, 3];

/**
 * The ranking as it is kept, in Markdown: ten lines at most that sum it up, the first 25, and in appendices everybody else, what makes each
 * score, and what it was made of.
 *
 * @param top how many of the ranked to show; absent: all
 */
export function reportBlocks(ranking: Ranking, words: Messages, top = ranking.ranked.length): Block[] {
  const { ranked, apart, excluded, profile } = ranking;
  const { rankingReport: say, ranking: titles } = words;
  const all = standing(ranked, apart, top);
  const first = standing(ranked, apart, Math.min(top, FIRST));
  const rest = all.slice(first.length);
  const beyond = Math.max(0, ranked.length - top);
  const tableOf = (some: readonly StandingCountry[], columns: readonly RankColumn[]): Table => ({
    kind: "table",
    columns,
    rows: some.map((one) => columns.map(({ cell }) => cell(one, scoreDecimals(profile)))),
    padded: true,
    beyond: some.at(-1) === all.at(-1) ? beyond : 0,
  });
  const columns = reportColumns(ranking, all, words);
  const effects = isScorecard(ranking) ? [] : [{ ...tableOf(all, effectColumns(words)), padded: false }];
  const gated = (some: readonly Barred[], note: readonly string[]) =>
    some.length === 0 ? [] : [...note.map(paragraph), ...byGate(some, words)];
  return [
    list(summary(ranking, words, top)),
    ...section(words.page.ranking.title, [tableOf(first, columns)]),
    ...section(say.rest({ n: FIRST }), [tableOf(rest, columns)]),
    ...section(say.effects, effects),
    ...section(titles.apart, gated(apart, apartNote(ranking, words))),
    ...section(titles.excluded, gated(excluded, excludedNote(ranking, words))),
    ...section(titles.required, [list(requiredNotes(ranking, words))]),
    ...section(titles.unscored, thinTables(ranking, words)),
    ...section(words.sources, [list(sourceLines(ranking, words))]),
    ...section(titles.notes, [
      list([
        ...definitions(ranking, words),
        ...fullCautions(ranking),
        words.text([madeOf(ranking, words), ...sealCheck(ranking, words)]),
      ]),
    ]),
  ];
}

/** The first with their bands, who could be among them too, who is set apart and why, what to be careful about, who is not ranked. */
function summary(ranking: Ranking, words: Messages, top: number): Item[] {
  const { rankingReport: say, ranking: titles } = words;
  const { ranked, apart, shown, draws } = ranking;
  const k = draws?.first ?? topOf(shown?.of.ranked ?? ranked.length);
  const line = (label: string, text: string, below: readonly string[] = []): Item => ({
    text: [{ text: label, role: "label" }, `${colonIn(words)}${text}`],
    below,
  });
  const named = (names: readonly string[], most = MOST_NAMED) =>
    say.names({ names: names.slice(0, most), more: Math.max(0, names.length - most) });
  const withWhat = (name: string, what: string | undefined) =>
    what === undefined ? name : say.with({ name, what });

  const first = ranked
    .filter(({ rank }) => rank <= Math.min(k, top))
    .map((one) =>
      withWhat(`${rankText(one)} ${one.name}`, one.band ? words.inDraws.band[one.band] : undefined),
    );
  const open = ranked
    .filter(({ rank, band = null }) => rank > k && band !== null)
    .map(({ name, topShare }) => ({ name, share: inHundred(topShare![k]!) }))
    .sort((a, b) => b.share - a.share)
    .map(({ name, share }) => withWhat(name, String(share)));
  const gates = new Map<string, ApartCountry[]>();
  for (const one of apart) for (const { title } of one.gates) gather(gates, title, one);
  const lines: [label: string, some: readonly ApartCountry[]][] =
    gates.size > MOST_GATES
      ? [[titles.apart, apart]]
      : [...gates].map(([title, some]) => [withWhat(titles.apart, title), some]);
  const careful = [...stoppedNotes(ranking, words), ...cautions(ranking)];
  const more = careful.length - MOST_CAUTIONS;
  const counts = notRankedCounts(ranking, words);
  return [
    ...(first.length === 0
      ? []
      : [
          line(
            say.first({ k: Math.min(k, top), some: shown !== undefined }),
            named(first, Math.min(k, top)),
            draws ? [words.inDraws.bandsBriefly] : [],
          ),
        ]),
    ...(open.length === 0 ? [] : [line(say.open({ k }), named(open), [say.inDraws])]),
    ...lines.map(([label, some]) =>
      line(label, named(some.map((one) => withWhat(one.name, wouldBe(one, words))))),
    ),
    ...careful.slice(0, MOST_CAUTIONS).map((text) => line(say.caution, text)),
    ...(more > 0 ? [{ text: titles.moreCautions({ n: more, option: titles.notes }) }] : []),
    ...(counts.length === 0 ? [] : [line(say.notRanked, counts.join(commaIn(words)))]),
  ];
}

/** `21 states excluded`, `43 territories left out`, and who lacks evidence. */
function notRankedCounts(
  { excluded, unscored }: Ranking,
  { rankingReport: { counts: say } }: Messages,
): string[] {
  const { required, thin } = notRanked(unscored);
  const left = excluded.filter(isTerritory).length;
  const states = excluded.length - left;
  return [
    ...(states > 0 ? [say.excluded({ n: states, territories: left > 0 })] : []),
    ...(left > 0 ? [say.territories({ n: left })] : []),
    ...(required.length > 0 ? [say.required({ n: required.length })] : []),
    ...(thin.length > 0 ? [say.thin({ n: thin.length })] : []),
  ];
}

/** A country that gates keep from a rank. */
type Barred = Ranking["excluded"][number] | Ranking["apart"][number];

/** Whether a gate found it to be no state. */
function isTerritory({ gates }: Barred): boolean {
  return gates.some(({ found = [] }) =>
    found.some((one) => one.kind === "standing" && one.standing === "territory"),
  );
}

/** Whom each gate keeps from a rank, all of whom it found the same on a line; gates of the most countries first, those of territories last. */
function byGate(barred: readonly Barred[], words: Messages): Block[] {
  const gates = new Map<string, { readonly gate: Omit<GateFinding, "gate">; readonly of: Barred[] }>();
  for (const one of alphabetical(barred, words.countryNames))
    for (const gate of one.gates) {
      const known = gates.get(gate.title) ?? { gate, of: [] };
      known.of.push(one);
      gates.set(gate.title, known);
    }
  const order = (of: readonly Barred[]) => (of.every(isTerritory) ? 0 : of.length);
  return [...gates.values()]
    .sort((a, b) => order(b.of) - order(a.of))
    .flatMap(({ gate: { title, authority }, of }) => {
      const found = new Map<string, string[]>();
      for (const { name, country, gates: all } of of)
        gather(
          found,
          gateFindingText(all.find((one) => one.title === title)!, words),
          `${name} (${country})`,
        );
      // The page names a territory under the rule on territories alone.
      const territories = of.filter(isTerritory).length;
      const what = words.rankingReport.ofGate({ n: of.length, territories: territories % of.length });
      return section(words.rankingReport.with({ name: title, what }), [
        ...(authority === null
          ? []
          : [paragraph(`${words.ranking.columns.authority}${colonIn(words)}${authority}`)]),
        list([...found].map(([text, names]) => `${text}${colonIn(words)}${names.join(commaIn(words))}`)),
      ]);
    });
}

/** Each publisher by its credit line, and what was used of it. */
function sourceLines({ dataset }: Ranking, words: Messages): string[] {
  return dataset.sources.map((one) => {
    const { publisher, countries, years } = one;
    const used = words.page.sources.figures({
      countries,
      years: years.length === 0 ? undefined : words.numbers.span(years[0]!, years.at(-1)!),
    });
    return words.text([withFullStop(creditOf(one, words) || publisher), used]);
  });
}
