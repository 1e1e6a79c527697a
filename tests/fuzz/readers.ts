import { stringify } from "yaml";
import { resolve } from "../../src/countries/resolve.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { readNumber } from "../../src/tables/number.ts";
import { readFile } from "../../src/tables/read.ts";
import { makeZip } from "../tables/zip-fixture.ts";
import * as corpus from "./corpus.ts";
import { mutate, mutateText } from "./mutate.ts";
import type { Random } from "./random.ts";

/** One reader under trial: inputs from a seed, and what is done with them. `run` throws where the outcome is no outcome. */
export interface FuzzReader {
  readonly make: (random: Random) => Uint8Array;
  readonly run: (input: Uint8Array, random: Random) => Promise<void> | void;
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Three in four inputs are valid ones with faults, the rest are words in any order. */
const textual = (samples: readonly string[], words: readonly string[], most: number) => (random: Random) =>
  random.chance(0.75) ? mutateText(random.pick(samples), words, random) : encode(random.string(words, most));

/** Half of the inputs are invented and valid, so that what comes after the parser is tried too. */
const structured = (invent: (random: Random) => string, other: FuzzReader["make"]) => (random: Random) =>
  random.chance(0.5) ? encode(invent(random)) : other(random);

const file =
  (...names: readonly string[]) =>
  async (bytes: Uint8Array, random: Random) => {
    check(await readFile({ path: random.pick(names), bytes }));
  };

export const READERS: Readonly<Record<string, FuzzReader>> = {
  text: {
    make: (random) => {
      const bytes = textual(corpus.TABLES, corpus.TABLE_WORDS, 60)(random);
      if (random.chance(0.85)) return bytes;
      const wide = Buffer.from(decode(bytes), random.pick(["utf16le", "latin1"]));
      return new Uint8Array(random.chance(0.3) ? Buffer.concat([Buffer.from([0xff, 0xfe]), wide]) : wide);
    },
    run: file("a.csv", "a.tsv", "a.txt", "a", "a.xls"),
  },
  number: {
    make: textual(corpus.NUMBERS, corpus.NUMBER_WORDS, 12),
    run: (bytes, random) => {
      const read = random.chance(0.5)
        ? readNumber(decode(bytes))
        : readNumber(decode(bytes), { decimal: random.pick([".", ","]) });
      if (read.kind === "number" && !Number.isFinite(read.value)) throw new Error("a number is not finite");
    },
  },
  xlsx: { make: makeXlsx, run: file("a.xlsx") },
  xls: {
    make: (random) => {
      const whole = random.pick(corpus.XLS);
      // Half of them without a container, whose own tables would take most of the faults.
      const bytes = random.chance(0.5) ? whole : whole.subarray(1536);
      return mutate(bytes, corpus.XLS_WORDS, random);
    },
    run: file("a.xls"),
  },
  xml: { make: structured(xmlTree, textual(corpus.XML, corpus.XML_WORDS, 60)), run: file("a.xml") },
  json: {
    make: structured(
      (random) => JSON.stringify(value(random, 4)),
      textual(corpus.JSONS, corpus.JSON_WORDS, 60),
    ),
    run: file("a.json"),
  },
  yaml: {
    make: structured(
      (random) => stringify(value(random, 4), { lineWidth: random.pick([0, 20, 80]) }),
      textual(corpus.YAMLS, corpus.YAML_WORDS, 60),
    ),
    run: file("a.yaml"),
  },
  resolve: {
    make: textual(corpus.NAMES, corpus.NAME_WORDS, 10),
    run: (bytes) => {
      const name = decode(bytes);
      const { iso3, match } = resolve(name);
      const isFound = match === "exact" || match === "alias";
      if (isFound !== (iso3 !== undefined && iso3 !== ""))
        throw new Error(`"${name}": ${match} with ${iso3}`);
    },
  },
};

const KEYS = ["a", "country", "__proto__", "constructor", "é", "", "0", "a b", "toString"];

/** Any data that JSON can hold, up to so many levels. */
function value(random: Random, levels: number): unknown {
  const kind = random.below(levels > 0 ? 6 : 4);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.pick([0, -1, 1.5, 1e300, 2 ** 53, -0.1]);
  if (kind < 4) return random.string([...corpus.YAML_WORDS, "text", " ", "\u2028", "\ud800"], 6);
  const parts = Array.from({ length: random.below(5) }, () => value(random, levels - 1));
  return kind === 4 ? parts : Object.fromEntries(parts.map((part) => [random.pick(KEYS), part]));
}

function xmlTree(random: Random, levels = 5): string {
  const name = random.pick(["a", "x:b", "__proto__", "é", "c.d-e"]);
  const attributes = random.chance(0.5) ? ` ${name}='${random.pick(["1", "&lt;", '"', " ", "&y;"])}'` : "";
  const children = Array.from({ length: random.below(4) }, () =>
    levels > 0 && random.chance(0.6)
      ? xmlTree(random, levels - 1)
      : random.pick(["text", "&amp;", "<![CDATA[<]]>", "<!-- x -->", "<?p q?>", "\n ", "]]>", "&", "é"]),
  );
  return children.length === 0 && random.chance(0.5)
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${children.join("")}</${name}>`;
}

/** A fault in the archive, or a sound archive around a faulty part. */
function makeXlsx(random: Random): Uint8Array {
  const parts = random.pick(corpus.XLSX);
  if (random.chance(0.3)) return mutate(makeZip(parts), corpus.SHEET_WORDS, random);
  const hit = random.chance(0.6)
    ? parts.findIndex(({ name }) => name.includes("sheet1"))
    : random.below(parts.length);
  return makeZip(
    parts.map((part, i) => {
      if (i !== hit) return part;
      const content = random.chance(0.75)
        ? mutate(Buffer.from(part.content), corpus.SHEET_WORDS, random)
        : encode(`<worksheet><sheetData>${random.string(corpus.SHEET_WORDS, 40)}</sheetData></worksheet>`);
      return { ...part, content, stored: random.chance(0.7) };
    }),
  );
}

/** What every file that was read must be. */
function check({ tables, problems, root, data }: ParsedFile): void {
  for (const { rows } of tables) {
    let last = 0;
    for (const { at, cells } of rows) {
      if (!(at > last)) throw new Error(`row ${at} follows row ${last}`);
      last = at;
      for (const cell of cells) {
        if (typeof cell === "number" && !Number.isFinite(cell)) throw new Error("a cell is not finite");
        if (!["string", "number", "boolean"].includes(typeof cell) && cell !== null) {
          throw new Error(`a cell is ${typeof cell}`);
        }
      }
    }
  }
  if (problems.some(({ code, message }) => code === "" || message === ""))
    throw new Error("a problem says nothing");
  // Whoever takes a tree may copy and print it.
  JSON.stringify(root ?? data ?? null);
  if (({} as Record<string, unknown>).a !== undefined) throw new Error("a prototype was touched");
}
