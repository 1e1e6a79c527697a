import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readPlain } from "../../dataset/store/files.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import { textIn } from "../../model/translation.ts";
import { loadProfile, type ProfileGiven, shippedProfiles } from "../../use/profile.ts";
import { isCountry, isYear, quoted, shownAlone } from "../../use/selection.ts";
import type { WhoGiven } from "../../use/who.ts";
import { ownWords } from "../../words/index.ts";
import type { Elsewhere } from "../commands/contract.ts";

const { listed } = ownWords;

/** What a word on the command line probably is, where something else was expected. */
export interface Meant {
  /** `a country`, `a year`, as the end of “Ghana” is … */
  readonly what: string;
  /** The command to write, and what it does. */
  readonly wayOut: string;
}

/** Words that came without the command they belong to, or too many for the command that they came with. */
export async function meantBy(words: readonly string[], cwd: string): Promise<Meant | undefined> {
  const typed = words.map(quoted).join(" ");
  const countries = words.filter((word) => isCountry(word));
  // “explian Ghana” resolves as Ghana does: what stands before it is no part of the name.
  if (words.length > 1 && countries.length === 0 && isCountry(words.join(" "))) {
    const name = quoted(words.join(" "));
    return { what: "a country of several words", wayOut: `Put it in quotes: shortlist explain ${name}.` };
  }
  if (words.length > 1 && countries.length === words.length)
    return {
      what: "countries",
      wayOut: `shortlist compare ${typed} sets them side by side; shortlist explain ${typed} --brief writes a memo of each.`,
    };
  const [word] = words;
  if (word === undefined) return undefined;
  if (isCountry(word))
    return {
      what: "a country",
      wayOut: `shortlist explain ${quoted(word)} tells why it stands where it stands.`,
    };
  if (isYear(word))
    return {
      what: "a year",
      wayOut: `shortlist rank --as-of ${word} ranks on the evidence of that year and before.`,
    };
  const shown = quoted(word);
  if (existsSync(resolve(cwd, word))) return meantByPath(word, shown, resolve(cwd, word));
  if (shippedProfiles().includes(word))
    return {
      what: "a weighting profile",
      wayOut: `shortlist rank --profile ${word} ranks by it; shortlist profile show ${word} says what is in it.`,
    };
  if (/[/\\]|\.[a-z]{2,5}$/iu.test(word))
    return { what: "a file that is not there", wayOut: "Check its name and the folder that you are in." };
  return undefined;
}

/** A shorter word begins too many others. */
const SHORTEST_WORD = 4;

