import { alphabetical } from "../../model/country.ts";
import type { IndicatorNode } from "../../model/profile.ts";
import type { TreeItem } from "../../model/workbook.ts";
import type { Weights } from "../text/node.ts";
import { publishedFormula, type RankingFacts } from "./facts.ts";
import { unitOf } from "./figure-sheets.ts";
import type { LiveCountry } from "./layout.ts";
import {
  FIRST,
  isPercentile,
  type Layout,
  RAW_WIDTH,
  type ScoresColumn,
  shownOwn,
  shownScore,
} from "./layout.ts";
import type { ProfilePlaces } from "./profile-sheet.ts";
import { type Cell, formulaCell, letters, type Sheet, sheetCell, unitWords, wideEnough } from "./sheet.ts";

/** Where the drop-down is. */
const CHOSEN = "$B$1";

/** One country, chosen from a list: its place, and its way down the tree to the publishers' cells. */
export function countrySheet(
  layout: Layout,
  places: ProfilePlaces,
  weights: Weights,
  { facts, extras }: RankingFacts,
): Sheet {
  const { words, countries, nameOf, titleOf, table, on, last, fitted } = layout;
  const { sheets, columns: titles, inputs } = words.workbook;
  const first = table.ranked[0] ?? countries[0];
  const names = alphabetical(
    countries.map(({ country }) => ({ name: nameOf(country) })),
    words.countryNames,
  );
  // Beside the scores, what goes up where another score does.
  const placedTitles: readonly string[] =
    fitted.length === 0 ? [] : [fitted.every(isPercentile) ? titles.percentile : titles.normalised];
  const width = 9 + placedTitles.length;
  // Behind the table, the row of the chosen country among them all, and whom can be chosen.
  const behind = letters(width);
  const atRow = `$${behind}$1`;
  const list = `$${behind}$2:$${behind}$${names.length + 1}`;
  const of = (sheet: string, column: string) =>
    `INDEX(${sheet}$${column}$${FIRST}:$${column}$${last},${atRow})`;
  const orEmpty = (formula: string, value: string | number | null | undefined, more = {}) =>
    formulaCell(`IF(${formula}="","",${formula})`, value, more);
  const fact = (column: ScoresColumn, value: string | number | undefined, more = {}) =>
    orEmpty(of(on.scores, layout.scores(column)), value, more);
  const root = table.plan.root;
  // How sure the rank is: of the weights as they were.
  const sure = extras.flatMap(({ published, title, format, of: told }, i): Cell[][] => {
    if (!published) return [];
    const at = of(on.scores, letters(layout.firstExtra + i));
    const formula = `IF(${at}="","",${publishedFormula(at, places.changed, format, words)})`;
    return [[title, formulaCell(formula, first && told(first.country), { format })]];
  });
  const head: Cell[][] = [
    [
      titles.country,
      { value: first ? sheetCell(nameOf(first.country)) : null, look: "input" },
      ...Array.from({ length: width - 2 }, () => null),
      {
        ...formulaCell(
          `MATCH(${CHOSEN},${on.scores}$B$${FIRST}:$B$${last},0)`,
          first ? countries.indexOf(first) + 1 : null,
        ),
        look: "quiet",
      },
    ],
    [titles.iso, fact("iso", first?.country)],
    [titles.rank, fact("place", first?.rank)],
    ...(layout.own.includes("would") ? [[titles.would, fact("would", first?.wouldRank)]] : []),
    [titles.before, fact("before", first?.rank)],
    ...sure,
    [titles.score, fact("score", first?.score, { format: "score" })],
    [titles.evidence, fact("evidence", first?.coverage[root.index], { format: "share" })],
    [titles.whyNot, fact("why", undefined)],
    [titles.flags, fact("flags", first && facts.get(first.country)?.flags)],
    [],
    [
      titles.node,
      titles.score,
      ...placedTitles,
      titles.weight,
      words.live.country.columns.acts,
      titles.evidence,
      titles.raw,
      titles.unit,
      titles.year,
      titles.cell,
    ],
  ];
  const nodes = [...inTree(layout, root, 0)].map(({ item, level }): Cell[] => {
    const isLeaf = item.leaf >= 0;
    const score = isLeaf ? of(on.normalised, layout.normalised(item)) : of(on.scores, layout.ownScore(item));
    const { effectiveWeight = 0, weightAsItActs } = weights.get(item.node.id) ?? {};
    const raw = (offset: number) => of(on.raw, letters(indexOf(layout, item) + offset));
    const found = first && isLeaf ? table.columns[item.leaf]!.observations.at(first.index) : undefined;
    return [
      sheetCell(`${"\u2003".repeat(level)}${titleOf(item)}`),
      orEmpty(score, first && shown(item, first), { format: "score" }),
      ...placedTitles.map(() =>
        item.fit
          ? orEmpty(of(on.scores, layout.score(item)), first && shownScore(item, first), { format: "score" })
          : null,
      ),
      item === root
        ? { value: 1, format: "share" }
        : formulaCell(places.share(item.node.id), effectiveWeight, { format: "share" }),
      // No formula follows it: it is that of the weights as they were.
      weightAsItActs == null
        ? null
        : formulaCell(`IF(${places.changed}>0,"",${weightAsItActs})`, weightAsItActs, { format: "share" }),
      isLeaf
        ? null
        : formulaCell(of(on.scores, layout.covered(item)), first?.coverage[item.index], { format: "share" }),
      ...(isLeaf
        ? [
            orEmpty(raw(0), found?.value),
            sheetCell(unitWords(unitOf(layout, item), layout.words)),
            orEmpty(raw(1), found?.year),
            orEmpty(raw(2), found && `${found.file}, ${found.locator}`),
          ]
        : []),
    ];
  });
  const rows = [...head, ...nodes];
  const listed = (i: number): Cell => (i === 0 || i > names.length ? null : sheetCell(names[i - 1]!.name));
  const rowCount = Math.max(rows.length, names.length + 1);
  return {
    name: sheets.country,
    columns: [
      { width: 62, format: "text" },
      { width: 24, format: "general" },
      ...placedTitles.map((title) => ({ width: wideEnough(title, 14), format: "general" as const })),
      { width: 9, format: "general" },
      { width: wideEnough(words.live.country.columns.acts, 9), format: "general" },
      { width: 9, format: "general" },
      { width: 16, format: "general" },
      { width: 24, format: "text" },
      { width: 7, format: "general" },
      { width: 76, format: "text" },
      { width: 24, format: "general", hidden: true },
    ],
    rowCount,
    headers: [head.length - 1],
    *rows() {
      for (let i = 0; i < rowCount; i += 1) {
        const own = rows[i] ?? [];
        const rest = Array.from({ length: Math.max(0, width - own.length) }, () => null);
        yield [...own, ...rest, ...(i === 0 ? [] : [listed(i)])].map((cell) =>
          typeof cell === "string" ? sheetCell(cell) : cell,
        );
      }
    },
    rules: [{ range: "B1", list, says: inputs.country }],
    bars: [`B${head.length + 1}:B${rows.length}`],
    printed: { from: 0, to: width - 1, rows: rows.length },
  };
}

function shown(item: TreeItem, country: LiveCountry): string | number | null {
  if (item.leaf < 0 || country.applies[item.index] === 0) return shownOwn(item, country);
  const score = country.leafScores[item.leaf]!;
  return Number.isNaN(score) ? null : score;
}

function indexOf({ leaves }: Layout, item: TreeItem): number {
  return 2 + RAW_WIDTH * leaves.indexOf(item as TreeItem & { node: IndicatorNode });
}

/** The tree as a profile writes it: a node before its children. */
function* inTree(layout: Layout, item: TreeItem, level: number): Iterable<{ item: TreeItem; level: number }> {
  yield { item, level };
  for (const child of item.children) yield* inTree(layout, layout.table.plan.items[child]!, level + 1);
}
