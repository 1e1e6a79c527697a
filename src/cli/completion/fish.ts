import type { Candidate, CompletedCommand, CompletedOption, Following, Shell } from "./contract.ts";

export const fish: Shell = {
  id: "fish",
  install: "shortlist completion fish | source         in ~/.config/fish/config.fish",
  script: (commands, rank) =>
    [
      "# shortlist",
      "complete -c shortlist -f",
      ...commands.map(({ name, says }) => line("__fish_use_subcommand", `-a ${quoted(name)}`, says)),
      ...commands.flatMap((command) => {
        const others = commands.filter((other) => other !== command);
        return ofCommand(
          command,
          // It is run without being named.
          command === rank
            ? `not __fish_seen_subcommand_from ${others.map(({ name }) => name).join(" ")}`
            : `__fish_seen_subcommand_from ${command.name}`,
        );
      }),
      "",
    ].join("\n"),
};

function ofCommand({ options, arguments: own }: CompletedCommand, when: string): string[] {
  return [
    ...options.map((option) => line(when, optionWords(option), option.says)),
    ...own.words.map(({ word, says }) => line(when, `-a ${quoted(word)}`, says)),
    ...(own.files ? [line(when, "-F", "")] : []),
  ];
}

function optionWords({ flags, takesValue, ...following }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return [...names, ...(takesValue ? [values(following)] : [])].join(" ");
}

function values({ words, files }: Following): string {
  const offered = words.length === 0 ? "" : ` -a ${quoted(words.map(told).join("\n"))}`;
  return `-r ${files ? "-F" : "-f"}${offered}`;
}

function told({ word, says }: Candidate): string {
  return says === "" ? word : `${word}\t${says}`;
}

function line(when: string, what: string, says: string): string {
  return `complete -c shortlist -n ${quoted(when)} ${what}${says === "" ? "" : ` -d ${quoted(says)}`}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/gu, "\\$&")}'`;
}
