import type { TreeItem } from "../../../model/workbook.ts";
import type { Told } from "../extras.ts";
import { FactorFormulas, type Points, placedFormula } from "../formulas.ts";
import type { GatesRows } from "../gates-sheet.ts";
import {
  AT,
  FIRST,
  HEAD,
  JOINED,
  type Layout,
  placedTitle,
  type ScoresColumn,
  shownOwn,
  shownScore,
} from "../layout.ts";
import { isPlaced, type LiveCountry } from "../live.ts";
import type { ProfilePlaces } from "../profile/sheet.ts";
import { type Cell, type Format, live, looking, quiet, type Sheet, sheetCell, wideEnough } from "../sheet.ts";
import { candidateCell, countryCell, isUndefined, still } from "./cells.ts";

/** Stands where a mean is undefined, which leaves a country without a score whatever else it has. */
const UNDEFINED = "!";
const QUIET = { look: "quiet", format: "general" } as const;

const FORMATS: Readonly<Partial<Record<ScoresColumn, Format>>> = {
  place: "whole",
  order: "whole",
  would: "whole",
  score: "score",
  evidence: "share",
  eligible: "score",
  from: "score",
  to: "score",
  name: "label",
  why: "label",
  gates: "label",
  reason: "label",
  flags: "label",
};
const WIDTHS: Readonly<Partial<Record<ScoresColumn, number>>> = {
  name: 32,
  why: 62,
  gates: 30,
  reason: 30,
  flags: 30,
};

/** Everybody's scores up the tree, excluded, set apart or not, and who counts and where that places them. */
export function scoresSheet(
  layout: Layout,
  places: ProfilePlaces,
  gates: GatesRows,
  told: Told,
  points: ReadonlyMap<number, Points>,
): Sheet {
  const { words, factors, fitted, placed, above, countries, titleOf, table, own } = layout;
  const { sheets, columns: titles, rows: say } = words.workbook;
  const { root } = table.plan;
  const heads: Readonly<Record<ScoresColumn, string>> = {
    iso: titles.iso,
    name: titles.country,
    why: titles.whyNot,
    place: titles.rank,
    order: titles.order,
    score: titles.score,
    evidence: titles.evidence,
    eligible: titles.eligible,
    counted: titles.gatesCounted,
    fails: titles.fails,
    before: titles.before,
    from: titles.rangeFrom,
    to: titles.rangeTo,
    gates: titles.gate,
    reason: titles.why,
    flags: titles.flags,
    shown: titles.shown,
    would: titles.would,
  };
  const none = own.map((): Cell => null);
  const head = (name: string, ...blocks: (readonly Cell[])[]) =>
    quiet([sheetCell(name), ...none.slice(1), ...blocks.flat()]);
  const blank = factors.map((): Cell => null);
  const ownBlank = fitted.map((): Cell => null);
  const scoreTitle = (item: TreeItem) => (item.fit ? placedTitle(layout, item) : titleOf(item));
  const isLive = (item: TreeItem) => layout.still[item.index] === undefined;
  const { facts, extras } = told;
  const order = new Map(told.order.map(({ country }, i) => [country, i + 1]));
  return {
    name: sheets.scores,
    columns: [
      ...own.map((name) => ({ width: WIDTHS[name] ?? 11, format: FORMATS[name] ?? ("general" as const) })),
      ...factors.map((item) => ({ width: wideEnough(scoreTitle(item), 14), format: "score" }) as const),
      ...fitted.map((item) => ({ width: wideEnough(titleOf(item), 14), format: "score" }) as const),
      ...factors.map(() => ({ width: 14, format: "share" }) as const),
      ...factors.map(() => ({ width: 14, format: "general" }) as const),
      ...placed.map(() => ({ width: 14, format: "score" }) as const),
      ...above.map(() => ({ width: 14, format: "general" }) as const),
      ...extras.map(({ width, format }) => ({ width, format })),
    ],
    rowCount: HEAD + countries.length,
    headers: [HEAD - 1],
    frozen: 2,
    wide: true,
    // Shares of evidence, and what formulas need besides, are for the screen.
    printed: { from: 0, to: own.length + factors.length + fitted.length - 1, rows: HEAD + countries.length },
    ...JOINED,
    *rows() {
      const idsOf = (items: readonly TreeItem[]) =>
        items.map(({ node }): Cell => ({ value: sheetCell(node.id), format: "text" }));
      const ids = idsOf(factors);
      yield head(say.id, ids, idsOf(fitted), ids, ids, idsOf(placed), idsOf(above));
      const weights = factors.map((item) => weightCell(layout, item, places));
      yield head(say.weight, weights, blank, blank).with(own.indexOf("reason"), sheetCell(say.little));
      yield head(
        say.minimum,
        factors.map((item) => looking(places.minimum(item), QUIET)),
        blank,
        blank,
      );
      const wholes = factors.map((item) =>
        isLive(item) && !item.chooses
          ? looking(live(new FactorFormulas(layout, item).weights(), wholeOf(layout, item)), QUIET)
          : null,
      );
      yield head(say.whole, blank, ownBlank, blank, wholes);
      yield [
        ...own.map((name) => sheetCell(heads[name])),
        ...factors.map((item) => sheetCell(scoreTitle(item))),
        ...fitted.map((item) => sheetCell(titleOf(item))),
        ...factors.map((item) => sheetCell(say.evidenceOf(titleOf(item)))),
        ...factors.map((item) => sheetCell(say.presentOf(titleOf(item)))),
        ...placed.map((item) => sheetCell(say.candidatesOf(titleOf(item)))),
        ...above.map((item) => sheetCell(say.scoredOf(titleOf(item)))),
        ...extras.map(({ title }) => sheetCell(title)),
      ];
      const formulas = new Map(factors.map((item) => [item.index, new FactorFormulas(layout, item)]));
      for (const [i, country] of countries.entries()) {
        const row = FIRST + i;
        const { country: code } = country;
        const around = { fact: facts.get(code), places, gates, root, order: order.get(code) };
        yield [
          ...own.map((name) => countryCell(layout, name, row, country, around)),
          ...factors.map((item) =>
            item.fit
              ? placedCell(layout, item, country, row, places, points)
              : scoreCell(layout, item, country, formulas.get(item.index)!, row),
          ),
          ...fitted.map((item) => scoreCell(layout, item, country, formulas.get(item.index)!, row)),
          ...factors.map((item): Cell => {
            const value = country.coverage[item.index]!;
            return isLive(item) ? live(formulas.get(item.index)!.covered(row, country), value) : still(value);
          }),
          ...factors.map((item): Cell => {
            if (!isLive(item) || item.chooses) return null;
            return live(formulas.get(item.index)!.present(row), presentOf(layout, item, country));
          }),
          ...placed.map((item) => candidateCell(layout, item, country, row, gates)),
          ...above.map((item) => live(formulas.get(item.index)!.there(row), thereOf(item, country))),
          ...extras.map(({ of }) => sheetCell(of(country.country))),
        ];
      }
    },
  };
}

