import { Command, CommanderError } from "commander";
import { badUsage } from "../model/problem.ts";
import { tool } from "../use/data/package-files.ts";
import { cannotPrint } from "../use/files/atomic.ts";
import type { LoadedPlugin } from "../use/plugins.ts";
import type { CommandModule } from "./commands/contract.ts";
import { commands } from "./commands/index.ts";
import { beginHelp, commandOptions, PLUGIN, spread } from "./options/index.ts";
import { EXIT, type ExitCode, type Io, type ProcessLike } from "./program.ts";
import { ioOf, printError, stopCleanly } from "./terminal/io.ts";

const DEFAULT_COMMAND = "rank";

/** Widest help. */
const HELP_COLUMNS = 120;

/** What most people come for: the first example of each begins the help that lists all commands. */
const FIRST_COMMANDS = ["rank", "explain", "compare", "whatif", "report"];

/**
 * The command line, from arguments to exit code. Only the chosen command's code is loaded.
 * Never throws and never exits: whoever called decides what to do with the code.
 */
export async function run(process: ProcessLike): Promise<ExitCode> {
  const io = ioOf(process);
  stopCleanly(process);
  const debug = process.argv.includes("--debug");
  const code = await outcome(process, io, debug);
  const failure = await io.written();
  if (failure === undefined) return code;
  printError(cannotPrint(failure), io, debug);
  await io.written();
  return EXIT.failed;
}

async function outcome(process: ProcessLike, io: Io, debug: boolean): Promise<ExitCode> {
  const program = new Command("shortlist")
    .description(
      "Rank candidate partner countries from publishers' own indicator files, and explain every rank.",
    )
    .version(`${tool.name} ${tool.version}`, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help of a command")
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => Math.min(io.columns, HELP_COLUMNS),
    })
    .showSuggestionAfterError()
    .showHelpAfterError("  “shortlist --help” lists the commands.")
    .exitOverride();
  program.addHelpText(
    "after",
    "\nWithout a command, “rank” is run. Exit codes: 0 done, 1 ran and found something, 2 could not run.",
  );

  let code: ExitCode = EXIT.done;
  const args = withDefaultCommand(process.argv.slice(2));
  // Before any command is loaded: help and lists name what plug-ins bring.
  const plugins = await pluginsNamed(args, io, debug);
  if (plugins === undefined) return EXIT.failed;
  if (asksForAll(args)) {
    const modules = commands.filter(({ name }) => FIRST_COMMANDS.includes(name)).map(({ load }) => load());
    beginHelp(
      program,
      (await Promise.all(modules)).flatMap(({ examples }) => examples.slice(0, 1)),
    );
  }
  for (const entry of commands) {
    const command = program.command(entry.name).description(entry.summary);
    if (args[0] !== entry.name && !(args[0] === "help" && args[1] === entry.name)) continue;
    const module = await entry.load();
    commandOptions(command, module);
    if (plugins.length > 0) command.addHelpText("after", `\nPlug-ins:\n${plugins.map(bringing).join("\n")}`);
    command
      .allowExcessArguments()
      .showHelpAfterError(`  “shortlist ${entry.name} --help” says what it takes.`)
      .action(async () => {
        mustSaySomething(command);
        await mustTake(command, module, io.cwd);
        code = await module.run(io, command.args, {
          ...command.opts(),
          ...(plugins.length > 0 ? { plugins } : {}),
        });
      });
  }

  try {
    await mustBeCommand(args, io.cwd);
    const chosen = program.commands.find((command) => command.name() === args[0]);
    const words = chosen ? [args[0]!, ...(await spread(args.slice(1), chosen, io.cwd))] : args;
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
    printError(error, io, debug);
    return EXIT.failed;
  }
}

