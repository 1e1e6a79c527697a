import type { Messages } from "../../locales/index.ts";
import type { Verification } from "../../model/documents/run.ts";
import { type Block, list, paragraph, type Report, type Span, section } from "../blocks.ts";

type Output = Verification["outputs"][number];
type Value = NonNullable<Output["sheets"]>[number]["first"][number]["file"];

/** What was found, output by output, then files that nobody named, then what changed: with the version, and of the inputs. */
export function verificationBlocks(
  { changed, hidden, outputs, unnamed, matches }: Verification,
  words: Messages,
): Report {
  const { verification: say } = words;
  const mark = (isSame: boolean): Span =>
    isSame ? { text: say.same, role: "good" } : { text: say.notSame, role: "bad" };
  const by = (cause: Verification["changed"][number]["by"]) => changed.filter((one) => one.by === cause);
  const [version, input] = [by("version"), by("input")];
  const changes = (title: string, all: Verification["changed"]): Block[] =>
    section(title, [
      list(all.map(({ what, name, recorded, now }) => say.changed(what, name, short(recorded), short(now)))),
    ]);
  return {
    blocks: [
      list(
        outputs.map((one) => ({
          text: [mark(one.status === "matches"), `  ${say.output(one)}`],
          below: cells(one, words),
        })),
      ),
      ...(hidden.length === 0 ? [] : [paragraph(say.hidden(hidden))]),
      ...section(say.unnamed(unnamed.length), [list(unnamed)]),
      ...changes(say.byVersion(version.length), version),
      ...changes(say.changes(input.length), input),
      ...(version.length === 0
        ? input.length === 0
          ? [paragraph(say.nothingChanged)]
          : []
        : [paragraph(input.length === 0 ? say.versionAlone : say.versionAndInput)]),
    ],
    verdict: matches ? say.verified : say.notVerified,
  };
}

/** Of a workbook that differs: in which cells. */
function cells({ sheets }: Output, words: Messages): string[] {
  const { verification: say } = words;
  if (sheets === undefined) return [];
  if (sheets.length === 0) return [say.noCell];
  return sheets.map(({ sheet, cells: count, first }) =>
    say.cells(
      sheet,
      count,
      first.map(({ cell, file, now }) => [cell, said(file, words), said(now, words)]),
    ),
  );
}

/** Letters of a cell's text that are told. */
const LONGEST = 60;

function said(value: Value, { quoted }: Messages): string | undefined {
  if (value === null) return undefined;
  if (typeof value !== "string") return String(value);
  return quoted(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}

function short(value: string | null): string | undefined {
  if (value === null) return undefined;
  return /^[0-9a-f]{64}$/u.test(value) ? value.slice(0, 12) : value;
}
