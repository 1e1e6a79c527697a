import { weighedChildren } from "../../model/factor-tree.ts";
import type { TreeItem } from "../../model/workbook.ts";
import { type Extra, type Fact, publishedFormula, type RankingFacts } from "./facts.ts";
import {
  AT,
  FIRST,
  isAdditive,
  type Layout,
  type LiveCountry,
  placedTitle,
  type ScoresColumn,
  shownOwn,
  shownScore,
} from "./layout.ts";
import type { ProfilePlaces } from "./profile-sheet.ts";
import {
  type Cell,
  type Chart,
  type Format,
  type FormulaCell,
  formulaCell,
  formulaText,
  letters,
  type Sheet,
  sheetCell,
  wideEnough,
} from "./sheet.ts";

/** Countries of which pictures show what their scores are made of. */
const PICTURED = 20;

/** Rows above the countries: the title, what the ranks follow, the headers. */
const HEAD = 3;
/** Row, from 1, of the first country. */
const TOP = HEAD + 1;

/** Who ranks where under the weights as they stand, and behind them who does not, and why; whom a gate sets apart stands where its score does. */
export function rankingSheet(
  title: string,
  layout: Layout,
  places: ProfilePlaces,
  { facts, order, extras: told }: RankingFacts,
): Sheet {
  const { words } = layout;
  const { sheets, columns: titles } = words.workbook;
  const extraOf = (extra: Extra): RankingColumn => ({
    ...extra,
    cell: (row, country) => {
      const from = range(layout, letters(layout.firstExtra + told.indexOf(extra)));
      const value = country && extra.of(country.country);
      if (!extra.published) return found(from, row, value, places.changed);
      const at = `INDEX(${from},$A${row})`;
      const shown = publishedFormula(at, places.changed, extra.format, words);
      return formulaCell(`IF($A${row}="","",IF(${at}="","",${shown}))`, value);
    },
  });
  const sure = told.filter(({ published }) => published).map(extraOf);
  const main = mainColumns(layout, places, facts, order, sure);
  const extras = told.filter(({ published }) => !published).map(extraOf);
  const pictured = Math.min(PICTURED, layout.table.ranked.length + layout.table.apart.length);
  const stacks = stacksOf(layout);
  const points = stacks.flatMap(({ node, parts }) =>
    parts === undefined ? [] : parts.map((part) => pointsColumn(layout, node, part)),
  );
  const columns = [...main, ...extras, ...points];
  const last = order.length + HEAD;
  return {
    name: sheets.ranking,
    columns: columns.map(({ title, width, format }, i) => ({
      width: wideEnough(title, width),
      format,
      hidden: i === 0,
    })),
    rowCount: last,
    headers: [HEAD - 1],
    frozen: 4,
    wide: true,
    *rows() {
      // The first column is hidden.
      yield [null, { value: sheetCell(title), look: "title", format: "general" }];
      yield [null, { ...followed(layout, places), look: "quiet", format: "general" }];
      yield columns.map(({ title }) => sheetCell(title));
      for (const [i, country] of order.entries())
        yield columns.map((column, c) =>
          c >= main.length + extras.length && i >= pictured ? null : column.cell(TOP + i, country),
        );
    },
    bars: [`D${TOP}:D${last}`],
    shades: main.flatMap(({ shade }, i) => (shade ? [`${letters(i)}${TOP}:${letters(i)}${last}`] : [])),
    // Each printed page has the title above it; the columns that stand on each would cut it.
    printed: { from: 1, to: main.length - 1, top: HEAD, rows: last },
    charts:
      pictured === 0
        ? []
        : chartsOf(layout, titles.country, stacks, main, columns.length, points.length, pictured),
  };
}

/** What the ranks follow; once something is changed, that the title does not, whose count of ranked countries is a text. */
function followed({ words, still, table }: Layout, { changed }: ProfilePlaces): FormulaCell {
  const { follows, sheets } = words.workbook;
  const own = still[table.plan.root.index] === undefined ? follows.profile(sheets) : "";
  return formulaCell(`IF(${changed}>0,${formulaText(follows.changed(sheets))},${formulaText(own)})`, own);
}

