import type { Command } from "commander";
import type { CommandModule } from "./commands/contract.ts";

/** What a command takes, with the options that every command has, and the help that begins with its examples. */
export function commandOptions(command: Command, module: CommandModule): Command {
  module.configure(command);
  beginHelp(command, module.examples);
  return command.option("--no-color", "never colour").option("--debug", "print a stack with an error");
}

/** Help begins with each line to copy, and under it what it shows. */
export function beginHelp(command: Command, examples: CommandModule["examples"]): void {
  const lines = examples.map(({ line, shows }) => `  ${line}\n      ${shows}`);
  command.addHelpText("before", ["Examples:", ...lines, ""].join("\n"));
}
