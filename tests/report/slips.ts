/** What a text is checked against: the ids and codes that its run knows. */
export interface Codes {
  /** Ids of the profile's indicators, nodes and gates. */
  readonly ids: readonly string[];
  /** ISO codes of the countries. */
  readonly countries: ReadonlySet<string>;
  /** Whether columns stand side by side in it, with spaces between. */
  readonly columns?: boolean;
}

/** A kind of slip of the pen. */
export interface Rule {
  readonly name: string;
  /** The slips in a text; of Markdown and of the terminal alike. */
  find(text: string, codes: Codes): string[];
}

/** Lines that show the cell a figure stands in, or how it was derived: there ids, paths and publishers' own words belong. */
const CITES =
  /^\s*(?:- )?(?:\S+ = |.*(?:\.(?:xlsx?|csv|xml|json|html?), |derived by shortlist|; found in |estimate;|stands in for ))/u;

const pattern = (name: string, wrong: RegExp): Rule => ({
  name,
  find: (text) =>
    prose(text).flatMap((line) => [...line.matchAll(wrong)].map((found) => around(line, found.index))),
});

const TWO_SPACES = pattern("two spaces in a sentence", /(?<=[^\s|]) {2,}(?=[^\s|])/gu);

/** A single hyphen, word or mark is enough to make a reader doubt the figure beside it. */
export const RULES: readonly Rule[] = [
  pattern(
    "double punctuation",
    /(?<!\.)\.\.(?!\.)|,,|;;|::|[,;:] ?[,;.:](?=\s|$)|[.!?][,:](?=\s|$)(?<!\b[A-Z]\.,)/gu,
  ),
  pattern("two hyphens for a dash", /(?<=\w ?)--(?=\s|$)/gu),
  pattern("a repeated word", /(?<![\w.-])(\p{Ll}{2,}),? \1(?![\w-]|\.\w)/gu),
  pattern(
    "one of several",
    /(?<![\d.,\u2013]|per )[\u2212+]?1(?:\.0+)? (?!(?:is|was|has|its|as|this|us|less|plus|minus|across)\b)\p{Ll}+s\b/gu,
  ),
  pattern(
    "several of one",
    /(?<![\d.,])(?:[2-9]|[1-9]\d+)(?:\.\d+)? (?:country|point|tier|file|year|step|indicator|category|peer)(?![\w-])/gu,
  ),
  pattern("minus zero", /(?<![\w.])[\u2212-]0(?:\.0+)?(?![\d.]*\d|-)/gu),
  { ...TWO_SPACES, find: (text, codes) => (codes.columns ? [] : TWO_SPACES.find(text, codes)) },
  pattern("a space before a mark", / [.,;:!?](?=\s|$)| \)|\( /gu),
  {
    name: "an indicator's id in a sentence",
    find: (text, { ids }) => {
      const dotted = ids.filter((id) => id.includes("."));
      return prose(text).flatMap((line) =>
        dotted
          // Beside its title an id says what --set takes.
          .filter((id) => says(line.replaceAll(`(${id})`, ""), id))
          .map((id) => around(line, line.indexOf(id))),
      );
    },
  },
  {
    name: "an id without its title",
    find: (text, { ids }) => {
      const flat = text.replace(/\s+/gu, " ");
      return (
        ids
          .filter((id) => !id.includes(".") && (id.includes("-") || UNLIKE_WORDS.has(id)))
          .filter((id) => says(prose(text).join("\n"), id))
          // A cause such as “factbook data” stands in brackets behind its publisher's name.
          .filter(
            (id) => !new RegExp(`\\((?:[a-z]+ )?${id}(?: data)?\\)|(?<![\\w.-])${id} is `, "u").test(flat),
          )
      );
    },
  },
  {
    name: "a code without its country",
    find: (text, { countries }) => {
      const flat = text.replace(/\s+/gu, " ");
      const codes = new Set(prose(text).flatMap((line) => line.match(/(?<![\w-])[A-Z]{3}(?![\w-])/gu) ?? []));
      return [...codes].filter((code) => countries.has(code) && !flat.includes(` (${code})`));
    },
  },
];

/** Ids that no sentence has as words. */
const UNLIKE_WORDS = new Set(["mcc", "palermo", "factbook"]);

/** Every slip of a text, with its rule. */
export function slips(text: string, codes: Codes): string[] {
  return RULES.flatMap((rule) => rule.find(text, codes).map((found) => `${rule.name}: ${found}`));
}

/** The last text, which every rule asks for in turn. */
let told: { readonly text: string; readonly lines: readonly string[] } = { text: "", lines: [] };

/** What is said in the tool's own words, a line each. */
function prose(text: string): readonly string[] {
  if (told.text !== text) told = { text, lines: proseOf(text) };
  return told.lines;
}

function proseOf(text: string): string[] {
  let cites = -1;
  return text.split("\n").filter((line) => {
    const depth = line.search(/\S/u);
    // A citation goes on as far as it hangs.
    if (cites >= 0 && depth >= cites) return false;
    cites = CITES.test(line) ? depth : -1;
    return cites < 0;
  });
}

function says(text: string, id: string): boolean {
  return new RegExp(`(?<![\\w.-])${id.replace(/[.*+?^$()|[\]\\{}]/gu, "\\$&")}(?![\\w-]|\\.\\w)`, "u").test(
    text,
  );
}

function around(line: string, at: number): string {
  return `…${line.slice(Math.max(0, at - 40), at + 40)}…`;
}