/** Those of --plugin, loaded; undefined where that could not be done, which is said. */
async function pluginsNamed(
  args: readonly string[],
  io: Io,
  debug: boolean,
): Promise<readonly LoadedPlugin[] | undefined> {
  const end = args.indexOf("--");
  const files = args.slice(0, end < 0 ? args.length : end).flatMap((arg, i, all) => {
    if (arg.startsWith(`${PLUGIN}=`)) return [arg.slice(PLUGIN.length + 1)];
    // Without a value commander says what is missing.
    return arg === PLUGIN && all[i + 1] !== undefined ? [all[i + 1]!] : [];
  });
  // An empty path is told as that of every option is.
  const named = files.filter((file) => file.trim() !== "");
  if (named.length === 0) return [];
  try {
    return await (await import("../use/load-plugins.ts")).loadPlugins(named, io.cwd);
  } catch (error) {
    printError(error, io, debug);
    return undefined;
  }
}

/** `gpi 1.0.0: normaliser gpi.score; source gpi.report`. */
function bringing({ name, version, adds }: LoadedPlugin): string {
  const kinds = Object.entries(adds).flatMap(([kind, ids]) =>
    ids.length === 0 ? [] : [`${ids.length === 1 ? kind.slice(0, -1) : kind} ${ids.join(", ")}`],
  );
  return `  ${name} ${version}: ${kinds.join("; ")}`;
}

/** Whether what is asked for is the help of no single command. */
function asksForAll([first = "", second]: readonly string[]): boolean {
  return ["-h", "--help"].includes(first) || (first === "help" && second === undefined);
}

/** A country, a file, a profile or a year in the place of a command is told which command it goes with. */
async function mustBeCommand(args: readonly string[], cwd: string): Promise<void> {
  const [first = "", second] = args;
  const names = ["help", ...commands.map(({ name }) => name)];
  if (first === "help" && second !== undefined && !second.startsWith("-") && !names.includes(second)) {
    const { didYouMean } = await import("../profile/did-you-mean.ts");
    throw badUsage(`unknown command “${second}”${didYouMean(second, names)}`, {
      wayOut: "“shortlist --help” lists the commands.",
    });
  }
  if (first.startsWith("-") || names.includes(first)) return;
  const end = args.findIndex((arg) => arg.startsWith("-"));
  const words = args.slice(0, end < 0 ? args.length : end);
  const { misplaced } = await import("./options/word-meant.ts");
  const error = await misplaced(words, words.length > 1 ? "and no command" : "not a command", cwd);
  if (error) throw error;
}

/** An empty path would be the folder one is in, an empty list nobody: more often a variable of a script that was never set. */
function mustSaySomething(command: Command): void {
  const given = command.options.map(({ long, flags }, i) => ({
    name: long ?? flags,
    value: command.getOptionValue(command.options[i]!.attributeName()) as unknown,
  }));
  const words = command.args.map((value) => ({ name: `an argument of “${command.name()}”`, value }));
  for (const { name, value } of [...given, ...words])
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === "string" && one.trim() === "")
        throw badUsage(`${name} is empty`, {
          wayOut:
            "Give it a value, or leave it out; in a script, see whether the variable in that place is set.",
        });
}

/** No more words than the command has a use for. */
async function mustTake(command: Command, module: CommandModule, cwd: string): Promise<void> {
  const { registeredArguments: known, args } = command;
  if (args.length <= known.length || known.some(({ variadic }) => variadic)) return;
  const many =
    known.length === 0 ? "no word of its own" : known.length === 1 ? "one word" : `${known.length} words`;
  const { tooManyWords } = await import("./options/word-meant.ts");
  throw await tooManyWords(command.name(), many, args, () => module.elsewhere?.(args), cwd);
}

function withDefaultCommand(args: readonly string[]): readonly string[] {
  const first = args[0];
  const own = ["-h", "--help", "-V", "--version"];
  const plain = args.filter((arg) => arg !== "--no-color" && arg !== "--debug");
  if (plain[0] !== undefined && own.includes(plain[0])) return plain;
  return first === undefined || first.startsWith("-") ? [DEFAULT_COMMAND, ...args] : args;
}
