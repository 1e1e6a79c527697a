import type { TreeItem } from "../../../model/workbook.ts";
import type { Fact } from "../facts.ts";
import { rounded, toldApart } from "../formulas.ts";
import type { GatesRows } from "../gates-sheet.ts";
import { ABSENT, AT, FIRST, type Layout, type ScoresColumn } from "../layout.ts";
import { barsOf, isApart, isCandidate, type LiveCountry } from "../live.ts";
import type { ProfilePlaces } from "../profile/sheet.ts";
import { type Cell, live, sheetCell } from "../sheet.ts";

interface Around {
  readonly fact: Fact | undefined;
  readonly places: ProfilePlaces;
  readonly gates: GatesRows;
  readonly root: TreeItem;
  readonly order: number | undefined;
}

/** A cell of `Scores` that is no node's. */
export function countryCell(
  layout: Layout,
  name: ScoresColumn,
  row: number,
  one: LiveCountry,
  { fact, places, gates, root, order }: Around,
): Cell {
  const c = (column: ScoresColumn) => `${layout.scores(column)}${row}`;
  const all = (column: ScoresColumn, from = "$") =>
    `${layout.scores(column)}$${FIRST}:${layout.scores(column)}${from}${from === "$" ? layout.last : row}`;
  const bars = barsOf(one).length;
  switch (name) {
    case "iso":
      return sheetCell(one.country);
    case "name":
      return sheetCell(layout.nameOf(one.country));
    case "why": {
      const little = `${layout.scores("reason")}$${AT.weight}`;
      const why = bars > 0 ? (fact?.gates ?? "") : one.score === undefined ? (fact?.reason ?? "") : "";
      return live(
        `IF(${c("counted")}>0,${c("gates")}&"",IF(${c("score")}="",IF(${c("reason")}="",${little},${c("reason")}),""))`,
        why,
      );
    }
    case "place":
      return live(`IF(${c("eligible")}="","",RANK(${c("eligible")},${all("eligible")}))`, one.rank);
    case "order": {
      // Behind whom a score stands; then, of equal ones, in the order of the rows.
      const number = (column: ScoresColumn, from?: "") =>
        `COUNTIFS(${all(column, from)},">0",${all("shown", from)},1)`;
      const better = (column: ScoresColumn, than: string) =>
        `COUNTIFS(${all(column)},">0",${all("score")},"${than}"&${c("score")},${all("shown")},1)`;
      const placed = `COUNTIFS(${all("place")},"<"&${c("place")},${all("shown")},1)+COUNTIFS(${all("place", "")},${c("place")},${all("shown", "")},1)`;
      const last = `${number("place")}+SUM(${all("shown", "")})-${number("place", "")}`;
      if (!layout.own.includes("would"))
        return live(`IF(${c("shown")}=0,"",IF(${c("place")}="",${last},${placed}))`, order);
      const apart = `${better("place", ">=")}+${better("would", ">")}+COUNTIFS(${all("would", "")},">0",${all("score", "")},${c("score")},${all("shown", "")},1)`;
      return live(
        `IF(${c("shown")}=0,"",IF(${c("place")}<>"",${placed}+${better("would", ">")},IF(N(${c("would")})>0,${apart},${last}+${number("would")}-${number("would", "")})))`,
        order,
      );
    }
    case "would":
      return isApart(one)
        ? live(
            `IF(OR(${c("place")}<>"",${c("score")}=""),"",1+COUNTIF(${all("eligible")},">"&${c("score")}))`,
            one.wouldRank,
          )
        : null;
    case "score":
      return live(`IF(${c("fails")}=1,"",${rounded(`${layout.score(root)}${row}`)})`, one.score);
    case "evidence":
      return live(`${layout.covered(root)}${row}`, one.coverage[root.index]!);
    case "eligible":
      return live(`IF(${c("counted")}>0,"",${c("score")})`, bars > 0 ? undefined : one.score);
    case "counted": {
      const own = gates.of(one.country);
      if (own === 0) return bars === 0 ? 0 : still(bars);
      // What would set apart who is excluded has no row.
      const rest = bars > own ? `+${bars - own}` : "";
      return live(`${gates.counting(c("iso"))}${rest}`, bars);
    }
    case "fails":
      return live(failing(layout, row, one, places), one.score === undefined ? 1 : 0);
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
export function candidateCell(
  layout: Layout,
  item: TreeItem,
  one: LiveCountry,
  row: number,
  gates: GatesRows,
): Cell {
  const { scale } = layout.table.plan;
  const c = (column: ScoresColumn) => `${layout.scores(column)}${row}`;
  const bars = barsOf(one);
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
  return live(
    `IF(AND(${tests.join(",")}),${toldApart(own, scale)},"")`,
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
    ...lacking.map((item) => `${cell(item)}<>"${ABSENT}"`),
    ...demanding.map((item) => `AND(${cell(item)}="",${shared(item)})`),
    ...undefineds.map(shared),
  ];
  return `IF(OR(${tests.join(",")}),1,0)`;
}

/** Whether a node that stands as values has children enough and no mean: undefined, which is something else than missing. */
export function isUndefined(
  layout: Layout,
  { index, leaf, children, chooses, missing }: TreeItem,
  one: LiveCountry,
): boolean {
  if (leaf >= 0 || chooses || layout.still[index] === undefined) return false;
  if (one.applies[index] === 0 || !Number.isNaN(one.scores[index]!)) return false;
  const { items } = layout.table.plan;
  let [present, whole] = [0, 0];
  for (const child of children) {
    if (one.applies[child] === 0) continue;
    whole += items[child]!.weight;
    if (!Number.isNaN(one.scores[child]!)) present += items[child]!.weight;
  }
  return present > 0 && present / whole >= missing.minimumCoverage - 1e-12;
}

/** A value that no formula makes. */
export function still(value: string | number | null): Cell {
  return value === null ? null : { value, look: "still" };
}