function mainColumns(
  layout: Layout,
  places: ProfilePlaces,
  facts: ReadonlyMap<string, Fact>,
  order: readonly LiveCountry[],
  sure: readonly RankingColumn[],
): RankingColumn[] {
  const { words, table, titleOf } = layout;
  const { columns: titles } = words.workbook;
  const fact = (
    column: ScoresColumn,
    title: string,
    width: number,
    format: Format,
    value: (country: LiveCountry) => string | number | null | undefined,
  ): RankingColumn => ({
    title,
    width,
    format,
    cell: (row, country) => found(range(layout, layout.scores(column)), row, country && value(country)),
  });
  const k = `${layout.on.scores}$${layout.scores("order")}$${FIRST}:$${layout.scores("order")}$${layout.last}`;
  return [
    {
      title: titles.order,
      width: 6,
      format: "general",
      cell: (row) =>
        formulaCell(
          `IFERROR(MATCH(${row - HEAD},${k},0),"")`,
          layout.countries.indexOf(order[row - TOP]!) + 1,
        ),
    },
    fact("place", titles.rank, 7, "whole", ({ rank }) => rank),
    fact("name", titles.country, 34, "label", ({ country }) => layout.nameOf(country)),
    fact("score", titles.score, 10, "score", ({ score }) => score),
    fact("before", titles.before, 9, "whole", ({ rank }) => rank),
    {
      title: titles.moved,
      width: 8,
      format: "moved",
      cell: (row, country) =>
        formulaCell(
          `IF(ISNUMBER(B${row})*ISNUMBER(E${row}),E${row}-B${row},"")`,
          country?.rank === undefined ? null : 0,
        ),
    },
    ...(layout.own.includes("would")
      ? [fact("would", titles.would, 11, "whole", ({ wouldRank }) => wouldRank)]
      : []),
    ...sure,
    ...shownNodes(layout).flatMap((item): RankingColumn[] => {
      const column = (title: string, from: string, value: typeof shownScore): RankingColumn => ({
        title,
        width: 14,
        format: "score",
        shade: true,
        cell: (row, country) => found(from, row, country && value(item, country)),
      });
      return [
        column(
          item.fit ? layout.words.workbook.rows.ownScoreOf({ title: titleOf(item) }) : titleOf(item),
          ownRange(layout, item),
          shownOwn,
        ),
        ...(item.fit ? [column(placedTitle(layout, item), rangeOf(layout, item), shownScore)] : []),
      ];
    }),
    ...(["from", "to"] as const).map(
      (end, i): RankingColumn => ({
        title: i === 0 ? titles.rangeFrom : titles.rangeTo,
        width: 11,
        format: "score",
        cell: (row, country) =>
          found(range(layout, layout.scores(end)), row, country?.range?.[i], places.changed),
      }),
    ),
    fact("evidence", titles.evidence, 10, "share", ({ coverage }) => coverage[table.plan.root.index]),
    fact("iso", titles.iso, 7, "label", ({ country }) => country),
    fact("flags", titles.flags, 50, "text", ({ country }) => facts.get(country)?.flags),
    fact("why", titles.whyNot, 62, "label", ({ country }) => {
      const { gates = "", reason = "" } = facts.get(country) ?? {};
      return gates || reason;
    }),
  ];
}

/** The axes, and behind each its factors; the children of a root that has many are factors themselves. */
function shownNodes({ table: { plan } }: Layout): TreeItem[] {
  const axes = weighedChildren(plan, plan.root);
  if (axes.length > 3) return axes;
  return axes.flatMap((axis) => [axis, ...axis.children.map((child) => plan.items[child]!)]);
}

/** What a range has for the country of a row, as long as nothing is changed where that is asked; an empty cell would be 0. */
function found(from: string, row: number, value: string | number | null | undefined, changed?: string): Cell {
  const at = `INDEX(${from},$A${row})`;
  const none = changed === undefined ? `$A${row}=""` : `OR($A${row}="",${changed}>0)`;
  return formulaCell(`IF(${none},"",IF(${at}="","",${at}))`, value);
}

/** A column of the sheet `Ranking`. */
interface RankingColumn {
  readonly title: string;
  readonly width: number;
  readonly format: Format;
  readonly shade?: boolean;
  /** For the country that stands in a row, absent where there is none. */
  readonly cell: (row: number, country: LiveCountry | undefined) => Cell;
}

