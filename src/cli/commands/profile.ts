import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Command, Option } from "commander";
import { catalogue, ownIndicators } from "../../dataset/catalogue.ts";
import { readLists } from "../../dataset/store/snapshot.ts";
import { defined } from "../../model/collections.ts";
import { listIndicator } from "../../model/list.ts";
import { given, type Parameter } from "../../model/parameter.ts";
import type { Problem } from "../../model/problem.ts";
import { badUsage, ShortlistError } from "../../model/problem.ts";
import { type FactorNode, isFactor } from "../../model/profile.ts";
import { textIn, wordOf } from "../../model/translation.ts";
import { type Default, defaultsTaken } from "../../profile/defaults.ts";
import {
  badProfile,
  didYouMean,
  draftOf,
  type OpenedProfile,
  profileJsonSchema,
} from "../../profile/index.ts";
import { whyUnknown } from "../../profile/mistakes.ts";
import { isKnown, namesOf, weighedOf } from "../../profile/names.ts";
import {
  asYaml,
  extending,
  type Start,
  startedFrom,
  type Weighed,
  withSchema,
} from "../../profile/yaml-text.ts";
import { profileAgreementBlocks, profileBlocks, profileListBlocks } from "../../report/profile.ts";
import { json } from "../../report/renderers/json.ts";
import { aggregators, compile } from "../../scoring/index.ts";
import { lostWeights } from "../../scoring/lost-weights.ts";
import { NoWeights, type Weights, weightings } from "../../scoring/weightings/index.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { loadData } from "../../use/data/load.ts";
import { packageRoot, tool } from "../../use/data/package-files.ts";
import {
  type LoadedProfile,
  loadProfile,
  loadText,
  mustKnow,
  type NamedProfile,
  shippedProfiles,
  vocabularyOf,
} from "../../use/profile.ts";
import { ownWords } from "../../words/index.ts";
import type { Shown } from "../document-formats/contract.ts";
import { forTheMoment } from "../document-formats/index.ts";
import { deliver } from "../files/output.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import { pluginOption, wholeNumber } from "../options/index.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends StartOptions, Pick<OutputOptions, "format"> {
  readonly data?: string[];
  readonly asOf?: number;
}

/** Each action with the options that it does something with. */
const USES: Readonly<Record<string, readonly string[]>> = {
  list: ["format"],
  compare: ["data", "asOf", "format"],
  show: ["format"],
  validate: ["data"],
  init: ["from", "id", "title", "full", "out", "force"],
  copy: ["out", "force"],
  schema: ["format"],
  weights: ["format"],
};

const ACTIONS = Object.keys(USES);

const EXAMPLES = weightings.map(({ id, example, reads }) => ({
  short: `${id} ${example}`,
  long: `${id} ${example}${reads === undefined ? "" : ` (${reads})`}`,
}));

/** How each way of weighting is asked for, in a line of the help. */
export const WAYS = EXAMPLES.map(({ short }) => short).join(" | ");

const HELP = `
list      the shipped profiles
compare   how far the rankings by several profiles agree, two by two, the least alike first (by default the shipped ones)
show      factors, effective weights, normalisation and gates, each with its reason
validate  every mistake in a profile, with line and column; exit 2 if there is one. For a valid one: the defaults that
          hold where it states nothing, and the columns that it needs from a table of your own
init      a profile of your own that takes another (extends) and has its weights to change:
          shortlist profile init --from cpc --id mine --title "My weights"
          With --full it is a whole copy under another id, comments and all, which follows the other no more
copy      a profile as it is, in another file: shortlist profile copy cpc ./copy.yaml
schema    the JSON Schema (draft 2020-12), for editors
weights   weights for a factor's children, as a fragment of a profile, by one of
          ${WAYS}`;

