import { type FixtureEntry, makeZip } from "./zip-fixture.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface FixtureSheet {
  readonly name: string;
  /** The rows, as XML: what stands inside `<sheetData>`. */
  readonly rows: string;
  /** What stands before and behind `<sheetData>`: `<cols>`, `<mergeCells>` … */
  readonly before?: string;
  readonly behind?: string;
  readonly state?: "hidden" | "veryHidden";
  /** `worksheet` unless said. */
  readonly type?: "worksheet" | "chartsheet";
  /** The part is listed and not there. */
  readonly missing?: boolean;
}

export interface FixtureWorkbook {
  readonly sheets: readonly FixtureSheet[];
  /** Items of the shared strings, as XML: `<si><t>a</t></si>` … */
  readonly texts?: string;
  /** Number formats by style: style 0 is general. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Further parts, or others in the place of these. */
  readonly more?: readonly FixtureEntry[];
}

/** An invented xlsx workbook, as bytes: the smallest set of parts that spreadsheet programs write. */
export function makeWorkbook(workbook: FixtureWorkbook): Uint8Array {
  const { more = [] } = workbook;
  const isReplaced = ({ name }: FixtureEntry) => more.some((one) => one.name === name);
  return makeZip([...workbookParts(workbook).filter((entry) => !isReplaced(entry)), ...more]);
}

export function workbookParts({ sheets, texts, formats = [], date1904 }: FixtureWorkbook): FixtureEntry[] {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(({ type = "worksheet" }, i) =>
    relation(`rId${i + 1}`, type, `worksheets/sheet${i + 1}.xml`),
  );
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`);
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}">${relations.join("")}${relation("rIdT", "sharedStrings", "sharedStrings.xml")}${relation("rIdS", "styles", "styles.xml")}</Relationships>`,
    ),
    part(
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    ),
    part("xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${texts ?? ""}</sst>`),
    ...sheets
      .map((sheet, i) => ({ sheet, name: `xl/worksheets/sheet${i + 1}.xml` }))
      .filter(({ sheet }) => !sheet.missing)
      .map(({ sheet, name }) =>
        part(
          name,
          `<worksheet xmlns="${MAIN}">${sheet.before ?? ""}<sheetData>${sheet.rows}</sheetData>${sheet.behind ?? ""}</worksheet>`,
        ),
      ),
  ];
}

function part(name: string, xml: string): FixtureEntry {
  return { name, content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}` };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}
