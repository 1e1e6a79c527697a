import type { Name } from "./indicators.ts";

/** What is known of an indicator where a profile is checked. */
export interface Known {
  /** The categories that its source publishes; absent where it has none, or where they are the user's own. */
  readonly categories?: readonly string[];
  /** Its source publishes numbers. */
  readonly numeric?: boolean;
}

/** The words that a profile may use: the publishers', and those of the data at hand. */
export interface Vocabulary {
  /** Undefined where nobody has the indicator. */
  find(indicator: string): Known | undefined;
  readonly lists: readonly string[];
}

/** Whether a name is one that its source publishes, as the kind of value that the profile takes it for. */
export function isKnown(name: Name, { find, lists }: Vocabulary): boolean {
  if (name.kind === "list") return lists.includes(name.word);
  if (name.kind === "category") return find(name.of)?.categories?.includes(name.word) ?? true;
  const known = find(name.word);
  return known !== undefined && !takesCategories(name, known) && !takesNumbers(name, known);
}

/** Categories where the profile wants numbers. */
export function takesCategories({ takes }: Name & { kind: "indicator" }, { categories }: Known): boolean {
  return takes === "numbers" && categories !== undefined;
}

/** Numbers where the profile wants categories. */
function takesNumbers({ takes }: Name & { kind: "indicator" }, { numeric }: Known): boolean {
  return takes === "categories" && numeric === true;
}
