import { decodeHTMLStrict } from "entities/decode";

/** Combining marks of Latin, Greek and Cyrillic letters, Arabic vowel points and stretching. */
const marks = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g;
/** Apostrophes, quotes and letters that look like them, and characters without width: they join, others part. */
const joiners = /['’‘‛`´ʻʼʽʹʾʿ′“”"„«»\u00ad\u200b-\u200f\u2060\ufeff]/g;
const separators = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ς: "σ",
  ک: "ك",
  ی: "ي",
  ى: "ي",
  ة: "ه",
};
const special = /[ßæœøđðþłıħςکیىة]/g;

/** Words that are written in several ways, each with the way that keys use. */
const words: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "saint"],
  ["sainte", "saint"],
  ["rep", "republic"],
  ["dem", "democratic"],
  ["isl", "islands"],
  ["isls", "islands"],
  ["isds", "islands"],
  ["is", "islands"],
  ["terr", "territory"],
]);
/** Words that a name is the same name without. */
const dropped: ReadonlySet<string> = new Set(["the", "and"]);

/**
 * The key under which a spelling is looked up: compatibility forms, case, accents, punctuation, spaces, "the", "and",
 * "St.", a few abbreviations and traditional characters make no difference. Accents go only from keys of four letters or more, so that `Áo`
 * stays apart from `AO`. Returns "" where nothing but punctuation was given.
 */
export function fold(text: string): string {
  const decomposed = simplify(text.replace(joiners, "").normalize("NFKD").toLowerCase());
  const key = join(unaccented(decomposed));
  if (key.length >= 4 || /^[a-z0-9]*$/.test(decomposed)) return key;
  return join(decomposed).normalize("NFC");
}

/** A small letter without its accent, whatever the length of the name. */
export function bare(letter: string): string {
  return unaccented(letter.normalize("NFKD"));
}

/** Small decomposed letters without their accents. */
function unaccented(decomposed: string): string {
  return decomposed.replace(marks, "").replace(special, (letter) => plain[letter]!);
}

/**
 * The key of a spelling in Latin letters with its accents, apostrophes and hyphens left in ("côted'ivoire"), which are
 * what gets lost when text changes its encoding; `fold` of it is the key. The key alone where there are none.
 */
export function foldMarked(text: string): string {
  const key = fold(text);
  if (!/^[a-z]{4,}$/.test(key)) return key;
  const written = text
    .normalize("NFC")
    .toLowerCase()
    .replace(joiners, "'")
    .replace(/[‐‑‒–—]/g, "-");
  const marked = written
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .flatMap((word) => word.split(/(?=-)/))
    .map((word) => {
      const [hyphen, letters] = word.startsWith("-") ? ["-", word.slice(1)] : ["", word];
      const plainWord = bare(letters).replaceAll("'", "");
      if (dropped.has(plainWord)) return "";
      return hyphen + (words.get(plainWord) ?? letters);
    })
    .join("")
    .replace(/^[-']+|[-']+$/g, "");
  return fold(marked.replaceAll("-", "")) === key ? marked : key;
}

/** The key with every word kept: what a spelling without spaces folds to. */
export function foldEveryWord(text: string): string {
  return fold(text.replace(joiners, "").replace(separators, ""));
}

function join(text: string): string {
  const tokens = text.split(separators).filter((token) => token !== "");
  if (tokens.length === 1) return tokens[0]!;
  const kept = tokens.filter((token) => !dropped.has(token));
  return (kept.length > 0 ? kept : tokens).map((token) => words.get(token) ?? token).join("");
}

/** Traditional characters that stand in names of places, and below each the simplified one. */
const traditional =
  "亞歐東紐蘭羅島爾聯國達極屬薩奧魯維貝時納聖萊區馬剛庫麥倫頓誕賽與愛濟幾內臘關蓋別領澤買約韓開撾賴盧脫紹緬門來諾賓邊蘇揚獅敘勞灣烏嶼茲岡萬圖偽靈喬義葉長寧鮑凱湯贊韋羣華顛當會眾榮獨鮮堅處協祕臺敍彊錫黃瑪龍紅廣雙爭戰聲權團總組織歲";
