import {
  type Block,
  type Inline,
  type Item,
  isItem,
  type Report,
  type Section,
  spansOf,
  strong,
  type TreeNode,
} from "../../blocks.ts";
import { visible } from "../../text/visible.ts";
import { colonIn } from "../../words/named.ts";
import { drawnLines, type Screen } from "./lines.ts";
import { terminalForm, terminalTable } from "./table.ts";

/** How far what belongs to something stands in, and how far the further lines of a text hang. */
const STEP = "  ";

/** A document on a terminal: plain lines, colours by role. */
export function terminal({ title, lead = [], blocks, verdict }: Report, screen: Screen): string {
  const drawn = blocks.flatMap(onScreen);
  const head = [
    ...(title === undefined ? [] : drawnLines(title, screen, { role: "strong" })),
    ...lead.flatMap((text) => drawnLines(text, screen, { role: "muted" })),
  ];
  const parts = drawn.map((block, i) => [
    // Notes follow one another closely.
    ...(block.kind === "note" && drawn[i - 1]?.kind === "note" ? [] : [""]),
    ...blockLines(block, screen, ""),
  ]);
  const end = verdict === undefined ? [] : ["", ...drawnLines(verdict, screen, { role: "strong" })];
  const all = [...head, ...parts.flat(), ...end];
  // What has no title begins with its first block.
  if (head.length === 0) all.shift();
  return `${all.map((line) => line.trimEnd()).join("\n")}\n`;
}

function onScreen(block: Block): readonly Block[] {
  return block.kind === "either" ? block.screen.flatMap(onScreen) : [block];
}

function blockLines(block: Block, screen: Screen, indent: string): string[] {
  switch (block.kind) {
    case "section":
      return sectionLines(block, screen, indent);
    case "paragraph":
      return drawnLines(block.text, screen, { indent });
    case "note":
      return drawnLines(block.text, screen, { indent, role: "muted" });
    case "list":
      return [
        ...block.items.slice(0, block.shown).flatMap((item) => itemLines(item, screen, indent)),
        ...restLines(
          block.items.length + (block.beyond ?? 0),
          block.shown ?? block.items.length,
          indent,
          screen,
        ),
      ];
    case "table":
      return [
        ...terminalTable(block, screen, indent),
        ...restLines(
          block.rows.length + (block.beyond ?? 0),
          block.shown ?? block.rows.length,
          indent,
          screen,
        ),
      ];
    case "forms": {
      const { lines, form } = terminalForm(block, screen, indent);
      const notes = form.notes().flatMap((text) => drawnLines(text, screen, { indent, role: "muted" }));
      return [...lines, ...restLines(block.beyond ?? 0, 0, indent, screen), "", ...notes];
    }
    case "tree":
      return block.nodes.flatMap((node) => treeLines(node, screen, indent));
    case "command":
      return [`${indent}${STEP}${visible(block.text)}`];
    case "either":
      return block.screen.flatMap((one) => blockLines(one, screen, indent));
  }
}

function sectionLines({ title, aside, blocks }: Section, screen: Screen, indent: string): string[] {
  const heading = spansOf(title).map((span) => (typeof span === "string" ? strong(span) : span));
  const told = aside === undefined ? [] : [colonIn(screen.words), ...spansOf(aside)];
  return [
    ...drawnLines([...heading, ...told], screen, { indent, hang: STEP }),
    ...blocks.flatMap((block) => blockLines(block, screen, indent + STEP)),
  ];
}

function itemLines(item: Inline | Item, screen: Screen, indent: string): string[] {
  if (!isItem(item)) return drawnLines(item, screen, { indent, hang: STEP });
  const { text, mark, below = [] } = item;
  const marked = mark === undefined ? text : [...spansOf(mark), " ", ...spansOf(text)];
  return [...drawnLines(marked, screen, { indent, hang: STEP }), ...belowLines(below, screen, indent + STEP)];
}

function treeLines({ text, below = [], children = [] }: TreeNode, screen: Screen, indent: string): string[] {
  return [
    ...drawnLines(text, screen, { indent, hang: STEP }),
    ...belowLines(below, screen, `${indent}${STEP}${STEP}`),
    ...children.flatMap((child) => treeLines(child, screen, indent + STEP)),
  ];
}

function belowLines(below: readonly Inline[], screen: Screen, indent: string): string[] {
  return below.flatMap((text) => drawnLines(text, screen, { indent, hang: STEP }));
}

/** Every command that cuts lists has the option that does not. */
function restLines(all: number, shown: number, indent: string, screen: Screen): string[] {
  return all > shown ? drawnLines(screen.words.cut.beyondOfAll(all - shown), screen, { indent }) : [];
}
