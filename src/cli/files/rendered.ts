import { visible } from "../../report/text/visible.ts";
import { growingSlowly } from "../../use/progress.ts";

/** A text file to be written, already rendered. */
export interface Rendered {
  readonly path: string;
  readonly text: string;
}

/** A file to be written, already rendered and encoded. */
export interface RenderedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether what changed in it can be said in words. */
  readonly isText: boolean;
}

/** A file to be, and the form that it will have. */
export interface Planned<Format> {
  readonly path: string;
  readonly format: Format;
}

/** What a format makes: the bytes of a workbook, or a text, whole or in parts that follow one another. */
export type Content = Uint8Array | string | readonly string[] | Generator<string>;

export function partsOf(text: Exclude<Content, Uint8Array>): Iterable<string> {
  return typeof text === "string" ? [text] : text;
}

/** Files, made one after the other: what a large one needs to be made would else be held beside that of the next. */
export function inTurn<Format, Of extends Planned<Format>>(
  planned: readonly Of[],
  render: (format: Format) => Content | Promise<Content>,
): Promise<(Of & RenderedBytes)[]> {
  return growingSlowly(async () => {
    const files: (Of & RenderedBytes)[] = [];
    for (const file of planned) files.push(fileOf(file, await render(file.format)));
    return files;
  });
}

/** What stands in a file, text as UTF-8 and with nothing unseen in it. */
export function bytesOf(file: Rendered | RenderedBytes): Uint8Array {
  return "bytes" in file ? file.bytes : encoded(file.text);
}

/** A rendering as the file it becomes: made once, since the parts of a large one cannot be held beside its bytes. */
function fileOf<Named extends { readonly path: string }>(
  entry: Named,
  content: Content,
): Named & RenderedBytes {
  return { ...entry, bytes: encoded(content), isText: !(content instanceof Uint8Array) };
}

/** Bytes of a block in which parts are gathered: a buffer for each would stay until the next collection of garbage. */
const BLOCK = 4 * 1024 * 1024;
/** Most bytes that UTF-8 has for a unit of a string. */
const WIDEST = 3;

function encoded(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  const blocks: Buffer[] = [];
  let [block, used] = [Buffer.alloc(0), 0];
  const close = () => void blocks.push(block.subarray(0, used));
  for (const part of partsOf(content)) {
    const text = visible(part);
    if (used + text.length * WIDEST > block.length) {
      close();
      [block, used] = [Buffer.allocUnsafeSlow(Math.max(BLOCK, text.length * WIDEST)), 0];
    }
    used += block.write(text, used);
  }
  close();
  return Buffer.concat(blocks);
}
