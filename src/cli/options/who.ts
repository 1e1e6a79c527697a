import type { Command } from "commander";

const LIST =
  "names or codes, separated by commas or semicolons; region:AF stands for every country of a region";

export function amongOption(command: Command): Command {
  return command.option("--among <list>", `score these alone, as if there were no others: ${LIST}`);
}

export function shownOptions(command: Command): Command {
  return command
    .option("--countries <list>", `show these alone; the others are scored too: ${LIST}`)
    .option("--region <list>", "show these regions alone: those of UN M49, or bureaus such as AF and WHA")
    .option("--exclude <list>", `do not show these: ${LIST}`);
}
