import type { XmlElement } from "../../model/table.ts";
import { readAct } from "./dates.ts";
import type { ParticipantList } from "./list.ts";

/** The Protocol was open for signature between these days and never after (article 16). */
const OPENED = "2000-12-12";
const CLOSED = "2002-12-12";

/** Signatures received in that time: a list with fewer is an excerpt. The sister protocol and convention differ. */
export const SIGNATORIES = 117;

/** Chapter XVIII, number 12 a, whatever the language of the export. */
export function isPalermo(root: XmlElement): boolean {
  const text = (name: string) => find(root, name)?.text ?? "";
  if (!find(root, "Treaty") && root.name !== "Treaty") return false;
  const numbered = text("Numsect") === "12" && text("Subnumsect").toLowerCase() === "a";
  return (
    (numbered && /\bXVIII\b/u.test(chapterOf(root))) || /trafficking in persons/iu.test(text("Subtitlesect"))
  );
}

function chapterOf(root: XmlElement): string {
  const chapter = find(root, "Chapter");
  return chapter ? chapter.children.map((child) => child.text).join(" ") : "";
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/**
 * A bare table does not say which treaty it lists. It is taken for this one when every signature falls into the two
 * years in which the Protocol was open and, for a table long enough to be whole, there are as many as it received: the
 * convention and the smuggling protocol were open in the same days but have 147 and 112.
 */
export function fitsPalermo(list: ParticipantList): boolean {
  const cells = list.rows.map((row) => readAct(row.signature.cell)).filter((cell) => cell.kind !== "none");
  const signatures = cells.flatMap((cell) => (cell.kind === "act" ? [cell.act] : []));
  if (signatures.length === 0 || signatures.length < 0.8 * cells.length) return false;
  const inTime = signatures.every(
    ({ date, manner }) => manner === "succession" || (date >= OPENED && date <= CLOSED),
  );
  return inTime && (cells.length < 100 || Math.abs(cells.length - SIGNATORIES) <= 3);
}
