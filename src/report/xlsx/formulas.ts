import type { IndicatorNode } from "../../model/profile.ts";
import type { ScaleTerms, Scaling, Terms, TreeItem } from "../../model/workbook.ts";
import type { LiveCountry } from "./layout.ts";
import { AT, FIRST, type Layout } from "./layout.ts";
import type { ProfilePlaces } from "./profile-sheet.ts";
import { ABSENT } from "./sheet.ts";

/** A share that falls short of a minimum by float noise alone does not fall short. */
const NOISE = "1E-12";

/** Refers to a country's cell of a child, and to its weight above. */
interface Child {
  readonly item: TreeItem;
  readonly x: string;
  readonly w: string;
}

/** The formulas of one factor for one country, whose row is `row`. */
export class FactorFormulas {
  readonly #children: readonly TreeItem[];

  constructor(
    private readonly layout: Layout,
    private readonly item: TreeItem,
  ) {
    this.#children = item.children.map((child) => layout.table.plan.items[child]!);
  }

  /** The weight of the children that have a score. */
  present(row: number): string {
    return this.#sum((x, w) => `SUMPRODUCT(--ISNUMBER(${x}),${w})`, row, this.layout.there);
  }

  /** The weight of the children that exist: the same for all countries, above them, where all children exist for all. */
  whole(row: number): string {
    if (!this.#children.some((child) => this.layout.isPartial(child)))
      return `${this.layout.present(this.item)}$${AT.high}`;
    return this.#sum((x, w) => `SUMPRODUCT(--(${x}<>"${ABSENT}"),${w})`, row, this.layout.there);
  }

  /** All weights of the children. */
  weights(): string {
    return this.#ranges(0, this.layout.score)
      .map(({ w }) => `SUM(${w})`)
      .join("+");
  }

  /** The score that the factor has itself. */
  score(row: number): string {
    const { item, layout } = this;
    if (item.chooses) return this.#first(row, (child) => this.#cell(child, row));
    const mean = this.#mean(row, `${layout.present(item)}${row}`);
    const there = `${layout.there(item)}${row}`;
    return layout.above.includes(item) ? `IF(ISNUMBER(${there}),${mean},${there})` : this.#enough(row, mean);
  }

  /** 1 where the factor has a score, made of nothing that hangs on others'. */
  there(row: number): string {
    return this.item.chooses ? this.#first(row, () => "1") : this.#enough(row, "1");
  }

  /** Where enough of the children have a score. */
  #enough(row: number, then: string): string {
    const { item, layout } = this;
    const p = `${layout.present(item)}${row}`;
    const least = `${layout.score(item)}$${AT.low}-${NOISE}`;
    const total = this.whole(row);
    return `IF(${p}=0,IF(${total}=0,"${ABSENT}",""),IF(${p}<(${least})*(${total}),"",${then}))`;
  }

  /** The share of the weight that has evidence, down to the indicators; what a policy put in the place of a score has none. */
  covered(row: number, country: LiveCountry): string {
    const { layout } = this;
    if (this.item.chooses)
      return this.#first(row, (child) => (child.leaf >= 0 ? "1" : `${layout.covered(child)}${row}`), "0");
    const filled = this.#children.filter(
      ({ leaf }) =>
        leaf >= 0 && Number.isNaN(country.assessed[leaf]!) && !Number.isNaN(country.leafScores[leaf]!),
    );
    const factors = this.#children.filter(({ leaf }) => leaf < 0);
    const less = [
      ...filled.map((leaf) => `-${this.#weight(leaf)}`),
      ...(factors.length === 0 ? [] : [this.#lacking(factors, row)]),
    ].join("");
    const total = this.whole(row);
    return `IF(${total}=0,0,(${layout.present(this.item)}${row}${less})/(${total}))`;
  }

  #lacking(factors: readonly TreeItem[], row: number): string {
    const { score, covered, there } = this.layout;
    return inRanges(factors, score, there)
      .map((run) => {
        const over = (of: (item: TreeItem) => string, at: string) =>
          `${of(run[0]!)}${at}:${of(run.at(-1)!)}${at}`;
        return `-SUMPRODUCT(--ISNUMBER(${over(there, String(row))}),${over(score, `$${AT.weight}`)},1-${over(covered, String(row))})`;
      })
      .join("");
  }

