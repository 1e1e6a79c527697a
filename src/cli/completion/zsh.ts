import { type Candidate, type CompletedOption, type Following, quoted, type Shell } from "./contract.ts";

export const zsh: Shell = {
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
    local -a all=(${told(commands.map(({ name: word, says }) => ({ word, says })))})
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
  const body = `  local -a all=(${told(words)})\n  _describe value all\n${files ? "  _files\n" : ""}`;
  const name = lists.get(body) ?? `_shortlist_${lists.size + 1}`;
  lists.set(body, name);
  return name;
}

function told(words: readonly Candidate[]): string {
  return words
    .map(({ word, says }) => quoted(`${word.replace(/[\\:]/gu, "\\$&")}${says === "" ? "" : `:${says}`}`))
    .join(" ");
}
