import { YEARS } from "../../model/observation.ts";
import type { Cell } from "../../model/table.ts";
import { serialToIso } from "../../tables/dates.ts";
import { type AroundNumber, isMissingMark, withPlainDigits } from "../../tables/number.ts";
import { RAISED } from "../../tables/superscripts.ts";

/**
 * What columns are called in the languages in which tables of countries come: English, French, Spanish, Portuguese, German,
 * Russian, Arabic and Chinese. Titles are compared folded. Outside English a country's word is believed only beside those of
 * an indicator and of a figure: alone it is also an ordinary word ("Land", "pays").
 */
const of = (...words: readonly string[]) => new RegExp(`^(?:${words.join("|")})$`, "u");

export const COUNTRY_WORDS = of(
  "pays|nom du pays|pa[ií]s(?:es)?|nombre del? pa[ií]s|nome do pa[ií]s",
  "land|l[aä]nder|staat|l[aä]ndername|страна|(?:ال)?(?:دولة|بلد)|اسم (?:الدولة|البلد)|国家|国家名称",
);

export const COUNTRY_CODE_WORDS = of(
  "code(?: du)? pays|c[oó]digo(?: d[eo]l?)? pa[ií]s|l[aä]nder[ -]?(?:code|k[uü]rzel)|код страны|رمز (?:الدولة|البلد)|国家代码",
);

/** Another country than the row's: whom it trades with, gives to, borders on. */
export const PARTNER_WORDS =
  /partn|part[eé]naire|parceir|socio|counterp|donor|donante|doador|donateur|bailleur|recipient|b[eé]n[eé]ficiaire|origin|destin|source|target|export|import|neighbo|voisin|vecino|vizinho|ally|allied|ruler|colon|sender|creditor|debtor|партн[её]р|сосед|донор|شريك|伙伴|对手|邻/u;

export const INDICATOR_WORDS = of(
  "indicators?|indicateurs?|indicador(?:es)?|indikator(?:en)?|kennzahl|показатель|индикатор|(?:ال)?مؤشر|指标|指標",
);

/** Of two columns, a code and a name, only a person can say which the id is. */
const INDICATOR_PARTS = of(
  "(?:indicator|series)[ _-]?(?:code|id|name)|indikator[ _-]?(?:code|id|name)",
  "(?:code|nom)(?: de l['’]| )indicateur|(?:c[oó]digo|nombre|nome) d[eo]l? indicador",
);

const YEAR_WORDS = of("jahr|ann[ée]e|a[ñn]o|год|(?:ال)?سنة|(?:ال)?عام|年|年份|年度");

/** Titles of a column of dates, which date the figures of its rows. */
export const DATE_WORDS = of(
  "dates?|date ?time|time ?stamp|time|periods?|(?:reference|ref|survey|data|observation|obs|as[ _-](?:of|at)|period|measurement|collection|interview|fieldwork)[ _-]?date",
  "date of (?:the )?(?:survey|reference|observation|measurement|data|collection|interview)|p[eé]riode|date de (?:r[eé]f[eé]rence|mesure|l['’](?:enqu[eê]te|observation))",
  "fechas?|fecha de (?:referencia|corte|observaci[oó]n|medici[oó]n|la encuesta)|per[ií]odo|data de refer[eê]ncia|data d[ao] (?:pesquisa|inqu[eé]rito)|data di riferimento",
  "(?:stich|erhebungs|bezugs|referenz|mess)?datum|stichtag|zeit(?:punkt|raum)?|dato|d[aá]tum|дата(?: (?:опроса|обследования|наблюдения|измерения))?|датум|период",
  "days?|jours?|tag|d[ií]as?|giorno|dag|день|日|months?|quarters?|mois|mes|m[eê]s|monat|quartal|trimestre|месяц|квартал|月|季度",
  "as[ _-](?:of|at)|stand|obs(?:ervation)?[ _-]?time|interview(?:[ _-]date)?|rilevazione|на дату|по состоянию на|截至(?:日期)?",
  "reference period|p[eé]riode de r[eé]f[eé]rence|per[ií]odo de refer[eê]ncia|berichtszeitraum|отч[её]тный период|参考期",
  "(?:ال)?تاريخ|تاریخ|תאריך|日期|日付|年月日|时间|時間|날짜|일자|ημερομηνία|tarihi?|tanggal|tarikh|tarehe|ngày|p[aä]iv[aä]m[aä]{2}r[aä]|data|dată|दिनांक|तारीख|তারিখ|วันที่|թվական|თარიღი|огноо",
);

