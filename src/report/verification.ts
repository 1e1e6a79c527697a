import type { SealCheck, Verification } from "../model/documents/run.ts";
import { inGroups } from "../model/seal.ts";
import type { Messages } from "../words/index.ts";
import { type Block, list, paragraph, type Report, type Span, section } from "./blocks.ts";

type Output = Verification["outputs"][number];
type Value = NonNullable<Output["sheets"]>[number]["first"][number]["file"];

/** What was found, output by output, then files that nobody named, then what changed: with the version, and of the inputs. */
export function verificationBlocks(
  { changed, hidden, cut = [], outputs, ballots, unnamed, seal, matches }: Verification,
  words: Messages,
): Report {
  const { verification: say } = words;
  const mark = (isSame: boolean): Span =>
    isSame ? { text: say.same, role: "good" } : { text: say.notSame, role: "bad" };
  const by = (cause: Verification["changed"][number]["by"]) => changed.filter((one) => one.by === cause);
  const [version, input] = [by("version"), by("input")];
  const changes = (title: string, all: Verification["changed"]): Block[] =>
    section(title, [
      list(
        all.map(({ what, name, recorded, now }) =>
          say.changed({
            input: say.input[what]({ name }),
            recorded: shortHash(recorded),
            now: shortHash(now),
          }),
        ),
      ),
    ]);
  // Last of them is “--top”, which leaves some formats whole.
  const everywhere = cut.length === 0 ? hidden : hidden.slice(0, -1);
  const differs = outputs.some(({ status }) => status !== "matches");
  return {
    blocks: [
      ...(ballots === undefined
        ? []
        : [
            list(
              ballots.map(({ status, ...one }) => ({
                text: [
                  mark(status === "matches"),
                  `  ${say.ballot({ ...one, status: say.ballotStatus[status] })}`,
                ],
              })),
            ),
          ]),
      list(
        outputs.map((one) => ({
          text: [
            mark(one.status === "matches"),
            `  ${say.output({ path: one.path, status: say.status[statusOf(one)], line: one.line })}${one.renamed === undefined ? "" : ` (${one.renamed})`}`,
          ],
          below: [...cells(one, words), ...besides(one, words)],
        })),
      ),
      paragraph(say.seal({ seal: inGroups(seal) })),
      ...(everywhere.length === 0 ? [] : [paragraph(say.hidden({ options: everywhere }))]),
      ...(cut.length === 0 ? [] : [paragraph(say.cut({ option: hidden.at(-1)!, files: cut }))]),
      ...section(say.unnamed({ n: unnamed.length }), [list(unnamed)]),
      ...changes(say.byVersion({ n: version.length }), version),
      ...changes(say.changes({ n: input.length }), input),
      ...(changed.length === 0 ? [paragraph(say.nothingChanged)] : []),
      ...(differs && version.length > 0
        ? [paragraph(input.length === 0 ? say.versionAlone : say.versionAndInput)]
        : []),
    ],
    verdict: matches ? say.verified : say.notVerified,
  };
}

/** Whether a seal is that of the run on record. */
export function sealBlocks(
  { asked, recorded, asWritten, matches, whole, ...of }: SealCheck,
  { verification: say }: Messages,
): Report {
  const { seal, other } = { seal: inGroups(asked), other: inGroups(recorded) };
  const verdict = matches
    ? say.sealIs({ asked: seal, ...of })
    : asWritten
      ? say.sealIsNot({ asked: seal, recorded: other, ...of })
      : say.sealOfChanged;
  return { blocks: [paragraph(verdict), paragraph(whole ? say.sealOfAll : say.sealOnly)] };
}

function statusOf({
  status,
  recorded,
  file,
  versionAlone,
}: Output): keyof Messages["verification"]["status"] {
  if (versionAlone) return "versionAlone";
  if (status === "differs" && file !== recorded) return "editedToo";
  return status === "unmade" && file !== recorded ? "unmadeEdited" : status;
}

