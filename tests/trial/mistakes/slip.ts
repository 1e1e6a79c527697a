/**
 * Mistakes that people make in their first hours, and what they need to be told: what is wrong, where (a file's line or cell; on the
 * command line the word itself), and the way out. Written from what a person needs, before looking at what the program says.
 */
export interface Slip {
  readonly did: string;
  readonly args: readonly string[];
  /** What is wrong, naming what was written. */
  readonly what: RegExp;
  /** The file and the line, cell or column; absent where the command line is the place. */
  readonly at?: RegExp;
  readonly way: RegExp;
}

/** A mistake as it is typed. */
export const slip = (did: string, args: string, what: RegExp, way: RegExp, at?: RegExp): Slip => ({
  did,
  // Words in double quotes are one argument, as in a shell.
  args: [...args.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain!),
  what,
  way,
  ...(at ? { at } : {}),
});

/** The file and the line, whether it is the only mistake or the first of several. */
export const ofProfile = (file: string, line: number) =>
  new RegExp(`\\./${file.replace(".", "\\.")}(?:, |\\n {2})line ${line}\\b`, "u");
