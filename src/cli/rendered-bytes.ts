import { visible } from "../report/visible.ts";
import type { Rendered } from "./output.ts";

/** A file to be written that is no text, already rendered. */
export interface RenderedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What stands in a file, text as UTF-8 and with nothing unseen in it. */
export function bytesOf(file: Rendered | RenderedBytes): Uint8Array {
  return "bytes" in file ? file.bytes : Buffer.from(visible(file.text), "utf8");
}

/** A rendering as the file it becomes. */
export function fileOf<Named extends { readonly path: string }>(
  named: Named,
  content: string | Uint8Array,
): Named & (Rendered | RenderedBytes) {
  return typeof content === "string" ? { ...named, text: content } : { ...named, bytes: content };
}
