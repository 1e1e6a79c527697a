import type { Years } from "../../model/documents/years.ts";
import { badUsage } from "../../model/problem.ts";
import { cautionText, yearsBlocks } from "../../report/years.ts";
import type { Run } from "../../use/load-run.ts";
import { rankedYears } from "../../use/years.ts";
import type { Messages } from "../../words/index.ts";
import type { DocumentFormat, Shown } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { asRanked, mustListNoFlags, type RankedOptions, warn } from "../options/ranking.ts";
import { EXIT, type ExitCode, type Io, overRanking } from "../program.ts";
import { askedFor, give, type OutputOptions, withRecords } from "./outputs.ts";

interface ShownYears extends Shown {
  readonly document: Years;
}

/** What can hold several rankings: a workbook has one. */
export const YEARS_FORMATS: readonly DocumentFormat<ShownYears>[] = [
  ...documentFormats,
  { id: "csv", render: async ({ document }) => (await import("../../report/years.ts")).yearsCsv(document) },
];

interface OnScreen {
  readonly top?: number | undefined;
  readonly notes?: boolean | undefined;
}

/** Rankings as of several years, for whichever format they are asked in. */
export function shownYears(document: Years, { words }: Run, on: OnScreen): ShownYears {
  return { document, made: document, blocks: (own: Messages) => yearsBlocks(document, own, on), words };
}

interface Options extends OutputOptions, RankedOptions {
  readonly years: string;
  readonly notes?: boolean;
}

/** `rank --years`. */
export async function rankYears(io: Io, options: Options): Promise<ExitCode> {
  if (!YEARS_FORMATS.some(({ id }) => id === options.format))
    throw badUsage(`--years is not printed as ${options.format}, which holds one ranking`, {
      wayOut: `It takes --format ${YEARS_FORMATS.map(({ id }) => id).join(", ")}.`,
    });
  const asked = askedFor(YEARS_FORMATS, options, io);
  const wanted = { ...(await asRanked(options, io.cwd)), years: options.years, early: io.early };
  mustListNoFlags(wanted.shown, "from year to year");
  const { years, run } = await rankedYears(wanted, io.cwd);
  const { quiet, notes, top } = options;
  const warnings = years.warnings.map(({ years: of, ...one }) => ({
    ...one,
    message: cautionText({ ...one, years: of }, run.words),
  }));
  warn({ warnings }, [], io, run.words, quiet, notes ? null : "--notes");
  const shown = shownYears(years, run, { top, notes });
  const beside = withRecords({ command: "rank", options: wanted, run, cwd: io.cwd });
  const delivered = await give(asked, (format) => format.render(shown, io), options, io, beside);
  const code = overRanking(delivered, run, options, io);
  if (years.years.some(({ of }) => of > 0)) return code;
  io.err(
    `nobody could be ranked in any of these years; the newest year of the evidence is ${run.dataset.latest}\n`,
  );
  return EXIT.found;
}
