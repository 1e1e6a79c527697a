import { join } from "node:path";
import { catalogue } from "../../dataset/catalogue.ts";
import { readLists } from "../../dataset/store.ts";
import { ShortlistError } from "../../model/error.ts";
import { listIndicator } from "../../model/list.ts";
import type { Problem } from "../../model/problem.ts";
import { type Default, defaultsTaken } from "../../profile/defaults.ts";
import { badProfile, draftOf, type OpenedProfile } from "../../profile/index.ts";
import { namesOf } from "../../profile/indicators.ts";
import { isKnown } from "../../profile/known-names.ts";
import { whyUnknown } from "../../profile/unknown-names.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { loadData } from "../../use/data/load.ts";
import { packageRoot } from "../../use/data/package-files.ts";
import {
  loadProfile,
  mustKnow,
  type NamedProfile,
  shippedProfiles,
  vocabularyOf,
} from "../../use/profile.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";

const PLACES_SHOWN = 6;
/** Further from a publisher's indicator than this, a name is one of the user's own. */
const SLIP = 2;

/**
 * Every mistake of each profile, or what it needs, and of those that are named what they take by default; without a name the
 * shipped ones.
 */
export async function validateProfiles(
  names: readonly string[],
  data: readonly string[] | undefined,
  io: Io,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  for (const name of names.length > 0 ? names : shippedProfiles()) {
    try {
      const loaded = await loadProfile(name, io.cwd);
      const own = await namesIn(loaded, data, io.cwd);
      const taken = names.length > 0 ? defaults(await loaded.opened()) : [];
      io.out(`${[`${loaded.file}: valid`, ...own, ...taken].join("\n  ")}\n`);
    } catch (error) {
      if (!(error instanceof ShortlistError)) throw error;
      code = EXIT.failed;
      const { file } = error.where;
      if (error.problems.length === 0)
        io.err(`${file ?? name}: ${error.message}\n${error.wayOut ? `  ${error.wayOut}\n` : ""}`);
      const unknown = await wrongNames(error, file ?? name, data, io.cwd);
      for (const problem of byLine([...error.problems, ...(unknown?.problems ?? [])]))
        io.err(`${file}, ${problem.locator}: ${problem.message}\n`);
      for (const { problems, wayOut } of [error, ...(unknown ? [unknown] : [])])
        if (problems.some((one) => one.code === "unknown-indicator")) io.err(`  ${wayOut}\n`);
    }
  }
  return code;
}

/** From the top of a file to its end; cells of a workbook as they come. */
function byLine(problems: readonly Problem[]): Problem[] {
  const placed = problems.map((problem) => {
    const [, line = 0, column = 0] = /^line (\d+), column (\d+)$/u.exec(problem.locator ?? "") ?? [];
    return { problem, line: Number(line), column: Number(column) };
  });
  return placed.sort((a, b) => a.line - b.line || a.column - b.column).map(({ problem }) => problem);
}

async function namesIn(
  loaded: NamedProfile,
  data: readonly string[] | undefined,
  cwd: string,
): Promise<string[]> {
  if (data === undefined) return offline(loaded);
  await mustKnow(loaded, await loadData({ data, cwd }));
  return [];
}

/** What is wrong with the names of a profile that has other mistakes, as far as these leave it no doubt. */
async function wrongNames(
  error: ShortlistError,
  file: string,
  data: readonly string[] | undefined,
  cwd: string,
): Promise<Pick<ShortlistError, "problems" | "wayOut"> | undefined> {
  const draft = draftOf(error);
  if (draft === undefined) return undefined;
  const [gone, doubtful] = [new Set<string>(), new Set<string>()];
  const placeOf: OpenedProfile["placeOf"] = (at) => {
    const place = draft.placeOf(at);
    const isSound = draft.isSound(at.path);
    if (!isSound) (isSound === undefined ? gone : doubtful).add(place);
    return place;
  };
  try {
    await namesIn({ profile: draft.profile, file, opened: async () => ({ placeOf }) }, data, cwd);
    return undefined;
  } catch (found) {
    if (!(found instanceof ShortlistError) || found.problems.length === 0) return undefined;
    // What kind of value a method takes is not known where the method may be the mistake; that nobody has a name is.
    const isTold = ({ code, locator = "" }: Problem) =>
      !gone.has(locator) && (code.startsWith("unknown-") || !doubtful.has(locator));
    return { problems: found.problems.filter(isTold), wayOut: found.wayOut };
  }
}

/**
 * Without data at hand, a name of a publisher's family (`cpi.…`) or a slip of the pen away from a publisher's indicator is a
 * mistake; any other may be a column of the user's own table.
 */
async function offline(loaded: NamedProfile): Promise<string[]> {
  const lists = await readLists(join(packageRoot(), "data", "lists"));
  const words = [...catalogue.keys(), ...lists.map(({ id }) => listIndicator(id))];
  const families = new Set(words.map(familyOf));
  const isOwn = (word: string) =>
    !families.has(familyOf(word)) && nearestWord(word, words, SLIP) === undefined;
  const vocabulary = vocabularyOf([...catalogue.values()], lists, new Set());
  const unknown = namesOf(loaded.profile).filter((name) => !isKnown(name, vocabulary));
  const wrong = unknown.filter(
    ({ kind, word }) => kind !== "indicator" || !isOwn(word) || vocabulary.find(word),
  );
  if (wrong.length > 0) {
    const { placeOf } = await loaded.opened();
    throw badProfile(
      wrong
        .map((name) => whyUnknown(name, vocabulary, words))
        .map(({ code, message, path }) => ({ code, message, locator: placeOf({ path }) })),
      loaded.file,
      "“shortlist sources” lists what is known; a column of your own table is known where the table is given: --data own.csv.",
    );
  }
  const own = [...new Set(unknown.map(({ word }) => word))];
  if (own.length === 0) return [];
  const named = own.map((word) => {
    const meant = nearestWord(word, words);
    return meant === undefined ? word : `${word} (did you mean “${meant}”?)`;
  });
  return [
    `needs a table of your own with the column${own.length === 1 ? "" : "s"} ${named.join(", ")} (--data checks against it)`,
  ];
}

function familyOf(indicator: string): string {
  const dot = indicator.indexOf(".");
  return dot < 0 ? "" : indicator.slice(0, dot);
}

function defaults({ stated, placeOf }: OpenedProfile): string[] {
  const taken = defaultsTaken(stated);
  if (taken.length === 0) return [];
  return ["Not stated, so the default holds:", ...taken.map((one) => `  ${line(one, placeOf)}`)];
}

function line({ key, value, paths }: Default, placeOf: OpenedProfile["placeOf"]): string {
  const places = paths.filter((path) => path.length > 0).map((path) => placeOf({ path }));
  const where = [...new Set(places.map((place) => place.replace(/^line (\d+),.*$/u, "$1")))];
  if (where.length === 0) return `${key}: ${value}`;
  const lines = places[0]!.startsWith("line ") ? (where.length === 1 ? "line " : "lines ") : "";
  const more = where.length > PLACES_SHOWN ? ` and ${where.length - PLACES_SHOWN} more` : "";
  return `${key}: ${value} (${lines}${where.slice(0, PLACES_SHOWN).join(", ")}${more})`;
}
