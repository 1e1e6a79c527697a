import type { Row } from "../../model/table.ts";
import { filled } from "./row-cells.ts";
import type { RowFacts } from "./row-facts.ts";

/** How remarks begin. */
const NOTE =
  /^(?:notes?|source|sources|footnotes?|n\.b\.|nb|copyright|©|disclaimer|legend|key|updated|last updated|retrieved|accessed|downloaded|remarks?|quelle|anmerkung(?:en)?|hinweis|nota|notas|fuente|fonte|remarque|примечани[ея]|источник|注|来源|資料來源)\b[\s:.(]*|^(?:\*{1,3}|[†‡§¹²³⁴⁵⁶⁷⁸⁹]|\([a-z\d]\)|\[[a-z\d]{1,2}\])\s*\S/iu;
/** Lines of facts about the file that stand above a table in two cells. */
const FACT =
  /:$|^(?:data source|source|sources|title|publisher|last updated(?: date)?|updated|date of (?:issue|export)|export(?:ed)?(?: on)?|notes?|copyright|licen[cs]e|quelle|stand|fuente|fonte)$/iu;
const TOTAL =
  /(?:^|\W)(?:(?:grand |sub)?totals?|averages?|avarage|means?|medians?|sum|overall|minimum|maximum|std\.? ?dev\.?|insgesamt|gesamt|summe|durchschnitt|moyenne|ensemble|promedio|media|всего|итого|среднее|合计|总计|平均)(?:$|\W)/iu;
const LONG = 60;
const VERY_LONG = 100;

/** A row that says something about the file, above a table. */
export function isPreamble(row: Row): boolean {
  const first = row.cells.find((cell) => cell !== null);
  return typeof first === "string" && filled(row) <= 3 && FACT.test(first.trim());
}

/** A row at the end of a table that is none of its rows: a footnote, a source, a total. `before` is the row above it. */
export function isFootnote(row: Row, before: Row | undefined, typical: number, facts: RowFacts): boolean {
  const texts = row.cells.filter((cell) => cell !== null);
  const first = texts.find((cell) => typeof cell === "string");
  if (first === undefined || facts.isName(first)) return false;
  const isApart = before === undefined || facts.endOf(before) !== row.at;
  if (NOTE.test(first.trim())) return filled(row) < Math.max(2, typical);
  if (texts.length === 1)
    return typical > 1 && (isApart || typical > 2 || first.length > LONG || TOTAL.test(first));
  if (first.length <= LONG && TOTAL.test(first) && typical > 1) return true;
  return texts.length === 2 && typical > 2 && texts.some((cell) => String(cell).length > VERY_LONG);
}

/** A remark between the rows of a table: one long text, or one that begins as remarks do. */
export function isRemark(row: Row, typical: number): boolean {
  if (typical < 2 || filled(row) !== 1) return false;
  const text = row.cells.find((cell) => cell !== null);
  return typeof text === "string" && (text.length > VERY_LONG || NOTE.test(text.trim()));
}
