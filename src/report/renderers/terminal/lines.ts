import type { ChalkInstance } from "chalk";
import type { Messages } from "../../../locales/index.ts";
import { type Inline, plainText, type Role, spansOf } from "../../blocks.ts";
import { visible } from "../../text/visible.ts";
import { wrap } from "../../text/wrap.ts";

export interface Screen {
  /** Width of the line in characters. */
  readonly columns: number;
  /** Absent: no colours. */
  readonly chalk?: ChalkInstance;
  /** Of what is not shown; absent: English. */
  readonly words: Messages;
}

/** Widest line of text: longer ones are hard to follow. */
const WIDEST = 110;
/** Narrowest, so that what stands far in is still read line by line. */
const NARROWEST = 20;

interface How {
  readonly indent?: string;
  /** How much further in than the first the other lines stand. */
  readonly hang?: string;
  /** What the whole is where its spans say nothing else. */
  readonly role?: Role;
}

/** A text as lines of a terminal, broken at spaces, its spans in the colours of their roles. */
export function drawnLines(
  text: Inline,
  screen: Screen,
  { indent = "", hang = "", role }: How = {},
): string[] {
  const spans = spansOf(text).map((span) =>
    typeof span === "string" ? { text: visible(span), role } : { text: visible(span.text), role: span.role },
  );
  const width = Math.max(NARROWEST, Math.min(screen.columns, WIDEST) - indent.length - hang.length);
  let at = 0;
  const whole = plainText(spans.map((span) => span.text));
  return wrap(whole, width).map((line, i) => {
    const before = i === 0 ? indent : indent + hang;
    const from = at;
    at += line.length;
    // The space at which the line was broken is left out.
    if (whole[at] === " ") at += 1;
    return painted(before, partsOf(spans, from, from + line.length), screen.chalk);
  });
}

interface Part {
  readonly text: string;
  readonly role: Role | undefined;
}

/** The spans between two places of their text. */
function partsOf(spans: readonly Part[], from: number, to: number): Part[] {
  let start = 0;
  return spans.flatMap(({ text, role }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part === "" ? [] : [{ text: part, role }];
  });
}

function painted(before: string, parts: readonly Part[], chalk?: ChalkInstance): string {
  return before + parts.map(({ text, role }) => inColour(text, role, chalk)).join("");
}

/** What each role looks like on a terminal. */
export function inColour(text: string, role: Role | undefined, chalk?: ChalkInstance): string {
  if (!chalk) return text;
  switch (role) {
    case "strong":
      return chalk.bold(text);
    case "muted":
      return chalk.dim(text);
    case "good":
      return chalk.green(text);
    case "bad":
      return chalk.red(text);
    case "code":
    case "link":
    case "range":
    case undefined:
      return text;
  }
}
