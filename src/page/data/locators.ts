import type { Place } from "../../model/observation.ts";
import type { PackedInputs, PackedLocators } from "./packed.ts";

/** What a number was last, and what it was for each country, by its position. */
interface Known {
  last: number;
  readonly of: (number | undefined)[];
}

/**
 * Locators in a fifth of their length. What is around their numbers is written once for a column, and of a number how far it is from the
 * one that the same country had behind the same text before, else from that of the row above: a publisher's indicators mostly have a
 * country in the same row, or all of them in rows that are equally far apart. Columns are unpacked in the order in which they were packed.
 */
export class Locators {
  readonly #known = new Map<string, Known>();

  /** @param countries of whom each is, by position */
  packed(locators: readonly string[], countries: readonly number[]): PackedLocators {
    const kinds = new Map<string, { readonly at: number; readonly words: readonly string[] }>();
    const add: number[] = [];
    const of = inParts(locators).map(({ words, numbers }, i) => {
      this.#text(words, this.#behind(words[0]!), countries[i]!, (expected, at) => {
        add.push(numbers[at]! - expected);
        return numbers[at]!;
      });
      const kind = JSON.stringify(words);
      if (!kinds.has(kind)) kinds.set(kind, { at: kinds.size, words });
      return kinds.get(kind)!.at;
    });
    const around = [...kinds.values()].map(({ words }) => words);
    return { around, ...(around.length > 1 ? { of } : {}), add };
  }

  unpacked({ around, of, add }: PackedLocators, countries: readonly number[]): string[] {
    const first = around.map(([start]) => this.#behind(start!));
    let next = 0;
    const numberOf = (expected: number) => {
      next += 1;
      return expected + add[next - 1]!;
    };
    return countries.map((country, i) => {
      const kind = of?.[i] ?? 0;
      return this.#text(around[kind]!, first[kind]!, country, numberOf);
    });
  }

  /** @param files of what each is an input of */
  packedInputs(
    inputs: readonly (readonly Place[] | null)[],
    files: readonly string[],
    countries: readonly number[],
  ): PackedInputs {
    const all = inputs.flatMap((places, i) =>
      (places ?? []).map(({ file, locator }) => ({ file: file === files[i] ? 0 : file, locator, at: i })),
    );
    return {
      counts: inputs.map((places) => places?.length ?? null),
      files: all.map(({ file }) => file as string | 0),
      locators: this.packed(
        all.map(({ locator }) => locator),
        all.map(({ at }) => countries[at]!),
      ),
    };
  }

  unpackedInputs(
    { counts, files: others, locators }: PackedInputs,
    files: readonly string[],
    countries: readonly number[],
  ): (Place[] | null)[] {
    const at = counts.flatMap((count, i) => new Array<number>(count ?? 0).fill(i));
    const texts = this.unpacked(
      locators,
      at.map((i) => countries[i]!),
    );
    const all = at.map((i, nth): Place => ({ file: others[nth] || files[i]!, locator: texts[nth]! }));
    let next = 0;
    return counts.map((count) => {
      next += count ?? 0;
      return count === null ? null : all.slice(next - count, next);
    });
  }

  /** Another indicator is another column of the sheet, in the same row. */
  #behind(text: string): Known {
    const stem = text.replace(/[A-Z]+$/u, "");
    let known = this.#known.get(stem);
    if (known === undefined) {
      known = { last: 0, of: [] };
      this.#known.set(stem, known);
    }
    return known;
  }

  #text(
    words: readonly string[],
    first: Known,
    country: number,
    numberOf: (expected: number, at: number) => number,
  ): string {
    let text = words[0]!;
    for (let at = 1; at < words.length; at += 1) {
      const known = at === 1 ? first : this.#behind(text);
      const number = numberOf(known.of[country] ?? known.last, at - 1);
      known.last = number;
      known.of[country] = number;
      text += `${number}${words[at]}`;
    }
    return text;
  }
}

/** A number that reads back as it was written. */
const NUMBER = /(?<!\d)(0|[1-9]\d{0,8})(?!\d)/u;

/** What is around the numbers of each text, and the numbers; one that is the same in all texts that are alike is no number. */
function inParts(texts: readonly string[]) {
  const all = texts.map((text) => text.split(NUMBER));
  const alike = new Map<string, { readonly first: readonly string[]; readonly differs: boolean[] }>();
  const kinds = all.map((parts) => {
    let likeness = "";
    for (let at = 0; at < parts.length; at += 2) likeness += `${parts[at]}\0`;
    let kind = alike.get(likeness);
    if (kind === undefined) {
      kind = { first: parts, differs: [] };
      alike.set(likeness, kind);
    }
    for (let at = 1; at < parts.length; at += 2) if (parts[at] !== kind.first[at]) kind.differs[at] = true;
    return kind;
  });
  return all.map((parts, i) => {
    const { differs } = kinds[i]!;
    const words = [parts[0]!];
    const numbers: number[] = [];
    for (let at = 1; at < parts.length; at += 2) {
      if (differs[at]) {
        words.push(parts[at + 1]!);
        numbers.push(Number(parts[at]));
      } else words.push(`${words.pop()}${parts[at]}${parts[at + 1]}`);
    }
    return { words, numbers };
  });
}
