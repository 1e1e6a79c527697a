import type { Mistake } from "./check/mistake.ts";
import type { Name } from "./indicators.ts";
import { takesCategories, type Vocabulary } from "./known-names.ts";
import { didYouMean } from "./nearest.ts";

/** What is wrong with a name that `isKnown` does not know, with the word that was meant. */
export function whyUnknown(
  name: Name,
  { find, lists }: Vocabulary,
  indicators: readonly string[],
): Mistake & { code: string } {
  const { word, path } = name;
  const unknown = (kind: string, what: string, words: readonly string[], all: string) => ({
    path,
    code: `unknown-${kind}`,
    message: `unknown ${what} “${word}”${didYouMean(word, words) || all}`,
  });
  if (name.kind === "list") return unknown("list", "list", lists, expected(lists));
  if (name.kind === "category") {
    const words = find(name.of)?.categories ?? [];
    return unknown("category", `category of ${name.of}`, words, expected(words));
  }
  const known = find(word);
  if (known === undefined) return unknown("indicator", "indicator", indicators, "");
  return takesCategories(name, known)
    ? {
        path,
        code: "not-numbers",
        message: `${word} has categories (${known.categories?.join(", ")}), not numbers: normalise it with “categories”, compare it with “is” or “not”`,
      }
    : {
        path,
        code: "not-categories",
        message: `${word} is a number, not a category: ${instead(name)}`,
      };
}

/** What to do with a number where a category is wanted. */
function instead(name: Name & { kind: "indicator" }): string {
  if (name.weighed) return "normalise it with goalposts, thresholds or another method for numbers";
  if (name.path[0] === "peers") return "peers share a category, such as one of wb.income";
  return "compare it with “above”, “below”, “atLeast” or “atMost”";
}

function expected(words: readonly string[]): string {
  return words.length === 0 ? "; there are none" : `; known are ${words.join(", ")}`;
}
