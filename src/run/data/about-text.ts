import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readBytes } from "../../dataset/store/input-files.ts";
import { ShortlistError } from "../../model/error.ts";
import type { AboutText } from "../../sources/contract.ts";
import { textsOf } from "../../sources/tip-text/list.ts";
import { readFile } from "../../tables/read.ts";

const LIST = "index.csv";

/** What the list beside a text (`index.csv`: file, iso3, report_year, part) says of it; undefined where there is none. */
export async function aboutText(full: string): Promise<AboutText | undefined> {
  const list = join(dirname(full), LIST);
  if (!(await stat(list).catch(() => undefined))?.isFile()) return undefined;
  try {
    return textsOf(await readFile(await readBytes(LIST, list))).get(basename(full));
  } catch (error) {
    // What is wrong with the list is said where it is read.
    if (error instanceof ShortlistError) return undefined;
    throw error;
  }
}
