import { gather } from "../../model/gather.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import { placeOf } from "../../tables/locate.ts";
import type { Given } from "./claims.ts";
import { Places } from "./places.ts";

/** So many figures of a column must lie outside of their intervals before the column is in doubt, and not they alone. */
const FEWEST = 3;

interface Outside {
  readonly given: Given;
  readonly wrong: Pick<Problem, "code" | "message" | "undecided">;
}

/** A column none of whose figures of an indicator is taken. */
interface InDoubt {
  /** Positions of its figures that had been taken. */
  readonly taken: readonly number[];
  readonly message: string;
  readonly places: Places;
  readonly undecided: Problem["undecided"];
}

/**
 * Figures that lie outside of their own intervals, by column. Of a column that was sorted alone some figures come to lie in another
 * row's interval: where most of those that can be tried fail, the others are no better.
 */
export class ColumnsInDoubt {
  readonly #outside = new Map<string, Outside[]>();

  outside(given: Given, wrong: Outside["wrong"]): void {
    gather(this.#outside, columnOf(given), { given, wrong });
  }

  /** What is wrong with single figures, and with whole columns. */
  judged(observations: readonly (Observation | undefined)[]): {
    readonly figures: readonly Outside[];
    readonly columns: readonly InDoubt[];
  } {
    const figures: Outside[] = [];
    const columns: InDoubt[] = [];
    const others = this.#taken(observations);
    for (const [column, outside] of this.#outside) {
      const taken = others.get(column) ?? [];
      const within = taken.filter((at) => hasInterval(observations[at]!)).length;
      if (outside.length < FEWEST || outside.length <= within) {
        figures.push(...outside);
        continue;
      }
      const places = new Places();
      for (const { given } of outside) places.add(given.locator);
      for (const at of taken) places.add(observations[at]!.locator);
      const [{ given }] = outside as [Outside];
      const message = `${outside.length} of ${outside.length + within} figures of ${given.indicator} in this column lie outside of their own intervals, as where a column was sorted alone: none of its ${places.count} was taken`;
      columns.push({ taken, message, places, undecided: { indicator: given.indicator } });
    }
    return { figures, columns };
  }

  /** Positions of the figures that were taken, by column, of the columns that have figures outside: found in one go, however many those are. */
  #taken(observations: readonly (Observation | undefined)[]): ReadonlyMap<string, readonly number[]> {
    const taken = new Map<string, number[]>();
    if (this.#outside.size === 0) return taken;
    observations.forEach((one, at) => {
      const column = one && columnOf(one);
      if (column !== undefined && this.#outside.has(column)) gather(taken, column, at);
    });
    return taken;
  }
}

function hasInterval({ lower, upper }: Observation): boolean {
  return lower !== undefined || upper !== undefined;
}

/** Of a figure, by its indicator, and by sheet and column where it stands in a table. */
function columnOf({ indicator, locator }: Pick<Observation, "indicator" | "locator">): string {
  const { sheet, column } = placeOf(locator) ?? {};
  return JSON.stringify([indicator, sheet, column]);
}
