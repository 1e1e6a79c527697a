import { parseDocument, visit } from "yaml";

/**
 * A profile under which everybody with any evidence is ranked: what it excludes by is a flag, and nothing is required.
 *
 * @param {string} text of a profile in YAML
 */
export function openProfile(text) {
  const document = parseDocument(text);
  visit(document, {
    Pair(_, pair) {
      const key = pair.key.value;
      if (key === "requires" || (key === "missing" && "items" in pair.value)) return visit.REMOVE;
      if (key === "effect") pair.value.value = "flag";
      return undefined;
    },
  });
  document.set("id", "open");
  document.set("missing", { policy: "rescale" });
  return String(document);
}
