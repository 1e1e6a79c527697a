import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../src/cli/commands/index.ts";
import { documentFormats } from "../src/cli/document-formats/index.ts";
import { rankingFormats } from "../src/cli/formats/index.ts";
import { tool } from "../src/use/data/package-files.ts";
import { type Outcome, runCli } from "./cli/run-cli.ts";
import { expectToAgree, expectToHold } from "./documents.ts";
import { caseNames, prepared, ROOT, readCase } from "./prepared-case.ts";

/**
 * What every command prints on a screen, whole: a file `cases/<command>/<case>.txt` (`readCase` says its form). All figures are invented and
 * small, so that no change of the shipped data rewrites a text. What a case writes in other formats is held against its screen and
 * its own sums (`expectToAgree`); the page of one ranking is held whole.
 *
 * `npm test -- tests/cases.test.ts -u` writes the screens anew, to be read and judged. A missing one is written; in CI it is an error.
 */
const PAGE = "rank/card";
/** What the one prints are its lists as they are (tests/report/small-blocks.test.ts, docs/sources.md); what the other prints is run by a shell (tests/cli/completion.test.ts). */
const ELSEWHERE = ["completion", "plugin", "sources"];

/** What is printed, then what is said beside it; the version, the folder and the seal of both are no part of it. */
function shown({ code, out, err }: Outcome, cwd: string): string {
  const beside = err === "" ? "" : `\n--- on standard error\n${err}`;
  const ended = code === 0 ? "" : `\n--- exit code ${code}\n`;
  const whole = `${out}${beside}${ended}`.replaceAll(cwd, ".");
  return unsealed(whole.replaceAll(`shortlist ${tool.version}`, "shortlist"));
}

function unsealed(text: string): string {
  return text.replace(/\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b/gu, "aaaa bbbb cccc");
}

/** Of a page what a reader is given, an element a line: its looks and its program have tests of their own. */
function bare(page: string): string {
  const shown = page.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gsu, "").replaceAll("><", ">\n<");
  // Cells of a long table have no end tag.
  const lines = shown.replace(/(?<=[^\n])(?=<t[dh]\b)/gu, "\n");
  const same = lines
    .replace(/'?sha256-[\w+/=]+/gu, "sha256")
    .replaceAll(`shortlist ${tool.version}`, "shortlist");
  return unsealed(same);
}

const found = new Map<string, Promise<string[]>>();

/** The formats that a command writes texts in, as its help has them. */
function formatsOf(command: string): Promise<string[]> {
  const formats = found.get(command) ?? helpOf(command);
  found.set(command, formats);
  return formats;
}

async function helpOf(command: string): Promise<string[]> {
  const { out } = await runCli([command, "--help"]);
  const [choices = ""] = out.match(/(?<=--format <format>[^(]*\(choices: )[^)]*(?=,\s+default)/u) ?? [];
  const formats = [...choices.matchAll(/"(\w+)"/gu)].map(([, format]) => format!).slice(1);
  return /--out <file> .*several times/su.test(out)
    ? formats.filter((format) => !["xlsx", "docx"].includes(format))
    : [];
}

/** Options by which a screen has all that a page has; that of a ranking has never all of it. */
async function morePrinted([command, ...typed]: readonly string[]): Promise<string[]> {
  if (command === "rank") return [];
  const { out } = await runCli([command!, "--help"]);
  const options = ["--all", "--cells", "--notes"].filter((option) => out.includes(`  ${option} `));
  const hasTop = ["audit", "diff", "robustness"].includes(command!) && !typed.includes("--top");
  return hasTop ? ["--top", "0", ...options] : options;
}

describe("what a command prints", () => {
  it.each(caseNames)("%s is what was read and judged, and the same in every format", async (name) => {
    const { cwd, last } = await prepared(name);
    const printed = shown(await runCli(last, { cwd }), cwd);
    const { path, screen } = readCase(name);
    const [text] = readFileSync(path, "utf8").split(/^-- screen --\n/mu);
    const whole = `${text}-- screen --\n${printed}`;
    if (screen === undefined && !process.env.CI) writeFileSync(path, whole);
    await expect(whole).toMatchFileSnapshot(path);

    const formats = last.includes("--brief") ? ["md", "html"] : await formatsOf(last[0]!);
    if (last[0] === "inspect")
      expectToHold(JSON.parse((await runCli([...last, "--format", "json"], { cwd })).out));
    if (formats.length === 0 || last.includes("init")) return;
    const files = formats.map((format) => [format, join(cwd, `made.${format}`)] as const);
    await runCli([...last, "--quiet", ...files.flatMap(([, file]) => ["--out", file])], { cwd });
    const made = new Map(files.map(([format, file]) => [format, readFileSync(file, "utf8")]));
    const top = last.indexOf("--top");
    const more = last.includes("--brief") ? [] : await morePrinted(last);
    const full = more.length === 0 ? printed : shown(await runCli([...last, ...more], { cwd }), cwd);
    expectToAgree(full, made, top < 0 ? undefined : Number(last[top + 1]));
    if (name === PAGE) await expect(bare(made.get("html")!)).toMatchFileSnapshot(join(ROOT, `${name}.html`));
  });

  it("is held in every format that there is", async () => {
    const texts = (all: readonly { id: string; isScreen?: boolean; bytes?: string }[]) =>
      all.filter(({ isScreen, bytes }) => !isScreen && bytes === undefined).map(({ id }) => id);
    expect(await formatsOf("rank")).toEqual(texts(rankingFormats));
    expect(await formatsOf("explain")).toEqual(texts(documentFormats));
  });

  it("is held of every command", () => {
    const held = new Set(caseNames.map((name) => name.split("/")[0]!));
    expect([...held, ...ELSEWHERE].sort()).toEqual(commands.map(({ name }) => name).sort());
  });
});
