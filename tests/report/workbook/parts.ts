import { inflateText, readZipDirectory } from "../../../src/tables/workbook/zip.ts";

/** The parts of a workbook, by name. */
async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, entry] of readZipDirectory(bytes, "w.xlsx")) {
    let text = "";
    for await (const piece of inflateText(bytes, entry, "w.xlsx")) text += piece;
    parts.set(name, text);
  }
  return parts;
}

const attributes = (tag: string) =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, plain(value!)]),
  );
const plain = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos|#39);/gu,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
  );
const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, "gu"))].map(([tag]) => attributes(tag));

/** Elements of a worksheet in the order of CT_Worksheet (ECMA-376, 18.3.1.99). */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing".split(
    " ",
  );
/** What formulas may call: functions that Excel 2016 has, none that spills. */
const FUNCTIONS =
  /^(?:IF|N|OR|AND|NOT|NA|SUM|SUMPRODUCT|COUNT|COUNTIF|COUNTIFS|AVERAGE|STDEV|INDEX|MATCH|RANK|EXACT|ISNUMBER|IFERROR|MIN|MAX|LN|EXP|LOG10|ROUND|INT|ABS)$/u;
const SHEET_REFERENCE = "'(?:[^']|'')+'!";
const NAME_REFERENCE = new RegExp(
  String.raw`^${SHEET_REFERENCE}(?:\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?|\$\d+:\$\d+|\$[A-Z]{1,3}:\$[A-Z]{1,3})$`,
  "u",
);

/** What of a workbook Excel would not accept, or would have to repair: rules of ECMA-376 and limits of Excel, a line each. */
export async function refused(bytes: Uint8Array): Promise<string[]> {
  const parts = await partsOf(bytes);
  const found: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || found.push(what));
  packaged(parts, must);
  const book = parts.get("xl/workbook.xml")!;
  const sheets = tags(book, "sheet");
  const names = sheets.map(({ name }) => name!);
  named(names, book, must);
  const targets = new Map(
    tags(parts.get("xl/_rels/workbook.xml.rels")!, "Relationship").map((one) => [one.Id, one.Target]),
  );
  const styles = parts.get("xl/styles.xml")!;
  const count = (list: string, item: string) => {
    const [, inner = ""] = new RegExp(`<${list}[^>]*>(.*?)</${list}>`, "su").exec(styles) ?? [];
    const own = tags(inner, item).length;
    const stated = Number(tags(styles, list)[0]?.count ?? own);
    must(stated === own, `styles: ${list} says ${stated}, has ${own}`);
    return own;
  };
  const formats = count("cellXfs", "xf");
  const dxfs = count("dxfs", "dxf");
  const texts = tags(parts.get("xl/sharedStrings.xml")!, "si").length;
  for (const sheet of sheets) {
    const path = `xl/${targets.get(sheet["r:id"])!.replace(/^\/?(?:xl\/)?/u, "")}`;
    sheetHolds(parts.get(path)!, sheet.name!, { names, formats, dxfs, texts }, must);
  }
  for (const [path, xml] of parts)
    if (path.startsWith("xl/charts/"))
      for (const [, f] of xml.matchAll(/<c:f>([^<]*)<\/c:f>/gu))
        must(
          names.some((name) => plain(f!).startsWith(`'${name}'!`) || plain(f!).startsWith(`${name}!`)),
          `${path}: ${f}`,
        );
  return found;
}

type Must = (holds: boolean, what: string) => void;

