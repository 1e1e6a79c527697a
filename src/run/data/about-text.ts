import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readBytes } from "../../dataset/store/input-files.ts";
import { ShortlistError } from "../../model/error.ts";
import { entryOf } from "../../model/gather.ts";
import type { AboutText, TextList } from "../../sources/contract.ts";
import { sources } from "../../sources/index.ts";
import { readFile } from "../../tables/read.ts";

/** What the lists beside a text say of it; undefined where there is none. */
export type AboutTexts = (full: string) => Promise<AboutText | undefined>;

/** The lists of the adapters that have one; each list of a folder is read once. */
export function listsBeside(): AboutTexts {
  const read = new Map<string, Promise<ReadonlyMap<string, AboutText>>>();
  return async (full) => {
    for (const { textList } of sources) {
      if (textList === undefined) continue;
      const path = join(dirname(full), textList.name);
      const texts = await entryOf(read, path, () => textsOf(path, textList));
      const about = texts.get(basename(full));
      if (about) return about;
    }
    return undefined;
  };
}

async function textsOf(path: string, { name, read }: TextList): Promise<ReadonlyMap<string, AboutText>> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return new Map();
  try {
    return read(await readFile(await readBytes(name, path)));
  } catch (error) {
    // What is wrong with the list is said where it is read.
    if (error instanceof ShortlistError) return new Map();
    throw error;
  }
}
