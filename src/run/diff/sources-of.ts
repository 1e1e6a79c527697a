import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";

/** Whose a value is: what was derived from one publisher's files is that publisher's. */
export function sourcesOf({ files }: Dataset): (one: Observation) => string {
  const sources = new Map(files.map(({ path, source }) => [path, source]));
  return ({ source, file, inputs }) => {
    if (source !== "derived") return source;
    const from = new Set((inputs ?? [{ file }]).map((input) => sources.get(input.file)));
    const [only] = from;
    return from.size === 1 && only !== undefined ? only : source;
  };
}