/** Content types and relationships (ECMA-376 part 2, 10 and 9): every part has a type, every target is there. */
function packaged(parts: ReadonlyMap<string, string>, must: Must): void {
  const types = parts.get("[Content_Types].xml")!;
  const defaults = new Set(tags(types, "Default").map(({ Extension }) => Extension!));
  const overrides = tags(types, "Override").map(({ PartName }) => PartName!.slice(1));
  must(new Set(overrides).size === overrides.length, "a part has two types");
  for (const name of overrides) must(parts.has(name), `a type is stated of ${name}, which is not there`);
  for (const name of parts.keys()) {
    if (name === "[Content_Types].xml") continue;
    must(overrides.includes(name) || defaults.has(name.split(".").at(-1)!), `${name} has no type`);
    if (!name.endsWith(".rels")) continue;
    const own = tags(parts.get(name)!, "Relationship");
    must(new Set(own.map(({ Id }) => Id)).size === own.length, `${name}: an id stands twice`);
    const folder = name.replace(/_rels\/[^/]*$/u, "");
    for (const { Target, TargetMode } of own) {
      if (TargetMode === "External") continue;
      const at = Target!.startsWith("/")
        ? Target!.slice(1)
        : new URL(Target!, `http://x/${folder}`).pathname.slice(1);
      must(parts.has(at), `${name}: ${Target} is not there`);
    }
  }
}