/** Words in the title of a column of dates, of whatever the dates may be. */
export const OF_DATES =
  /(?<!\p{L})(?:dates?|fechas?|mise à jour|actualizaci[oó]n|actualizado|atualizaç[aã]o|aktualisier(?:t|ung)|обновлен[оиае]\p{L}*|更新|vintage|release|dato|дата|датум|تاريخ|تاریخ|tarihi?|tanggal|tarikh|updated|published)(?!\p{L})|d[aá]tum(?!\p{L})|日期|日付|날짜/u;

export const VALUE_WORDS = of("value|valeur|valor|wert|значение|(?:ال)?قيمة|数值|数据");

export const UNIT_WORDS = of("unit|unit[ée]|unidade?|einheit|единица(?: измерения)?|(?:ال)?وحدة|单位");

/** A column that states the scale of each row's rating. */
export const SCALE_WORDS = of(
  "(?:rating )?scale|range|[ée]chelle|escala|(?:bewertungs)?skala|шкала|(?:ال)?مقياس|量表|评分范围",
);

/** Beside the indicator's name, its measure and the group of people that a figure is about: what splits a table's rows into kinds. */
const GROUP_WORDS = of(
  "series|s[eé]ries?|serie|reihe|ряд|(?:ال)?سلسلة|系列",
  "measures?|metric|variables?|mesure|medida|m[eé]trica|vari[aá]vel|messgr[oö](?:ss|ß)e|merkmal|показатели|(?:ال)?مقياس|(?:ال)?متغير|度量|变量",
  "sex|gender|sexe|genre|sexo|g[eé]nero|geschlecht|пол|(?:ال)?جنس|(?:ال)?نوع|性别",
  "ages?|age[ _-]?(?:groups?|range|class)|[âa]ge|(?:tranche|groupe)s? d['’][âa]ges?|edad|idade|(?:grupo|tramo|faixa) (?:de edad|et[aá]rio|et[aá]ria)|alter|altersgruppe|возраст|возрастная группа|(?:ال)?عمر|(?:ال)?فئة العمرية|年龄",
);

/** Whether a column of that title makes each of its words another figure: an indicator, a unit, a sex, an age. */
export function isKindTitle(title: string): boolean {
  return isIndicatorTitle(title) || UNIT_WORDS.test(title) || GROUP_WORDS.test(title);
}

/** Whether the cells of a column of that title name the indicators of the rows. */
export function isIndicatorTitle(title: string): boolean {
  return INDICATOR_WORDS.test(title) || INDICATOR_PARTS.test(title);
}

/** A title that is a year and nothing else. */
export const YEAR_ALONE = /^(?:1[5-9]|2[01])\d\d$/u;

/** What says more of a figure and makes no other of it. */
export const REMARK_WORDS = of(
  "se|lower|upper|file|locator|rank|notes?|comments?|remarks?|footnotes?",
  "rang|remarques?|commentaires?|rango|notas?|observaci[oó]n(?:es)?|comentarios?|observaç(?:ão|ões)|coment[aá]rios?",
  "anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|fu(?:ss|ß)note|примечани[ея]|ملاحظات|ملاحظة|备注",
);

/** How the cells of one indicator in a user's table are to be read. */
export type Kind = "numbers" | "categories";

/** Characters that nobody sees, and that no name, title or category is written with on purpose. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replace(UNSEEN, "").trim();
}

/**
 * Whether a text among categories says that there is none: a mark for "no figure". The word `none` is a category, one of
 * palermo.status.
 */
export function isNoCategory(text: string): boolean {
  return text === "" || (isMissingMark(text) && text.toLowerCase() !== "none");
}

/** Titles of a column of years; the text is folded. Of several such columns the first in this order is followed. */
export const YEAR_TITLES: readonly RegExp[] = [
  /^years?$|^year ?\(s\)$/u,
  /^(?:data|reference|ref|calendar|survey)[ _-]?year$|^time[ _-]?period$|^time$/u,
  /^(?:fiscal|financial)[ _-]?years?$|^fy$/u,
  YEAR_WORDS,
];

const ONE_YEAR = new RegExp(
  `^(fy ?|yr)?(\\d{4})(?:\\.0+|-\\d\\d-\\d\\d(?:T[\\d:.]+)?| ?\\[yr\\d{4}\\]|( ?(?:\\[[\\da-z]{1,3}\\]|\\([a-z]\\)|[*†‡§${RAISED}]+)))?$`,
  "iu",
);
const TWO_YEARS = /^(?:fy ?)?\d{4} ?[-–/] ?(?:\d{2}|\d{4})$/iu;

