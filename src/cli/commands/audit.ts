import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readPlain } from "../../dataset/store/files.ts";
import { MANIFEST, readManifest } from "../../dataset/store/manifest.ts";
import { tellers } from "../../explain/audit/checks/index.ts";
import type { Accepted } from "../../explain/audit/document.ts";
import { namesIn } from "../../explain/audit/frame.ts";
import { defined } from "../../model/collections.ts";
import type { Audit } from "../../model/documents/audit.ts";
import { CAVEATS } from "../../model/problem.ts";
import { auditBlocks, auditScreen, toldAudit } from "../../report/audit.ts";
import { inWords } from "../../report/text/warnings.ts";
import { audited } from "../../use/audit.ts";
import { history, mustHaveUndamagedData } from "../../use/data/history.ts";
import { pathOfData, SHIPPED } from "../../use/data/package-files.ts";
import { loadRun, tellingOf } from "../../use/load-run.ts";
import { growingSlowly } from "../../use/progress.ts";
import { filtersIn } from "../../use/who.ts";
import { type Messages, ownWords } from "../../words/index.ts";
import type { DocumentFormat } from "../document-formats/contract.ts";
import { documentFormats } from "../document-formats/index.ts";
import { type ShownAudit, sarif } from "../document-formats/sarif.ts";
import { askedFor, give, type OutputOptions, outputOptions } from "../files/outputs.ts";
import type { Rendered } from "../files/rendered.ts";
import { bothAs, linesMoved } from "../moved/index.ts";
import {
  dataOptions,
  dateOption,
  notesOption,
  profileOption,
  quietOption,
  strictOption,
} from "../options/index.ts";
import { asCommand, asMeant, asTyped, SHOWN, type WhoOptions, warn, whoOptions } from "../options/ranking.ts";
import { EXIT, overData } from "../program.ts";
import type { CommandModule } from "./contract.ts";

interface Options extends OutputOptions, WhoOptions {
  readonly accept?: string;
  readonly date?: string;
  readonly notes?: boolean;
}

/** Options that the commands below a screen repeat, beside those of every run. */
const ASKED = ["accept", "date", "strict", ...SHOWN];

const FORMATS: readonly DocumentFormat<ShownAudit>[] = [...documentFormats, sarif];

export const audit: CommandModule = {
  examples: [
    { line: "shortlist audit", shows: "what a person should look at before the ranking is used" },
    {
      line: "shortlist audit --data shipped own.csv --accept looked-at.yaml",
      shows: "with the findings that somebody has already looked at",
    },
    {
      line: "shortlist audit --out audit.sarif",
      shows: "for code scanning, which shows it on a pull request",
    },
  ],

  configure(command) {
    whoOptions(
      profileOption(dataOptions(command)),
      "show the first n findings of each check, 0 for all (default: a line a check in the table, all in md; json holds all)",
    );
    command.option(
      "--accept <file>",
      "findings that somebody has looked at: a YAML list of check, subject, reason and, if need be, until (a year of the evidence); they are still shown, and no longer make the exit code 1",
    );
    dateOption(
      command,
      "also warn of newer editions that should be out by this day, of the sources that are used (default: none)",
    );
    notesOption(command, "who has which evidence, how weights act, and how each check judges");
    quietOption(strictOption(outputOptions(command, FORMATS)));
    command.addHelpText(
      "after",
      `\nsarif is SARIF 2.1.0, for code scanning (docs/ci.md).\n\nChecks, by the names that findings and --accept use:\n${CHECKS}`,
    );
  },

  async run(io, _args, given) {
    const options = given as unknown as Options;
    const asked = askedFor(FORMATS, options, io);
    const accepted = options.accept === undefined ? undefined : await acceptedIn(options.accept, io.cwd);
    await mustHaveUndamagedData(options.data, io.cwd);
    const wanted = await asMeant(options, io.cwd);
    // Under --strict a run brings with it what ingest could not settle: an audit always asks for that.
    // V8 sets how far the heap may grow when it collects, and over a large table it does so last while reading.
    const [run, past] = await growingSlowly(async () => {
      const run = await loadRun({ ...wanted, strict: true, unsettled: "listed" }, io.cwd);
      return [run, await history(run, options.data, io.cwd, { findings: "flagged" })] as const;
    });
    const { date } = options;
    const warnings = date && (await import("../../use/due.ts")).newerEditions(run, date);
    const document = await growingSlowly(async () => {
      const { gates } = run.loaded.profile;
      const shown = wanted.shown && (await filtersIn(wanted.shown, run.table, gates, wanted.lang));
      const facts = audited(run, past, defined({ shown, accepted, warnings: warnings || undefined }));
      const findings = toldAudit(facts, tellers, run.words, namesIn(run.table, run.surroundings));
      return inWords(findings, tellingOf(run));
    });

    // What has no evidence and where files disagree are findings here, and the caveat concerns scores.
    const elsewhere = ["not-assessed", "older-readers", ...CAVEATS, "unsettled-conflict", "settled-conflict"];
    warn(document, elsewhere, io, run.words, options.quiet, options.notes ? null : "--notes");
    const { top, notes } = options;
    const on = { top, notes, command: asCommand("audit", options, ASKED), again: asTyped(options) };
    const shown = {
      document,
      made: document,
      blocks: (words: Messages, isScreen: boolean) =>
        isScreen
          ? auditScreen(document, words, on)
          : auditBlocks(document, top || Number.POSITIVE_INFINITY, words),
      words: run.words,
      profile: run.loaded.file,
      standsIn: () => standsIn(options.data, io.cwd),
    };
    const delivery = { ...options, inputs: [options.accept] };
    const code = await growingSlowly(() =>
      give(asked, (format) => format.render(shown, io), delivery, io, { moved }),
    );
    const strict = document.checks.filter(
      ({ id, notes }) => options.strict && notes > 0 && STRICT.includes(id),
    );
    const isOpen = strict.length > 0 || document.checks.some(({ person }) => person > 0);
    // The table begins with it. What makes the exit code 1 is said where nothing is printed, and under --strict whatever is.
    const [isPrinted, said] = [asked.files.length === 0, asked.files.length === 0 && asked.printed.isScreen];
    if ((isOpen && (options.strict || !isPrinted)) || (!said && !options.quiet))
      io.err(
        `${verdict(document)}${strict.length > 0 ? `; under --strict also ${counts(strict, "notes")}` : ""}\n`,
      );
    return isOpen ? EXIT.found : overData(code, run.dataset);
  },
};

