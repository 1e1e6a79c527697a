import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readManifest } from "../../dataset/store/manifest.ts";
import { mustBeFile, readPlain } from "../../dataset/store/plain-file.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { ShortlistError } from "../../model/error.ts";
import { PROFILE_SHEET } from "../../model/profile-sheet.ts";
import { SHIPPED } from "../data/shipped.ts";
import { shippedProfiles } from "../profile/load.ts";

/** What `<before>` or `<after>` is. */
export type SideArgument =
  | { readonly kind: "record"; readonly path: string }
  | { readonly kind: "ranking"; readonly path: string; readonly text: string; readonly ranking: Ranking }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "profile"; readonly profile: string }
  | { readonly kind: "data"; readonly path: string };

export const SIDES =
  "A side is a run.json, a ranking as JSON, a folder or file of data, a profile (a name, a file, or a workbook that “rank --out” wrote), or a year.";

/**
 * Told by name and content; what could be two things is refused.
 *
 * @param other the other side, as it was written
 */
export async function sideArgument(text: string, cwd: string, other?: string): Promise<SideArgument> {
  const full = resolve(cwd, text);
  const info = await stat(full).catch(() => undefined);
  const word = await wordOf(text);
  if (word && info) {
    throw new ShortlistError(
      "ambiguous-side",
      `“${text}” is a ${word.kind} and also ${info.isDirectory() ? "a folder" : "a file"} here`,
      {
        wayOut: `Write ./${text} for the ${info.isDirectory() ? "folder" : "file"}; rename it for the ${word.kind}.`,
      },
    );
  }
  if (word) return word;
  if (!info) throw await unknown(text, other);
  if (info.isDirectory()) return folder(text, full);
  mustBeFile(info, text);
  const side = await file(text, full);
  return side.kind === "data" ? dataOrOutput(side, full, cwd) : side;
}

/** A ranking in a format that only people read stands for its run, where that is recorded beside it. */
async function dataOrOutput(
  side: { readonly kind: "data"; readonly path: string },
  full: string,
  cwd: string,
): Promise<SideArgument> {
  if (!/\.(?:csv|md)$/iu.test(side.path)) return side;
  const { recordBeside } = await import("../record/beside.ts");
  const record = await recordBeside(side.path, readPlain(full, { shown: side.path }), cwd);
  if (record !== undefined) return { kind: "record", path: record };
  if (/\.csv$/iu.test(side.path)) return side;
  throw new ShortlistError("bad-side", "a ranking as Markdown cannot be compared without its run.json", {
    where: { file: side.path },
    wayOut: SIDES,
  });
}

async function wordOf(text: string): Promise<SideArgument | undefined> {
  if (text === SHIPPED) return { kind: "data", path: SHIPPED };
  if (/^\d{4}$/u.test(text)) return { kind: "year", year: Number(text) };
  return shippedProfiles().includes(text) ? { kind: "profile", profile: text } : undefined;
}

async function unknown(text: string, other: string | undefined): Promise<ShortlistError> {
  const { isCountry, quoted, shownAlone } = await import("../arguments/words.ts");
  if (isCountry(text)) {
    const both =
      other !== undefined && isCountry(other)
        ? `shortlist compare ${quoted(text)} ${quoted(other)} sets the two side by side. `
        : "";
    return new ShortlistError("no-such-side", `“${text}” is a country, and no result to compare`, {
      wayOut: `${both}shortlist diff <before> <after> ${shownAlone([text])}`,
    });
  }
  const { didYouMean } = await import("../../profile/index.ts");
  const near = didYouMean(text, shippedProfiles());
  return new ShortlistError("no-such-side", `“${text}” is no file, folder, year or shipped profile${near}`, {
    wayOut: SIDES,
  });
}

async function folder(text: string, full: string): Promise<SideArgument> {
  const record = join(text, "run.json");
  if (!(await isRecord(join(full, "run.json")))) return { kind: "data", path: text };
  if (!(await readManifest(full))) return { kind: "record", path: record };
  throw new ShortlistError(
    "ambiguous-side",
    "the folder is a snapshot and holds the record of a run as well",
    {
      where: { file: text },
      wayOut: `Name ${record} for the run, or move it away for the snapshot.`,
    },
  );
}

async function isRecord(full: string): Promise<boolean> {
  if ((await stat(full).catch(() => undefined)) === undefined) return false;
  return kindOf(jsonOf(readPlain(full).toString("utf8"))) === "run";
}

async function file(text: string, full: string): Promise<SideArgument> {
  if (/\.ya?ml$/iu.test(text)) {
    const isProfile = /^tree\s*:/mu.test(readPlain(full, { shown: text }).toString("utf8"));
    return isProfile ? { kind: "profile", profile: asPath(text) } : { kind: "data", path: text };
  }
  if (/\.xlsx$/iu.test(text) && (await hasProfile(text, full)))
    return { kind: "profile", profile: asPath(text) };
  if (!/\.json$/iu.test(text)) return { kind: "data", path: text };
  const content = readPlain(full, { shown: text }).toString("utf8");
  const given = jsonOf(content);
  const kind = kindOf(given);
  if (kind === "run") return { kind: "record", path: text };
  if (kind === "ranking")
    return {
      kind: "ranking",
      path: text,
      text: content,
      ranking: await ranking(content, text),
    };
  if (kind !== undefined) {
    throw new ShortlistError("bad-side", `a document of kind “${kind}” cannot be compared`, {
      where: { file: text },
      wayOut: SIDES,
    });
  }
  const isProfile = typeof given === "object" && given !== null && "tree" in given;
  return isProfile ? { kind: "profile", profile: asPath(text) } : { kind: "data", path: text };
}

/** Whether a workbook is one that “rank --out” wrote, with the profile that it was ranked by. */
async function hasProfile(text: string, full: string): Promise<boolean> {
  const { readFile } = await import("../../tables/read.ts");
  const { tables } = await readFile({ path: text, bytes: readPlain(full, { shown: text }) });
  return tables.some(
    ({ name, rows }) =>
      name === PROFILE_SHEET.name && rows.some(({ cells }) => cells[0] === PROFILE_SHEET.settings),
  );
}

/** Told apart from a shipped name. */
function asPath(text: string): string {
  return /[/\\]/u.test(text) ? text : `./${text}`;
}

async function ranking(content: string, path: string): Promise<Ranking> {
  const { readJson } = await import("../../tables/trees/json.ts");
  const { rankingSchema } = await import("../../model/documents/ranking.ts");
  const { success, data, error } = rankingSchema.safeParse(readJson(content, path).data);
  if (success) return data;
  const { issueWords } = await import("../../dataset/issue-words.ts");
  const { locator, what } = issueWords(error.issues);
  throw new ShortlistError("bad-side", `the ranking is not what “rank --format json” writes: ${what}`, {
    where: { file: path, locator },
    wayOut: "Write it anew, or compare the data and profiles themselves.",
    cause: error,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(given: unknown): string | undefined {
  const { document } = (given ?? {}) as { document?: unknown };
  return typeof document === "string" ? /^shortlist\/([a-z]+)\/\d+$/u.exec(document)?.[1] : undefined;
}