/** The error of a word that is no country, with the flags of the profile whose gates are called by that word. */
export async function withFlags(
  error: unknown,
  { profile, countries = [], exclude = [] }: WhoGiven & { readonly profile?: ProfileGiven },
  cwd: string,
): Promise<unknown> {
  if (!(error instanceof ShortlistError) || error.code !== "unknown-country" || profile === undefined)
    return error;
  const asked = [...countries, ...exclude].flatMap((text) => text.split(/[,;]/u)).map((word) => word.trim());
  const word = asked.find((one) => one !== "" && error.message.startsWith(`“${one}”`))?.toLowerCase();
  if (word === undefined) return error;
  // A profile that cannot be read is said when it is asked for.
  const loaded = await loadProfile(profile, cwd).catch(() => undefined);
  const { gates = [] } = loaded?.profile ?? {};
  const hasWord = (text: string) =>
    ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${word}`);
  const flags = gates.filter(({ id, title, short }) =>
    [id, textIn(title, "en", ""), textIn(short, "en", "")].some(hasWord),
  );
  if (word.length < SHORTEST_WORD || flags.length === 0) return error;
  const named = `Who meets a gate of the profile is named by ${flags.map(({ id }) => `flag:${id}`).join(" or ")}.`;
  return new ShortlistError(error.code, error.message, {
    wayOut: [named, error.wayOut].filter(Boolean).join(" "),
  });
}

/** Countries beside the two sides that `diff` compares, or more sides than two. */
export async function extraWordsOfDiff(words: readonly string[]): Promise<Elsewhere | undefined> {
  const profiles = shippedProfiles();
  const countries = words.filter(isCountry);
  const others = words.filter((word) => !countries.includes(word));
  if (countries.length > 0 && others.length === 2) {
    const what = countries.length === 1 ? "is a country" : "are countries";
    const wayOut = `shortlist diff ${others.map(quoted).join(" ")} ${shownAlone(countries)}`;
    return { words: countries, what, wayOut };
  }
  if (countries.length === 0 && words.every((word) => isYear(word) || profiles.includes(word)))
    return { words, what: "are results to compare", wayOut: "Compare two of them at a time." };
  return undefined;
}

/** A year or a profile beside the one country that a command is about. */
export async function extraWordsOfCountry(
  command: string,
  words: readonly string[],
): Promise<Elsewhere | undefined> {
  const profiles = shippedProfiles();
  const [country, second] = words.filter(isCountry);
  if (country === undefined || second !== undefined) return undefined;
  const others = words.filter((word) => word !== country);
  const [year, more] = others.filter(isYear);
  const [profile, another] = others.filter((word) => profiles.includes(word));
  const isTold = others.every((word) => word === year || word === profile);
  if (more !== undefined || another !== undefined || !isTold) return undefined;
  const options = [
    ...(year === undefined ? [] : [`--as-of ${year}`]),
    ...(profile === undefined ? [] : [`--profile ${profile}`]),
  ].join(" ");
  return {
    words: [year ?? profile!],
    what: year === undefined ? "is a weighting profile" : "is a year",
    wayOut: `shortlist ${command} ${quoted(country)} ${options}`,
  };
}

/**
 * The error of more words than a command takes.
 *
 * @param many what it takes: `one word`
 */
export async function tooManyWords(
  command: string,
  many: string,
  args: readonly string[],
  elsewhere: () => Promise<Elsewhere | undefined> | undefined,
  cwd: string,
): Promise<ShortlistError> {
  const expected = `and “${command}” takes ${many}`;
  const other = await elsewhere();
  if (other !== undefined) {
    const found = listed(other.words.map((word) => `“${word}”`));
    return badUsage(`${found} ${other.what}, ${expected}`, { wayOut: other.wayOut });
  }
  return (
    (await misplaced(args, expected, cwd)) ??
    badUsage(`“${command}” takes ${many}, found ${args.map((arg) => `“${arg}”`).join(" ")}`, {
      wayOut: `“shortlist ${command} --help” says what it takes; put quotes around what has spaces.`,
    })
  );
}

/** The error of words where a command, or nothing, was expected; undefined where nothing is known of them. */
export async function misplaced(
  words: readonly string[],
  expected: string,
  cwd: string,
): Promise<ShortlistError | undefined> {
  const meant = await meantBy(words, cwd);
  if (meant === undefined) return undefined;
  const [subject, verb] = [`“${words.join(" ")}”`, meant.what === "countries" ? "are" : "is"];
  return badUsage(`${subject} ${verb} ${meant.what}, ${expected}`, { wayOut: meant.wayOut });
}

function meantByPath(word: string, shown: string, path: string): Meant {
  if (statSync(path).isDirectory()) {
    return existsSync(join(path, "manifest.json"))
      ? { what: "a snapshot", wayOut: `shortlist rank --data ${shown} ranks from it.` }
      : {
          what: "a folder",
          wayOut: `shortlist rank --data ${shown} ranks from the files in it; shortlist ingest ${shown} --into snapshot makes a snapshot of them.`,
        };
  }
  const asFile = /^[./~]/u.test(word) ? shown : quoted(`./${word}`);
  const text = beginningOf(path);
  if (/^\s*\{\s*"document":\s*"shortlist\/run\//u.test(text) || /run\.json$/iu.test(basename(word)))
    return { what: "the record of a run", wayOut: `shortlist verify ${shown} repeats the run.` };
  if (/^\s*\{\s*"document":\s*"shortlist\/ranking\//u.test(text))
    return { what: "a ranking", wayOut: `shortlist diff ${shown} <another> says what moved.` };
  if (/\.(?:ya?ml|json)$/iu.test(word) && /^\s*"?tree"?\s*:/mu.test(text))
    return { what: "a weighting profile", wayOut: `shortlist rank --profile ${asFile} ranks by it.` };
  return {
    what: "a file",
    wayOut: `shortlist inspect ${shown} shows how it is read; shortlist rank --data ${shown} ranks from it.`,
  };
}

const PEEK = 1_000_000;

function beginningOf(path: string): string {
  try {
    return readPlain(path, { most: PEEK }).toString("utf8");
  } catch {
    return "";
  }
}