  /** Of the first child that has a score. */
  #first(row: number, of: (child: TreeItem) => string, none?: string): string {
    const cells = this.#children.map((child) => this.#cell(child, row, this.layout.there));
    const absent = `IF(AND(${cells.map((cell) => `${cell}="${ABSENT}"`).join(",")}),"${ABSENT}","")`;
    return this.#children.reduceRight(
      (rest, child, i) => `IF(ISNUMBER(${cells[i]}),${of(child)},${rest})`,
      none ?? absent,
    );
  }

  #mean(row: number, present: string): string {
    const all: Child[] = this.#children.map((item) => ({
      item,
      x: this.#cell(item, row),
      w: this.#weight(item),
    }));
    const counts = ({ x, w }: Child) => `ISNUMBER(${x})*(${w}>0)`;
    const each: Terms["each"] = (of) =>
      all.map((child) => `IF(${counts(child)},${of(child.x, child.w)},0)`).join("+");
    return this.item.formula!({
      each,
      scores: (otherwise) => all.map((child) => `IF(${counts(child)},${child.x},${otherwise})`).join(","),
      weighted: this.#sum((x, w) => `SUMPRODUCT(${x},${w})`, row, this.layout.score),
      present,
      zeros: this.#sum((x, w) => `SUMPRODUCT(ISNUMBER(${x})*(${x}=0)*${w})`, row, this.layout.score),
    });
  }

  #cell(item: TreeItem, row: number | string, factorAt = this.layout.score): string {
    const { on, normalised } = this.layout;
    return item.leaf >= 0 ? `${on.normalised}${normalised(item)}${row}` : `${factorAt(item)}${row}`;
  }

  #weight(item: TreeItem): string {
    return this.#cell(item, `$${AT.weight}`);
  }

  /** The children as ranges, of factors in the column that is asked for: leaves on one sheet, factors on the other, each side by side. */
  #ranges(row: number, factorAt: Layout["score"]): { readonly x: string; readonly w: string }[] {
    const { on, normalised, score } = this.layout;
    return [true, false].flatMap((isLeaf) => {
      const own = this.#children.filter(({ leaf }) => leaf >= 0 === isLeaf);
      const at = isLeaf ? normalised : factorAt;
      return inRanges(own, isLeaf ? normalised : score, at).map((run) => {
        const over = (of: (item: TreeItem) => string, rows: string) =>
          `${isLeaf ? on.normalised : ""}${of(run[0]!)}${rows}:${of(run.at(-1)!)}${rows}`;
        return { x: over(at, String(row)), w: over(isLeaf ? normalised : score, `$${AT.weight}`) };
      });
    });
  }

  #sum(of: (x: string, w: string) => string, row: number, factorAt: Layout["score"]): string {
    return this.#ranges(row, factorAt)
      .map(({ x, w }) => of(x, w))
      .join("+");
  }
}

/** Siblings whose cells stand side by side: all together in the columns that they have side by side, else each alone. */
function inRanges(
  siblings: readonly TreeItem[],
  aside: Layout["score"],
  at: Layout["score"],
): (readonly TreeItem[])[] {
  if (siblings.length === 0) return [];
  return siblings.every((item) => at(item) === aside(item)) ? [siblings] : siblings.map((item) => [item]);
}

/** Where a node's points, steps or categories stand, rows from 1, on the sheet `Categories`. */
export interface Points {
  readonly from: number;
  readonly to: number;
}

/** The formula that brings a country's value onto the scale; its row is the same on every sheet. */
export function leafFormula(
  layout: Layout,
  item: TreeItem,
  scaling: Scaling,
  row: number,
  points: Points | undefined,
): string {
  const { on, raw, normalised, table } = layout;
  const { scale } = table.plan;
  const isLog = (item.node as IndicatorNode).transform === "log";
  const [low, high] = [`${normalised(item)}$${AT.low}`, `${normalised(item)}$${AT.high}`];
  const made = scaling.formula!({
    value: `${on.raw}${raw(item)}${row}`,
    counted: (figure) => (isLog ? `LN(${figure})` : figure),
    scale,
    ends: [low, high],
    ...listedAt(layout, points),
  });
  return scaling.ends ? made : `IF(${low}="lower",${scale[1] + scale[0]}-(${made}),${made})`;
}

/** Cells of what is listed on the sheet `Categories`, and their ranges. */
function listedAt(
  { on }: Layout,
  points: Points | undefined,
): Pick<ScaleTerms, "points" | "keys" | "scores"> {
  const { from, to } = points ?? { from: 1, to: 0 };
  const [key, score] = ["C", "D"].map((letter) => (at: number) => `${on.categories}$${letter}$${at}`);
  return {
    points: Array.from({ length: to + 1 - from }, (_, i) => ({
      key: key!(from + i),
      score: score!(from + i),
    })),
    keys: `${key!(from)}:$C$${to}`,
    scores: `${score!(from)}:$D$${to}`,
  };
}

/** The formula of what goes up from a factor that brings its own score onto the scale. */
export function placedFormula(
  layout: Layout,
  item: TreeItem,
  row: number,
  places: Pick<ProfilePlaces, "cell">,
  points: Points | undefined,
): string {
  const { scale } = layout.table.plan;
  const { formula, among, ends } = item.fit!.inWorkbook!;
  const own = `${layout.ownScore(item)}${row}`;
  const column = layout.placed.includes(item) ? layout.candidates(item) : undefined;
  const [from, to] = (["from", "to"] as const).map((end) => places.cell(item.node.id, end) ?? "");
  const made = column
    ? among!({
        score: distinctScore(own, scale),
        all: `$${column}$${FIRST}:$${column}$${layout.last}`,
        own: `ISNUMBER(${column}${row})`,
        scale,
      })
    : formula!({
        value: own,
        counted: (figure) => figure,
        scale,
        ends: [from!, to!],
        ...listedAt(layout, points),
      });
  const checked = ends ? `IF(ISNUMBER(${from})*ISNUMBER(${to}),IF(${from}<${to},${made},NA()),NA())` : made;
  return `IF(ISNUMBER(${own}),${checked},${own}&"")`;
}

/** A score as far as it is told apart from others: what differs by float noise alone is equal, and COUNTIF, which compares 15 digits, has it whole. */
export function distinctScore(x: string, scale: readonly [number, number]): string {
  const [lo, hi] = scale;
  const digits = (size: number) => Math.ceil(Math.log10(size));
  const decimals = Math.min(12 - digits(hi - lo), 14 - digits(Math.max(Math.abs(lo), Math.abs(hi))));
  return `ROUND(${x},${decimals})`;
}

/** A number rounded to 12 significant digits, as scores are before they are ranked. */
export function rounded(x: string): string {
  return `IF(${x}=0,0,ROUND(${x},11-INT(LOG10(ABS(${x})))))`;
}
