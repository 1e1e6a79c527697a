/** Scripts of names; the mark of a long vowel is of the Japanese ones. */
export const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u,
];

const CYRILLIC = "оеаинтсрвлкмд";

/** Letters outside ASCII of the languages that are written in an encoding, the common ones of those that have many. */
const WESTERN = {
  "names in English": "éôçåüãíáóñè’",
  French: "éèêëàâçîïôûùüœæ’",
  Spanish: "áéíóúñü",
  Portuguese: "áâãàçéêíóôõú",
  German: "äöüß–",
  Italian: "àèéìòù’",
  Dutch: "ëïéèöüç",
  Nordic: "åäöæøé",
  Icelandic: "áðéíóúýþæö",
} as const;

const CENTRAL = {
  Polish: "ąćęłńóśźż",
  Czech: "áčďéěíňóřšťúůýž",
  Slovak: "áäčďéíĺľňóôŕšťúýž",
  Hungarian: "áéíóöőúüű",
  Romanian: "ăâîşţ",
  Croatian: "čćđšž",
} as const;

/**
 * What is written in each encoding: letters that are common in texts of one language each. Most texts are of one language,
 * so that an encoding whose letters are all of one alphabet is likelier than one that gives some of each.
 */
export const LETTERS: Readonly<Record<string, readonly string[]>> = {
  "windows-1252": Object.values(WESTERN),
  "windows-1254": ["çğıöşüâîİ"],
  "windows-1250": Object.values(CENTRAL),
  "iso-8859-2": Object.values(CENTRAL),
  macintosh: Object.values(WESTERN),
  "windows-1257": ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"],
  "windows-1251": [CYRILLIC],
  "koi8-r": [CYRILLIC],
  ibm866: [CYRILLIC],
  "x-mac-cyrillic": [CYRILLIC],
  "windows-1256": ["اليمنورتبةدس"],
  "windows-1253": ["αοιετσνηυρκλςάίόέ"],
  "windows-1255": ["יוהלארתבמנשקםן"],
  gb18030: ["国家中人民共和地区名年度阿尔利亚斯得分"],
  big5: ["國家中人民共和地區名年度阿爾利亞斯得分"],
  shift_jis: ["ンスアルイリラトシ国の年"],
  "euc-kr": ["이아나리스니국가도르"],
};
