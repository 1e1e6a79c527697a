import { Chalk, type ChalkInstance } from "chalk";
import type { Io } from "./program.ts";

/** An instance of our own: whether to colour is this run's decision, not the library's guess about the process. */
export function chalkFor(io: Pick<Io, "colour">): ChalkInstance {
  return new Chalk({ level: io.colour ? 1 : 0 });
}