/** What a run is made of that is named; of more only the number is said, since a new snapshot changes every file. */
const MOST_INPUTS = 4;

/** What a run is made of, by name: the first few. */
export function inputsNamed(
  inputs: readonly Pick<Verification["changed"][number], "what" | "name">[],
  { verification: say }: Messages,
): string[] {
  const names = inputs
    .slice(0, MOST_INPUTS)
    .map(({ what, name }) => (what === "data" ? say.data : say.input[what]({ name })));
  const rest = inputs.length - names.length;
  return rest > 0 ? [...names, say.moreInputs({ n: rest })] : names;
}

/** Cells of a sheet that are told; JSON has more. */
const MOST_CELLS = 2;
/** Letters of a cell's text that are told, and of what stands before the first that differs. */
const [LONGEST, BEFORE] = [50, 15];

/** Of a workbook that differs: in which cells, a line a sheet. */
function cells({ sheets, besides }: Output, words: Messages): string[] {
  const { verification: say } = words;
  if (sheets === undefined) return [];
  if (sheets.length === 0) return besides && besides.kinds.length > 0 ? [] : [say.noCell];
  return sheets.map(({ sheet, cells: n, first: all }) => {
    const first = all.slice(0, MOST_CELLS).map(({ cell, file, now }) => {
      const from = commonStart(file, now) - BEFORE;
      return say.cell({
        cell,
        file: cellValueText(file, from, words),
        now: cellValueText(now, from, words),
      });
    });
    return say.cells({ sheet, n, first, isCut: n > first.length });
  });
}

/** Of a workbook that differs: what else than values differs in it, a line a kind, and what cannot be told by name. */
function besides({ sheets = [], besides: found }: Output, words: Messages): string[] {
  const { verification: say } = words;
  if (found === undefined) return [];
  const { kinds, program, rest } = found;
  const named = kinds.map(({ what, n, first: all }) => {
    const first = all.slice(0, MOST_CELLS).map(({ sheet, at, row, column, file, now }) => {
      if (row !== undefined) return say.row({ sheet, row });
      if (column !== undefined) return say.column({ sheet, column });
      if (at === undefined) return say.sheet({ sheet });
      const cell = `${sheet}!${at}`;
      if (what === "look") return cell;
      const from = commonStart(file, now) - BEFORE;
      return say.cell({
        cell,
        file: cellValueText(file, from, words),
        now: cellValueText(now, from, words),
      });
    });
    return say.besides({ what: say.kind[what], n, first, isCut: n > first.length });
  });
  const isMore = rest && kinds.length + sheets.length > 0;
  return [...(program ? foreign(program, words) : []), ...named, ...(isMore ? [say.rest] : [])];
}

type Program = NonNullable<NonNullable<Output["besides"]>["program"]>;

/** Of a workbook that another program saved: its name, without the version that stands after it, and what it wrote in its own way. */
function foreign(
  { name: full, formulas, formats }: Program,
  { verification: say, quoted }: Messages,
): string[] {
  const name = full.replace(/[/$].*$/su, "").slice(0, LONGEST);
  const program = name === "" ? undefined : quoted(name);
  const isRewritten = formulas + formats > 0;
  return [say.otherProgram({ program }), ...(isRewritten ? [say.rewritten({ formulas, formats })] : [])];
}

function commonStart(a: Value, b: Value): number {
  if (typeof a !== "string" || typeof b !== "string") return 0;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** A cell's text from a letter on where it is too long for all of it to be told. */
function cellValueText(value: Value, from: number, { quoted }: Messages): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (typeof value !== "string") return String(value);
  const rest = value.length > LONGEST && from > 0 ? `…${value.slice(from)}` : value;
  return quoted(rest.length > LONGEST ? `${rest.slice(0, LONGEST)}…` : rest);
}

function shortHash(value: string | null): string | undefined {
  if (value === null) return undefined;
  return /^[0-9a-f]{64}$/u.test(value) ? value.slice(0, 12) : value;
}
