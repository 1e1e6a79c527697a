import type { OpenReader } from "./contract.ts";
import { series } from "./series.ts";
import { tidy } from "./tidy.ts";
import { wide } from "./wide.ts";

/** The sources whose files can be read as streams, by id. */
export const readers: Readonly<Record<string, OpenReader>> = { series, tidy, wide };
