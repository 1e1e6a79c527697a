import { ownWords } from "../../locales/index.ts";
import { defined } from "../../model/defined.ts";
import { badUsage } from "../../model/error.ts";

/** What a run is made of; every option is the command line's of the same name. */
export interface LibraryOptions {
  /** A shipped profile's name, or the path of a file; absent: `cpc`. */
  readonly profile?: string;
  /** Snapshots, folders and files, `shipped` for the snapshot that comes with the tool; absent: that one alone. */
  readonly data?: readonly string[];
  /** The year whose evidence counts, with what it still knows of earlier ones; absent: the snapshot's reference year. */
  readonly asOf?: number;
  /** Names or ISO codes, `region:AF` for a region: scored as if there were no others. */
  readonly among?: readonly string[];
  /** Language of documents and of the profile's titles; absent: `en`. */
  readonly lang?: string;
  /** `copeland` ranks by it; absent: the profile's own aggregation. */
  readonly method?: string;
  /** The folder that paths start from; absent: the working directory. */
  readonly cwd?: string;
}

/** Who is shown of those who were scored, by names, ISO codes or regions. */
export interface ShownOptions {
  readonly countries?: readonly string[];
  readonly region?: readonly string[];
  readonly exclude?: readonly string[];
}

/**
 * Options as a run takes them, with who is meant in place of what was written.
 *
 * @param takes which methods the function can do something with: those that make the ranking, those that check it as well, or none
 */
export async function asked(
  {
    profile = "cpc",
    lang = ownWords.language,
    cwd = process.cwd(),
    data,
    asOf,
    method,
    among,
    countries,
    region,
    exclude,
  }: LibraryOptions & ShownOptions,
  takes?: "ranking" | "any",
) {
  mustBeYears({ asOf });
  const methods = method === undefined || takes === undefined ? [] : await methodsOf(takes);
  if (method !== undefined && !methods.includes(method)) {
    throw badUsage(`nothing is done here with the method “${method}”`, {
      wayOut: methods.length > 0 ? `Give one of ${methods.join(", ")}, or none.` : "Leave it out.",
    });
  }
  const { whoOf } = await import("../arguments/who.ts");
  const listed = Object.entries({ among, countries, region, exclude }).flatMap(([key, names]) =>
    // Each is a name as it stands, with its commas.
    names === undefined ? [] : [[key, [`${names.join("; ")};`]] as const],
  );
  return {
    cwd,
    run: {
      profile,
      lang,
      ...defined({ data, asOf, method }),
      ...(await whoOf(Object.fromEntries(listed))),
    },
  };
}

async function methodsOf(takes: "ranking" | "any"): Promise<readonly string[]> {
  const { COPELAND } = await import("../load-run.ts");
  if (takes === "ranking") return [COPELAND];
  const { methods } = await import("../../scoring/methods/index.ts");
  return methods.map(({ id }) => id);
}

/** Nothing is as of half a year, or of one written as a text: nobody would be ranked, or documents would not be as their schemas say. */
export function mustBeYears(given: Readonly<Record<string, number | undefined>>): void {
  for (const [option, year] of Object.entries(given)) {
    if (year === undefined || (Number.isInteger(year) && year >= 1900 && year < 2200)) continue;
    throw badUsage(`${option} is no year: ${JSON.stringify(year)}`, {
      wayOut: "Give a number such as 2023.",
    });
  }
}

export async function iso3Of(country: string) {
  return (await import("../arguments/country.ts")).countryArgument(country);
}
