import { refuse } from "../refusal.ts";
import { XmlFault, type XmlHandler, XmlScanner } from "../xml/scanner.ts";
import { inflateText } from "./inflate.ts";
import type { ZipEntry } from "./zip.ts";

/** Why the XML of a workbook's part cannot be taken for what it should say. */
export class PartFault extends Error {}

/**
 * Tells a handler the XML of one part of a workbook, piece by piece. Throws ShortlistError where the part is damaged, cut
 * short or not well-formed, or where the handler throws a PartFault; `locator` is the place to name.
 */
export async function scanPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  path: string,
  handler: XmlHandler,
  locator?: string,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  try {
    for await (const piece of inflateText(bytes, entry, path)) scanner.push(piece);
    scanner.end();
  } catch (cause) {
    if (!(cause instanceof XmlFault || cause instanceof PartFault)) throw cause;
    throw refuse(path, {
      code: cause instanceof XmlFault ? cause.code : "corrupt",
      what: `the part ${entry.name.slice(0, 200)} of the workbook ${cause.message}`,
      wayOut: "if the file opens in a spreadsheet program, save it anew as .xlsx",
      ...(locator === undefined ? {} : { locator }),
    });
  }
}
