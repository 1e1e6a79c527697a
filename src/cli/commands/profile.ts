import { type Command, Option } from "commander";
import { catalogue } from "../../dataset/catalogue.ts";
import { ownIndicators } from "../../dataset/own-indicators.ts";
import { badUsage } from "../../model/error.ts";
import { textIn } from "../../model/text-in.ts";
import { wordOf } from "../../model/word-of.ts";
import { didYouMean, profileJsonSchema } from "../../profile/index.ts";
import { weighedOf } from "../../profile/indicators.ts";
import { profileBlocks } from "../../report/profile/blocks.ts";
import { profileListBlocks } from "../../report/profile/list-blocks.ts";
import { json } from "../../report/text/json.ts";
import { aggregators, compile } from "../../scoring/index.ts";
import { tool } from "../../use/data/package-files.ts";
import { loadProfile, shippedProfiles } from "../../use/profile.ts";
import type { Shown } from "../document-formats/contract.ts";
import { forTheMoment } from "../document-formats/index.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import { copyProfile, initProfile, type StartOptions } from "../profile/start.ts";
import { validateProfiles } from "../profile/validate.ts";
import { asFragment, PARAMETERS, parametersOf, WAYS, weighting } from "../profile/weights.ts";
import { EXIT, type ExitCode } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends StartOptions, Pick<OutputOptions, "format"> {
  readonly data?: string[];
}

/** Each action with the options that it does something with. */
const USES: Readonly<Record<string, readonly string[]>> = {
  list: ["format"],
  show: ["format"],
  validate: ["data"],
  init: ["from", "id", "title", "out", "force"],
  copy: ["out", "force"],
  schema: ["format"],
  weights: ["format"],
};
const ACTIONS = Object.keys(USES);

const HELP = `
list      the shipped profiles
show      factors, effective weights, normalisation and gates, each with its reason
validate  every mistake in a profile, with line and column; exit 2 if there is one. For a valid one: the defaults that
          hold where it states nothing, and the columns that it needs from a table of your own
init      a profile of your own, started from another, comments and all:
          shortlist profile init --from cpc --id mine --title "My weights"
copy      a profile as it is, in another file: shortlist profile copy cpc ./copy.yaml
schema    the JSON Schema (draft-7), for editors
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
        "shipped profiles or files (show, validate, copy); for weights a way and its factors",
      )
      .option("--from <name|file>", "init: the profile to start from", "cpc")
      .option("--id <id>", "init: the id of the new profile")
      .option("--title <text>", "init: its title (default: its id)")
      .option("--out <file>", "init, copy: the file to write (init: by default the id with .yaml)")
      .option("--force", "init, copy: overwrite a file that exists and differs")
      .option(
        "--data <path...>",
        "validate: also check the names against these data, such as your own table",
      );
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
    const { format, data, ...start } = given as unknown as Options;
    const asked = askedFor(forTheMoment, { format }, io);
    const say = (shown: Shown) => give(asked, (one) => one.render(shown, io), {}, io);
    switch (action) {
      case "list":
        return say(await listed(io.cwd));
      case "schema":
        io.out(json(profileJsonSchema()));
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
  const own = [...uses, ...(action === "weights" ? parametersOf(way) : []), "color", "debug"];
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
        textOf: (text, otherwise) => textIn(text, words.language, otherwise),
        words,
      });
    },
  };
}