/** A date in figures or words, with one year of four digits: `1.2.2020`, `2 March 2020`, `2020年3月`; or of eight: `20200302`. */
const DATE =
  /^(?:[^\d"“”«»]*\d{1,2}(?!\d)){0,2}[^\d"“”«»]*(\d{4})(?!\d)(?:[^\d"“”«»]*\d{1,2}(?!\d)){0,5}[^\d"“”«»]*$/u;
const EIGHT = /^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
const LONGEST_DATE = 40;
const DAY = /^(\d{2})[,.'’ \u00a0\u202f]?(\d{3})(?:[.,]\d+)?$/u;
/** Seconds since 1970, or thousandths of them. */
const SECONDS = /^(\d{9,10})(?:\d{3})?$/u;

/** The year from the first day of which spreadsheets count their days. */
export type Calendar = 1900 | 1904;

/** Days from 1900 on to 1970: days that R and SAS count from 1970 and 1960 are such numbers, too. */
const IN_DOUBT = 25_569;
const [UNIX, SAS] = [25_569, 21_916];

/** The date that a number is where days are counted, or seconds; from 1950 to 2100, since other numbers are rather something else. */
function dayOf(text: string, calendar: Calendar): string | undefined {
  const [, thousands = "", days = ""] = DAY.exec(text) ?? [];
  const [, seconds] = SECONDS.exec(text) ?? [];
  const iso =
    seconds === undefined
      ? serialToIso(Number(thousands + days || "NaN"), "date", calendar === 1904)
      : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  return iso !== undefined && iso >= "1950" && iso < "2101" ? iso : undefined;
}

/** `2022-23` spans two years, and `2022-03` is a month. */
function spansYears(text: string): boolean {
  const [, from, to] = /^\D*(\d{4}) ?[-–/] ?(\d{2}|\d{4})$/u.exec(text) ?? [];
  return (
    from !== undefined && (to!.length === 4 || Number(to) > 12 || Number(to) === (Number(from) + 1) % 100)
  );
}

/** What a year cell holds; `isFiscal` where it calls itself a fiscal year, which is read by its name: `FY2023` is 2023. */
export type YearCell =
  | {
      readonly kind: "year";
      readonly year: number;
      readonly isFiscal: boolean;
      readonly around?: AroundNumber;
      /** The date that stands there as a number of days or seconds. */
      readonly day?: string;
    }
  | { readonly kind: "blank" }
  /** `why` continues "“0001” …". */
  | {
      readonly kind: "bad";
      readonly text: string;
      readonly why: string;
      /** It is a date all the same, of more years than one or of one that is not known. */
      readonly dates?: "two-years" | "days";
    };

/**
 * A year cell: a number or text of four digits, with a footnote mark or without, or a date. Two years (`2022/23`) are not
 * one, and a year before 1800 or after 2100 is none that a table of countries can mean. In a column of dates (`calendar`)
 * any date with a year of four digits will do, and a number of days.
 */
export function readYear(cell: Cell | undefined, calendar?: Calendar): YearCell {
  const text = cellText(cell);
  if (text === "") return { kind: "blank" };
  const plain = withPlainDigits(text);
  const day = calendar && dayOf(plain, calendar);
  const days = Number(plain);
  if (day !== undefined && days < IN_DOUBT) {
    const [r, sas] = [UNIX, SAS].map((from) => serialToIso(days + from, "date", false));
    const why = `counts days, and is ${day}, ${sas} or ${r} by what it counts from`;
    return { kind: "bad", text, why, dates: "days" };
  }
  if (day !== undefined) return { kind: "year", year: Number(day.slice(0, 4)), isFiscal: false, day };
  const mayBeDate = calendar && text.length <= LONGEST_DATE && !spansYears(plain);
  const date = mayBeDate ? (EIGHT.exec(plain) ?? DATE.exec(plain)) : null;
  const found = ONE_YEAR.exec(plain) ?? (date && ["", "", date[1]]);
  if (found === null) {
    return TWO_YEARS.test(text)
      ? { kind: "bad", text, why: "spans two years", dates: "two-years" }
      : { kind: "bad", text, why: "is not a year" };
  }
  const year = Number(found[2]);
  if (year < YEARS[0] || year > YEARS[1]) return { kind: "bad", text, why: "is not a plausible year" };
  const around = found[3] ? "footnote" : text === String(cell).trim() ? undefined : "unseen";
  return { kind: "year", year, isFiscal: /^fy/iu.test(text), ...(around ? { around } : {}) };
}
