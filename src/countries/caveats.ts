import type { Iso3 } from "../model/country.ts";
import { fold, readings } from "./spelling.ts";

/** Names that states had once and that still mean them, by code: in every language in which they are known. */
const FORMER: Readonly<Record<Iso3, string>> = {
  ARE: "Trucial States|Trucial Oman|Trucial Coast|États de la Trêve|Договорный Оман",
  BEN: "Dahomey|Dahomé|Daomé|Дагомея|达荷美",
  BFA: "Upper Volta|Haute-Volta|Alto Volta|Obervolta|Верхняя Вольта|上沃尔特",
  BLR: "Byelorussia|Belorussia|Byelorussian SSR",
  BLZ: "British Honduras|Honduras Británica|Британский Гондурас|英属洪都拉斯",
  BWA: "Bechuanaland",
  CAF: "Ubangi-Shari|Central African Empire",
  COD: "Zaire|Заир|扎伊尔|萨伊|Belgian Congo|Congo belge|Congo Belga|Belgisch-Kongo|Бельгийское Конго|比属刚果|Congo-Leopoldville",
  COG: "French Congo|Middle Congo|Французское Конго",
  CPV: "Cape Verde",
  DEU: "West Germany|Western Germany|German Federal Republic|Westdeutschland|Allemagne de l'Ouest|Allemagne occidentale|Allemagne fédérale|République fédérale allemande|Alemania Occidental|Alemania del Oeste|República Federal Alemana|Alemanha Ocidental|Germania Ovest|Germania Occidentale|West-Duitsland|Западная Германия|ألمانيا الغربية|西德|Germany (until 1990 former territory of the FRG)|FRG (Germany until 1990 former territory of the)",
  DJI: "Afars and Issas|French Afars and Issas|French Territory of the Afars and the Issas|French Somaliland",
  ESH: "Spanish Sahara|Sahara espagnol|Sáhara Español|西属撒哈拉",
  ETH: "Abyssinia",
  GIN: "French Guinea",
  GNB: "Portuguese Guinea|Guiné Portuguesa",
  GNQ: "Spanish Guinea",
  GUY: "British Guiana|Guyane britannique|Guayana Británica|Guiana Britânica|Guiana Inglesa|Британская Гвиана",
  IDN: "Dutch East Indies|Netherlands East Indies",
  IRL: "Irish Free State|Southern Ireland",
  IRN: "Persia|Perse|Persien|Персия|波斯",
  JOR: "Transjordan",
  KGZ: "Kirghizia",
  KHM: "Kampuchea|Democratic Kampuchea|Kampuchea Democrática|Khmer Republic|Кампучия|Демократическая Кампучия|民主柬埔寨",
  LBY: "Libyan Arab Jamahiriya|Jamahiriya arabe libyenne|Jamahiriya Árabe Libia|Jamahiriya Árabe da Líbia|Libysch-Arabische Dschamahirija|Ливийская Арабская Джамахирия|阿拉伯利比亚民众国|الجماهيرية العربية الليبية",
  LKA: "Ceylon|Ceylan|Ceilán|Ceilão|Цейлон|锡兰",
  LSO: "Basutoland",
  MDA: "Moldavia|Молдавия",
  MDG: "Malagasy Republic",
  MKD: "Macedonia|Macédoine|Mazedonien|Makedonien|Македония|مقدونيا|马其顿|FYR Macedonia|TFYR Macedonia|FYR of Macedonia|FYROM|Former Yugoslav Republic of Macedonia|ARYM|ERYM|EJR Mazedonien|БЮР Македония|前南斯拉夫马其顿|前南马其顿",
  MLI: "French Sudan",
  MMR: "Burma|Birmanie|Birmania|Birma|Бирма|بورما",
  MNG: "Outer Mongolia|外蒙古",
  MWI: "Nyasaland",
  NAM: "South West Africa|Sud-Ouest africain|Südwestafrika|Юго-Западная Африка|西南非洲",
  OMN: "Muscat and Oman",
  PNG: "Territory of Papua and New Guinea",
  RWA: "Ruanda",
  SUR: "Dutch Guiana",
  SWZ: "Swaziland|Suazilandia|Swazilandia|Swasiland|Свазиленд|斯威士兰|سوازيلاند",
  THA: "Siam|Sião|Сиам|暹罗",
  TKM: "Turkmenia",
  TLS: "East Timor|Portuguese Timor|Timor português",
  TUV: "Ellice Islands",
  UKR: "Ukrainian SSR",
  VUT: "New Hebrides",
  WSM: "Western Samoa|Samoa occidental|Samoa occidentales|Samoa Ocidental|West-Samoa|Западное Самоа|西萨摩亚",
  ZAF: "Union of South Africa|Union sud-africaine|Unión Sudafricana|Южно-Африканский Союз",
  ZMB: "Northern Rhodesia|Rhodésie du Nord|Rodesia del Norte|Rodésia do Norte|Nordrhodesien|Северная Родезия",
  ZWE: "Rhodesia|Southern Rhodesia|Zimbabwe Rhodesia|Rhodésie|Rhodésie du Sud|Rodésia|Rhodesien|Родезия|Южная Родезия|罗得西亚",
};

