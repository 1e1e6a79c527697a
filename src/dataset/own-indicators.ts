import { listOf } from "../model/list.ts";
import { catalogue } from "./catalogue.ts";

/** Of these indicators the ones that no adapter's list has: they can only come from a table of the user's own. */
export function ownIndicators(indicators: readonly string[]): string[] {
  return indicators.filter((id) => !catalogue.has(id) && listOf(id) === undefined);
}
