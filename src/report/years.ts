import Papa from "papaparse";
import { defined } from "../model/collections.ts";
import type { Path, Step, Years } from "../model/documents/years.ts";
import { FORMULA } from "../model/table.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  type Inline,
  list,
  type Note,
  note,
  type Report,
  section,
  strong,
  type Table,
} from "./blocks.ts";
import { madeOf, rankText } from "./ranking/notes.ts";
import { causeLabel, causesText } from "./text/causes.ts";
import { scoreDecimals, shows } from "./text/decimals.ts";
import { shownText } from "./text/evidence.ts";
import { scoreText } from "./text/figure.ts";
import { colonIn, localised, semicolonIn } from "./text/localised.ts";

/** A country's place of one year. */
type Place = Path["places"][number];
type Scale = Parameters<typeof scoreDecimals>[0];

/** So many countries are told in full on a screen. */
const FEW = 3;
/** Rows in sight. */
const MOST = 20;

/** Causes of a step in sight; the rest is added up. */
const MOST_CAUSES = 3;

/** How a band stands before a rank. */
const BANDS = { firm: "\u25CF", open: "\u25CB" } as const;
const NOT_RANKED = "\u2013";
const APART = "\u00B7";

/** Ranks as of several years: everybody's in one table, then the steps of each with their causes. */
export function yearsBlocks(
  document: Years,
  words: Messages,
  { notes = false, top }: { readonly notes?: boolean | undefined; readonly top?: number | undefined } = {},
): Report {
  const facts = localised(document, words);
  const { countries, years, profile, shown, warnings } = facts;
  const say = words.years;
  const [first, last] = [years[0]!, years.at(-1)!];
  const empty = years.filter(({ of }) => of === 0).map(({ asOf }) => `${asOf}`);
  const tops = new Set(years.flatMap((one) => (one.of > 0 ? (one.first ?? []) : [])));
  const bands = [...tops].map((k) => words.inDraws.bands({ k }));
  const inFull = (folded: boolean) =>
    countries.flatMap(({ name, country, ...path }) =>
      section(`${name} (${country})`, [pathTable(path, profile, words)], { folded }),
    );
  const largest = countries.flatMap(({ name, ...path }) => {
    const step = largestStep(path);
    return step ? [[strong(`${name}${colonIn(words)}`), stepText(step, path, profile, words)]] : [];
  });
  const shownRows = top === undefined ? { shown: MOST } : {};
  const cautions = warnings.map((one) => cautionText(one, words));
  return {
    title: say.heading({ title: profile.title, from: first.asOf, to: last.asOf }),
    lead: [say.lead],
    blocks: [
      ...(shown ? [note(say.shown({ asked: shownText(shown, words) }))] : []),
      ...(empty.length > 0 ? [note(say.nobody({ years: empty }))] : []),
      { ...ranksTable(facts, words), ...shownRows },
      note(say.marks({ drawn: bands.length > 0 })),
      ...bands.map(note),
      {
        kind: "either",
        screen:
          countries.length <= FEW || notes
            ? inFull(false)
            : section(say.largest, [{ ...list(largest, shownRows), brief: true }]),
        page: [
          ...section(say.each, inFull(true)),
          ...section(say.cautions, [list(cautions)], { folded: true }),
        ],
      },
      ...togetherNotes(countries, words),
      note(madeOf(facts, words)),
    ],
  };
}

/** `2015–2020: …` */
export function cautionText({ message, years }: Years["warnings"][number], words: Messages): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  const said = spans.map(([from, to]) => words.numbers.span(from, to)).join(", ");
  return `${said}${colonIn(words)}${message}`;
}

function ranksTable({ countries, years }: Years, words: Messages): Table {
  return {
    kind: "table",
    columns: [
      { title: words.years.columns.country, heads: true },
      // Of a line that is too short the earliest years go first.
      ...years.map(({ asOf }, i) => ({ title: `${asOf}`, figures: true, drop: years.length - i })),
    ],
    rows: countries.map(({ name, places }) => [name, ...places.map(markedRank)]),
  };
}

function markedRank(place: Place): string {
  if (place.status === "apart") return APART;
  if (place.rank === null) return NOT_RANKED;
  return `${place.band ? BANDS[place.band] : ""}${rankText(place)}`;
}

