/**
 * Marks for "no figure", gathered from the publishers' documents and files rather than from the program: `..` (World Bank), `-`
 * and `NA` (codings of the TIP Report), `N/A` (Freedom House, whose `Add A` ended in 2018), `Unavailable`, `Unknown`, `MTC`, `Not
 * Applicable`, `No Assessment`, `None` (US Department of Labor), `NA`, also with a unit behind it, and `see entry` (Factbook), and
 * what people put into their own tables.
 */
const MARKS = new Set([
  ...["", ".", "..", "...", "…", "-", "--", "---", "‐", "–", "—", "−", ":", "*"],
  ...["na", "n/a", "n.a.", "n a", "#n/a", "nan", "null", "none", "nd", "n.d.", "s/d", "k.a.", "k. a.", "н/д"],
  ...["unavailable", "not available", "data not available", "no data", "unknown", "missing"],
  ...["mtc", "not applicable", "no assessment"],
]);

export function isMark(text: string): boolean {
  const plain = text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
  if (MARKS.has(plain)) return true;
  const bare = plain.replace(/(?: ?(?:\[[\da-z]{1,3}\]|[*†‡§¶¹²³⁰-⁹]))+$/u, "");
  if (MARKS.has(bare)) return true;
  return /^(?:\(\d{4}\) )?[$%]? ?na ?%?(?: ?\(?of gdp\)?| years?)?(?: \((?:[a-z]+ )?\d{4}(?: est\.?)?\))?$|^(?:note ?- ?)?see (?:entry|entries|individual)\b/u.test(
    plain,
  );
}
