import type { Command } from "commander";
import { regionNamed } from "../../countries/regions.ts";
import { Several } from "./several.ts";

const LIST =
  "names or codes, separated by commas or semicolons; region:AF stands for every country of a region";

export function amongOption(command: Command): Command {
  return command.addOption(
    new Several(
      "--among <list...>",
      `score these alone, as if there were no others: ${LIST}`,
      // The country that a command is about may stand behind it.
      isRegion,
    ),
  );
}

export function shownOptions(command: Command): Command {
  const listed = (name: string, what: string) =>
    new Several(`--${name} <list...>`, `${what}: ${LIST}`, isListed);
  return command
    .addOption(listed("countries", "show these alone; the others are scored too"))
    .addOption(
      new Several(
        "--region <list...>",
        "show these regions alone: those of UN M49, or bureaus such as AF and WHA",
        (word) => isRegion(word) || regionNamed(word) !== undefined,
      ),
    )
    .addOption(listed("exclude", "do not show these"));
}

function isRegion(word: string): boolean {
  return /^region:/iu.test(word);
}

async function isListed(word: string): Promise<boolean> {
  return isRegion(word) || (await import("../../use/selection.ts")).isCountry(word);
}
