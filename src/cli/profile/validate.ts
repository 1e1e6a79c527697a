import { join } from "node:path";
import { catalogue } from "../../dataset/catalogue.ts";
import { readLists } from "../../dataset/store.ts";
import { ShortlistError } from "../../model/error.ts";
import { listIndicator } from "../../model/list.ts";
import { type Default, defaultsTaken } from "../../profile/defaults.ts";
import { badProfile, didYouMean, type OpenedProfile } from "../../profile/index.ts";
import { namesOf } from "../../profile/indicators.ts";
import { isKnown } from "../../profile/known-names.ts";
import { whyUnknown } from "../../profile/unknown-names.ts";
import { loadData } from "../../run/data/load.ts";
import { packageRoot } from "../../run/data/package-root.ts";
import { mustKnow, vocabularyOf } from "../../run/profile/known-names.ts";
import { type LoadedProfile, loadProfile, shippedProfiles } from "../../run/profile/load.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
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
      const own = data === undefined ? await offline(loaded) : await against(loaded, data, io.cwd);
      const taken = names.length > 0 ? defaults(await loaded.opened()) : [];
      io.out(`${[`${loaded.file}: valid`, ...own, ...taken].join("\n  ")}\n`);
    } catch (error) {
      if (!(error instanceof ShortlistError)) throw error;
      code = EXIT.failed;
      const { file } = error.where;
      if (error.problems.length === 0)
        io.err(`${file ?? name}: ${error.message}\n${error.wayOut ? `  ${error.wayOut}\n` : ""}`);
      for (const problem of error.problems) io.err(`${file}, ${problem.locator}: ${problem.message}\n`);
      if (error.problems.some((one) => one.code === "unknown-indicator")) io.err(`  ${error.wayOut}\n`);
    }
  }
  return code;
}

async function against(loaded: LoadedProfile, data: readonly string[], cwd: string): Promise<string[]> {
  await mustKnow(loaded, await loadData({ data, cwd }));
  return [];
}

/**
 * Without data at hand, a name of a publisher's family (`cpi.…`) or a slip of the pen away from a publisher's indicator is a
 * mistake; any other may be a column of the user's own table.
 */
async function offline(loaded: LoadedProfile): Promise<string[]> {
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
  const named = own.map((word) => `${word}${didYouMean(word, words).replace("; ", " (").replace("?", "?)")}`);
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