const simplified =
  "亚欧东纽兰罗岛尔联国达极属萨奥鲁维贝时纳圣莱区马刚库麦伦顿诞赛与爱济几内腊关盖别领泽买约韩开挝赖卢脱绍缅门来诺宾边苏扬狮叙劳湾乌屿兹冈万图伪灵乔义叶长宁鲍凯汤赞韦群华颠当会众荣独鲜坚处协秘台叙疆锡黄玛龙红广双争战声权团总组织岁";

let pairs: ReadonlyMap<string, string> | undefined;

/** Chinese in simplified characters, as far as names of places need it: "衣索比亞聯邦" becomes "衣索比亚联邦". */
function simplify(text: string): string {
  if (!/[\u4e00-\u9fff]/.test(text)) return text;
  pairs ??= new Map([...traditional].map((character, at) => [character, simplified[at]!]));
  return text.replace(/[\u4e00-\u9fff]/g, (character) => pairs!.get(character) ?? character);
}

const article = /^(?:(?:the|le|la|les|el|los|las|os|as|der|die|das)\s+|l['’]\s*|[ao]\s+(?=\S{5}))(?=\S)/i;
const articleBehind = /\s*\(\s*(?:the|le|la|les|l['’]|el|los|las|os|as|o|a|der|die|das)\s*\)\s*$/i;

/**
 * The ways to read a text as a name, the likeliest first: as it stands, without what is written around it, the other
 * way round ("Korea, South", "Iran (Islamic Republic of)"), without footnote mark, without article, with shortened words in
 * full.
 */
export function* readings(text: string): Generator<string> {
  yield text;
  const cleaned = clean(text);
  if (cleaned !== text) yield cleaned;
  yield* turned(cleaned);
  const bare = unmark(cleaned);
  if (bare !== cleaned) {
    yield bare;
    yield* turned(bare);
  }
  const noun = bare.replace(articleBehind, "");
  for (const reading of [noun, ...turned(noun)]) {
    const without = reading.replace(article, "");
    if (without !== bare) yield without;
  }
  yield* inFull(bare);
}

/** Words that statistical tables shorten; the point tells that they are: "United Arab Em.", "Br. Indian Ocean Terr.". */
const SHORTENED: Readonly<Record<string, string>> = {
  br: "British",
  dem: "Democratic",
  em: "Emirates",
  eq: "Equatorial",
  fed: "Federated",
  fr: "French",
  gren: "Grenadines",
  herz: "Herzegovina",
  is: "Islands",
  isl: "Islands",
  occ: "Occupied",
  rep: "Republic",
  st: "Saint",
  terr: "Territory",
  utd: "United",
  vin: "Vincent",
};

function* inFull(text: string): Generator<string> {
  const written = text.replace(/(?<!\p{L})(\p{L}{2,4})\.(?!\p{L})/gu, (short, word: string) => {
    return SHORTENED[word.toLowerCase()] ?? short;
  });
  if (written === text) return;
  yield written;
  yield* turned(written);
  if (written.includes("Territory")) yield written.replace("Territory", "Territories");
}

function* turned(text: string): Generator<string> {
  const halves = /^([^,()]+),([^,()]+)$/.exec(text) ?? /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(text);
  if (halves) yield `${halves[2]!.trim()} ${halves[1]!.trim()}`;
}

/**
 * A name without what was written around it: HTML entities and `\u00f4` are decoded, superscripts, tags, footnote marks
 * and a number in front taken away.
 */
export function clean(text: string): string {
  return decode(decode(text))
    .replace(/<(sup\w*)>[^<]*<\/\1>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/[¹²³⁰⁴-⁹⁽⁾ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ₀-₉₍₎ₐ-ₜ*†‡§¶#]+/g, " ")
    .replace(/\[(?:\d{1,2}|[a-z]|note \w{1,2}|(?:masc|fém|fem|plur)[\p{L}. ]*)\]/giu, " ")
    .replace(/^\s*\d{1,3}[.)]\s+/, "")
    .trim();
}

/**
 * The name without a footnote mark at its end: `1/`, `(2)`, `(a)`, `a/`, `3, 4` or digits that stick to it. Letters that
 * shorten a word of the name are no mark: "Yemen (N)", "Germany (E)", "Congo (K)", "Samoa (US)".
 */
function unmark(text: string): string {
  return text
    .replace(
      /(?:\s*\((?:[acdfh-jlm]|\d)\)|\s+(?:[a-df-mo-r]|\d{1,2})\/|\s+\d{1,2}\)|\s*\d{1,2}(?:\s*,\s*\d{1,2})*)$/i,
      "",
    )
    .trim();
}

function decode(text: string): string {
  if (!text.includes("&") && !text.includes("\\u")) return text;
  return decodeHTMLStrict(text)
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[\u0000-\u001f]/g, " ");
}

/** Words that only parts of a country bear, in the languages whose names are read. */
const certainKinds =
  wordsOf(`province provincia provincie provinz governorate gouvernorat gouvernement gobernacion governorado department
  departement departamento prefecture prefectura prefeitura prafektur county comte condado comitat comitato komitat
  district distrito distrikt oblast oblys oblysy krai kray okrug okres opstina municipality municipalite municipalidad
  municipio gemeinde rajongemeinde commune canton kanton parish paroisse parroquia paroquia wilaya voivodeship wojewodztwo
  voivodie voivodato voivodia woiwodschaft gespanschaft bezirk kreis raion rayon rajon judet borough regency kabupaten
  viloyati wiloyati voblast oblasty voblasc oblysi kraj munizip shahri
  область край раион округ провинция префектура приход жупания воеводство уезд департамент кантон муниципалитет
  графство община вилаиет мухафаза штат
  محافظه ولايه مقاطعه بلديه أوبلاست إداره كانتون مديريه ضاحيه أبرشيه قضاء`);
/** Words that states bear too, or that are half of a state's name: what is left has to be a known part of a country. */
const weakKinds =
  wordsOf(`state etat estado staat bundesland region regione territory territoire territorio republic republique
  republica republik emirate emirat emirato respublika respublikasi city ciudad ville cidade stadt zone zona atoll atol atolon autonomous metropolitan division lan sheng shi wilayah gorod grad krong savivaldybe miestas maakunta
  регион республика город территория إقليم اقليم منطقه مدينه جمهوريه`);
const linkingWords = /^(?:of|de|du|des|del|do|da|di|von|the|la)$/;
const chineseKinds = /^(.+?)(省|县|縣|郡|大区|大區|自治州|州|市|区|區|地区|地區|自治区|自治區|共和国)$/;

/** "Tirana County", "Provincia de Luxemburgo" and "广东省" without the word for the kind of part that they are. */
export interface Bared {
  readonly name: string;
  /** Is the word one that no state bears, so that beside it even the name of a country means a part of one? */
  readonly certain: boolean;
}

/** A name without words for the kind of part that it is; undefined where there are none, or nothing else. */
export function withoutKind(text: string): Bared | undefined {
  const suffixed = chineseKinds.exec(text);
  if (suffixed) return { name: suffixed[1]!, certain: /[省县縣郡州]$|大[区區]$/.test(suffixed[2]!) };
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const kinds = words.map(kindOfWord);
  let [from, to] = [0, words.length];
  while (kinds[to - 1] !== undefined) to--;
  while (from < to && kinds[from] !== undefined) {
    from++;
    while (from < to - 1 && linkingWords.test(words[from]!)) from++;
  }
  if (from >= to || to - from === words.length) return undefined;
  const name = words
    .slice(from, to)
    .join(" ")
    .replace(/^[dl]['’](?=\p{L})/u, "");
  return { name, certain: kinds.includes("certain") };
}

function kindOfWord(word: string): "certain" | "weak" | undefined {
  const plain = [...word.toLowerCase()]
    .map(bare)
    .join("")
    .replace(/[^\p{L}]/gu, "");
  return certainKinds.has(plain) ? "certain" : weakKinds.has(plain) ? "weak" : undefined;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).flatMap((word) => [word, [...word].map(bare).join("")]));
}
