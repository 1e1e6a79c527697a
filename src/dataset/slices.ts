import type { Slice } from "../model/manifest.ts";
import type { Observation } from "../model/observation.ts";

interface Form {
  readonly header: string;
  readonly encode: (observations: readonly Observation[]) => string;
  readonly hash: (text: string) => string;
}

/** The text of a data file, and where in it each indicator stands; observations come in the fixed order. */
export function sliced(
  observations: readonly Observation[],
  { header, encode, hash }: Form,
): { text: string; slices: Slice[] } {
  const encoder = new TextEncoder();
  const parts = [header];
  const slices: Slice[] = [];
  let at = encoder.encode(header).length;
  for (let from = 0; from < observations.length; ) {
    const id = observations[from]!.indicator;
    let to = from;
    while (to < observations.length && observations[to]!.indicator === id) to += 1;
    const part = encode(observations.slice(from, to));
    const end = at + encoder.encode(part).length;
    slices.push({ id, rows: to - from, at: [at, end], sha256: hash(part) });
    parts.push(part);
    [from, at] = [to, end];
  }
  return { text: parts.join(""), slices };
}