/** Names of sheets and defined names (18.2.19, 18.2.5, and what Excel refuses). */
function named(names: readonly string[], book: string, must: Must): void {
  const lower = names.map((name) => name.toLowerCase());
  must(new Set(lower).size === names.length, "two sheets have one name");
  for (const name of names) {
    must(name.length <= 31 && !/[[\]:*?/\\]|^'|'$/u.test(name), `no name of a sheet: ${name}`);
    must(!name.includes(" "), `a name of more than one word: ${name}`);
  }
  const defined = [...book.matchAll(/<definedName( [^>]*)>([^<]*)</gu)];
  must(defined.length >= names.length, "titles are not repeated on the pages of every sheet");
  const keys = defined.map(([, own]) => `${attributes(own!).name} ${attributes(own!).localSheetId}`);
  must(new Set(keys).size === keys.length, "a name is defined twice");
  for (const [, own, text] of defined) {
    const { name, localSheetId } = attributes(own!);
    must(/^_xlnm\.Print_(?:Titles|Area)$/u.test(name!), `a name of our own: ${name}`);
    must(Number(localSheetId) < names.length, `${name}: no sheet ${localSheetId}`);
    for (const one of plain(text!).split(/,(?=')/u)) {
      must(NAME_REFERENCE.test(one), `${name}: ${one}`);
      must(one.startsWith(`'${names[Number(localSheetId)]}'!`), `${name} of another sheet: ${one}`);
    }
  }
}

function sheetHolds(
  xml: string,
  name: string,
  has: {
    readonly names: readonly string[];
    readonly formats: number;
    readonly dxfs: number;
    readonly texts: number;
  },
  must: Must,
): void {
  const order = [...xml.replace(/<sheetData>.*<\/sheetData>/su, "<sheetData/>").matchAll(/<(\w+)/gu)]
    .map(([, tag]) => ORDER.indexOf(tag!))
    .filter((at) => at >= 0);
  must(
    order.every((at, i) => i === 0 || at >= order[i - 1]!),
    `${name}: elements out of order`,
  );
  // Which cells each shared formula is for, and that it is moved within its own sheet alone (Excel shares no other).
  const shared = new Map<string, string>();
  let row = 0;
  for (const [, own, cells] of xml.matchAll(/<row([^>]*)>(.*?)<\/row>/gsu)) {
    const r = Number(attributes(own!).r);
    must(r > row, `${name}: row ${r} after ${row}`);
    row = r;
    let column = 0;
    for (const [, head, inner = ""] of cells!.matchAll(/<c([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const { r: at = "", s = "0", t } = attributes(head!);
      const [, letters = "", number] = /^([A-Z]{1,3})(\d+)$/u.exec(at) ?? [];
      const own = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      must(own > column && Number(number) === r, `${name}: ${at} in row ${r}`);
      column = own;
      must(Number(s) < has.formats, `${name}!${at}: style ${s}`);
      const value = /<v\/>/u.test(inner) ? "" : /<v>([^<]*)<\/v>/u.exec(inner)?.[1];
      const [, tag = "", formula] = /<f( [^>]*?)?(?:\/>|>([^<]*)<\/f>)/u.exec(inner) ?? [];
      const { t: kind, ref, si } = attributes(tag);
      if (kind === "shared") {
        if (ref) shared.set(si!, ref);
        if (formula) must(!formula.includes("!"), `${name}!${at}: another sheet in a shared formula`);
        must(within(at, shared.get(si!)), `${name}!${at}: no shared formula ${si}`);
        must(value !== undefined, `${name}!${at}: nothing stored`);
      }
      if (t === "s") must(Number(value) < has.texts, `${name}!${at}: no text ${value}`);
      if (t === undefined && value !== undefined)
        must(Number.isFinite(Number(value)) && value !== "", `${name}!${at}: no number: ${value}`);
      if (formula !== undefined) {
        must(value !== undefined, `${name}!${at}: nothing stored`);
        formulaHolds(plain(formula), `${name}!${at}`, has.names, must);
      }
    }
  }
  for (const { formula1, error = "", sqref = "" } of tags(xml, "dataValidation")) {
    must(error.length <= 225, `${name}: a message of ${error.length} letters`);
    must(/^[A-Z]+\d+(?::[A-Z]+\d+)?(?: [A-Z]+\d+(?::[A-Z]+\d+)?)*$/u.test(sqref), `${name}: cells ${sqref}`);
    must(formula1 === undefined, `${name}: formula1 is an element`);
  }
  const priorities = tags(xml, "cfRule").map(({ priority }) => priority);
  must(new Set(priorities).size === priorities.length, `${name}: two rules of one priority`);
  for (const { dxfId } of tags(xml, "cfRule"))
    must(dxfId === undefined || Number(dxfId) < has.dxfs, `${name}: dxf ${dxfId}`);
  for (const { rgb } of tags(xml, "color"))
    must(rgb === undefined || /^[\dA-F]{8}$/u.test(rgb), `${name}: colour ${rgb}`);
}

/** Whether a cell is one of a range down a column. */
function within(cell: string, range: string | undefined): boolean {
  const [, column, from, sameColumn, to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range ?? "") ?? [];
  const [, letters, row] = /^([A-Z]+)(\d+)$/u.exec(cell)!;
  return (
    letters === column && column === sameColumn && Number(row) >= Number(from) && Number(row) <= Number(to)
  );
}

/** A formula within Excel's limits, of functions that Excel 2016 has, with every other sheet in quotes and there. */
function formulaHolds(formula: string, at: string, names: readonly string[], must: Must): void {
  must(formula.length <= 8192, `${at}: ${formula.length} letters`);
  const texts = formula.match(/"(?:[^"]|"")*"/gu) ?? [];
  must(
    texts.every(({ length }) => length <= 257),
    `${at}: a text of more than 255 letters`,
  );
  const bare = formula.replace(/"[^"]*"/gu, '""');
  for (const [, name] of bare.matchAll(/([A-Z][A-Z0-9.]*)\(/gu))
    must(FUNCTIONS.test(name!), `${at}: calls ${name}`);
  const depth = [...bare].reduce((open, letter) => open + (letter === "(" ? 1 : letter === ")" ? -1 : 0), 0);
  must(depth === 0, `${at}: brackets`);
  let [open, deepest] = [0, 0];
  for (const letter of bare) {
    if (letter === "(") deepest = Math.max(deepest, ++open);
    else if (letter === ")") open -= 1;
  }
  must(deepest <= 64, `${at}: ${deepest} levels deep`);
  for (const [, sheet] of bare.matchAll(/'((?:[^']|'')+)'!/gu))
    must(names.includes(sheet!.replaceAll("''", "'")), `${at}: no sheet ${sheet}`);
  must(!/(?<!')![A-Z$]/u.test(bare), `${at}: a sheet without quotes`);
}
