import { ShortlistError } from "../../model/error.ts";
import type { Io } from "../program.ts";

/** `error: what`, the place, the way out; every finding where there are several; a stack only under --debug. */
export function printError(error: unknown, io: Io, debug: boolean): void {
  if (!(error instanceof ShortlistError)) {
    const message = error instanceof Error ? error.message : String(error);
    io.err(
      `error: ${message}\n  This is a fault of shortlist itself; run again with --debug and report what it prints.\n`,
    );
  } else if (error.problems.length > 1) {
    io.err(`error: ${error.problems.length} mistakes in ${error.where.file ?? "the input"}\n`);
    for (const { locator, message } of error.problems) io.err(`  ${locator ?? ""}: ${message}\n`);
    if (error.wayOut) io.err(`  ${error.wayOut}\n`);
  } else {
    const { file, locator } = error.where;
    io.err(`error: ${error.message}\n`);
    if (file !== undefined || locator !== undefined) {
      io.err(`  at ${[file, locator].filter((part) => part !== undefined).join(", ")}\n`);
    }
    if (error.wayOut) io.err(`  ${error.wayOut}\n`);
  }
  if (debug && error instanceof Error && error.stack) io.err(`${error.stack}\n`);
}
