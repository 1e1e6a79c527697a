import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

/** Clears the screen, rings, conceals, turns round, hides, joins, tags. */
const EVIL = "\u001b[2J\u0007\u001b[8m\u202egpj\u2066\u200b\u061c\u{e0041}";
/** Of all that, what a reader has to meet as text. */
const SHOWN = "\\u202egpj";
/** In a table control characters stand only here and there: a file full of them is no text. */
const MILD = EVIL.replace(/[\u0000-\u001f\u200b]/gu, "");
const quoted = (text: string) => JSON.stringify(text);

/** By code point, stated once more: but for line breaks and tabs. */
function unseen(text: string, colour: boolean): string[] {
  const rest = colour ? text.replace(/\u001b\[(?:[1-4]|2[2-4]|3[1-79]|90)m/gu, "") : text;
  return [...rest].filter((character) => {
    const code = character.codePointAt(0)!;
    const control = (code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code < 0xa0);
    return control || [0x200b, 0x61c, 0x202e, 0x2066, 0xe0041].includes(code);
  });
}

const TITLE = `{en: ${quoted(`title ${EVIL}`)}}`;
const PROFILE = `id: mine
title: ${TITLE}
tree:
  children:
    - id: one
      title: ${TITLE}
      basis: ${quoted(EVIL)}
      children:
        - {indicator: ${quoted(`col${MILD}`)}, normalise: {method: min-max}}
        - {indicator: a.x, normalise: {method: min-max}}
    - {indicator: a.y, title: ${TITLE}, normalise: {method: min-max}}
gates:
  - {id: ${quoted(`g${EVIL}`)}, title: ${TITLE}, reason: ${TITLE}, authority: ${quoted(EVIL)}, when: {indicator: a.x, above: 1}, effect: flag}
  - {id: h, title: ${TITLE}, when: {country: [BEN]}, effect: exclude}
`;
const FIGURES = `country,indicator,year,value,unit,note\n${["GHA", "TGO", "BEN"]
  .flatMap((country, i) =>
    [`col${MILD}`, "a.x", "a.y"].map((id, k) => `${country},${id},2020,${i + k},u${MILD},note ${MILD}`),
  )
  .join("\n")}\nAtlantis${EVIL},a.x,2020,1,,\n`;
const FILE = `f\u202egpj\u001b[2J.csv`;
const OWN = ["--data", FILE, "--profile", "./mine.yaml"];

let cwd: string;
beforeAll(async () => {
  cwd = folderOf({
    [FILE]: FIGURES,
    "mine.yaml": PROFILE,
    "bad.yaml": `id: x\n${quoted(EVIL)}: 1\ntree: {children: []}\n`,
  });
  mkdirSync(join(cwd, "out"));
  const made = await runCli(
    ["rank", ...OWN, "--out", "out/r.json", "--out", "out/r.csv", "--out", "out/r.md", "--out", "out/r.html"],
    { cwd },
  );
  expect([made.code, made.err]).toEqual([0, expect.any(String)]);
  writeFileSync(
    join(cwd, "accept.yaml"),
    `- {check: names, subject: ${quoted(EVIL)}, reason: ${quoted(EVIL)}}\n`,
  );
});

const COMMANDS: readonly (readonly string[])[] = [
  ...["table", "csv", "md", "json", "html"].map((format) => ["rank", ...OWN, "--format", format]),
  ...["table", "md", "json", "html"].map((format) => ["explain", "GHA", ...OWN, "--format", format]),
  ["explain", "BEN", ...OWN],
  ...["table", "md", "json"].map((format) => ["compare", "GHA", "TGO", ...OWN, "--format", format]),
  ...["table", "md", "json"].map((format) => ["whatif", "GHA", ...OWN, "--format", format]),
  ...["table", "md", "json"].map((format) => [
    "audit",
    ...OWN,
    "--accept",
    "accept.yaml",
    "--format",
    format,
  ]),
  ...["table", "md", "json"].map((format) => [
    "diff",
    "out/r.json",
    FILE,
    "--profile-after",
    "./mine.yaml",
    "--format",
    format,
  ]),
  ...["table", "json"].map((format) => ["inspect", FILE, "--format", format]),
  ...["table", "csv", "json"].map((format) => ["ingest", FILE, "--dry-run", "--format", format]),
  ...["table", "csv", "json"].map((format) => ["resolve", EVIL, "--format", format]),
  ["profile", "show", "./mine.yaml"],
  ["profile", "validate", "./bad.yaml"],
  ["profile", "weights", "equal", EVIL],
  ["verify", "out/run.json"],
];
/** Nothing of the files' own text in it. */
const SILENT = new Set(["verify"]);

describe("text that cannot be seen is shown as such", () => {
  it.each(COMMANDS.map((args) => [args.join(" ").replace(/[^ -~]/gu, "?"), args] as const))(
    "%s",
    { tags: "slow" },
    async (_, args) => {
      for (const columns of [undefined, 120]) {
        const { out, err, code } = await runCli(args, { cwd, ...(columns ? { columns } : {}) });
        expect([code, err.includes("fault of shortlist")]).toEqual([expect.any(Number), false]);
        expect(unseen(out, columns !== undefined)).toEqual([]);
        expect(unseen(err, false)).toEqual([]);
        if (!SILENT.has(args[0]!))
          expect(`${out}${err}`.replaceAll(/\\\\u/gu, "\\u").replace(/\s+/gu, "")).toContain(SHOWN);
      }
    },
  );

  it("in files that are written as well, where JSON is still exact", () => {
    for (const name of ["r.json", "r.csv", "r.md", "r.html", "run.json"])
      expect([name, unseen(readFileSync(join(cwd, "out", name), "utf8"), false)]).toEqual([name, []]);
    const ranking = JSON.parse(readFileSync(join(cwd, "out", "r.json"), "utf8"));
    expect(ranking.profile.title).toBe(`title ${EVIL}`);
    expect(ranking.dataset.sources[0].files[0].name).toBe(FILE);
  });

  it("and a record whose paths have it is found again", { tags: "slow" }, async () => {
    expect(await runCli(["verify", "out/run.json"], { cwd })).toMatchObject({ code: 0 });
  });
});