const CHECK_IDS = tellers.map(({ id }) => id);

const WIDEST = Math.max(...CHECK_IDS.map((id) => id.length));
const CHECKS = tellers
  .map(
    ({ id, own = ownWords.checks[id as keyof Messages["checks"]] }) => `  ${id.padEnd(WIDEST)}  ${own.title}`,
  )
  .join("\n");

const LARGEST_LIST = 16 * 1024 * 1024;

async function acceptedIn(file: string, cwd: string): Promise<Accepted> {
  const bytes = readPlain(resolve(cwd, file), {
    shown: file,
    most: LARGEST_LIST,
    otherwise: {
      code: "no-such-file",
      what: "the acknowledgements cannot be read",
      wayOut: "Give the YAML file that lists them.",
    },
  });
  // Reading YAML takes a reader of YAML with it.
  const { readAcknowledgements } = await import("../../profile/acknowledgements.ts");
  return { acknowledgements: readAcknowledgements(new TextDecoder().decode(bytes), file, CHECK_IDS), file };
}

/** A publisher's file that went into a snapshot need not be at hand: the manifest that names it is, the first where none does. */
async function standsIn(data: readonly string[] = [SHIPPED], cwd: string): Promise<(file: string) => string> {
  const manifests = await Promise.all(
    data.map(async (path) => {
      const manifest = await readManifest(pathOfData(path, cwd));
      if (manifest === undefined) return [];
      const own = `${path === SHIPPED ? "data" : path.replace(/\/+$/u, "")}/${MANIFEST}`;
      return [{ own, names: new Set(manifest.inputs.map((input) => input.path)) }];
    }),
  );
  const all = manifests.flat();
  return (file) =>
    existsSync(resolve(cwd, file))
      ? file
      : ((all.find(({ names }) => names.has(file)) ?? all[0])?.own ?? file);
}

/** Checks whose notes --strict asks about as well. */
const STRICT = ["names", "left-out", "conflicts"];

function verdict({ person, notes, acknowledged, checks }: Audit): string {
  const known = acknowledged > 0 ? `, ${acknowledged} acknowledged` : "";
  const noted = `${notes} ${notes === 1 ? "note" : "notes"}${known}`;
  if (person === 0) return `nothing needs a person; ${noted}`;
  const kinds = counts(
    checks.filter((check) => check.person > 0),
    "person",
  );
  return `${person} ${person === 1 ? "finding needs" : "findings need"} a person (${kinds}); ${noted}`;
}

function counts(checks: Audit["checks"], of: "person" | "notes"): string {
  return checks.map((check) => `${check.id} ${check[of]}`).join(", ");
}

/** What changed between two renderings of an audit: findings come and gone where both are JSON, else lines that differ. */
function moved(before: string, { text }: Rendered): string[] {
  const both = bothAs<Audit>("shortlist/audit/1", before, text);
  if (!both) return linesMoved(before, text);
  const [old, now] = both;
  const was = new Map(old.findings.map((finding) => [finding.id, finding]));
  const is = new Map(now.findings.map((finding) => [finding.id, finding]));
  const lines = [
    ...[...is.values()].flatMap((finding) => {
      const other = was.get(finding.id);
      if (!other) return [`new: ${finding.subject} (${finding.id})`];
      return JSON.stringify(other) === JSON.stringify(finding)
        ? []
        : [`changed: ${finding.subject} (${finding.id})`];
    }),
    ...[...was.values()].filter(({ id }) => !is.has(id)).map(({ subject, id }) => `gone: ${subject} (${id})`),
  ];
  return lines.length > 0 ? lines : ["the findings are the same; the surroundings differ"];
}
