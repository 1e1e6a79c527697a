import type { TreeItem } from "../../model/workbook.ts";
import type { Fact, RankingFacts } from "./facts.ts";
import { distinctScore, FactorFormulas, type Points, placedFormula, rounded } from "./formulas.ts";
import type { GatesRows } from "./gates-sheet.ts";
import {
  AT,
  FIRST,
  gateEffectsOf,
  HEAD,
  isApart,
  isCandidate,
  isPlaced,
  type Layout,
  type LiveCountry,
  placedTitle,
  type ScoresColumn,
  SORTING_OFF,
  shownOwn,
  shownScore,
} from "./layout.ts";
import type { ProfilePlaces } from "./profile-sheet.ts";
import {
  ABSENT,
  type Cell,
  type Format,
  formulaCell,
  quietRow,
  type Sheet,
  sheetCell,
  styledCell,
  wideEnough,
} from "./sheet.ts";

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
  ranking: RankingFacts,
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
    quietRow([sheetCell(name), ...none.slice(1), ...blocks.flat()]);
  const blank = factors.map((): Cell => null);
  const ownBlank = fitted.map((): Cell => null);
  const scoreTitle = (item: TreeItem) => (item.fit ? placedTitle(layout, item) : titleOf(item));
  const isLive = (item: TreeItem) => layout.still[item.index] === undefined;
  const { facts, extras } = ranking;
  const order = new Map(ranking.order.map(({ country }, i) => [country, i + 1]));
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
    ...SORTING_OFF,
    *rows() {
      const idsOf = (items: readonly TreeItem[]) =>
        items.map(({ node }): Cell => ({ value: sheetCell(node.id), format: "text" }));
      const ids = idsOf(factors);
      yield head(say.id, ids, idsOf(fitted), ids, ids, idsOf(placed), idsOf(above));
      const weights = factors.map((item) => weightCell(layout, item, places));
      yield head(say.weight, weights, blank, blank).with(own.indexOf("reason"), sheetCell(say.little));
      yield head(
        say.minimum,
        factors.map((item) => styledCell(places.minimum(item), QUIET)),
        blank,
        blank,
      );
      const wholes = factors.map((item) =>
        isLive(item) && !item.chooses
          ? styledCell(
              formulaCell(new FactorFormulas(layout, item).weights(), weightSum(layout, item)),
              QUIET,
            )
          : null,
      );
      yield head(say.whole, blank, ownBlank, blank, wholes);
      yield [
        ...own.map((name) => sheetCell(heads[name])),
        ...factors.map((item) => sheetCell(scoreTitle(item))),
        ...fitted.map((item) => sheetCell(titleOf(item))),
        ...factors.map((item) => sheetCell(say.evidenceOf({ title: titleOf(item) }))),
        ...factors.map((item) => sheetCell(say.presentOf({ title: titleOf(item) }))),
        ...placed.map((item) => sheetCell(say.candidatesOf({ title: titleOf(item) }))),
        ...above.map((item) => sheetCell(say.scoredOf({ title: titleOf(item) }))),
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
            return isLive(item)
              ? formulaCell(formulas.get(item.index)!.covered(row, country), value)
              : fixedCell(value);
          }),
          ...factors.map((item): Cell => {
            if (!isLive(item) || item.chooses) return null;
            return formulaCell(formulas.get(item.index)!.present(row), presentOf(layout, item, country));
          }),
          ...placed.map((item) => candidateCell(layout, item, country, row, gates)),
          ...above.map((item) =>
            formulaCell(formulas.get(item.index)!.there(row), presenceOf(item, country)),
          ),
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
  if (layout.still[item.index] === undefined) return formulaCell(formulas.score(row), value);
  return fixedCell(isUndefined(layout, item, country) ? UNDEFINED : value);
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
  if (!isPlaced(item, layout.still)) return fixedCell(value);
  return formulaCell(placedFormula(layout, item, row, places, points.get(item.index)), value);
}

/** Whether a factor has a score: 1, or what stands in the place of one. */
function presenceOf(item: TreeItem, country: LiveCountry): number | string | null {
  const score = shownScore(item, country);
  return typeof score === "number" ? 1 : score;
}

