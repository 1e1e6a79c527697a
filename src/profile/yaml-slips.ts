import type { YAMLError } from "yaml";

/** One slip in YAML makes the parser complain of everything after it; keys that stand twice are each a mistake of their own. */
const OF_ITS_OWN = "DUPLICATE_KEY";

/** What is wrong with a text that is no YAML, in words for somebody who does not know YAML, by where it begins. */
export function yamlSlips(
  errors: readonly YAMLError[],
  text: string,
): { readonly offset: number; readonly message: string }[] {
  const first = errors.find(({ code }) => code !== OF_ITS_OWN);
  return errors
    .filter((error) => error === first || (first === undefined && error.code === OF_ITS_OWN))
    .map((error) => ({
      offset: error.pos[0],
      message: `not valid YAML: ${inWords(error, text.slice(error.pos[0]))}`,
    }));
}

function inWords({ code, message }: YAMLError, rest: string): string {
  const said = message.split("\n")[0]!;
  switch (code) {
    case "TAB_AS_INDENT":
      return "a tab stands where the line begins: indent with spaces";
    case "DUPLICATE_KEY":
      return `the key “${/^["']?([^"':\n]+)/u.exec(rest)?.[1]?.trim() ?? ""}” stands twice: keep one of them`;
    case "BAD_SCALAR_START":
      return `a value that begins with “${rest[0]}” needs quotes around it`;
    case "BLOCK_AS_IMPLICIT_KEY":
      return said.startsWith("Nested")
        ? "a colon within a value: put quotes around the value, or, where a key was meant, indent it as the keys beside it"
        : "this line is indented otherwise than those it belongs to";
    case "BAD_INDENT":
      return /end with a (.)/u.test(said)
        ? `a bracket is not closed: “${/end with a (.)/u.exec(said)![1]}” is missing before this line`
        : said;
    case "MISSING_CHAR":
      return /closing (.)quote/u.test(said)
        ? `a quote (${/closing (.)quote/u.exec(said)![1]}) is not closed`
        : /followed by map values/u.test(said)
          ? "a key without its colon and value"
          : said;
    case "UNEXPECTED_TOKEN":
      return said.includes("node end")
        ? "more stands here than one value: put quotes around the whole"
        : said;
    default:
      return said;
  }
}