/** One country's path: a row a year, with what moved it since the year before. */
export function pathTable({ places, steps }: Path, profile: Scale, words: Messages): Table {
  const { columns } = words.years;
  const decimals = scoreDecimals(profile);
  const isDrawn = places.some(({ band }) => band !== undefined);
  const rows = places.map((place, i): Inline[] => {
    const step = steps[i - 1];
    return [
      `${place.asOf}`,
      place.rank === null
        ? words.standing[place.status]
        : words.years.of({ rank: rankText(place), of: place.of }),
      ...(isDrawn ? [place.band ? words.inDraws.band[place.band] : ""] : []),
      place.score === null ? "" : scoreText(place.score, decimals, words),
      step?.change == null ? "" : words.numbers.signed(step.change, decimals),
      step === undefined ? "" : whyText(step, places.slice(i - 1, i + 1), profile, words),
    ];
  });
  return {
    kind: "table",
    columns: [
      { title: columns.year, heads: true },
      { title: columns.rank, figures: true },
      ...(isDrawn ? [{ title: columns.band }] : []),
      { title: columns.score, figures: true },
      { title: columns.change, figures: true },
      { title: columns.cause },
    ],
    rows,
  };
}

/** The causes of a step, that with the greatest part first. */
function whyText(
  { change, causes, turned }: Step,
  [before, after]: readonly Place[],
  profile: Scale,
  words: Messages,
): string {
  const decimals = scoreDecimals(profile);
  const status = [...(turned ?? [])]
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_CAUSES)
    .map(({ cause, share }) =>
      words.diff.statusCause({
        label: causeLabel(cause, false, words),
        share: share > 1 - 1e-9 ? undefined : share,
      }),
    );
  const [main, left] = [causes.slice(0, MOST_CAUSES), causes.slice(MOST_CAUSES)];
  const rest = left.reduce((sum, { score }) => sum + score, 0);
  const parts = [
    causesText(main, decimals, words, false, true),
    ...(shows(rest, decimals) ? [words.diff.rest({ rest, decimals })] : []),
  ].filter((text) => text !== "");
  const said = [
    ...(status.length > 0 ? [words.years.status({ causes: status })] : []),
    ...(parts.length > 0 ? [words.diff.parts({ parts })] : []),
  ];
  if (said.length > 0) return said.join(semicolonIn(words));
  const isSame = change === null || !shows(change, decimals);
  return isSame && before!.rank !== after!.rank ? words.years.others : "";
}

/** The step that moves the rank most, the last of several such; where it comes or goes, that. Undefined where none moves it. */
function largestStep({ places, steps }: Path): Step | undefined {
  const size = (i: number) => {
    const [before, after] = [places[i]!, places[i + 1]!];
    if (before.status !== after.status) return before.rank === after.rank ? 0 : Number.POSITIVE_INFINITY;
    return Math.abs((before.rank ?? 0) - (after.rank ?? 0));
  };
  let most = -1;
  for (let i = 0; i < steps.length; i += 1) if (size(i) > 0 && (most < 0 || size(i) >= size(most))) most = i;
  return steps[most];
}

function stepText(step: Step, { places }: Path, profile: Scale, words: Messages): string {
  const [before, after] = [step.from, step.to].map((year) => places.find(({ asOf }) => asOf === year)!);
  const [was, is] = [before!, after!].map((place) =>
    place.rank === null ? words.standing[place.status] : rankText(place),
  );
  const why = whyText(step, [before!, after!], profile, words);
  return words.years.step({
    from: step.from,
    to: step.to,
    before: was!,
    after: is!,
    ...defined({ why: why || undefined }),
  });
}

/** One row per country and year, with what moved it since the year before; what is unknown is empty. */
export function yearsCsv({ countries }: Years): string {
  const head = "country name as_of status rank of score band change cause cause_part causes".split(" ");
  const rows = countries.flatMap(({ country, name, places, steps }) =>
    places.map(({ asOf, status, rank, of, score, band }, i) => {
      const { change, cause, causes = [], turned } = steps[i - 1] ?? {};
      const part = turned ? undefined : causes.find((one) => one.cause === cause)?.score;
      const all = causes.map((one) => `${one.cause} ${one.score}`).join("; ");
      return [country, name, asOf, status, rank, of, score, band, change, cause, part, all];
    }),
  );
  return `${Papa.unparse([head, ...rows], { newline: "\n", escapeFormulae: FORMULA })}\n`;
}

/** For an explanation: the path of its country. */
export function pathBlocks(
  { path, profile }: { readonly path?: Path | undefined; readonly profile: Scale },
  words: Messages,
): Block[] {
  if (path === undefined) return [];
  return [pathTable(path, profile, words), note(words.years.lead), ...togetherNotes([path], words)];
}

/** Why causes are taken together, where some are. */
function togetherNotes(paths: readonly Path[], { causes, yearBefore }: Messages): Note[] {
  const reasons = new Set(paths.flatMap(({ steps }) => steps.flatMap(({ because }) => because ?? [])));
  return [...reasons].map((because) => note(yearBefore.together({ why: causes.whyTogether[because] })));
}
