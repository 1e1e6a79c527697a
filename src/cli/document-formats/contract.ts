import type { Report } from "../../report/blocks.ts";
import type { KnownOf } from "../../report/html/document-page.ts";
import type { Messages } from "../../words/index.ts";
import type { Surface } from "../files/outputs.ts";
import type { Content } from "../files/rendered.ts";

/** What a command has to say, for whichever format it is asked in. */
export interface Shown {
  /** All of it, in facts. */
  readonly document: object;
  /** The same for programs; absent: with the English of these facts. */
  written?(): Promise<object>;
  /** For people; a screen may be given less than a file. */
  blocks(words: Messages, isScreen: boolean): Report;
  /** A page of the browser that says more than the blocks do, where there is one. */
  page?(): Promise<string>;
  /** What it was made of, for a page to end with. */
  readonly made?: KnownOf;
  /** Of the language it is said in; absent: English. */
  readonly words?: Messages;
}

/** A form in which what a command has to say is printed or written. One object per file of this folder. */
export interface DocumentFormat<What = Shown> {
  /** As `--format` names it; the ending of its files. */
  readonly id: string;
  /** Whether it is for a terminal alone, and may bear our own colours: no file has it. */
  readonly isScreen?: boolean;
  /** What few runs want is loaded in here, when it is wanted. */
  render(what: What, surface: Surface): string | Promise<string>;
  /** Absent: it has none. */
  readonly memos?: Memos;
}

/** A form in which memos are written and nothing else. */
export interface MemoFormat extends Pick<DocumentFormat, "id" | "isScreen"> {
  /** What it is called, where it is no text: `a workbook`. */
  readonly bytes: string;
  readonly memos: Memos;
}

/** Memos one after the other, a page each. */
type Memos = (memos: readonly Report[], words: Messages, surface: Surface) => Content | Promise<Content>;
