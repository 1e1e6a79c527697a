import type { Scaling, Terms } from "../../model/formula-terms.ts";
import type { IndicatorNode } from "../../model/profile.ts";
import type { TreeItem } from "../../model/tree-item.ts";
import { ABSENT, AT, type Layout } from "./layout.ts";
import type { LiveCountry } from "./live.ts";

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
    return this.#sum((x, w) => `SUMPRODUCT(--ISNUMBER(${x}),${w})`, row);
  }

  /** The weight of the children that exist: the same for all countries, above them, where all children exist for all. */
  whole(row: number): string {
    if (!this.#children.some((child) => this.layout.isPartial(child)))
      return `${this.layout.present(this.item)}$${AT.high}`;
    return this.#sum((x, w) => `SUMPRODUCT(--(${x}<>"${ABSENT}"),${w})`, row);
  }

  /** All weights of the children. */
  weights(): string {
    return this.#ranges(0)
      .map(({ w }) => `SUM(${w})`)
      .join("+");
  }

  score(row: number): string {
    const { item, layout } = this;
    if (item.chooses) return this.#first(row, (child) => this.#cell(child, row));
    const p = `${layout.present(item)}${row}`;
    const least = `${layout.score(item)}$${AT.low}-${NOISE}`;
    const whole = this.whole(row);
    return `IF(${p}=0,IF(${whole}=0,"${ABSENT}",""),IF(${p}<(${least})*(${whole}),"",${this.#mean(row, p)}))`;
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
    const whole = this.whole(row);
    return `IF(${whole}=0,0,(${layout.present(this.item)}${row}${less})/(${whole}))`;
  }

  #lacking(factors: readonly TreeItem[], row: number): string {
    const over = (of: (item: TreeItem) => string, at: string) =>
      `${of(factors[0]!)}${at}:${of(factors.at(-1)!)}${at}`;
    const { score, covered } = this.layout;
    return `-SUMPRODUCT(--ISNUMBER(${over(score, String(row))}),${over(score, `$${AT.weight}`)},1-${over(covered, String(row))})`;
  }

  /** Of the first child that has a score. */
  #first(row: number, of: (child: TreeItem) => string, none?: string): string {
    const cells = this.#children.map((child) => this.#cell(child, row));
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
      weighted: this.#sum((x, w) => `SUMPRODUCT(${x},${w})`, row),
      present,
      zeros: this.#sum((x, w) => `SUMPRODUCT(ISNUMBER(${x})*(${x}=0)*${w})`, row),
    });
  }

  #cell(item: TreeItem, row: number | string): string {
    const { on, normalised, score } = this.layout;
    return item.leaf >= 0 ? `${on.normalised}${normalised(item)}${row}` : `${score(item)}${row}`;
  }

  #weight(item: TreeItem): string {
    return this.#cell(item, `$${AT.weight}`);
  }

  /** The children as ranges: leaves on one sheet, factors on the other, each side by side. */
  #ranges(row: number): { readonly x: string; readonly w: string }[] {
    const { on, normalised, score } = this.layout;
    return [true, false].flatMap((isLeaf) => {
      const own = this.#children.filter(({ leaf }) => leaf >= 0 === isLeaf);
      if (own.length === 0) return [];
      const at = isLeaf ? normalised : score;
      const over = (rows: string) =>
        `${isLeaf ? on.normalised : ""}${at(own[0]!)}${rows}:${at(own.at(-1)!)}${rows}`;
      return [{ x: over(String(row)), w: over(`$${AT.weight}`) }];
    });
  }

  #sum(of: (x: string, w: string) => string, row: number): string {
    return this.#ranges(row)
      .map(({ x, w }) => of(x, w))
      .join("+");
  }
}

/** Where a leaf's points, steps or categories stand, rows from 1, on the sheet `Categories`. */
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
  const { from, to } = points ?? { from: 1, to: 0 };
  const [key, score] = ["C", "D"].map((letter) => (at: number) => `${on.categories}$${letter}$${at}`);
  const made = scaling.formula!({
    value: `${on.raw}${raw(item)}${row}`,
    counted: (figure) => (isLog ? `LN(${figure})` : figure),
    scale,
    ends: [low, high],
    points: Array.from({ length: to + 1 - from }, (_, i) => ({
      key: key!(from + i),
      score: score!(from + i),
    })),
    keys: `${key!(from)}:$C$${to}`,
    scores: `${score!(from)}:$D$${to}`,
  });
  return scaling.ends ? made : `IF(${low}="lower",${scale[1] + scale[0]}-(${made}),${made})`;
}

/** A number rounded to 12 significant digits, as scores are before they are ranked. */
export function rounded(x: string): string {
  return `IF(${x}=0,0,ROUND(${x},11-INT(LOG10(ABS(${x})))))`;
}