function scoreCell(
  layout: Layout,
  item: TreeItem,
  country: LiveCountry,
  formulas: FactorFormulas,
  row: number,
): Cell {
  const value = shownOwn(item, country);
  if (layout.still[item.index] === undefined) return live(formulas.score(row), value);
  return still(isUndefined(layout, item, country) ? UNDEFINED : value);
}

/** What goes up from a factor that brings its own score onto the scale. */
function placedCell(
  layout: Layout,
  item: TreeItem,
  country: LiveCountry,
  row: number,
  places: ProfilePlaces,
  points: ReadonlyMap<number, Points>,
): Cell {
  const value = isUndefined(layout, item, country) ? UNDEFINED : shownScore(item, country);
  if (!isPlaced(item, layout.still)) return still(value);
  return live(placedFormula(layout, item, row, places, points.get(item.index)), value);
}

/** Whether a factor has a score: 1, or what stands in the place of one. */
function thereOf(item: TreeItem, country: LiveCountry): number | string | null {
  const score = shownScore(item, country);
  return typeof score === "number" ? 1 : score;
}

/** A factor that exists for nobody, since nothing weighs in it, weighs nothing. */
function weightCell(layout: Layout, item: TreeItem, places: ProfilePlaces): Cell {
  const { plan } = layout.table;
  if (item === plan.root) return null;
  const cell = places.weight(item);
  const isLive = typeof cell === "object" && cell !== null && layout.still[item.index] === undefined;
  if (!isLive || item.chooses) return looking(cell, QUIET);
  return live(
    `IF(${layout.present(item)}$${AT.high}=0,0,${cell.formula})`,
    wholeOf(layout, item) === 0 ? 0 : cell.value,
    QUIET,
  );
}

function wholeOf({ table: { plan } }: Layout, { children }: TreeItem): number {
  return children.reduce((sum, child) => sum + existing(plan.items, child), 0);
}

/** A child's weight; none of a factor in which nothing weighs. */
function existing(items: readonly TreeItem[], child: number): number {
  const { leaf, chooses, children, weight } = items[child]!;
  if (leaf >= 0 || chooses || children.some((below) => existing(items, below) > 0)) return weight;
  return 0;
}

function presentOf(
  { table: { plan } }: Layout,
  { children }: TreeItem,
  { scores, leafScores }: LiveCountry,
): number {
  return children.reduce((sum, child) => {
    const { leaf, weight } = plan.items[child]!;
    return Number.isNaN(leaf >= 0 ? leafScores[leaf]! : scores[child]!) ? sum : sum + weight;
  }, 0);
}
