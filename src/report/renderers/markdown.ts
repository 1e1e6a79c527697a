import type { Messages } from "../../locales/index.ts";
import {
  type Block,
  type Inline,
  type Item,
  isItem,
  type List,
  pageColumns,
  type Report,
  type Section,
  type Span,
  spansOf,
  type Table,
  type TreeNode,
} from "../blocks.ts";
import { escapeMarkdown, pipeTable } from "../markdown.ts";
import { visible } from "../visible.ts";

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

/** A block with the empty line that ends it. */
function blockLines(block: Block, level: number, words: Messages): string[] {
  switch (block.kind) {
    case "section":
      return sectionLines(block, level, words);
    case "paragraph":
    case "note":
      return [inline(block.text), ""];
    case "list":
      return cut(block, words, block.items, (items) => items.map(itemLine));
    case "table":
      return tableBlock(block, words);
    // A page has room for one form, which stands beside it.
    case "forms":
      return [];
    case "tree":
      return [...block.nodes.flatMap((node) => treeLines(node, "")), ""];
    case "command":
      return ["```", block.text, "```", ""];
    case "either":
      return block.page.flatMap((one) => blockLines(one, level, words));
  }
}

function sectionLines({ title, aside, folded, blocks }: Section, level: number, words: Messages): string[] {
  const heading = aside === undefined ? inline(title) : `${inline(title)}: ${inline(aside)}`;
  const below = blocks.flatMap((block) => blockLines(block, level + 1, words));
  return folded ? details(heading, below) : [`${"#".repeat(level)} ${heading}`, "", ...below];
}

function tableBlock(block: Table, words: Messages): string[] {
  const { columns, rows } = pageColumns(block);
  return cut(block, words, rows, (some) => tableLines(columns, some));
}

/** What is not in sight is kept, folded. */
function cut<Entry>(
  { shown, more, beyond = 0 }: Pick<List, "shown" | "more" | "beyond">,
  words: Messages,
  all: readonly Entry[],
  lines: (some: readonly Entry[]) => string[],
): string[] {
  if (beyond > 0) return [...lines(all), "", words.cut.beyondOfAll(beyond), ""];
  const [first, rest] = [all.slice(0, shown), all.slice(shown ?? all.length)];
  if (rest.length === 0) return [...lines(first), ""];
  return [
    ...lines(first),
    "",
    ...details(escapeMarkdown((more ?? words.cut.more)(rest.length)), [...lines(rest), ""]),
  ];
}

function details(summary: string, lines: readonly string[]): string[] {
  return [`<details><summary>${summary}</summary>`, "", ...lines, "</details>", ""];
}

function itemLine(item: Inline | Item): string {
  if (!isItem(item)) return `- ${inline(item)}`;
  const { text, mark, below = [] } = item;
  const marked = mark === undefined ? inline(text) : `${inline(mark)} ${inline(text)}`;
  return `- ${[marked, ...below.map(inline)].join(" — ")}`;
}

function tableLines(columns: Table["columns"], rows: Table["rows"]): string[] {
  return pipeTable(
    columns.map(({ title }) => title),
    rows.map((row) => row.map(inline)),
    columns.flatMap(({ figures }, i) => (figures ? [i] : [])),
  );
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
  if (role === "link" && /^https?:\/\/[^\s<>]+$/u.test(text)) return `<${text}>`;
  return escapeMarkdown(text);
}
