import type { ChalkInstance } from "chalk";
import type { Io } from "../program.ts";

/**
 * An instance of our own: whether to colour is this run's decision, not the library's guess about the process. Without colour there is
 * none, and nothing is loaded.
 */
export async function chalkFor({ colour }: Pick<Io, "colour">): Promise<{ chalk?: ChalkInstance }> {
  if (!colour) return {};
  const { Chalk } = await import("chalk");
  return { chalk: new Chalk({ level: 1 }) };
}
