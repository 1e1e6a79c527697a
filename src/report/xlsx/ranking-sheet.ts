import { weighedChildren } from "../../model/factor-tree.ts";
import type { TreeItem } from "../../model/workbook.ts";
import type { Told } from "./extras.ts";
import type { Fact } from "./facts.ts";
import { FIRST, type Layout, placedTitle, type ScoresColumn, shownOwn, shownScore } from "./layout.ts";
import type { LiveCountry } from "./live.ts";
import {
  chartsOf,
  ownRange,
  pointsColumn,
  type RankingColumn,
  range,
  rangeOf,
  stacksOf,
} from "./pictures.ts";
import type { ProfilePlaces } from "./profile/sheet.ts";
import { type Cell, type Format, letters, live, type Sheet, sheetCell, wideEnough } from "./sheet.ts";

/** Countries of which pictures show what their scores are made of. */
const PICTURED = 20;

/** Who ranks where under the weights as they stand, and behind them who does not, and why; whom a gate sets apart stands where its score does. */
export function rankingSheet(
  layout: Layout,
  places: ProfilePlaces,
  { facts, order, extras: told }: Told,
): Sheet {
  const { words } = layout;
  const { sheets, columns: titles } = words.workbook;
  const main = mainColumns(layout, places, facts, order);
  const extras = told.map(
    (extra, i): RankingColumn => ({
      ...extra,
      cell: (row, country) => {
        const at = range(layout, letters(layout.firstExtra + i));
        return found(at, row, country && extra.of(country.country), places.changed);
      },
    }),
  );
  const pictured = Math.min(PICTURED, layout.table.ranked.length + layout.table.apart.length);
  const stacks = stacksOf(layout);
  const points = stacks.flatMap(({ node, parts }) =>
    parts === undefined ? [] : parts.map((part) => pointsColumn(layout, node, part)),
  );
  const columns = [...main, ...extras, ...points];
  const last = order.length + 1;
  return {
    name: sheets.ranking,
    columns: columns.map(({ title, width, format }, i) => ({
      width: wideEnough(title, width),
      format,
      hidden: i === 0,
    })),
    rowCount: last,
    headers: [0],
    frozen: 6,
    wide: true,
    *rows() {
      yield columns.map(({ title }) => sheetCell(title));
      for (const [i, country] of order.entries())
        yield columns.map((column, c) =>
          c >= main.length + extras.length && i >= pictured ? null : column.cell(i + 2, country),
        );
    },
    bars: [`G2:G${last}`],
    shades: main.flatMap(({ shade }, i) => (shade ? [`${letters(i)}2:${letters(i)}${last}`] : [])),
    // Why somebody has no place stands behind what is printed, and on `Scores`.
    printed: { from: 1, to: main.length - 2, rows: last },
    charts:
      pictured === 0
        ? []
        : chartsOf(layout, titles.country, stacks, main, columns.length, points.length, pictured),
  };
}

function mainColumns(
  layout: Layout,
  places: ProfilePlaces,
  facts: ReadonlyMap<string, Fact>,
  order: readonly LiveCountry[],
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
        live(`IFERROR(MATCH(${row - 1},${k},0),"")`, layout.countries.indexOf(order[row - 2]!) + 1),
    },
    fact("place", titles.rank, 7, "whole", ({ rank }) => rank),
    fact("before", titles.before, 9, "whole", ({ rank }) => rank),
    {
      title: titles.moved,
      width: 8,
      format: "moved",
      cell: (row, country) =>
        live(
          `IF(ISNUMBER(B${row})*ISNUMBER(C${row}),C${row}-B${row},"")`,
          country?.rank === undefined ? null : 0,
        ),
    },
    fact("iso", titles.iso, 7, "label", ({ country }) => country),
    fact("name", titles.country, 34, "label", ({ country }) => layout.nameOf(country)),
    fact("score", titles.score, 10, "score", ({ score }) => score),
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
    ...shownNodes(layout).flatMap((item): RankingColumn[] => {
      const column = (title: string, from: string, value: typeof shownScore): RankingColumn => ({
        title,
        width: 14,
        format: "score",
        shade: true,
        cell: (row, country) => found(from, row, country && value(item, country)),
      });
      return [
        column(titleOf(item), ownRange(layout, item), shownOwn),
        ...(item.fit ? [column(placedTitle(layout, item), rangeOf(layout, item), shownScore)] : []),
      ];
    }),
    ...(layout.own.includes("would")
      ? [fact("would", titles.would, 11, "whole", ({ wouldRank }) => wouldRank)]
      : []),
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
  return live(`IF(${none},"",IF(${at}="","",${at}))`, value);
}
