import type { Reading } from "../../sources/contract.ts";
import { UserCollector } from "../../sources/user-collector.ts";

/** Problems of one file that are listed; the rest is only counted, so that decimal commas in millions of cells fit into memory. */
const MAX_LISTED = 10_000;

/** A collector for files that may have a problem in every cell. */
export class FoundProblems extends UserCollector {
  #count = 0;

  override problem(...given: Parameters<UserCollector["problem"]>): void {
    this.#count += 1;
    if (this.#count <= MAX_LISTED) super.problem(...given);
  }

  override finish(): Reading {
    if (this.#count > MAX_LISTED) {
      const message = `${this.#count - MAX_LISTED} more cells of this file have problems like those listed`;
      super.problem("warning", "more-cells", message);
    }
    return super.finish();
  }
}
