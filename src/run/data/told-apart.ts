import type { ShortlistError } from "../../model/error.ts";
import { gather } from "../../model/gather.ts";

/** A file to be read, and the path that its figures go by. */
export interface Input {
  readonly path: string;
  readonly full: string;
  readonly named: boolean;
  /** Why it cannot be read, where that was seen before it was opened. */
  readonly failure?: ShortlistError;
}

/**
 * Each file once, and no two under one name: where names are equal, or one is `taken`, as much of the folders before them as
 * tells them apart, however they were named or ordered.
 */
export function toldApart(inputs: readonly Input[], taken: ReadonlySet<string> = new Set()): Input[] {
  const once = new Map(inputs.map((input) => [input.full, input]));
  for (const input of inputs) if (input.named) once.set(input.full, input);
  const byName = new Map<string, Input[]>();
  for (const input of once.values()) gather(byName, input.path, input);
  const names = new Map<Input, string>();
  for (const [name, same] of byName) {
    const isTaken = (path: string) => taken.has(path) || (path !== name && byName.has(path));
    for (const input of same) names.set(input, name);
    if (same.length === 1 && !taken.has(name)) continue;
    const parts = same.map(({ full }) => full.split(/[\\/]/u).filter((part) => part !== ""));
    const longest = Math.max(...parts.map(({ length }) => length));
    for (let length = name.split("/").length + 1; length <= longest; length += 1) {
      const longer = parts.map((own) => own.slice(-length).join("/"));
      same.forEach((input, i) => {
        names.set(input, longer[i]!);
      });
      if (new Set(longer).size === same.length && !longer.some(isTaken)) break;
    }
  }
  return [...once.values()].map((input) => ({ ...input, path: names.get(input)! }));
}

/** Another name for a file whose own is taken: with as many of the folders before it as tell it apart. */
export function otherName(path: string, full: string, taken: ReadonlySet<string>): string {
  const parts = full.split(/[\\/]/u).filter((part) => part !== "");
  for (let length = path.split("/").length + 1; length <= parts.length; length += 1) {
    const longer = parts.slice(-length).join("/");
    if (!taken.has(longer)) return longer;
  }
  for (let number = 2; ; number += 1) if (!taken.has(`${path} (${number})`)) return `${path} (${number})`;
}
