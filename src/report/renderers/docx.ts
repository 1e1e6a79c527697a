import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Inline,
  isItem,
  plainText,
  type Report,
  type Table as Rows,
  spansOf,
} from "../blocks.ts";
import { visible } from "../text/visible.ts";

/** Half points, as the format counts sizes: 10.5 pt. */
const TEXT = 21;
/** Twentieths of a point, as it counts distances: lines of 12.6 pt, whatever the font's own are. */
const LINE = 252;
const MARGIN = convertMillimetersToTwip(15);
/** What is left of A4 between the margins. */
const [WIDTH, HEIGHT] = [11_906, 16_838];
const ROOM = WIDTH - 2 * MARGIN;
const FONT = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Microsoft YaHei" };
const [INK, SOFT, RULE] = ["1C2128", "444C56", "BBC1C8"];
/** The tags of languages as word processors know them. */
const TAGS: Readonly<Record<string, string>> = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  pt: "pt-PT",
  ru: "ru-RU",
  zh: "zh-CN",
};

/**
 * Documents as pages of one .docx file of A4: the same bytes for the same documents, on any machine and at any time, since the archive's dates are
 * the format's first and the document has none.
 */
export async function docx(reports: readonly Report[], { language }: Messages): Promise<Uint8Array> {
  const tag = TAGS[language] ?? language;
  const exact = (before: number, after: number, line = LINE) => ({
    spacing: { before, after, line, lineRule: LineRuleType.EXACT },
  });
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: INK, font: FONT },
    paragraph: { ...exact(before, after, Math.round(size * 12)), keepNext: true },
  });
  const document = new Document({
    title: reports.map(({ title = "" }) => visible(plainText(title))).join(", "),
    creator: "shortlist",
    lastModifiedBy: "shortlist",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT, color: INK, language: { value: tag, eastAsia: tag } },
          paragraph: exact(0, 40),
        },
        heading1: heading(30, 0, 40),
        heading2: heading(22, 100, 20),
      },
      paragraphStyles: [
        { id: "Item", name: "Item", basedOn: "Normal", paragraph: exact(0, 10) },
        { id: "Lead", name: "Lead", basedOn: "Normal", run: { color: SOFT }, paragraph: exact(0, 20) },
        {
          id: "Note",
          name: "Note",
          basedOn: "Normal",
          run: { size: 16, color: SOFT },
          paragraph: exact(60, 0, 200),
        },
        { id: "Cell", name: "Cell", basedOn: "Normal", run: { size: 20 }, paragraph: exact(0, 0, 248) },
      ],
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 280, hanging: 200 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: WIDTH, height: HEIGHT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 0, footer: 0 },
          },
        },
        children: reports.flatMap((report, i) => reportOf(report, i > 0)),
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(document));
}

const BULLETS = "bullets";
/** Of a cell, and of a bold letter in it, in twentieths of a point. */
const [PADDING, LETTER] = [280, 170];
/** How far in what belongs to an item stands. */
const BELOW = convertMillimetersToTwip(10);

function reportOf({ title = "", lead = [], blocks }: Report, isNext: boolean): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: isNext, children: runs(title) }),
    ...lead.map((text) => new Paragraph({ style: "Lead", children: runs(text) })),
    ...blocks.flatMap(blockOf),
  ];
}

function blockOf(block: Block): FileChild[] {
  switch (block.kind) {
    case "section":
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.title) }),
        ...block.blocks.flatMap(blockOf),
      ];
    case "paragraph":
      return [new Paragraph({ children: runs(block.text) })];
    case "note":
      return [new Paragraph({ style: "Note", children: runs(block.text) })];
    case "list":
      return block.items.flatMap((item) => [
        new Paragraph({
          style: "Item",
          numbering: { reference: BULLETS, level: 0 },
          children: runs(isItem(item) ? item.text : item),
        }),
        ...(isItem(item) ? (item.below ?? []) : []).map(
          (text) => new Paragraph({ style: "Item", indent: { left: BELOW }, children: runs(text) }),
        ),
      ]);
    case "table":
      return [tableOf(block)];
    default:
      throw new Error(`a word processor's document has no ${block.kind}`);
  }
}

/** The first column has what the figures leave. */
function tableOf({ columns, rows }: Rows): Table {
  const [, ...others] = columns;
  // Where texts stand behind the first column too, figures take what the longest words of their titles need, as far as there is room.
  const hasTexts = others.some(({ figures }) => !figures);
  const needed = others.map(({ title, figures }) =>
    figures
      ? hasTexts
        ? PADDING + LETTER * Math.max(...title.split(/\s/u).map(({ length }) => length))
        : 1
      : 0,
  );
  const most = ROOM * 0.56;
  const sum = needed.reduce((all, one) => all + one, 0);
  const scale = hasTexts ? Math.min(1, most / Math.max(1, sum)) : most / Math.max(1, sum);
  const figures = needed.map((one) => Math.floor(one * scale));
  const rest = ROOM - figures.reduce((all, one) => all + one, 0);
  const text = Math.floor(rest / (1 + figures.filter((one) => one === 0).length));
  const widths = [text, ...figures.map((one) => one || text)];
  const row = (cells: readonly Inline[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: widths[i]!, type: WidthType.DXA },
            children: [
              new Paragraph({
                style: "Cell",
                alignment: columns[i]!.figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: runs(cell, isHead),
              }),
            ],
          }),
      ),
    });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return new Table({
    width: { size: ROOM, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: line,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function runs(text: Inline, bold = false): TextRun[] {
  return spansOf(text).map((span) => {
    const [said, isStrong] =
      typeof span === "string" ? [span, bold] : [span.text, bold || span.role === "strong"];
    return new TextRun({ text: visible(said), ...(isStrong ? { bold: true } : {}) });
  });
}

/** The first day that an archive's dates can say, in the time of the machine, as the format has them. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The library states when a document was made and changed. */
function withoutClock(made: Uint8Array): Uint8Array {
  const files = unzipSync(made);
  const core = strFromU8(files["docProps/core.xml"]!);
  files["docProps/core.xml"] = strToU8(core.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gsu, ""));
  return zipSync(files, { level: 6, mtime: FIRST_DAY });
}
