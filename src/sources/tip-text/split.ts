import type { ReadContext } from "../contract.ts";

/** A stretch of a file that is about one country. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** As the heading has it; absent where the text has none. */
  readonly name?: string;
  /** The year of the report, where its heading or title names one. */
  readonly year?: number;
}

const TIER = "(?:Tier\\s+(?:1|2(?:\\s+Watch\\s*List)?|3)|Special\\s+Case)";
/** "NIGER: Tier 2", "Romania (Tier 2)", "2022 Trafficking in Persons Report: Romania", each on a line. */
const HEADINGS: readonly RegExp[] = [
  new RegExp(`^[ \\t#*]*(?<name>\\p{Lu}[\\p{L} .,'’&()-]{1,60}?)\\s*[:(–—-]?\\s*\\(?${TIER}\\)?`, "gimu"),
  /^[ \t#*]*(?<year>20\d\d)\s+Trafficking\s+in\s+Persons\s+Report\s*[:–—-]\s*(?<name>\p{Lu}[\p{L} .,'’&()-]{1,60}?)[ \t]*$/gmu,
  /^[ \t#*]*(?<name>\p{Lu}[\p{Lu} .,'’&()-]{2,60}?)[ \t]*$/gmu,
];
const YEAR =
  /\b(20\d\d)\s+(?:U\.?S\.?\s+State\s+Dept\.?\s+)?(?:Trafficking\s+in\s+Persons|TIP)\s+Report\b|\b(?:Trafficking\s+in\s+Persons|TIP)\s+Report\s*(?:\(|,|-|–|:|for|of)?\s*(20\d\d)\b|\b(20\d\d)-trafficking-in-persons-report\b/gi;
/** Where the country stands in a text without a heading. */
const OF =
  /\bThe\s+Government\s+of\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:and|of|the)\s+(?:the\s+)?)?\p{Lu}[\p{L}'’.-]*){0,4})\s+(?:does|did|has|fully|made|is|continues|continued|increased|remained|maintained)\b|^(?<lead>\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:and|of|the)\s+)?\p{Lu}[\p{L}'’.-]*){0,4})\s+(?:\([^)]{1,12}\)\s+)?is\s+(?:a|an|primarily|principally|mainly)\s/mu;

/**
 * The stretches of a text by the headings that name another country than the one before them; the whole text where no more than
 * one does. A heading counts where its name is a country's.
 */
export function stretchesOf(text: string, resolve: ReadContext["resolve"]): Stretch[] {
  const years = yearsIn(text);
  const heads = HEADINGS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: match.index,
      name: match.groups!.name!.trim(),
      year: match.groups!.year === undefined ? undefined : Number(match.groups!.year),
    })),
  )
    .filter(({ name }) => resolve(name).iso3 !== undefined)
    .sort((a, b) => a.at - b.at);
  const begun: { at: number; name: string; iso3: string; year?: number }[] = [];
  for (const { at, name, year } of heads) {
    const iso3 = resolve(name).iso3!;
    const last = begun.at(-1);
    if (last?.iso3 === iso3) continue;
    begun.push({ at, name, iso3, ...(year === undefined ? {} : { year }) });
  }
  const shared = years.length === 1 ? years[0] : undefined;
  const dated = (year: number | undefined) =>
    year === undefined ? (shared === undefined ? {} : { year: shared }) : { year };
  if (begun.length <= 1) {
    const name = begun[0]?.name ?? named(text);
    return [
      { start: 0, end: text.length, ...(name === undefined ? {} : { name }), ...dated(begun[0]?.year) },
    ];
  }
  return begun.map(({ at, name, year }, i) => ({
    start: i === 0 ? 0 : at,
    end: begun[i + 1]?.at ?? text.length,
    name,
    ...dated(year),
  }));
}

function named(text: string): string | undefined {
  const match = OF.exec(text);
  return match?.groups?.name ?? match?.groups?.lead;
}

/** The years of the report that a text names as such. */
function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(YEAR)].map((match) => Number(match[1] ?? match[2] ?? match[3])))];
}
