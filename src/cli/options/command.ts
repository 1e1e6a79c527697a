import type { Command } from "commander";
import { badUsage } from "../../model/error.ts";
import type { CommandModule } from "../commands/contract.ts";
import { Several } from "./several.ts";

/** What a command takes, with the options that every command has, and the help that begins with its examples. */
export function commandOptions(command: Command, module: CommandModule): Command {
  module.configure(command);
  mustSayOnce(command);
  beginHelp(command, module.examples);
  return command.option("--no-color", "never colour").option("--debug", "print a stack trace with an error");
}

/** Where an option takes one value the last of two would hold, and the other be dropped without a word. */
function mustSayOnce(command: Command): void {
  for (const option of command.options) {
    const takesMany = option instanceof Several || option.variadic || Array.isArray(option.defaultValue);
    if (takesMany || !(option.required || option.optional)) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven)
        throw badUsage(`${option.long} is given twice`, { wayOut: "Give it once: it takes one value." });
      isGiven = true;
    });
  }
}

/** Help begins with each line to copy, and under it what it shows. */
export function beginHelp(command: Command, examples: CommandModule["examples"]): void {
  const lines = examples.map(({ line, shows }) => `  ${line}\n      ${shows}`);
  command.addHelpText("before", ["Examples:", ...lines, ""].join("\n"));
}
