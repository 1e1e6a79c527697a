const [NARROW, HARD] = ["\u202f", "\u00a0"];

/** Spaces before double punctuation, before the percent sign and inside guillemets never break a line. */
function set(text: string): string {
  return text
    .replace(/ :(?!\S)/gu, `${HARD}:`)
    .replace(/ ([;!?%»])/gu, `${NARROW}$1`)
    .replace(/« /gu, `«${NARROW}`);
}

/** Every message with the spaces of French typography, so that they are written as plain ones. */
export function typeset<Part>(part: Part): Part {
  if (typeof part === "string") return set(part) as Part;
  if (typeof part === "function") return ((...facts: unknown[]) => typeset(part(...facts))) as Part;
  if (Array.isArray(part)) return part.map(typeset) as Part;
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, typeset(one)])) as Part;
}
