import { Argument } from "commander";
import { shippedProfiles } from "../../use/profile.ts";
import { completed, shells } from "../completion.ts";
import { EXIT } from "../program.ts";
import type { CommandEntry, CommandModule } from "./contract.ts";

/** @param commands all that there are, this one among them */
export const completionOf = (commands: readonly CommandEntry[]): CommandModule => ({
  examples: [
    { line: 'eval "$(shortlist completion bash)"', shows: "turns completion on in this bash" },
    { line: "shortlist completion fish | source", shows: "turns completion on in this fish" },
  ],

  configure(command) {
    command.addArgument(
      new Argument("<shell>", "whose script is printed").choices(shells.map(({ id }) => id)),
    );
    command.addHelpText(
      "after",
      `\nTo have it in every shell:\n${shells.map(({ install }) => `  ${install}`).join("\n")}`,
    );
  },

  async run(io, [shell]) {
    const all = await completed(commands, shippedProfiles());
    // Its arguments let no other through.
    io.out(shells.find(({ id }) => id === shell)!.script(all, all.find(({ name }) => name === "rank")!));
    return EXIT.done;
  },

  words: async () => shells.map(({ id }) => ({ word: id, says: "" })),
});
