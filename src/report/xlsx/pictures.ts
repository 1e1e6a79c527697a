import { weighedChildren } from "../../model/factor-tree.ts";
import type { TreeItem } from "../../model/workbook.ts";
import { AT, FIRST, type Layout } from "./layout.ts";
import { isAdditive, type LiveCountry } from "./live.ts";
import { type Cell, type Chart, type Format, letters, live } from "./sheet.ts";

/** A column of the sheet `Ranking`. */
export interface RankingColumn {
  readonly title: string;
  readonly width: number;
  readonly format: Format;
  readonly shade?: boolean;
  /** For the country that stands in a row, absent where there is none. */
  readonly cell: (row: number, country: LiveCountry | undefined) => Cell;
}

export function range({ on, last }: Layout, letter: string, sheet = on.scores): string {
  return `${sheet}$${letter}$${FIRST}:$${letter}$${last}`;
}

export function rangeOf(layout: Layout, item: TreeItem): string {
  return item.leaf >= 0
    ? range(layout, layout.normalised(item), layout.on.normalised)
    : range(layout, layout.score(item));
}

/** Of the score that a factor has itself. */
export function ownRange(layout: Layout, item: TreeItem): string {
  return item.leaf >= 0 ? rangeOf(layout, item) : range(layout, layout.ownScore(item));
}

/** What is drawn as one bar: a node, and its parts where they add up to it. */
export interface Stack {
  readonly node: TreeItem;
  readonly parts: readonly TreeItem[] | undefined;
}

/** Parts are never put on top of each other where they do not add up: then each axis has a picture of its own. */
export function stacksOf({ table: { plan }, still }: Layout): Stack[] {
  const partsOf = (item: TreeItem) =>
    item.leaf < 0 && isAdditive(item) && still[item.index] === undefined
      ? weighedChildren(plan, item)
      : undefined;
  const whole = partsOf(plan.root);
  if (whole) return [{ node: plan.root, parts: whole }];
  return weighedChildren(plan, plan.root).map((node) => ({ node, parts: partsOf(node) }));
}

/** Points that a part brings to an arithmetic mean. */
export function pointsColumn(layout: Layout, node: TreeItem, part: TreeItem): RankingColumn {
  const { on, words } = layout;
  const at = (text: string, row: number) => `INDEX(${text},$A${row})`;
  const weight =
    part.leaf >= 0 ? `${on.normalised}${layout.normalised(part)}` : `${on.scores}${layout.score(part)}`;
  const { items } = layout.table.plan;
  return {
    title: words.workbook.rows.pointsOf(layout.titleOf(part)),
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
      return live(`IF($A${row}="",0,IF(ISNUMBER(${x}),${weight}$${AT.weight}*${x}/${p},0))`, own);
    },
  };
}

export function chartsOf(
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
  const names = `$F$2:$F$${pictured + 1}`;
  const over = (column: number, last = pictured + 1) => `$${letters(column)}$2:$${letters(column)}$${last}`;
  const mainAt = (item: TreeItem) => main.findIndex(({ title, shade }) => shade && title === titleOf(item));
  let next = end - points;
  const bars = stacks.map(({ node, parts }, i): Chart => {
    const series = (parts ?? [node]).map((part) => ({
      name: titleOf(part),
      range: over(parts ? next++ : mainAt(part)),
    }));
    return {
      kind: "stacked",
      title: say.bars(titleOf(node), pictured),
      names,
      series,
      at: [1 + 26 * i, end + 1],
    };
  });
  const axes = weighedChildren(table.plan, table.plan.root);
  if (axes.length !== 2) return bars;
  const [up, across] = axes as [TreeItem, TreeItem];
  const last = table.ranked.length + table.apart.length + 1;
  return [
    ...bars,
    {
      kind: "scatter",
      title: say.scatter(titleOf(up), titleOf(across)),
      names: over(mainAt(across), last),
      series: [{ name: country, range: over(mainAt(up), last) }],
      axes: [titleOf(across), titleOf(up)],
      at: [1 + 26 * bars.length, end + 1],
    },
  ];
}
