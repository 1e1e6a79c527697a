import { fold } from "./fold.ts";
import { type Entry, entries } from "./table.ts";

/** Stands for a lost character while the rest of the name is folded; no name has it. */
const lost = "ꙮ";

/**
 * The one thing that a name with lost characters ("C�te d'Ivoire", "S?o Tom? and Principe") can be: every spelling that
 * fits the letters left has to stand for the same country. Four letters have to be left, and two for each that is lost.
 */
export function mended(text: string): Entry | undefined {
  const marked = text
    .replace(/\ufffd/g, lost)
    .replace(/\?+(?=\p{L})|(?<=\p{L}{2})\?(?=\s\p{L})/gu, (marks) => lost.repeat(marks.length));
  if (!marked.includes(lost)) return undefined;
  const key = fold(marked);
  const kept = key.replaceAll(lost, "").length;
  if (kept < 4 || kept < 2 * (key.length - kept)) return undefined;
  const pattern = new RegExp(`^${key.replace(/ꙮ+/g, (run) => `.{1,${run.length}}`)}$`, "u");
  let found: Entry | undefined;
  for (const [spelling, entry] of entries()) {
    if (spelling.length <= kept || spelling.length > key.length || !pattern.test(spelling)) continue;
    if (!("iso3" in entry) || (found && "iso3" in found && found.iso3 !== entry.iso3)) return undefined;
    found = entry;
  }
  return found && "iso3" in found ? { match: "alias", iso3: found.iso3 } : undefined;
}