/** A factor that exists for nobody, since nothing weighs in it, weighs nothing. */
function weightCell(layout: Layout, item: TreeItem, places: ProfilePlaces): Cell {
  const { plan } = layout.table;
  if (item === plan.root) return null;
  const cell = places.weight(item);
  const isLive = typeof cell === "object" && cell !== null && layout.still[item.index] === undefined;
  if (!isLive || item.chooses) return styledCell(cell, QUIET);
  return formulaCell(
    `IF(${layout.present(item)}$${AT.high}=0,0,${cell.formula})`,
    weightSum(layout, item) === 0 ? 0 : cell.value,
    QUIET,
  );
}

function weightSum({ table: { plan } }: Layout, { children }: TreeItem): number {
  return children.reduce((sum, child) => sum + existingWeight(plan.items, child), 0);
}

/** A child's weight; none of a factor in which nothing weighs. */
function existingWeight(items: readonly TreeItem[], child: number): number {
  const { leaf, chooses, children, weight } = items[child]!;
  if (leaf >= 0 || chooses || children.some((below) => existingWeight(items, below) > 0)) return weight;
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

interface RowContext {
  readonly fact: Fact | undefined;
  readonly places: ProfilePlaces;
  readonly gates: GatesRows;
  readonly root: TreeItem;
  readonly order: number | undefined;
}

/** A cell of `Scores` that is no node's. */
function countryCell(
  layout: Layout,
  name: ScoresColumn,
  row: number,
  one: LiveCountry,
  { fact, places, gates, root, order }: RowContext,
): Cell {
  const c = (column: ScoresColumn) => `${layout.scores(column)}${row}`;
  const all = (column: ScoresColumn, from = "$") =>
    `${layout.scores(column)}$${FIRST}:${layout.scores(column)}${from}${from === "$" ? layout.last : row}`;
  const bars = gateEffectsOf(one).length;
  switch (name) {
    case "iso":
      return sheetCell(one.country);
    case "name":
      return sheetCell(layout.nameOf(one.country));
    case "why": {
      const little = `${layout.scores("reason")}$${AT.weight}`;
      const why = bars > 0 ? (fact?.gates ?? "") : one.score === undefined ? (fact?.reason ?? "") : "";
      return formulaCell(
        `IF(${c("counted")}>0,${c("gates")}&"",IF(${c("score")}="",IF(${c("reason")}="",${little},${c("reason")}),""))`,
        why,
      );
    }
    case "place":
      return formulaCell(`IF(${c("eligible")}="","",RANK(${c("eligible")},${all("eligible")}))`, one.rank);
    case "order": {
      // Behind whom a score stands; then, of equal ones, in the order of the rows.
      const number = (column: ScoresColumn, from?: "") =>
        `COUNTIFS(${all(column, from)},">0",${all("shown", from)},1)`;
      const better = (column: ScoresColumn, than: string) =>
        `COUNTIFS(${all(column)},">0",${all("score")},"${than}"&${c("score")},${all("shown")},1)`;
      const placed = `COUNTIFS(${all("place")},"<"&${c("place")},${all("shown")},1)+COUNTIFS(${all("place", "")},${c("place")},${all("shown", "")},1)`;
      const last = `${number("place")}+SUM(${all("shown", "")})-${number("place", "")}`;
      if (!layout.own.includes("would"))
        return formulaCell(`IF(${c("shown")}=0,"",IF(${c("place")}="",${last},${placed}))`, order);
      const apart = `${better("place", ">=")}+${better("would", ">")}+COUNTIFS(${all("would", "")},">0",${all("score", "")},${c("score")},${all("shown", "")},1)`;
      return formulaCell(
        `IF(${c("shown")}=0,"",IF(${c("place")}<>"",${placed}+${better("would", ">")},IF(N(${c("would")})>0,${apart},${last}+${number("would")}-${number("would", "")})))`,
        order,
      );
    }
    case "would":
      return isApart(one)
        ? formulaCell(
            `IF(OR(${c("place")}<>"",${c("score")}=""),"",1+COUNTIF(${all("eligible")},">"&${c("score")}))`,
            one.wouldRank,
          )
        : null;
    case "score":
      return formulaCell(`IF(${c("fails")}=1,"",${rounded(`${layout.score(root)}${row}`)})`, one.score);
    case "evidence":
      return formulaCell(`${layout.covered(root)}${row}`, one.coverage[root.index]!);
    case "eligible":
      return formulaCell(`IF(${c("counted")}>0,"",${c("score")})`, bars > 0 ? undefined : one.score);
    case "counted": {
      const own = gates.of(one.country);
      if (own === 0) return bars === 0 ? 0 : fixedCell(bars);
      // What would set apart who is excluded has no row.
      const rest = bars > own ? `+${bars - own}` : "";
      return formulaCell(`${gates.counting(c("iso"))}${rest}`, bars);
    }
    case "fails":
      return formulaCell(failing(layout, row, one, places), one.score === undefined ? 1 : 0);
    case "before":
      return one.rank ?? null;
    case "from":
      return one.range?.[0] ?? null;
    case "to":
      return one.range?.[1] ?? null;
    case "shown":
      return fact === undefined ? 0 : 1;
    default:
      return sheetCell(fact?.[name]);
  }
}

/** A candidate's own score at a node that places it among theirs; nothing for who is none. */
function candidateCell(
  layout: Layout,
  item: TreeItem,
  one: LiveCountry,
  row: number,
  gates: GatesRows,
): Cell {
  const { scale } = layout.table.plan;
  const c = (column: ScoresColumn) => `${layout.scores(column)}${row}`;
  const bars = gateEffectsOf(one);
  const clearable = gates.of(one.country);
  const isExcluded = bars.includes("exclude");
  // Whom a gate excludes that has no row is never a candidate.
  if (isExcluded && clearable === 0) return null;
  const own = `${layout.ownScore(item)}${row}`;
  const tests = [
    `ISNUMBER(${own})`,
    `${c("fails")}=0`,
    ...(isExcluded ? [`${c("counted")}<=${bars.length - clearable}`] : []),
  ];
  const raw = one.raw(item);
  return formulaCell(
    `IF(AND(${tests.join(",")}),${distinctScore(own, scale)},"")`,
    isCandidate(one) && !Number.isNaN(raw) ? item.fit!.tie(raw) : null,
  );
}

/** What leaves a country without a score: 1 where anything does. */
function failing(layout: Layout, row: number, one: LiveCountry, places: ProfilePlaces): string {
  const { table, there, covered, on, normalised } = layout;
  const { items, root } = table.plan;
  const cell = (item: TreeItem) =>
    item.leaf >= 0 ? `${on.normalised}${normalised(item)}${row}` : `${there(item)}${row}`;
  const shared = (item: TreeItem) => (item === root ? "TRUE" : `${places.share(item.node.id)}>0`);
  const isStill = layout.still[root.index] !== undefined;
  if (isStill) return one.score === undefined ? "1" : "0";
  const lacking = items.filter(({ requires }) =>
    requires?.every((leaf) => Number.isNaN(one.assessed[leaf]!)),
  );
  const demanding = items.filter(
    ({ leaf, chooses, missing }) => (leaf >= 0 || chooses) && missing.policy === "exclude",
  );
  const undefineds = items.filter((item) => isUndefined(layout, item, one));
  const tests = [
    `NOT(ISNUMBER(${there(root)}${row}))`,
    `${covered(root)}${row}<${places.overall}-1E-12`,
    ...lacking.map((item) => `AND(${cell(item)}<>"${ABSENT}",${shared(item)})`),
    ...demanding.map((item) => `AND(${cell(item)}="",${shared(item)})`),
    ...undefineds.map(shared),
  ];
  return `IF(OR(${tests.join(",")}),1,0)`;
}

/** Whether a node that stands as values has children enough and no mean: undefined, which is something else than missing. */
function isUndefined(
  layout: Layout,
  { index, leaf, children, chooses, missing }: TreeItem,
  one: LiveCountry,
): boolean {
  if (leaf >= 0 || chooses || layout.still[index] === undefined) return false;
  if (one.applies[index] === 0 || !Number.isNaN(one.scores[index]!)) return false;
  const { items } = layout.table.plan;
  let [present, total] = [0, 0];
  for (const child of children) {
    if (one.applies[child] === 0) continue;
    total += items[child]!.weight;
    if (!Number.isNaN(one.scores[child]!)) present += items[child]!.weight;
  }
  return present > 0 && present / total >= missing.minimumCoverage - 1e-12;
}

/** A value that no formula makes. */
function fixedCell(value: string | number | null): Cell {
  return value === null ? null : { value, look: "still" };
}
