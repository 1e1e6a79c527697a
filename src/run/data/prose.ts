import { ShortlistError } from "../../model/error.ts";
import { DECLINED_FILE, type Problem } from "../../model/problem.ts";

const PROSE = /\.(?:txt|html?)$/iu;
/** No narrative, nor a report of all of them, is longer. */
export const LONGEST_PROSE = 8 * 1024 * 1024;
/** A text whose first line is longer is nothing that is read; to look for columns in it would take long. */
const LONGEST_LINE = 1024 * 1024;
const LINE_FEED = 10;
/** Texts that go with any folder of files: that they hold no figures need not be said. */
const COMPANION = /(?:^|\/)(?:README|LICEN[CS]E|NOTICE|COPYING|CHANGELOG)[^/]*$/iu;

/** What else lies beside data in a folder: not looked into. */
const BESIDE = /(?:^|\/)(?:[^/]+\.(?:md|pdf)|LICEN[CS]E[^/.]*|package(?:-lock)?\.json)$/iu;
const PDF = /\.pdf$/iu;
/** Files that a message names. */
const NAMED = 5;

export function isBesideData(path: string): boolean {
  return BESIDE.test(path);
}

/** That PDFs of a folder were not read: a publisher's report may have been meant. What else goes with data holds no figures. */
export function notLookedInto(paths: readonly string[]): Problem[] {
  const pdfs = paths.filter((path) => PDF.test(path));
  if (pdfs.length === 0) return [];
  const more = pdfs.length > NAMED ? ` and ${pdfs.length - NAMED} more` : "";
  const many = pdfs.length === 1 ? "1 PDF was" : `${pdfs.length} PDFs were`;
  const message = `${many} not read, since no PDF is: ${pdfs.slice(0, NAMED).join(", ")}${more}. Nothing was taken from ${pdfs.length === 1 ? "it" : "them"}; give tables as CSV or Excel, narratives as text`;
  return [{ severity: "warning", code: "pdf-not-read", message, file: pdfs[0]! }];
}

/** What is read of prose, for whoever named a text that is not. */
export const PROSE_READ = "of prose, narratives of the TIP Report in English are read, up to 8 MB; ";

/** Whether a file is prose by its name: in a folder it is looked into for narratives of the TIP Report only. */
export function isProse(path: string): boolean {
  return PROSE.test(path);
}

/** Refuses a long file without lines. */
export function mustBeText(full: string, bytes: Uint8Array): void {
  if (bytes.length <= LONGEST_PROSE || bytes.subarray(0, LONGEST_LINE).includes(LINE_FEED)) return;
  throw new ShortlistError("unrecognised-file", "the first line of this text is longer than 1 MB", {
    where: { file: full },
    wayOut: "That is neither a narrative nor a table. Narratives of the TIP Report are read up to 8 MB.",
  });
}

/** That a text of a folder is longer than any that is looked into. */
export function tooLong(path: string): Problem {
  return {
    severity: "warning",
    code: "text-too-long",
    message:
      "this text is longer than 8 MB, so it was not looked into and nothing was taken from it. Split it by country if it holds narratives of the TIP Report, or name it by itself if it holds a table",
    file: path,
  };
}

/**
 * That nothing was taken from a text of a folder: a warning where it may have been meant, since it is a narrative in another language
 * or could not be read; else a remark. Nothing of a README and its like.
 */
export function passedOver(
  path: string,
  problems: readonly Problem[] = [],
  error?: ShortlistError,
): { readonly problem: Problem } | undefined {
  const declined = problems.find(({ code }) => code === DECLINED_FILE);
  if (declined) return { problem: { ...declined, file: path } };
  if (COMPANION.test(path)) return undefined;
  const isPage = error === undefined || error.code === "not-what-it-says";
  const message = isPage
    ? "no narrative of the TIP Report in English was found in this text; nothing was taken from it"
    : `nothing was taken from this text: ${error.message}`;
  return {
    problem: { severity: isPage ? "info" : "warning", code: "text-passed-over", message, file: path },
  };
}
