import type { Iso3 } from "../model/country.ts";
import { fold } from "./fold.ts";

/** Names that states had once and that still mean them, by code. */
const FORMER: Readonly<Record<Iso3, string>> = {
  BEN: "Dahomey",
  BFA: "Upper Volta|Haute-Volta",
  BLR: "Byelorussia|Belorussia",
  BLZ: "British Honduras",
  BWA: "Bechuanaland",
  CAF: "Ubangi-Shari",
  COD: "Zaire|Belgian Congo|Congo-Leopoldville",
  CPV: "Cape Verde",
  DEU: "West Germany",
  DJI: "Afars and Issas|French Somaliland",
  ESH: "Spanish Sahara",
  ETH: "Abyssinia",
  GNB: "Portuguese Guinea",
  GNQ: "Spanish Guinea",
  GUY: "British Guiana",
  IRN: "Persia",
  JOR: "Transjordan",
  KGZ: "Kirghizia",
  KHM: "Kampuchea|Democratic Kampuchea|Khmer Republic",
  LKA: "Ceylon",
  LSO: "Basutoland",
  MDA: "Moldavia",
  MDG: "Malagasy Republic",
  MKD: "Macedonia|FYR Macedonia|Former Yugoslav Republic of Macedonia",
  MLI: "French Sudan",
  MMR: "Burma",
  MWI: "Nyasaland",
  NAM: "South West Africa",
  RWA: "Ruanda",
  SUR: "Dutch Guiana",
  SWZ: "Swaziland",
  THA: "Siam",
  TKM: "Turkmenia",
  TLS: "East Timor|Portuguese Timor",
  TUV: "Ellice Islands",
  VUT: "New Hebrides",
  WSM: "Western Samoa",
  ZMB: "Northern Rhodesia",
  ZWE: "Rhodesia|Southern Rhodesia",
};

/** Other places that bear the name of a state; the state is meant in a list of countries. */
const SHARED: Readonly<Record<string, string>> = {
  Georgia: "a state of the United States",
  Ireland: "the island, of which Northern Ireland is a part of the United Kingdom",
  Luxembourg: "a province of Belgium",
  Macedonia: "a region of Greece",
  Micronesia: "a region of the Pacific of which it is a part",
  Niger: "a state of Nigeria",
};

const former = new Map(
  Object.entries(FORMER).flatMap(([iso3, names]) =>
    names.split("|").map((name) => [fold(name), iso3] as const),
  ),
);
const shared = new Map(Object.entries(SHARED).map(([name, what]) => [fold(name), what]));

/** What a reader should know of a name that stands for a country: that it is a former one, or another place's too. */
export function caveatOf(text: string, iso3: Iso3): string | undefined {
  const key = fold(text);
  const parts = [
    ...(former.get(key) === iso3 ? ["a former name"] : []),
    ...(shared.has(key) ? [`also the name of ${shared.get(key)}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join("; ");
}
