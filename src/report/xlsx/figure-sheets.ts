import type { IndicatorNode } from "../../model/profile.ts";
import type { Scaling, TreeItem } from "../../model/workbook.ts";
import { leafFormula, type Points } from "./formulas.ts";
import type { LiveCountry } from "./layout.ts";
import { FIRST, HEAD, type Layout, SORTING_OFF } from "./layout.ts";
import type { ProfilePlaces } from "./profile-sheet.ts";
import {
  ABSENT,
  type Cell,
  formulaCell,
  type Plain,
  quietRow,
  type Sheet,
  sheetCell,
  styledCell,
  unitWords,
  wideEnough,
} from "./sheet.ts";

const NAMES = [
  { width: 7, format: "general" },
  { width: 32, format: "general" },
] as const;
const GENERAL = { format: "general" } as const;

/** Points, steps and categories of the nodes whose scores come of a list: the rows of each. */
export function categoriesSheet(layout: Layout): {
  readonly sheet: Sheet;
  readonly points: ReadonlyMap<number, Points>;
} {
  const { words, leaves, titleOf } = layout;
  const { sheets, columns: titles } = words.workbook;
  const rows: Plain[][] = [[titles.indicator, titles.title, titles.point, titles.score].map(sheetCell)];
  const points = new Map<number, Points>();
  for (const item of [...leaves, ...layout.fitted]) {
    const scaling = item.fit ? item.fit.inWorkbook : layout.table.columns[item.leaf]!.inWorkbook();
    const listed = scaling?.listed ?? [];
    if (listed.length === 0) continue;
    points.set(item.index, { from: rows.length + 1, to: rows.length + listed.length });
    for (const [key, score] of listed)
      rows.push([sheetCell(item.node.id), sheetCell(titleOf(item)), sheetCell(key), score]);
  }
  const columns = [
    { width: 30, format: "text" },
    { width: 44, format: "text" },
    { width: 28, format: "general" },
    { width: 10, format: "general" },
  ] as const;
  return {
    sheet: {
      name: sheets.categories,
      columns,
      rowCount: rows.length,
      rows: () => rows,
      headers: [0],
      frozen: 0,
      guarded: true,
    },
    points,
  };
}

/** The publishers' figures: of each indicator the number or category, its year, and the cell that it stands in. */
export function rawSheet(layout: Layout): Sheet {
  const { words, leaves, countries, table, nameOf, titleOf } = layout;
  const { sheets, columns: titles } = words.workbook;
  const spread = (of: (leaf: TreeItem) => readonly [Plain, Plain, Plain]) =>
    leaves.flatMap((leaf) => [...of(leaf)]);
  return {
    name: sheets.raw,
    columns: [
      ...NAMES,
      ...leaves.flatMap((leaf) => {
        const hidden = !hasFigures(layout, leaf);
        return [
          { width: 14, format: "general", hidden } as const,
          { width: 7, format: "whole", hidden } as const,
          { width: 30, format: "label", hidden } as const,
        ];
      }),
    ],
    rowCount: HEAD + countries.length,
    headers: [HEAD - 1],
    frozen: 2,
    ...SORTING_OFF,
    *rows() {
      yield quietRow([null, null, ...spread((leaf) => [sheetCell(leaf.node.id), null, null])]);
      yield quietRow([null, null, ...spread((leaf) => [sheetCell(titleOf(leaf)), null, null])]);
      yield quietRow([
        null,
        null,
        ...spread((leaf) => [sheetCell(unitWords(unitOf(layout, leaf), words)), null, null]),
      ]);
      yield [];
      yield [titles.iso, titles.country, ...spread(() => [titles.raw, titles.year, titles.cell])].map(
        sheetCell,
      );
      for (const country of countries)
        yield [
          sheetCell(country.country),
          sheetCell(nameOf(country.country)),
          ...spread((leaf) => {
            const found = table.columns[leaf.leaf]!.observations.at(country.index);
            if (found === undefined) return [null, null, null];
            return [sheetCell(found.value), found.year ?? null, sheetCell(`${found.file}, ${found.locator}`)];
          }),
        ];
    },
  };
}

/** The unit of its figures; undefined where none has one. */
export function unitOf({ table, countries }: Layout, { leaf }: TreeItem): string | undefined {
  const { observations } = table.columns[leaf]!;
  const found = countries.find(({ index }) => observations.at(index)?.unit);
  return found && observations.at(found.index)!.unit;
}

