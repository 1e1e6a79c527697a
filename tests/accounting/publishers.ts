import { readdirSync, readFileSync, statSync } from "node:fs";
import { isCountry } from "../../src/countries/resolve.ts";
import { type FileReading, readParsedFile } from "../../src/dataset/read.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { readFile } from "../../src/tables/read.ts";
import { PUBLISHER_FILES } from "../e2e/readers/drawn.ts";
import { type Account, account } from "./account.ts";
import { accountTree, learn, type Patterns } from "./trees.ts";

/** What became of all cells of figures of some files. */
export interface Sum {
  readonly files: number;
  readonly cells: number;
  readonly observed: number;
  readonly missing: number;
  readonly flagged: number;
  /** What is wrong, with file and place. */
  readonly wrong: readonly string[];
}

/** The files below a folder of the publishers' files, with the endings given. */
export function filesBelow(path: string, endings: RegExp): string[] {
  if (!statSync(PUBLISHER_FILES + path).isDirectory()) return [path];
  return readdirSync(PUBLISHER_FILES + path)
    .flatMap((name) => filesBelow(`${path}/${name}`, endings))
    .filter((name) => endings.test(name));
}

/** Accounts for every cell of figures of files that adapters recognise; for trees all files are looked at for patterns first. */
export async function accountFor(paths: readonly string[]): Promise<Sum> {
  const patterns: Patterns = new Map();
  for (const path of paths.filter(isTree)) {
    const { file, reading } = await open(path);
    learn(patterns, file, reading);
  }
  const total = { files: 0, cells: 0, observed: 0, missing: 0, flagged: 0 };
  const wrong: string[] = [];
  for (const path of paths) {
    const { file, reading } = await open(path);
    if (reading.source === undefined) continue;
    total.files += 1;
    const one: Account = isTree(path)
      ? accountTree(file, reading, patterns)
      : account(file, reading, { source: reading.source });
    wrong.push(...one.faults.map((fault) => `${path}: ${fault}`));
    for (const { cells, observed, missing, flagged, unaccounted, column } of one.counts) {
      total.cells += cells;
      total.observed += observed;
      total.missing += missing;
      total.flagged += flagged;
      wrong.push(...unaccounted.map((place) => `${path}, ${column}: ${place}`));
      if (observed + missing + flagged + unaccounted.length !== cells)
        wrong.push(`${path}, ${column}: no sum`);
    }
  }
  return { ...total, wrong };
}

function isTree(path: string): boolean {
  return /\.(?:json|xml)$/u.test(path);
}

async function open(path: string): Promise<{ file: ParsedFile; reading: FileReading }> {
  const file = await readFile({ path, bytes: readFileSync(PUBLISHER_FILES + path) }, { isName: isCountry });
  return { file, reading: readParsedFile(file) };
}
