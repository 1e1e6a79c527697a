import { Command, type Option } from "commander";
import type { CommandEntry } from "../commands/contract.ts";
import { commandOptions } from "../options/command.ts";
import type { Candidate, CompletedCommand, CompletedOption } from "./contract.ts";

/** Commands with their options, as they declare them. */
export async function completed(
  commands: readonly CommandEntry[],
  profiles: readonly string[],
): Promise<CompletedCommand[]> {
  return Promise.all(
    commands.map(async ({ name, summary, load }) => {
      const module = await load();
      const command = commandOptions(new Command(name), module);
      const options = command.createHelp().visibleOptions(command);
      return {
        name,
        says: summary,
        options: options.map((option) => completedOption(option, profiles)),
        arguments: {
          words: (await module.words?.()) ?? [],
          files: [...command.registeredArguments, ...options.filter(({ variadic }) => variadic)].some((one) =>
            isFile("flags" in one ? one.flags : `<${one.name()}>`),
          ),
        },
      };
    }),
  );
}

function completedOption(option: Option, profiles: readonly string[]): CompletedOption {
  const { flags, long, short, required, optional, argChoices = [] } = option;
  const words: Candidate[] = [...argChoices, ...(flags.includes("<name|file>") ? profiles : [])].map(
    (word) => ({
      word,
      says: "",
    }),
  );
  return {
    flags: [long, short].filter((flag) => flag != null),
    says: firstPart(option.description),
    takesValue: required || optional,
    words,
    files: isFile(flags),
  };
}

/** As the placeholders say: `<path...>`, `<dir>`, `<name|file>`, `<run.json>`, `<before>` of diff. */
function isFile(placeholder: string): boolean {
  return /[<[|](?:path|file|dir|before|after|run\.json)\b/u.test(placeholder);
}

/** A list of candidates has room for little. */
function firstPart(text: string): string {
  return text.split(/; | \(/u)[0]!.trim();
}
