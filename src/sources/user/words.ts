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

export const YEAR_WORDS = of("jahr|ann[ée]e|a[ñn]o|год|(?:ال)?سنة|(?:ال)?عام|年|年份|年度");

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
