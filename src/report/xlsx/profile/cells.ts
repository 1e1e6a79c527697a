import { gather } from "../../../model/collections.ts";
import type { ProfileNode } from "../../../model/profile.ts";
import { type Edited, PROFILE_SHEET } from "../../../model/workbook.ts";
import { type Cell, live, type Rule, sheetCell } from "../sheet.ts";

/** A row of a table by its columns' names. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/** Which cells of a node may be written into, since formulas follow them; nothing of a node that this year's tree does not have. */
export interface Open {
  readonly edited: ReadonlySet<Edited>;
  /** Ids of the parent and of the parent's children, where the parent shares its own weight out among them by theirs. */
  readonly parent: string | undefined;
  readonly siblings: readonly string[];
  readonly taken: boolean;
}

/** The cells of the table of nodes. */
export class NodeCells {
  readonly #inputs = new Map<Edited, string[]>();

  constructor(
    readonly rowOf: ReadonlyMap<string, number>,
    readonly at: (column: string, row: number) => string,
    readonly openOf: (node: string) => Open | undefined,
  ) {}

  cell(
    node: ProfileNode,
    column: string,
    values: Values,
    { minimumRow, changedRow }: { readonly minimumRow: number; readonly changedRow: number },
  ): Cell {
    const value = sheetCell(values[column]);
    const open = this.openOf(node.id);
    const row = this.rowOf.get(node.id)!;
    // No formula follows it: it is that of the weights as they were.
    if (column === PROFILE_SHEET.acts && typeof value === "number")
      return live(`IF($B$${changedRow}>0,"",${value})`, value);
    if (open === undefined) return value;
    if (open.edited.has(column as Edited)) {
      gather(this.#inputs, column as Edited, this.at(column, row));
      return { value, look: "input" };
    }
    if (column === PROFILE_SHEET.shown) return this.#share(node, open, values);
    if (column === PROFILE_SHEET.changed) return this.#changed(row, open);
    if (column === `weight${PROFILE_SHEET.inForce}`) return this.#weight(node, row, open);
    if (column === `minimumCoverage${PROFILE_SHEET.inForce}`)
      return this.#minimum(node, row, open, minimumRow);
    return value;
  }

  rules(overall: readonly string[]): Rule[] {
    const cells = (column: Edited) => this.#inputs.get(column) ?? [];
    const rule = (own: readonly string[], rest: Omit<Rule, "range">): Rule[] =>
      own.length === 0 ? [] : [{ range: own.join(" ").replaceAll("$", ""), ...rest }];
    return [
      ...rule(cells("weight"), { from: 0, says: "a number of at least 0" }),
      ...rule([...cells("from"), ...cells("to")], { says: "a number; “from” is below “to”" }),
      ...rule(cells("direction"), { list: ["higher", "lower"], says: "higher or lower" }),
      ...rule([...overall, ...cells("minimumCoverage")], {
        from: 0,
        to: 1,
        says: "a share from 0 to 1",
      }),
    ];
  }

  #share({ id }: ProfileNode, { parent, siblings, taken }: Open, values: Values): Cell {
    const shown = values[PROFILE_SHEET.shown] ?? 1;
    if (parent === undefined) return shown;
    const above = this.at(PROFILE_SHEET.shown, this.rowOf.get(parent)!);
    if (taken) return live(above, shown);
    const weight = (node: string) => this.at(`weight${PROFILE_SHEET.inForce}`, this.rowOf.get(node)!);
    const all = siblings.map(weight).join(",");
    return live(`IF(SUM(${all})>0,${above}*${weight(id)}/SUM(${all}),0)`, shown);
  }

  #changed(row: number, { edited }: Open): Cell {
    if (edited.size === 0) return null;
    const tests = [...edited].map(
      (column) => `${this.at(column, row)}<>${this.at(PROFILE_SHEET.original + column, row)}`,
    );
    return live(`IF(OR(${tests.join(",")}),"${PROFILE_SHEET.changed}","")`, "");
  }

  /** A weight that is not stated is 1. */
  #weight({ weight }: ProfileNode, row: number, { edited, taken }: Open): Cell {
    if (!edited.has("weight")) return taken ? 1 : weight;
    const cell = this.at("weight", row);
    return live(`IF(${cell}="",1,IF(ISNUMBER(${cell}),IF(${cell}>=0,${cell},NA()),NA()))`, weight);
  }

  /** What a node does not state it has from above. */
  #minimum({ missing }: ProfileNode, row: number, { edited, parent }: Open, minimumRow: number): Cell {
    if (!edited.has("minimumCoverage")) return missing.minimumCoverage;
    const cell = this.at("minimumCoverage", row);
    const above =
      parent === undefined
        ? `$B$${minimumRow}`
        : this.at(`minimumCoverage${PROFILE_SHEET.inForce}`, this.rowOf.get(parent)!);
    return live(
      `IF(${cell}="",${above},IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=1),${cell},NA()),NA()))`,
      missing.minimumCoverage,
    );
  }
}