/** Other places that bear the name of a state; the state is meant in a list of countries. The names are of one state. */
const SHARED: readonly (readonly [what: string, names: string])[] = [
  ["a state of the United States", "Georgia|Géorgie|جورجيا|乔治亚"],
  [
    "the island, without Northern Ireland",
    "Great Britain|Grande-Bretagne|Gran Bretaña|Grã-Bretanha|Großbritannien|大不列颠",
  ],
  ["a province of Spain", "Granada|Grenade"],
  [
    "the island, of which Northern Ireland is a part of the United Kingdom",
    "Ireland|Irlande|Irlanda|Irland|Ирландия|爱尔兰|أيرلندا|Éire",
  ],
  ["a province of Belgium", "Luxembourg|Luxemburgo|Luxemburg|Люксембург|卢森堡|لوكسمبورغ|لكسمبرغ"],
  ["a region of Greece", "Macedonia|Macédoine|Mazedonien|Makedonien|Македония|马其顿|مقدونيا"],
  [
    "a region of the Pacific of which it is a part",
    "Micronesia|Micronésie|Mikronesien|Микронезия|密克罗尼西亚|ميكرونيزيا|ميكرونيسيا",
  ],
  ["a state of Nigeria", "Niger|Нигер|尼日尔|尼日|النيجر"],
  [
    "the island, of which Sint Maarten is a part of the Kingdom of the Netherlands",
    "Saint Martin|St Martin|San Martín|Сен-Мартен|圣马丁|سان مارتن",
  ],
  [
    "the island, of which Saint Martin is a part of France",
    "Sint Maarten|Saint Maarten|St Maarten|Синт-Мартен|Синт-Маартен|سينت مارتن",
  ],
];

/**
 * States that seceded, united or fell apart: the year from which on figures are of the state of today, and what it was before.
 * Colonies that became states as they were are none.
 */
const EARLIER: Readonly<Record<Iso3, readonly [from: number, what: string]>> = {
  ABW: [1986, "a part of the Netherlands Antilles"],
  ARM: [1991, "a part of the Soviet Union"],
  AUT: [1918, "a part of Austria-Hungary"],
  AZE: [1991, "a part of the Soviet Union"],
  BDI: [1962, "one territory with Rwanda, Ruanda-Urundi"],
  BES: [2010, "a part of the Netherlands Antilles"],
  BGD: [1971, "a part of Pakistan, East Pakistan"],
  BIH: [1992, "a part of Yugoslavia"],
  BLR: [1991, "a part of the Soviet Union"],
  CMR: [1961, "in two parts, a French and a British one"],
  COL: [1903, "one state with Panama"],
  CUW: [2010, "a part of the Netherlands Antilles"],
  CZE: [1993, "a part of Czechoslovakia"],
  DEU: [1990, "another state: two, West and East Germany, from 1949"],
  EGY: [1961, "one state with Syria from 1958"],
  ERI: [1993, "a part of Ethiopia"],
  EST: [1991, "a part of the Soviet Union (from 1940)"],
  ETH: [1993, "one state with Eritrea"],
  FIN: [1917, "a part of the Russian Empire"],
  FSM: [1986, "a part of the Trust Territory of the Pacific Islands"],
  GBR: [1922, "one state with all of Ireland"],
  GEO: [1991, "a part of the Soviet Union"],
  HRV: [1991, "a part of Yugoslavia"],
  HUN: [1918, "a part of Austria-Hungary"],
  IDN: [2002, "one state with Timor-Leste from 1976"],
  IND: [1947, "one with Pakistan and Bangladesh"],
  IRL: [1922, "a part of the United Kingdom"],
  ISL: [1944, "under one crown with Denmark"],
  ITA: [1861, "several states"],
  KAZ: [1991, "a part of the Soviet Union"],
  KGZ: [1991, "a part of the Soviet Union"],
  KIR: [1976, "one colony with Tuvalu"],
  KOR: [1948, "one with North Korea"],
  LTU: [1991, "a part of the Soviet Union (from 1940)"],
  LVA: [1991, "a part of the Soviet Union (from 1940)"],
  MDA: [1991, "a part of the Soviet Union"],
  MHL: [1986, "a part of the Trust Territory of the Pacific Islands"],
  MKD: [1991, "a part of Yugoslavia"],
  MNE: [2006, "a part of Serbia and Montenegro, and of Yugoslavia before 2003"],
  MWI: [1964, "a part of the Federation of Rhodesia and Nyasaland from 1953"],
  MYS: [1965, "one state with Singapore from 1963, and Malaya before"],
  NAM: [1990, "governed by South Africa as South West Africa"],
  NOR: [1905, "under one crown with Sweden"],
  PAK: [1971, "one state with Bangladesh, East Pakistan"],
  PAN: [1903, "a part of Colombia"],
  PLW: [1994, "a part of the Trust Territory of the Pacific Islands"],
  POL: [1918, "divided between Prussia, Austria and Russia"],
  PRK: [1948, "one with South Korea"],
  RUS: [1991, "a part of the Soviet Union, which many tables mean by it"],
  RWA: [1962, "one territory with Burundi, Ruanda-Urundi"],
  SDN: [2011, "one state with South Sudan"],
  SGP: [1965, "a part of Malaysia from 1963"],
  SOM: [1960, "in two parts, an Italian and a British one"],
  SRB: [2006, "a part of Serbia and Montenegro, and of Yugoslavia before 2003"],
  SSD: [2011, "a part of Sudan"],
  SVK: [1993, "a part of Czechoslovakia"],
  SVN: [1991, "a part of Yugoslavia"],
  SWE: [1905, "under one crown with Norway"],
  SXM: [2010, "a part of the Netherlands Antilles"],
  SYR: [1961, "one state with Egypt from 1958"],
  TJK: [1991, "a part of the Soviet Union"],
  TKM: [1991, "a part of the Soviet Union"],
  TLS: [2002, "a part of Indonesia from 1976"],
  TUR: [1923, "the Ottoman Empire"],
  TUV: [1976, "one colony with Kiribati"],
  TZA: [1964, "two states, Tanganyika and Zanzibar"],
  UKR: [1991, "a part of the Soviet Union"],
  UZB: [1991, "a part of the Soviet Union"],
  VNM: [1976, "two states, North and South Vietnam, from 1954"],
  XKX: [2008, "a part of Serbia"],
  YEM: [1990, "two states, North and South Yemen"],
  ZMB: [1964, "a part of the Federation of Rhodesia and Nyasaland from 1953"],
  ZWE: [1964, "a part of the Federation of Rhodesia and Nyasaland from 1953"],
};

