import { bare } from "./fold.ts";

/** Words that only parts of a country bear, in the languages whose names are read. */
const certain =
  list(`province provincia provincie provinz governorate gouvernorat gouvernement gobernacion governorado department
  departement departamento prefecture prefectura prefeitura prafektur county comte condado comitat comitato komitat
  district distrito distrikt oblast oblys oblysy krai kray okrug okres opstina municipality municipalite municipalidad
  municipio gemeinde rajongemeinde commune canton kanton parish paroisse parroquia paroquia wilaya voivodeship wojewodztwo
  voivodie voivodato voivodia woiwodschaft gespanschaft bezirk kreis raion rayon rajon judet borough regency kabupaten
  viloyati wiloyati voblast oblasty voblasc oblysi kraj munizip shahri
  область край раион округ провинция префектура приход жупания воеводство уезд департамент кантон муниципалитет
  графство община вилаиет мухафаза штат
  محافظه ولايه مقاطعه بلديه أوبلاست إداره كانتون مديريه ضاحيه أبرشيه قضاء`);
/** Words that states bear too, or that are half of a state's name: what is left has to be a known part of a country. */
const weak =
  list(`state etat estado staat bundesland region regione territory territoire territorio republic republique
  republica republik emirate emirat emirato respublika respublikasi city ciudad ville cidade stadt zone zona atoll atol atolon autonomous metropolitan division lan sheng shi wilayah gorod grad krong savivaldybe miestas maakunta
  регион республика город территория إقليم اقليم منطقه مدينه جمهوريه`);
const linking = /^(?:of|de|du|des|del|do|da|di|von|the|la)$/;
const chinese = /^(.+?)(省|县|縣|郡|大区|大區|自治州|州|市|区|區|地区|地區|自治区|自治區|共和国)$/;

/** "Tirana County", "Provincia de Luxemburgo" and "广东省" without the word for the kind of part that they are. */
export interface Bared {
  readonly name: string;
  /** Is the word one that no state bears, so that beside it even the name of a country means a part of one? */
  readonly certain: boolean;
}

/** A name without words for the kind of part that it is; undefined where there are none, or nothing else. */
export function withoutKind(text: string): Bared | undefined {
  const suffixed = chinese.exec(text);
  if (suffixed) return { name: suffixed[1]!, certain: /[省县縣郡州]$|大[区區]$/.test(suffixed[2]!) };
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const kinds = words.map(kind);
  let [from, to] = [0, words.length];
  while (kinds[to - 1] !== undefined) to--;
  while (from < to && kinds[from] !== undefined) {
    from++;
    while (from < to - 1 && linking.test(words[from]!)) from++;
  }
  if (from >= to || to - from === words.length) return undefined;
  const name = words
    .slice(from, to)
    .join(" ")
    .replace(/^[dl]['’](?=\p{L})/u, "");
  return { name, certain: kinds.includes("certain") };
}

function kind(word: string): "certain" | "weak" | undefined {
  const plain = [...word.toLowerCase()]
    .map(bare)
    .join("")
    .replace(/[^\p{L}]/gu, "");
  return certain.has(plain) ? "certain" : weak.has(plain) ? "weak" : undefined;
}

function list(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).flatMap((word) => [word, [...word].map(bare).join("")]));
}