export const profile: CommandModule = {
  examples: [
    { line: "shortlist profile show cpc", shows: "its factors, weights and gates, each with its reason" },
    {
      line: 'shortlist profile init --from cpc --id mine --title "My weights"',
      shows: "one of your own, started from another",
    },
    { line: "shortlist profile validate mine.yaml", shows: "every mistake, with line and column" },
  ],

  configure(command) {
    command
      .argument("<action>", `one of ${ACTIONS.join(", ")}`)
      .argument(
        "[name|file...]",
        "shipped profiles or files (show, compare, validate, copy); for weights a way and its factors",
      )
      .option("--from <name|file>", "init: the profile to start from", "cpc")
      .option("--id <id>", "init: the id of the new profile")
      .option("--title <text>", "init: its title (default: its id)")
      .option("--full", "init: a whole copy, instead of a few lines that extend the other profile")
      .option("--out <file>", "init, copy: the file to write (init: by default the id with .yaml)")
      .option("--force", "init, copy: overwrite a file that exists and differs")
      .option(
        "--data <path...>",
        "validate: also check the names against these data, such as your own table; compare: rank these",
      )
      .option("--as-of <year>", "compare: rank as of this year (default: the latest)", wholeNumber);
    pluginOption(command);
    for (const [name, way, { summary, shape, default: usual }] of PARAMETERS)
      command.addOption(
        new Option(`--${name} <how>`, `weights ${way}: ${summary}`)
          .choices(shape.choices ?? [])
          .default(usual),
      );
    formatOption(command, forTheMoment).hook("preAction", (_, chosen) => mustUseAll(chosen));
    command.addHelpText("after", HELP);
  },

  words: async () => ACTIONS.map((word) => ({ word, says: "" })),

  async run(io, [action, ...names], given): Promise<ExitCode> {
    const { format, data, asOf, ...start } = given as unknown as Options;
    const asked = askedFor(forTheMoment, { format }, io);
    const say = (shown: Shown) => give(asked, (one) => one.render(shown, io), {}, io);
    switch (action) {
      case "list":
        return say(await listed(io.cwd));
      case "compare":
        return say(await compared(names, defined({ data, asOf }), io));
      case "schema":
        io.out(json(profileJsonSchema(ownWords.methods)));
        return EXIT.done;
      case "show":
        if (names.length > 1 && !asked.printed.isScreen)
          throw badUsage(`--format ${format} shows one profile: a document is of one`, {
            wayOut: "Ask for one after the other.",
          });
        for (const name of names.length > 0 ? names : ["cpc"]) await say(await shown(name, io.cwd));
        return EXIT.done;
      case "validate":
        return validateProfiles(names, data, io);
      case "init":
        return initProfile(names, start, io);
      case "copy":
        return copyProfile(names, start, io);
      case "weights": {
        const made = weighting(names, given);
        // The fragment goes into a file, where nobody may read its comments.
        if (made.doubt !== undefined) io.err(`warning: ${made.doubt}\n`);
        io.out(
          asked.printed.isScreen
            ? asFragment(made)
            : json({ document: "shortlist/weights/1", tool, ...made }),
        );
        return EXIT.done;
      }
      default:
        throw badUsage(`unknown action “${action}”${didYouMean(action!, ACTIONS)}`, {
          wayOut: `One of ${ACTIONS.join(", ")}.`,
        });
    }
  },
};

/** What an action does nothing with would go without a word: a file that was to be written, say. */
function mustUseAll(command: Command): void {
  const [action = "", ...words] = command.args;
  const uses = wordOf(USES, action);
  if (uses === undefined) return;
  const [way] = action === "weights" ? words : [];
  const own = [...uses, ...(action === "weights" ? parametersOf(way) : []), "color", "debug", "plugin"];
  const idle = command.options.find(
    (option) =>
      command.getOptionValueSource(option.attributeName()) === "cli" && !own.includes(option.attributeName()),
  );
  const isWordless = action === "list" || action === "schema";
  if (!idle && !(isWordless && words.length > 0)) return;
  const asked = ["profile", action, ...(way === undefined ? [] : [way])].join(" ");
  throw badUsage(`“${asked}” does nothing with ${idle?.long ?? `“${words[0]}”`}`, {
    wayOut: "Leave it out; “shortlist profile --help” says which action takes what.",
  });
}

async function listed(cwd: string): Promise<Shown> {
  const names = shippedProfiles();
  const profiles = await Promise.all(
    names.map(async (name) => ({ name, ...(await loadProfile(name, cwd)) })),
  );
  const rows = profiles.map(({ name, profile: one, sha256 }) => ({
    id: name,
    title: textIn(one.title, "en", one.id),
    description: textIn(one.description, "en", ""),
    needs: ownIndicators(weighedOf(one)),
    sha256,
  }));
  return {
    document: { document: "shortlist/profiles/1", tool, profiles: rows },
    blocks: (words) => profileListBlocks(rows, words),
  };
}

async function compared(
  names: readonly string[],
  options: { readonly data?: string[]; readonly asOf?: number },
  io: Io,
): Promise<Shown> {
  if (names.length === 1)
    throw badUsage(`“profile compare” takes two profiles or more, found only “${names[0]}”`, {
      wayOut: "Name none for all shipped profiles, or “profile list” for their names.",
    });
  const { profileAgreement } = await import("../../use/other-rankings.ts");
  const all = names.length > 0 ? names : shippedProfiles();
  const { agreement, warnings } = await profileAgreement(all, options, io.cwd);
  for (const text of warnings) io.err(`warning: ${text}\n`);
  return {
    document: { document: "shortlist/profile-agreement/1", tool, ...agreement },
    blocks: (words) => profileAgreementBlocks(agreement, words),
  };
}

