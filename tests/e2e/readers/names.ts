import codes from "i18n-iso-countries";
import type { Findings } from "./figures.ts";

/** How the publishers write what the list of names does not have. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  AUS: ["Australias"],
  BOL: ["Bolivia (Plurinational State of)"],
  BRN: ["Brunei"],
  CHN: ["People's Republic of China", "China (PRC)", "China, People's Republic"],
  COD: [
    "Congo (Kinshasa)",
    "Congo, Democratic Republic of the",
    "Democratic Republic of Congo",
    "Congo, Democratic Rep. of",
  ],
  COG: ["Congo (Brazzaville)", "Congo, Republic of the", "Republic of Congo", "Congo Republic"],
  CPV: ["Cabo Verde"],
  FLK: ["Falkland Islands (Islas Malvinas)"],
  FSM: ["Micronesia", "Federated States of Micronesia"],
  GBR: ["United Kingdom of Great Britain and Northern Ireland"],
  HKG: ["Hong Kong (China)"],
  HMD: ["Heard and McDonald Islands"],
  IOT: ["British Indian Ocean Territories"],
  KGZ: ["Kyrgyz Republic"],
  KOR: ["Korea (South)", "Korea, South"],
  LAO: ["Lao PDR", "Laos"],
  MAC: ["Macau", "Macau (China)"],
  MDA: ["Moldova", "Republic of Moldova"],
  MKD: ["Macedonia", "The former Yugoslav Republic of Macedonia"],
  MMR: ["Burma", "Burma/Myanmar"],
  PRK: [
    "Democratic People's Republic of Korea",
    "Korea (North)",
    "Korea, Democratic People’s Republic of",
    "Korea, North",
  ],
  PSE: ["West Bank and Gaza Strip", "West Bank and the Gaza Strip"],
  SHN: ["Saint Helena, Ascension, and Tristan da Cunha"],
  SWZ: ["Swaziland"],
  SXM: ["Sint Maarten", "St. Maarten"],
  SYR: ["Syria"],
  TUR: ["Turkey (Türkiye)"],
  VCT: ["Saint Vincentand the Grenadines"],
  VEN: ["Venezuela (Bolivarian Republic of)"],
  VGB: ["British Virgin Islands"],
  VNM: ["Viet Nam"],
};

/** Names that the list gives to more than one country. */
const NOT_FOR: Readonly<Record<string, string>> = { congo: "COD" };

const byName = new Map<string, Set<string>>();
for (const [iso2, names] of Object.entries(codes.getNames("en", { select: "all" }))) {
  const iso3 = iso2 === "XK" ? "XKX" : codes.alpha2ToAlpha3(iso2)!;
  for (const name of names as unknown as string[]) add(name, iso3);
}
for (const [iso3, names] of Object.entries(WRITTEN)) for (const name of names) add(name, iso3);

function add(name: string, iso3: string): void {
  const key = fold(name);
  if (NOT_FOR[key] === iso3) return;
  byName.set(key, (byName.get(key) ?? new Set()).add(iso3));
}

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/gu, "and")
    .replace(/\bst\./gu, "saint")
    .replace(/[^a-z]+/gu, " ")
    .replace(/\bthe\b/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Does the publisher's name mean that country? */
export function expectName(name: unknown, iso3: string): Findings {
  const found = byName.get(fold(String(name ?? "")));
  return found?.has(iso3)
    ? []
    : [`the row is of “${name}” (${[...(found ?? ["?"])].join(", ")}), not of ${iso3}`];
}

export function isNameOf(name: string, iso3: string): boolean {
  return byName.get(fold(name))?.has(iso3) ?? false;
}

export function expectCode(
  code: unknown,
  iso3: string,
  own: Readonly<Record<string, string>> = {},
): Findings {
  const found = own[String(code)] ?? String(code);
  return found === iso3 ? [] : [`the row is of ${code}, not of ${iso3}`];
}
