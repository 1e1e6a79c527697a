/** Smaller than this is 0: a pivot on it would be noise. */
const TINY = 1e-11;
/** By each choice of variables, for each of them. */
const PIVOTS = 10;

/**
 * A linear program, by its dictionary: each of `rows` variables is its constant minus coefficients times `columns` variables that are 0 now; all
 * are to be 0 or more. Variables are numbered, those of the columns first, then those of the rows.
 *
 * It is small (hundreds by tens) and dense, and both ways of the simplex method work on it in place (Chvátal, V. (1983), Linear Programming,
 * chapters 2 and 10), with Bland's choice of variables, which cannot go round in circles but for the digits that numbers lack.
 */
export interface Dictionary {
  /** Coefficients of row `r` and column `c`, at `[r][c]`. */
  readonly table: Float64Array[];
  /** By row. */
  readonly constants: Float64Array;
  /** By column: what a unit of its variable costs. */
  readonly costs: Float64Array;
  /** The variable that each row and each column stands for. */
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
}

export function dictionary(table: Float64Array[], constants: Float64Array, costs: Float64Array): Dictionary {
  return {
    table,
    constants,
    costs,
    nonbasic: Int32Array.from(costs.keys()),
    basic: Int32Array.from(constants.keys(), (row) => costs.length + row),
  };
}

/** From constants that are 0 or more to the lowest cost. @returns whether there is one */
export function primal(program: Dictionary): boolean {
  const { table, constants, costs, basic, nonbasic } = program;
  for (;;) {
    const column = lowest(costs.keys(), (c) => costs[c]! < -TINY, nonbasic);
    if (column === undefined) return true;
    const able = [...constants.keys()].filter((r) => table[r]![column]! > TINY);
    if (able.length === 0) return false;
    const least = Math.min(...able.map((r) => constants[r]! / table[r]![column]!));
    const row = lowest(able, (r) => constants[r]! / table[r]![column]! <= least + TINY, basic)!;
    pivot(program, row, column);
  }
}

/**
 * From costs that are 0 or more to constants that are, at the lowest cost: the row that is farthest below 0 first and, of columns that are as good, the one
 * whose pivot is largest, which is quicker and keeps more digits; should that not end, by Bland's choice. Many weights of which many are missing can
 * cost so many pivots that no digit is left: what the table then says is not believed.
 *
 * @returns whether there are such; undefined where as many pivots did not tell
 */
export function dual(program: Dictionary): boolean | undefined {
  const { table, constants, costs, basic, nonbasic } = program;
  const most = PIVOTS * (costs.length + constants.length);
  for (let left = most; left > -most; left -= 1) {
    const row =
      left > 0
        ? farthest(constants.keys(), (r) => -constants[r]!, TINY)
        : lowest(constants.keys(), (r) => constants[r]! < -TINY, basic);
    if (row === undefined) return true;
    const chosen = table[row]!;
    const able = [...costs.keys()].filter((c) => chosen[c]! < -TINY);
    if (able.length === 0) return false;
    const least = Math.min(...able.map((c) => costs[c]! / -chosen[c]!));
    const good = able.filter((c) => costs[c]! / -chosen[c]! <= least + TINY);
    const column = left > 0 ? farthest(good, (c) => -chosen[c]!, 0) : lowest(good, () => true, nonbasic);
    pivot(program, row, column!);
  }
  return undefined;
}

/** The values of so many variables from the first. */
export function valuesOf({ basic, constants }: Dictionary, count: number): number[] {
  const values = new Array<number>(count).fill(0);
  basic.forEach((variable, row) => {
    if (variable < count) values[variable] = Math.max(0, constants[row]!);
  });
  return values;
}

/** The one where something is largest, above a limit. */
function farthest(
  candidates: Iterable<number>,
  of: (at: number) => number,
  above: number,
): number | undefined {
  let found: number | undefined;
  let most = above;
  for (const at of candidates) {
    const there = of(at);
    if (there > most) [found, most] = [at, there];
  }
  return found;
}

/** Of those that qualify the one whose variable has the lowest number. */
function lowest(
  candidates: Iterable<number>,
  qualifies: (at: number) => boolean,
  variables: Int32Array,
): number | undefined {
  let found: number | undefined;
  for (const at of candidates) {
    if (qualifies(at) && (found === undefined || variables[at]! < variables[found]!)) found = at;
  }
  return found;
}

/** The row's variable and the column's change places. */
function pivot({ table, constants, costs, basic, nonbasic }: Dictionary, row: number, column: number): void {
  const chosen = table[row]!;
  const by = chosen[column]!;
  for (let c = 0; c < chosen.length; c += 1) chosen[c] = chosen[c]! / by;
  chosen[column] = 1 / by;
  constants[row] = constants[row]! / by;
  const eliminate = (coefficients: Float64Array): number => {
    const factor = coefficients[column]!;
    if (factor === 0) return 0;
    for (let c = 0; c < coefficients.length; c += 1) coefficients[c] = coefficients[c]! - factor * chosen[c]!;
    coefficients[column] = -factor / by;
    return factor;
  };
  table.forEach((other, r) => {
    if (r !== row) constants[r] = constants[r]! - eliminate(other) * constants[row]!;
  });
  eliminate(costs);
  const variable = basic[row]!;
  basic[row] = nonbasic[column]!;
  nonbasic[column] = variable;
}