/** Spellings that are right in no language that names are read in, by code: read, and said. */
const MISSPELT: Readonly<Record<Iso3, string>> = {
  ARE: "United Arab Emirate",
  AZE: "Azerbaidzhan",
  BFA: "Burkina-Fasso|Burkino Faso",
  BIH: "Bosnia and Herzogovina|Bosnia and Herzegovenia",
  BLR: "Belarussia|Belorus",
  CAF: "Central Africa Republic",
  CIV: "Cote d'lvoire|Cote de Ivoire|Cote de'Ivoire",
  GLP: "Guadaloupe|Guadelupe",
  GUF: "French Guyana",
  IMN: "Isle of Mann",
  KAZ: "Kazakhistan",
  KGZ: "Kyrgystan|Kyrgyztan|Kyrghyzstan|Kirgyzstan|Kyrgyzistan",
  LBY: "Lybia",
  LIE: "Lichtenstein",
  MMR: "Mayanmar",
  MSR: "Monserrat",
  NLD: "Netherland",
  NZL: "New Zeland",
  PHL: "Phillipines|Philipines|Phillippines|Philippine",
  PNG: "Papua New Guinee",
  SAU: "Saudia Arabia",
  SLE: "Sierre Leone",
  SWZ: "Swatini",
  TJK: "Tadjikstan|Tajikstan",
  TKM: "Turkmenstan",
  USA: "Unites States|United Sates",
  UZB: "Uzbekstan|Uzbekhistan",
  VEN: "Venezuala",
};

const misspelt = codesByName(MISSPELT);
const former = codesByName(FORMER);

function codesByName(names: Readonly<Record<Iso3, string>>): ReadonlyMap<string, Iso3> {
  return new Map(
    Object.entries(names).flatMap(([iso3, list]) =>
      list.split("|").map((name) => [fold(name), iso3] as const),
    ),
  );
}
const shared = new Map(
  SHARED.flatMap(([what, names]) => names.split("|").map((name) => [fold(name), what] as const)),
);
/** What official names put before a short one: "Kingdom of Swaziland". */
const STYLE =
  /^(?:republic|kingdom|union|dominion)of(?:the)?|^republique(?:du|dela|de|d)|^republica(?:del|dela|de|da|do)|^republik|^республика/u;

/** The caveat of a name that is no other name and no one's spelling. */
export const MISSPELT_NAME = "a misspelling";

/** What a reader should know of a name that stands for a country: that it is misspelt, a former one, or another place's too. */
export function caveatOf(text: string, iso3: Iso3): string | undefined {
  const keys = [...readings(text)].map(fold);
  const isFormer = keys.some((key) => [key, key.replace(STYLE, "")].some((one) => former.get(one) === iso3));
  if (keys.some((key) => misspelt.get(key) === iso3)) return MISSPELT_NAME;
  const what = keys.map((key) => shared.get(key)).find((one) => one !== undefined);
  const parts = [...(isFormer ? ["a former name"] : []), ...(what ? [`also the name of ${what}`] : [])];
  return parts.length === 0 ? undefined : parts.join("; ");
}

/** What a country was in a year in which it was another state than today; undefined where it was not. */
export function earlierState(iso3: Iso3, year: number): string | undefined {
  const was = EARLIER[iso3];
  return was === undefined || year >= was[0] ? undefined : `before ${was[0]} ${was[1]}`;
}
