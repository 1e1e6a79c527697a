/** What a parser of YAML says of a mistake. */
interface Slip {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** One slip in YAML makes the parser complain of everything after it; keys that stand twice are each a mistake of their own. */
const OF_ITS_OWN = "DUPLICATE_KEY";
/** Tags that are known, where the value fits. */
const CORE_TAG = /^!!(?:str|int|float|bool|null|seq|map)$/u;

/**
 * What is wrong with a text that is no YAML, in words for somebody who does not know YAML, by where it begins. What the parser only
 * warns of (a tag or directive that it does not know, and so drops) is a mistake as well.
 */
export function yamlSlips(
  { errors, warnings }: { readonly errors: readonly Slip[]; readonly warnings: readonly Slip[] },
  text: string,
  format: "YAML" | "JSON" = "YAML",
): { readonly offset: number; readonly message: string }[] {
  const first = errors.find(({ code }) => code !== OF_ITS_OWN);
  return [
    ...errors.filter((error) => error === first || (first === undefined && error.code === OF_ITS_OWN)),
    ...(first === undefined ? warnings : []),
  ].map((error) => ({
    offset: error.pos[0],
    message: `not valid ${format}: ${inWords(error, text.slice(error.pos[0]))}`,
  }));
}

/** The same of aliases, which the parser follows only when the values are asked for. Undefined for what is no such error. */
export function aliasSlip(cause: unknown, text: string): { offset: number; message: string } | undefined {
  // What nesting without end does to the stack comes as a RangeError.
  if (!(cause instanceof ReferenceError || cause instanceof RangeError)) return undefined;
  const { message } = cause;
  const name = /^Unresolved alias .*: (.+)$/su.exec(message)?.[1];
  const why =
    cause instanceof RangeError
      ? "it is nested too deep to be read"
      : name !== undefined
        ? `“*${name}” repeats something that no “&${name}” before it names`
        : message.startsWith("Excessive alias")
          ? "aliases (*) repeat each other too often: write out what they repeat"
          : "an alias (*) stands for something that contains it";
  return { offset: Math.max(text.indexOf(`*${name}`), 0), message: `not valid YAML: ${why}` };
}

function inWords({ code, message }: Slip, rest: string): string {
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
    case "MISSING_CHAR": {
      const bracket = /end with a (.)/u.exec(said)?.[1];
      const quote = /closing (.)quote/u.exec(said)?.[1];
      if (bracket) return `a bracket is not closed: “${bracket}” is missing before this line`;
      if (quote) return `a quote (${quote}) is not closed`;
      return code === "MISSING_CHAR"
        ? "a key without its colon and value"
        : "this line is indented otherwise than those it belongs to";
    }
    case "MULTILINE_IMPLICIT_KEY":
      return "this line is no key with its colon and value: see whether a colon is missing, or its indent is another than that of the lines beside it";
    case "BLOCK_IN_FLOW":
      return "between two entries in brackets a comma is missing";
    case "UNEXPECTED_TOKEN":
      return said.includes("node end")
        ? "more stands here than one value: put quotes around the whole"
        : said.includes("header")
          ? "a value that begins with “|” or “>” begins on the next line: put quotes around it"
          : "this must not stand here: a comma, a colon or a line break is missing before it";
    case "MULTIPLE_DOCS":
      return "“---” begins a second document: keep one document in the file";
    case "BAD_DQ_ESCAPE":
      return `“${rest.slice(0, 2)}” means nothing between double quotes: write \\\\ for a backslash, or use single quotes`;
    case "TAG_RESOLVE_FAILED": {
      const tag = /^\S+/u.exec(rest)?.[0] ?? "";
      const why = CORE_TAG.test(tag)
        ? "the value behind it is of another kind: leave it out"
        : "is not known: leave it out, or put quotes around the value";
      return `“${tag}” is a tag, which says what kind a value is, and ${why}`;
    }
    case "BAD_DIRECTIVE":
      return `“${/^\S+/u.exec(rest)?.[0] ?? ""}” is a directive that is not known: leave it out`;
    default:
      return `it cannot be read from here on (${said})`;
  }
}