/** Whether some country has a figure, or a score that stands in for one: a column of nothing is out of sight. */
function hasFigures({ countries, table }: Layout, { leaf }: TreeItem): boolean {
  return countries.some(({ index }) => table.columns[leaf]!.observations.at(index) !== undefined);
}

function hasScores({ countries }: Layout, { leaf }: TreeItem): boolean {
  return countries.some(({ leafScores }) => !Number.isNaN(leafScores[leaf]!));
}

/** The figures on the profile's scale, made from `Raw` and the profile. */
export function normalisedSheet(
  layout: Layout,
  places: ProfilePlaces,
  points: ReadonlyMap<number, Points>,
): Sheet {
  const { words, leaves, countries, nameOf, titleOf, still, table } = layout;
  const { sheets, columns: titles, rows: say } = words.workbook;
  const scalings = leaves.map(({ leaf }) => table.columns[leaf]!.inWorkbook());
  const bounds = leaves.map((leaf, i) =>
    still[leaf.index] === undefined ? boundsOf(leaf, scalings[i]!, places) : [null, null],
  );
  const head = (name: string, cells: readonly Cell[]) => quietRow([sheetCell(name), null, ...cells]);
  return {
    name: sheets.normalised,
    columns: [
      ...NAMES,
      ...leaves.map(
        (leaf) =>
          ({
            width: wideEnough(titleOf(leaf), 14),
            format: "score",
            hidden: !hasScores(layout, leaf),
          }) as const,
      ),
    ],
    rowCount: HEAD + countries.length,
    headers: [HEAD - 1],
    frozen: 2,
    ...SORTING_OFF,
    *rows() {
      yield head(
        say.id,
        leaves.map(({ node }) => ({ value: sheetCell(node.id), format: "text" as const })),
      );
      yield head(
        say.weight,
        leaves.map((leaf) => styledCell(places.weight(leaf), GENERAL)),
      );
      yield head(
        say.bottom,
        bounds.map(([low]) => styledCell(low, GENERAL)),
      );
      yield head(
        say.top,
        bounds.map(([, high]) => styledCell(high, GENERAL)),
      );
      yield [titles.iso, titles.country, ...leaves.map(titleOf)].map(sheetCell);
      for (const [i, country] of countries.entries())
        yield [
          sheetCell(country.country),
          sheetCell(nameOf(country.country)),
          ...leaves.map((leaf, at) =>
            leafCell(layout, leaf, scalings[at], country, FIRST + i, points.get(leaf.index)),
          ),
        ];
    },
  };
}

/** What stands in a leaf's rows `low` and `high`: the values at both ends, where it has any, else the direction. */
function boundsOf(leaf: TreeItem, { ends }: Scaling, places: ProfilePlaces): readonly [Cell, Cell] {
  const { direction, transform } = leaf.node as IndicatorNode;
  const towards = places.cell(leaf.node.id, "direction")!;
  const known = (then: string) => `IF(OR(${towards}="",${towards}="higher",${towards}="lower"),${then},NA())`;
  if (ends === undefined)
    return [formulaCell(known(`IF(${towards}="lower","lower","higher")`), direction), null];
  const from = places.cell(leaf.node.id, "from")!;
  const to = places.cell(leaf.node.id, "to")!;
  const isLog = transform === "log";
  const written = (text: string) => (isLog ? `LN(${text})` : text);
  const value = (number: number) => (isLog ? Math.log(number) : number);
  const end = (first: string, second: string) =>
    `IF(ISNUMBER(${from})*ISNUMBER(${to}),IF(${from}<${to},${known(written(`IF(${towards}="lower",${first},${second})`))},NA()),NA())`;
  const [low, high] = direction === "lower" ? [ends[1], ends[0]] : ends;
  return [formulaCell(end(to, from), value(low)), formulaCell(end(from, to), value(high))];
}

function leafCell(
  layout: Layout,
  leaf: TreeItem,
  scaling: Scaling | undefined,
  { applies, leafScores, assessed, index }: LiveCountry,
  row: number,
  points: Points | undefined,
): Cell {
  if (applies[leaf.index] === 0) return { value: ABSENT, look: "still" };
  const score = leafScores[leaf.leaf]!;
  if (Number.isNaN(score)) return null;
  const isAssessed = !Number.isNaN(assessed[leaf.leaf]!);
  // What a policy puts in the place of a score is no evidence, and no formula's.
  if (!isAssessed || layout.still[leaf.index] !== undefined) return { value: score, look: "still" };
  if (layout.table.columns[leaf.leaf]!.observations.at(index) === undefined)
    return { value: score, look: "still" };
  return formulaCell(leafFormula(layout, leaf, scaling!, row, points), score);
}