function range({ on, last }: Layout, letter: string, sheet = on.scores): string {
  return `${sheet}$${letter}$${FIRST}:$${letter}$${last}`;
}

function rangeOf(layout: Layout, item: TreeItem): string {
  return item.leaf >= 0
    ? range(layout, layout.normalised(item), layout.on.normalised)
    : range(layout, layout.score(item));
}

/** Of the score that a factor has itself. */
function ownRange(layout: Layout, item: TreeItem): string {
  return item.leaf >= 0 ? rangeOf(layout, item) : range(layout, layout.ownScore(item));
}

/** What is drawn as one bar: a node, and its parts where they add up to it. */
interface Stack {
  readonly node: TreeItem;
  readonly parts: readonly TreeItem[] | undefined;
}

/** Parts are never put on top of each other where they do not add up: then each axis has a picture of its own. */
function stacksOf({ table: { plan }, still }: Layout): Stack[] {
  const partsOf = (item: TreeItem) =>
    item.leaf < 0 && isAdditive(item) && still[item.index] === undefined
      ? weighedChildren(plan, item)
      : undefined;
  const rootParts = partsOf(plan.root);
  if (rootParts) return [{ node: plan.root, parts: rootParts }];
  return weighedChildren(plan, plan.root).map((node) => ({ node, parts: partsOf(node) }));
}

/** Points that a part brings to an arithmetic mean. */
function pointsColumn(layout: Layout, node: TreeItem, part: TreeItem): RankingColumn {
  const { on, words } = layout;
  const at = (text: string, row: number) => `INDEX(${text},$A${row})`;
  const weight =
    part.leaf >= 0 ? `${on.normalised}${layout.normalised(part)}` : `${on.scores}${layout.score(part)}`;
  const { items } = layout.table.plan;
  return {
    title: words.workbook.rows.pointsOf({ title: layout.titleOf(part) }),
    width: 14,
    format: "score",
    cell: (row, country) => {
      const x = at(rangeOf(layout, part), row);
      const p = at(range(layout, layout.present(node)), row);
      const sum = node.children.reduce(
        (all, child) => (country && !Number.isNaN(country.scores[child]!) ? all + items[child]!.weight : all),
        0,
      );
      const own =
        country && !Number.isNaN(country.scores[part.index]!)
          ? (country.scores[part.index]! * part.weight) / sum
          : 0;
      return formulaCell(`IF($A${row}="",0,IF(ISNUMBER(${x}),${weight}$${AT.weight}*${x}/${p},0))`, own);
    },
  };
}

function chartsOf(
  layout: Layout,
  country: string,
  stacks: readonly Stack[],
  main: readonly RankingColumn[],
  end: number,
  points: number,
  pictured: number,
): Chart[] {
  const { words, titleOf, table } = layout;
  const { charts: say } = words.workbook;
  const names = `$C$${TOP}:$C$${pictured + HEAD}`;
  const over = (column: number, last = pictured + HEAD) =>
    `$${letters(column)}$${TOP}:$${letters(column)}$${last}`;
  const mainAt = (item: TreeItem) => main.findIndex(({ title, shade }) => shade && title === titleOf(item));
  let next = end - points;
  const bars = stacks.map(({ node, parts }, i): Chart => {
    const series = (parts ?? [node]).map((part) => ({
      name: titleOf(part),
      range: over(parts ? next++ : mainAt(part)),
    }));
    return {
      kind: "stacked",
      title: say.bars({ title: titleOf(node), countries: pictured }),
      names,
      series,
      at: [HEAD + 26 * i, end + 1],
    };
  });
  const axes = weighedChildren(table.plan, table.plan.root);
  if (axes.length !== 2) return bars;
  const [up, across] = axes as [TreeItem, TreeItem];
  const last = table.ranked.length + table.apart.length + HEAD;
  return [
    ...bars,
    {
      kind: "scatter",
      title: say.scatter({ up: titleOf(up), across: titleOf(across) }),
      names: over(mainAt(across), last),
      series: [{ name: country, range: over(mainAt(up), last) }],
      axes: [titleOf(across), titleOf(up)],
      at: [HEAD + 26 * bars.length, end + 1],
    },
  ];
}
