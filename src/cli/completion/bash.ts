import { type Candidate, type Following, quoted, type Shell } from "./contract.ts";

/** Works with the bash 3.2 that macOS has, too. */
export const bash: Shell = {
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

function lines(words: readonly Candidate[]): string {
  return quoted(words.map(({ word }) => word).join("\n"));
}

function filled({ words, files }: Following): string {
  return `words=${lines(words)}; files=${files ? 1 : ""}`;
}