async function shown(name: string, cwd: string): Promise<Shown> {
  const { profile: one, sha256 } = await loadProfile(name, cwd);
  return {
    document: { document: "shortlist/profile/1", tool, sha256, profile: one },
    blocks(words) {
      const shares = new Map(compile(one).items.map(({ node, share }) => [node, share]));
      return profileBlocks(one, {
        sha256,
        shareOf: (node) => shares.get(node) ?? 0,
        chooses: (method) => aggregators.some(({ id, chooses }) => id === method && chooses === true),
        titleOf: (indicator) => catalogue.get(indicator)?.title,
        words,
      });
    },
  };
}

export interface StartOptions {
  readonly from: string;
  readonly id?: string;
  readonly title?: string;
  readonly full?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** A profile of one's own, started from any other: shipped, a file, or the `Profile` sheet of a workbook. */
export async function initProfile(
  names: readonly string[],
  { from, id, title, full, out, force }: StartOptions,
  io: Io,
): Promise<ExitCode> {
  if (id === undefined || names.length > 0) {
    const what =
      id === undefined
        ? "a new profile needs an id of its own"
        : `“profile init” takes its profile by --from, found “${names.join(" ")}”`;
    throw badUsage(what, {
      wayOut: `For example: shortlist profile init --from ${names[0] ?? from} --id ${id ?? "mine"} --title "My weights".`,
    });
  }
  if (out === undefined && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) {
    throw badUsage(`“${id}” makes no name of a file`, {
      wayOut: "Take letters, digits, dots and hyphens for the id, or name the file with --out.",
    });
  }
  const loaded = await loadProfile(from, io.cwd);
  const { profile, sha256 } = loaded;
  if (id === profile.id) {
    throw badUsage(`the id “${id}” is that of the profile it starts from`, {
      wayOut: "Give it another --id, so that the two can be distinguished; “profile copy” copies as it is.",
    });
  }
  const origin = `Started from ${profile.id} (${textIn(profile.title, "en", profile.id)}), ${sha256.slice(0, 12)}.`;
  const path = out ?? `${id}.yaml`;
  const start = { id, title: title ?? id, origin };
  const text = full ? startedFrom(await textOf(loaded), start) : extensionOf(loaded, start, from, path, io);
  return write(text, path, { from, force: force ?? false }, io);
}

/** A profile that extends another, with the weights of its factors, and of what stands right under the root, to change. */
function extensionOf(
  { profile: { tree, gates } }: LoadedProfile,
  start: Start,
  from: string,
  path: string,
  { cwd }: Io,
): string {
  const nodes: Weighed[] = [];
  const visit = (factor: FactorNode, depth: number): void => {
    // Where the first with evidence is taken no weight counts.
    const isWeighed = !aggregators.some(({ id, chooses }) => id === factor.aggregate.method && chooses);
    for (const child of factor.children) {
      const title = textIn(child.title, "en", "");
      const says = [title, depth > 0 ? `in ${factor.id}` : ""].filter(Boolean).join(", ");
      if (isWeighed && (depth === 0 || isFactor(child)))
        nodes.push({ id: child.id, weight: child.weight, says });
      if (isFactor(child)) visit(child, depth + 1);
    }
  };
  visit(tree, 0);
  const isPath = /[/\\.]/u.test(from);
  const way = relative(dirname(resolve(cwd, path)), resolve(cwd, from))
    .split(sep)
    .join("/");
  const name = isPath && !/^\.|^\/|:/u.test(way) ? `./${way}` : isPath ? way : from;
  return extending(start, { name, nodes, gates: gates.map(({ id }) => id) }, /\.json$/iu.test(path));
}

/** A profile as it is, in another file. */
export async function copyProfile(
  names: readonly string[],
  { force, out }: Pick<StartOptions, "force" | "out">,
  io: Io,
): Promise<ExitCode> {
  const [from, to = out] = names;
  if (from === undefined || to === undefined || names.length + (out === undefined ? 0 : 1) > 2) {
    throw badUsage("“profile copy” takes a profile and the file to copy it to", {
      wayOut: `For example: shortlist profile copy ${from ?? "cpc"} ./my-copy.yaml.`,
    });
  }
  const loaded = await loadProfile(from, io.cwd);
  return write(await textOf(loaded), to, { from, force: force ?? false }, io);
}

async function textOf(loaded: LoadedProfile): Promise<string> {
  return loaded.text ?? asYaml((await loaded.opened()).stated);
}

async function write(
  text: string,
  path: string,
  { from, force }: { from: string; force: boolean },
  io: Io,
): Promise<ExitCode> {
  if (!/\.(?:ya?ml|json)$/iu.test(path)) {
    throw new ShortlistError("unknown-format", `“${path}” is no name of a profile's file`, {
      wayOut: "Profiles are YAML: name it .yaml, .yml or, of JSON, .json.",
    });
  }
  const made = withSchema(text, schemaFrom(dirname(resolve(io.cwd, path))));
  await loadText(made, { file: path, folder: dirname(resolve(io.cwd, path)), sha256: "" });
  const code = await deliver([{ path, text: made }], { profile: from, force }, io, { moved: () => [] });
  const shown = /^[./~]/u.test(path) || isAbsolute(path) ? path : `./${path}`;
  io.err(
    `Change its weights in an editor; then: shortlist profile validate ${shown}, and shortlist rank --profile ${shown}\n`,
  );
  return code;
}

/** The address of the shipped schema as an editor finds it from a folder: relative where that is the same by every way. */
function schemaFrom(folder: string): string {
  const schema = join(packageRoot(), "docs", "schemas", "profile.schema.json");
  const way = relative(folder, schema);
  let real = folder;
  try {
    real = realpathSync(folder);
  } catch {
    // A folder that is not there is said when the file is written.
  }
  if (isAbsolute(way) || real !== folder || realpathSync(schema) !== schema)
    return pathToFileURL(schema).href;
  return way.split(sep).join("/");
}

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
  const columns = own.map((word) => {
    const meant = nearestWord(word, words);
    return meant === undefined ? word : `${word} (did you mean “${meant}”?)`;
  });
  return [
    `needs a table of your own with the column${own.length === 1 ? "" : "s"} ${columns.join(", ")} (--data checks against it)`,
  ];
}

