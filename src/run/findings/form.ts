import { catalogue } from "../../dataset/catalogue.ts";
import type { CountryFindings, SaidFinding } from "../../model/documents/findings.ts";
import { FACTOR_ENDS } from "../../sources/findings/index.ts";

const HEAD = (names: string) => `# Findings on ${names}, prefilled from the texts of the TIP Report.
# The reasons quote what the texts say; they are no findings yet. For each: check the words at their place, correct the reason,
# and fill in rating, date and confidence (high, medium or low); take out what you do not want to rate. Sign at the top.
# While a field is empty, the finding does not count, and while nobody has signed, none does. Form: docs/findings.md.
document: shortlist/findings/1
prefilled: from texts
scale: 0 to 4
analyst: ""   # sign here
findings:
`;

/** The analysts' form with what the newest texts say as reasons, and with nothing rated, dated or signed. */
export function prefilledForm(countries: readonly CountryFindings[]): string {
  const entries = countries.flatMap((one) =>
    [...FACTOR_ENDS.keys()].flatMap((factor) => entryOf(one, factor)),
  );
  const body = entries.length === 0 ? "  []\n" : entries.join("");
  return HEAD(countries.map(({ name }) => name).join(", ")) + body;
}

function entryOf(one: CountryFindings, factor: string): string[] {
  const { year, said } = newest(one, factor);
  if (said.length === 0) return [];
  const ends = FACTOR_ENDS.get(factor)!;
  const reason = said
    .map(({ title, value, quote }) => `${title}: ${value}${quote === null ? "" : ` (“${quote}”)`}`)
    .join("; ");
  const places = said.map(({ file, locator }) => `${file}, ${locator}`).join("; ");
  const lines = [
    `  - country: ${one.country}   # ${one.name}`,
    `    factor: ${factor}`,
    `    rating:          # from 0 (${ends.low}) to 4 (${ends.high})`,
    `    reason: ${JSON.stringify(reason)}`,
    `    citation: ${JSON.stringify(`TIP Report ${year ?? ""}: ${places}`)}`,
    "    date:            # the day of your finding, such as 2026-03-15",
    "    confidence:",
  ];
  return [`${lines.join("\n")}\n`];
}

/** What the texts of the newest year that says any of it say. */
function newest(
  { factors }: CountryFindings,
  rated: string,
): { year?: number | null; said: readonly SaidFinding[] } {
  const speaks = ({ indicator, saidBy }: SaidFinding) =>
    saidBy === "text" && catalogue.get(indicator)?.speaksTo?.rated === rated;
  const years = factors
    .flatMap((factor) => factor.years)
    .map(({ year, findings }) => ({ year, said: findings.filter(speaks) }))
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return years[0] ?? { said: [] };
}
