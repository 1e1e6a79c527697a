/** What a text ends in that is not shown to its end. */
export const CUT = " …";

/** A text of at most about so many letters: cut after a sentence where that leaves most of it, else at a space. */
export function clipped(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  const [sentence, space] = [cut.lastIndexOf(". ") + 1, cut.lastIndexOf(" ")];
  const end = [sentence, space].find((at) => at > letters / 2) ?? letters;
  return `${cut.slice(0, end)}${CUT}`;
}