function familyOf(indicator: string): string {
  const dot = indicator.indexOf(".");
  return dot < 0 ? "" : indicator.slice(0, dot);
}

function defaults({ stated, placeOf }: OpenedProfile): string[] {
  const taken = defaultsTaken(stated);
  if (taken.length === 0) return [];
  return ["Not stated, so the default applies:", ...taken.map((one) => `  ${line(one, placeOf)}`)];
}

function line({ key, value, paths }: Default, placeOf: OpenedProfile["placeOf"]): string {
  const places = paths.filter((path) => path.length > 0).map((path) => placeOf({ path }));
  const where = [...new Set(places.map((place) => place.replace(/^line (\d+),.*$/u, "$1")))];
  if (where.length === 0) return `${key}: ${value}`;
  const lines = places[0]!.startsWith("line ") ? (where.length === 1 ? "line " : "lines ") : "";
  const more = where.length > PLACES_SHOWN ? ` and ${where.length - PLACES_SHOWN} more` : "";
  return `${key}: ${value} (${lines}${where.slice(0, PLACES_SHOWN).join(", ")}${more})`;
}

/** The parameters that ways of weighting have, each with the way that takes it. */
export const PARAMETERS = weightings.flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([name, parameter]): [string, string, Parameter] => [name, id, parameter]),
);

/** The parameters that a way takes; of one that there is not, any. */
export function parametersOf(way: string | undefined): string[] {
  const isKnown = weightings.some(({ id }) => id === way);
  return PARAMETERS.flatMap(([name, of]) => (of === way || !isKnown ? [name] : []));
}

/** The weights that a way of weighting makes of the words of a command line. */
export function weighting(
  [way, ...words]: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
): Weights {
  const found = weightings.find(({ id }) => id === way);
  if (found === undefined)
    throw wrong(way === undefined ? "the way of weighting is missing" : `unknown way of weighting “${way}”`);
  try {
    const made = found.weigh(words, given(found.parameters, { ...options, method: found.id }));
    const [lost] = lostWeights(made.weights.map(({ weight }) => weight));
    if (lost) throw new NoWeights(`${made.weights[lost.at]!.id}: ${lost.message}`);
    return made;
  } catch (cause) {
    throw cause instanceof NoWeights ? wrong(cause.message) : cause;
  }
}

/** As the children of a factor in a profile file, with what it means as comments. */
export function asFragment({ method, weights, notes, warnings }: Weights): string {
  return [
    `# Weights by ${method}.`,
    ...[...notes, ...warnings].map((line) => `# ${line}`),
    "children:",
    ...weights.map(
      ({ id, weight }) => `  - {id: ${JSON.stringify(id)}, weight: ${Number(weight.toPrecision(12))}}`,
    ),
    "",
  ].join("\n");
}

function wrong(what: string): ShortlistError {
  return badUsage(what, { wayOut: `profile weights ${EXAMPLES.map(({ long }) => long).join(" · ")}` });
}
