import type { Messages } from "../../words/index.ts";
import {
  type Block,
  type Inline,
  type Item,
  isItem,
  onPage,
  type PageBlock,
  type Report,
  type Section,
  type Span,
  spansOf,
  type Table,
  type TreeNode,
} from "../blocks.ts";
import { colonIn } from "../text/localised.ts";
import { visible, widthOf } from "../text/visible.ts";

/** A document as Markdown, as it may be pasted into a comment: nothing of it can be taken for markup. */
export function markdown(report: Report, words: Messages): string {
  return `${markdownLines(report, words).join("\n").trimEnd()}\n`;
}

function markdownLines({ title, lead = [], blocks, verdict }: Report, words: Messages): string[] {
  return [
    ...(title === undefined ? [] : [`# ${inline(title)}`, ""]),
    ...lead.flatMap((text) => [inline(text), ""]),
    ...(verdict === undefined ? [] : [inline(verdict), ""]),
    ...blocks.flatMap((block) => blockLines(block, 2, words)),
  ];
}

function blockLines(block: Block, level: number, words: Messages): string[] {
  return onPage(block, words).flatMap((one) => partLines(one, level, words));
}

/** A block with the empty line that ends it. */
function partLines(block: PageBlock, level: number, words: Messages): string[] {
  switch (block.kind) {
    case "section":
      return sectionLines(block, level, words);
    case "paragraph":
    case "note":
      return [inline(block.text), ""];
    case "list":
      return [...block.items.map(itemLine), ""];
    case "table":
      return [...tableLines(block), ""];
    case "tree":
      return [...block.nodes.flatMap((node) => treeLines(node, "")), ""];
    case "command":
      return ["```", block.text, "```", ""];
  }
}

function sectionLines({ title, aside, folded, blocks }: Section, level: number, words: Messages): string[] {
  const heading = aside === undefined ? inline(title) : `${inline(title)}${colonIn(words)}${inline(aside)}`;
  const below = blocks.flatMap((block) => blockLines(block, level + 1, words));
  return folded
    ? [`<details><summary>${heading}</summary>`, "", ...below, "</details>", ""]
    : [`${"#".repeat(level)} ${heading}`, "", ...below];
}

function itemLine(item: Inline | Item): string {
  if (!isItem(item)) return `- ${inline(item)}`;
  const { text, mark, below = [] } = item;
  const marked = mark === undefined ? inline(text) : `${inline(mark)} ${inline(text)}`;
  return `- ${[marked, ...below.map(inline)].join(" — ")}`;
}

/** A pipe table. */
function tableLines({ columns, rows, padded = false }: Table): string[] {
  // A # alone is neither a heading nor a mention in a cell.
  const head = columns.map(({ title }) => (title === "#" ? title : escapeMarkdown(title)));
  const cells = [head, ...rows.map((row) => row.map(inline))];
  const widths = columns.map(({ figures }, i) =>
    Math.max(figures ? 4 : 3, ...(padded ? cells.map((row) => widthOf(row[i]!)) : [])),
  );
  // The texts of the last column may be long, and nothing stands behind them.
  const isLoose = (i: number) => !padded || (i === columns.length - 1 && !columns[i]!.figures);
  const line = (row: readonly string[]) => {
    const spaced = row.map((cell, i) => {
      const space = isLoose(i) ? "" : " ".repeat(widths[i]! - widthOf(cell));
      return columns[i]!.figures ? space + cell : cell + space;
    });
    return `| ${spaced.join(" | ")} |`;
  };
  const rule = columns.map(({ figures }, i) => {
    const dashes = "-".repeat(isLoose(i) ? 3 : widths[i]! - (figures ? 1 : 0));
    return figures ? `${dashes}:` : dashes;
  });
  return [line(cells[0]!), `| ${rule.join(" | ")} |`, ...cells.slice(1).map(line)];
}

function treeLines({ text, below = [], children = [] }: TreeNode, indent: string): string[] {
  return [
    `${indent}- ${inline(text)}`,
    ...below.map((line) => `${indent}  - ${inline(line)}`),
    ...children.flatMap((child) => treeLines(child, `${indent}  `)),
  ];
}

function inline(text: Inline): string {
  return spansOf(text)
    .map((span) => (typeof span === "string" ? escapeMarkdown(span) : spanText(span)))
    .join("");
}

function spanText({ text, role }: Span): string {
  // What has a backtick cannot stand between two.
  if (role === "code" && !/[`|\r\n]/u.test(text)) return `\`${visible(text)}\``;
  if (role === "label") return `**${escapeMarkdown(text)}**`;
  if (role === "link" && /^https?:\/\/[^\s<>]+$/u.test(text)) return `<${text}>`;
  return escapeMarkdown(text);
}

/** The at sign, so that a report as a comment calls nobody. */
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;" };

/** Text from outside as Markdown text: nothing in it can open a table cell, a link, emphasis, HTML or a mention. */
function escapeMarkdown(text: string): string {
  return visible(text.replace(/[\r\n]+/gu, " ")).replace(
    /[\\`*_{}[\]<>|#~&@]/gu,
    (mark) => ENTITIES[mark] ?? `\\${mark}`,
  );
}
