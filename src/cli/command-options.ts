import type { Command } from "commander";
import type { CommandModule } from "./commands/contract.ts";

/** What a command takes, with the options that every command has, and the help that begins with its examples. */
export function commandOptions(command: Command, module: CommandModule): Command {
  module.configure(command);
  command.addHelpText("before", `${examplesText(module.examples)}\n`);
  return command.option("--no-color", "never colour").option("--debug", "print a stack with an error");
}

/** Each line to copy, and under it what it shows. */
function examplesText(examples: CommandModule["examples"]): string {
  return ["Examples:", ...examples.map(({ line, shows }) => `  ${line}\n      ${shows}`)].join("\n");
}
