import { Command, type Option } from "commander";
import type { Candidate, CommandEntry } from "./commands/contract.ts";
import { commandOptions } from "./options/index.ts";

/** What can follow an option or stand as an argument. */
interface Following {
  readonly words: readonly Candidate[];
  readonly files: boolean;
}

interface CompletedOption extends Following {
  /** `--format`; then, where it has one, `-h`. */
  readonly flags: readonly string[];
  readonly says: string;
  readonly takesValue: boolean;
}

/** A command as a shell needs to know it. */
interface CompletedCommand {
  readonly name: string;
  readonly says: string;
  readonly options: readonly CompletedOption[];
  readonly arguments: Following;
}

/** A shell whose completion is written. */
interface Shell {
  /** As `shortlist completion` names it. */
  readonly id: string;
  /** Where the script goes, as a line of its help. */
  readonly install: string;
  /** @param rank the command that is run where none is named, one of `commands` */
  script(commands: readonly CompletedCommand[], rank: CompletedCommand): string;
}

/** In single quotes of any of the shells but fish, which has its own. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Works with the bash 3.2 that macOS has, too. */
const bash: Shell = {
  id: "bash",
  install: 'eval "$(shortlist completion bash)"        in ~/.bashrc',
  script: (commands, rank) => `# shortlist
_shortlist() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words="" files=""
  local IFS=$'\\n'
  COMPREPLY=()
  case "$command" in
    ${commands.map(({ name }) => name).join("|")}) ;;
    *) command=${rank.name} ;;
  esac
  if [[ $COMP_CWORD == 1 && $cur != -* ]]; then
    words=${lines(commands.map(({ name: word, says }) => ({ word, says })))}
  else
    case "$command $prev" in
${commands
  .flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(
        (option) =>
          `      ${option.flags.map((flag) => `'${name} ${flag}'`).join("|")}) ${filled(option)} ;;`,
      ),
  )
  .join("\n")}
      *)
        case "$command:$cur" in
${commands
  .map(
    ({
      name,
      options,
      arguments: own,
    }) => `          ${name}:-*) words=${lines(options.flatMap(({ flags, says }) => flags.map((word) => ({ word, says }))))} ;;
          ${name}:*) ${filled(own)} ;;`,
  )
  .join("\n")}
        esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [[ $files ]]; then COMPREPLY+=($(compgen -f -- "$cur")); fi
}
complete -o filenames -F _shortlist shortlist
`,
};

const zsh: Shell = {
  id: "zsh",
  install: "shortlist completion zsh > _shortlist      in a folder of $fpath",
  script(commands, rank) {
    const lists = new Map<string, string>();
    const branches = commands.map(({ name, options, arguments: own }) => {
      const specs = [...options.flatMap((option) => specsOf(option, lists)), ...argument(own, lists)];
      return `    ${name})\n      _arguments ${specs.join(" \\\n        ")} ;;`;
    });
    return `#compdef shortlist
${[...lists].map(([body, name]) => `${name}() {\n${body}}\n`).join("")}_shortlist() {
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    local -a all=(${zshCandidates(commands.map(({ name: word, says }) => ({ word, says })))})
    _describe command all
    return
  fi
  local command=$words[2]
  case $command in
    ${commands.map(({ name }) => name).join("|")}) shift words; (( CURRENT-- )) ;;
    *) command=${rank.name} ;;
  esac
  case $command in
${branches.join("\n")}
  esac
}
if [[ $funcstack[1] == _shortlist ]]; then _shortlist "$@"; else compdef _shortlist shortlist; fi
`;
  },
};

const fish: Shell = {
  id: "fish",
  install: "shortlist completion fish | source         in ~/.config/fish/config.fish",
  script: (commands, rank) =>
    [
      "# shortlist",
      "complete -c shortlist -f",
      ...commands.map(({ name, says }) => line("__fish_use_subcommand", `-a ${quotedForFish(name)}`, says)),
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

/** Every shell that completion is written for. */
export const shells: readonly Shell[] = [bash, zsh, fish];

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

function lines(words: readonly Candidate[]): string {
  return quoted(words.map(({ word }) => word).join("\n"));
}

function filled({ words, files }: Following): string {
  return `words=${lines(words)}; files=${files ? 1 : ""}`;
}

function ofCommand({ options, arguments: own }: CompletedCommand, when: string): string[] {
  return [
    ...options.map((option) => line(when, optionWords(option), option.says)),
    ...own.words.map(({ word, says }) => line(when, `-a ${quotedForFish(word)}`, says)),
    ...(own.files ? [line(when, "-F", "")] : []),
  ];
}

function optionWords({ flags, takesValue, ...following }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return [...names, ...(takesValue ? [values(following)] : [])].join(" ");
}

function values({ words, files }: Following): string {
  const offered = words.length === 0 ? "" : ` -a ${quotedForFish(words.map(fishCandidates).join("\n"))}`;
  return `-r ${files ? "-F" : "-f"}${offered}`;
}

function fishCandidates({ word, says }: Candidate): string {
  return says === "" ? word : `${word}\t${says}`;
}

function line(when: string, what: string, says: string): string {
  return `complete -c shortlist -n ${quotedForFish(when)} ${what}${says === "" ? "" : ` -d ${quotedForFish(says)}`}`;
}

function quotedForFish(text: string): string {
  return `'${text.replace(/['\\]/gu, "\\$&")}'`;
}

/** An option may stand again: several take more than one value. */
function specsOf(
  { flags, says, takesValue, ...following }: CompletedOption,
  lists: Map<string, string>,
): string[] {
  const text = says.replace(/[\\[\]:]/gu, "\\$&");
  const value = takesValue ? `:value:${action(following, lists)}` : "";
  return flags.map((flag) => quoted(`*${flag}[${text}]${value}`));
}

function argument(own: Following, lists: Map<string, string>): string[] {
  return own.words.length === 0 && !own.files ? [] : [quoted(`*:argument:${action(own, lists)}`)];
}

/** What `_arguments` takes after the second colon: a function of its own for words, since they are quoted in no other place. A blank offers nothing. */
function action({ words, files }: Following, lists: Map<string, string>): string {
  if (words.length === 0) return files ? "_files" : " ";
  const body = `  local -a all=(${zshCandidates(words)})\n  _describe value all\n${files ? "  _files\n" : ""}`;
  const name = lists.get(body) ?? `_shortlist_${lists.size + 1}`;
  lists.set(body, name);
  return name;
}

function zshCandidates(words: readonly Candidate[]): string {
  return words
    .map(({ word, says }) => quoted(`${word.replace(/[\\:]/gu, "\\$&")}${says === "" ? "" : `:${says}`}`))
    .join(" ");
}
