import type { DocumentFormat, MemoFormat } from "./contract.ts";
import { docx } from "./docx.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { md } from "./md.ts";
import { table } from "./table.ts";

/** Every format that any document can have; the first is the one that is printed where none is asked for. */
export const documentFormats: readonly DocumentFormat[] = [table, md, html, json];

/** Those of a command that writes memos, too. */
export const formatsWithMemos: readonly (DocumentFormat | MemoFormat)[] = [...documentFormats, docx];

/** What is looked at once, or read by a program, and pasted nowhere. */
export const forTheMoment: readonly DocumentFormat[] = [table, json];
