import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentFormats } from "../../src/cli/document-formats/index.ts";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import type { RunRecord } from "../../src/model/documents/run.ts";
import { fromLetters, toLetters } from "../../src/page/data/letters.ts";
import { type Html, readBack } from "../../src/report/html/markup.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

/**
 * What somebody may change in what a run wrote, each done to a copy, and by what it is found: by the page itself when it is opened, by
 * `verify`, by `--check` (the same command again), or by the seal that the file bears, held against the record with `verify --seal`. The
 * table of docs/reliability.md is made here: SHORTLIST_FALSIFIED=new writes it.
 */

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";

const CASES = new URL("../cases/files/", import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, CASES), "utf8");
const RUN = ["--data", "figures.csv", "--profile", "./sample.yaml"];
const memoFormats = documentFormats.filter(({ memos, isScreen }) => memos && !isScreen).map(({ id }) => id);
const REPORT = ["report", ...RUN, "--out", "report"];
const MEMO = [
  "explain",
  "Jordan",
  ...RUN,
  "--brief",
  ...memoFormats.flatMap((id) => ["--out", `memo.${id}`]),
];

type File = "page" | "memo" | "markdown" | "workbook" | "data" | "folder";
interface Falsification {
  readonly of: File;
  readonly what: string;
  /** The file that is changed, whose seal a reader would read. */
  readonly file: string;
  readonly change: (folder: string) => void;
}

const hash = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
const base64 = (text: string) => createHash("sha256").update(text).digest("base64");
const PAGE = "report/ranking.html";

/** A text with something in it changed; an error where nothing was. */
const edited = (
  text: string,
  from: string | RegExp,
  to: string | ((...found: string[]) => string),
): string => {
  const now = text.replace(from, to as string);
  if (now === text) throw new Error(`nothing to falsify: ${from}`);
  return now;
};
const inText =
  (file: string, from: string | RegExp, to: string | ((...found: string[]) => string)) => (folder: string) =>
    writeFileSync(join(folder, file), edited(readFileSync(join(folder, file), "utf8"), from, to));

const STATIC = /(?<=<div id="static"[^>]*>).*?(?=<\/div>\n<div id="live-seal")/su;
/** In what stands in the page without a script. */
const inStatic = (from: string | RegExp, to: string | ((...found: string[]) => string)) =>
  inText(PAGE, STATIC, (still) => edited(still, from, to));
const DATA = /(?<=id="live-data">)[^<]*/u;
/** In the page's packed data, which are whole again afterwards. */
const inData = (from: string | RegExp, to: string) =>
  inText(PAGE, DATA, (packed) => {
    const json = inflateRawSync(fromLetters(packed.trim())).toString("utf8");
    return toLetters(deflateRawSync(edited(json, from, to)));
  });

/** The hash that the page holds itself against, made anew by somebody who knows how. */
function rehashed(folder: string): void {
  const text = readFileSync(join(folder, PAGE), "utf8");
  const markup = (of: RegExp) => readBack({ toString: () => of.exec(text)![0] } as Html);
  const of = JSON.parse(`"${/data-of="([^"]*)"/u.exec(text)![1]!.replaceAll("&quot;", '\\"')}"`) as string;
  const still = markup(/(?<=<title>).*?(?=<\/title>)/su) + markup(STATIC);
  const sum = base64(`${of}\n${still}\n${DATA.exec(text)![0].trim()}`);
  writeFileSync(join(folder, PAGE), edited(text, /(?<=data-sum=")[^"]*/u, sum));
}

const and =
  (...all: ((folder: string) => void)[]) =>
  (folder: string) => {
    for (const one of all) one(folder);
  };

const BOOK = "report/ranking.xlsx";
/** In a part of the workbook: that of a sheet by its name, or a part by its path. */
const inBook = (part: string, from: string | RegExp, to: string | ((...found: string[]) => string)) =>
  zipped(BOOK, (parts) => {
    const sheets = [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet name="([^"]+)"/gu)];
    const at = sheets.findIndex(([, name]) => name === part);
    const path = at < 0 ? part : `xl/worksheets/sheet${at + 1}.xml`;
    parts[path] = strToU8(edited(strFromU8(parts[path]!), from, to));
  });
const zipped = (file: string, change: (parts: Record<string, Uint8Array>) => void) => (folder: string) => {
  const parts = unzipSync(readFileSync(join(folder, file)));
  change(parts);
  writeFileSync(join(folder, file), zipSync(parts));
};
const SHARED = "xl/sharedStrings.xml";
/** The last cell of a sheet that holds a number or a text has another one. */
const otherCell = (xml: string) =>
  edited(
    xml,
    /(.*<c [^>]*>(?:<f>[^<]*<\/f>)?<v>)(\d+)(?=[.\d]*<\/v>)/su,
    (_, before, number) => `${before}${Number(number) + 1}`,
  );
const SHEETS = ["Ranking", "Country", "Profile", "Scores", "Normalised", "Raw", "Gates", "Sources", "Notes"];

const inRecord =
  (change: (record: RunRecord) => object, honest = false) =>
  (folder: string) => {
    const path = join(folder, "report/run.json");
    const { ownSha256, ...record } = JSON.parse(readFileSync(path, "utf8")) as RunRecord;
    const now = change(record);
    writeFileSync(path, JSON.stringify(honest ? { ...now, ownSha256 } : withOwnHash(now, hash)));
  };
const SEAL = /[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/u;
const FALSE_SEAL = "4f2a 91c0 7be3";
const isWord = memoFormats.includes("docx" as never);

const FALSIFICATIONS: readonly Falsification[] = [
  ...(
    [
      ["a score in the table", inStatic("<td>77.5", "<td>97.5")],
      ["two countries swapped in the table", inStatic("Jordan (JOR)", "Kenya (KEN)")],
      [
        "two rows swapped",
        inStatic(/(<tr><td>1<td>.*?)(<tr><td>2<td>.*?)(?=<tr>)/su, (_, a, b) => `${b}${a}`),
      ],
      ["a row hidden by an attribute", inStatic("<tr><td>1<td>", '<tr hidden=""><td>1<td>')],
      ["a caution removed", inStatic(/<p class="note">.*?<\/p>/su, "")],
      ["a caution made a comment", inStatic(/<p class="note">.*?<\/p>/su, (all) => `<!--${all}-->`)],
      [
        "a country taken off the excluded ones",
        inStatic(/<th scope=row>Syria \(SYR\)/u, "<th scope=row>Fiji (FJI)"),
      ],
      ["a flag removed", inStatic(/watch-list/u, "")],
      ["the title of the document", inText(PAGE, /(?<=<title>)Invented/u, "Official")],
      ["the heading", inStatic("<h1>Invented", "<h1>Official")],
      ["the hash of the evidence", inStatic(/[0-9a-f]{64}/u, "0".repeat(64))],
      ["its seal", inStatic(SEAL, FALSE_SEAL)],
      ["what its seal is said to be made of", inText(PAGE, /(?<=data-of="[^"]*asOf&quot;:)2023/u, "2024")],
      ["a figure in the packed data", inData('"single":[50,60,', '"single":[50,61,')],
      ["a publisher's cell in the packed data", inData('", column 4"', '", column 5"')],
      ["a weight in the packed profile", inData(/"id":"need"/u, '"weight":3,"id":"need"')],
      [
        "a letter of the packed data, which are then no data",
        inText(PAGE, DATA, (all) => edited(all, /^(.{40})./u, (_, a) => `${a}~`)),
      ],
      [
        "a figure in the packed data, and the hash made anew",
        and(inData(/"asOf":2023/u, '"asOf":2024'), rehashed),
      ],
      ["a score in the table, and the hash made anew", and(inStatic("<td>77.5", "<td>97.5"), rehashed)],
      [
        "the program, which a browser then does not start, and a score",
        and(inText(PAGE, /(?<=id="live-program">)[^<]{9}/u, "AAAAAAAAA"), inStatic("<td>77.5", "<td>97.5")),
      ],
      [
        "another run's page in its place",
        (folder: string) => cpSync(join(folder, "other/ranking.html"), join(folder, PAGE)),
      ],
    ] as const
  ).map(([what, change]): Falsification => ({ of: "page", what, file: PAGE, change })),
  ...["html", "md"].flatMap((id): Falsification[] => {
    const file = `memo.${id}`;
    const name = id === "html" ? "HTML" : "Markdown";
    return [
      { of: "memo", what: `${name}: the country`, file, change: inText(file, /Jordan/gu, "Fiji") },
      { of: "memo", what: `${name}: the score`, file, change: inText(file, "77.5", "87.5") },
      {
        of: "memo",
        what: `${name}: a factor removed`,
        file,
        change: inText(file, /^.*\bWill\b.*$/mu, ""),
      },
      { of: "memo", what: `${name}: its seal`, file, change: inText(file, SEAL, FALSE_SEAL) },
    ];
  }),
  ...(isWord
    ? (
        [
          ["the country", /Jordan/gu, "Fiji"],
          ["a digit", /(?<=<w:t[^>]*>[^<]*)7/u, "8"],
          ["its seal", SEAL, FALSE_SEAL],
        ] as const
      ).map(
        ([what, from, to]): Falsification => ({
          of: "memo",
          what: `Word: ${what}`,
          file: "memo.docx",
          change: zipped("memo.docx", (parts) => {
            const path = "word/document.xml";
            parts[path] = strToU8(edited(strFromU8(parts[path]!), from, to));
          }),
        }),
      )
    : []),
  ...(
    [
      ["a score", "77.5", "97.5"],
      ["two rows swapped", /^(\| 1 \|.*\n)(\| 2 \|.*\n)/mu, (_: string, a: string, b: string) => `${b}${a}`],
      ["a caution removed", /^- The ranking: .*\n/mu, ""],
      ["a flag removed", "On the watch list", ""],
      ["an excluded country renamed", "Syria (SYR)", "Fiji (FJI)"],
      ["its seal", SEAL, FALSE_SEAL],
    ] as const
  ).map(
    ([what, from, to]): Falsification => ({
      of: "markdown",
      what,
      file: "report/ranking.md",
      change: inText("report/ranking.md", from, to as string),
    }),
  ),
  ...[
    ...SHEETS.map((name) => [`sheet ${name}: a value`, inBook(name, /.*/su, otherCell)] as const),
    ...([
      ["a formula", inBook("Scores", /<f>(?=[A-Z])/u, "<f>1+")],
      ["a publisher's cell", inBook(SHARED, "line 2, column 4", "line 3, column 4")],
      ["a year", inBook("Raw", "<v>2023</v>", "<v>2022</v>")],
      ["a flag", inBook(SHARED, "On the watch list", "On no list")],
      ["two countries swapped", inBook(SHARED, /Jordan(.*)Kenya/su, (_, between) => `Kenya${between}Jordan`)],
      ["a row hidden", inBook("Scores", '<row r="7"', '<row r="7" hidden="1"')],
      [
        "a sheet hidden",
        inBook("xl/workbook.xml", '<sheet name="Notes"', '<sheet name="Notes" state="hidden"'),
      ],
      ["its seal", inBook(SHARED, SEAL, FALSE_SEAL)],
    ] as const),
  ].map(([what, change]): Falsification => ({ of: "workbook", what, file: BOOK, change })),
  ...(
    [
      [
        "a score of the JSON",
        "report/ranking.json",
        inText("report/ranking.json", '"score": 77.5', '"score": 97.5'),
      ],
      ["a score of the CSV", "report/ranking.csv", inText("report/ranking.csv", "77.5", "97.5")],
    ] as const
  ).map(([what, file, change]): Falsification => ({ of: "data", what, file, change })),
  ...(
    [
      ["a file added", (folder: string) => writeFileSync(join(folder, "report/annex.md"), "# Annex\n")],
      [
        "another run's file beside a record",
        (folder: string) => cpSync(join(folder, "other/ranking.md"), join(folder, "report/first.md")),
      ],
      ["a file removed", (folder: string) => rmSync(join(folder, "report/ranking.md"))],
      [
        "a file renamed",
        (folder: string) => renameSync(join(folder, "report/ranking.md"), join(folder, "report/summary.md")),
      ],
      [
        "run.json: an option",
        inRecord((one) => ({ ...one, options: { ...one.options, exclude: ["KEN"] } }), true),
      ],
      [
        "run.json: an option, and its hash made anew",
        inRecord((one) => ({ ...one, options: { ...one.options, exclude: ["KEN"] } })),
      ],
      ["run.json: the seed, and its hash made anew", inRecord((one) => ({ ...one, seed: 2 }))],
      [
        "run.json: the seal, and its hash made anew",
        inRecord((one) => ({ ...one, seal: FALSE_SEAL.replaceAll(" ", "") })),
      ],
      [
        "run.json: the version, and its hash made anew",
        inRecord((one) => ({ ...one, tool: { ...one.tool, version: "0.0.9" } })),
      ],
      [
        "run.json: the hash of the profile, and its own made anew",
        inRecord((one) => ({ ...one, profile: { ...one.profile, sha256: "0".repeat(64) } })),
      ],
      [
        "a file removed, also from run.json, and its hash made anew",
        and(
          (folder) => rmSync(join(folder, "report/ranking.md")),
          inRecord((one) => ({ ...one, outputs: one.outputs.filter(({ format }) => format !== "md") })),
        ),
      ],
      [
        "a page changed, its hash in run.json and all others made anew",
        and(inStatic("<td>77.5", "<td>97.5"), rehashed, (folder) => {
          const sha256 = hash(readFileSync(join(folder, PAGE)));
          const outputs = (one: RunRecord) =>
            one.outputs.map((of) => (of.format === "html" ? { ...of, sha256 } : of));
          inRecord((one) => ({ ...one, outputs: outputs(one) }))(folder);
        }),
      ],
      ["a figure of the data", inText("figures.csv", "Ghana,x.need,2023,60", "Ghana,x.need,2023,61")],
      ["a weight of the profile", inText("sample.yaml", "- id: need", "- id: need\n      weight: 2")],
      [
        "data and files swapped for another run's, the record left",
        and(inText("figures.csv", "Ghana,x.need,2023,60", "Ghana,x.need,2023,61"), (folder) =>
          cpSync(join(folder, "other/ranking.md"), join(folder, "report/ranking.md")),
        ),
      ],
    ] as const
  ).map(([what, change]): Falsification => ({ of: "folder", what, file: "report/run.json", change })),
];

interface Found {
  readonly page?: boolean;
  readonly seal: boolean;
  readonly verify: boolean;
  readonly check: boolean;
}

describe.skipIf(missing !== "")(`what is falsified${missing}`, () => {
  const browser = started as Browser;
  const original = folderOf({ "figures.csv": sample("figures.csv"), "sample.yaml": sample("sample.yaml") });
  let seal = "";

  beforeAll(async () => {
    for (const args of [REPORT, MEMO, ["report", ...RUN, "--weight", "need=3", "--out", "other"]])
      expect((await runCli([...args, "--quiet"], { cwd: original })).code).toBe(0);
    seal = SEAL.exec(readFileSync(join(original, "memo.md"), "utf8"))![0];
  });
  afterAll(() => browser.close());

  const copy = (): string => {
    const folder = folderOf({});
    cpSync(original, folder, { recursive: true });
    return folder;
  };

  /** What a page says of itself, once it has looked. */
  async function saidBy(path: string, language?: string): Promise<"holds" | "broken" | "nothing"> {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href);
      const note = page.locator("p.seal, #live [role=alert], #static > p.note:first-child");
      await note
        .first()
        .waitFor({ state: "attached", timeout: 4000 })
        .catch(() => {});
      if (language) await page.locator("select").first().selectOption(language);
      const isBroken = (await page.locator("#live [role=alert], #static > p.note:first-child").count()) > 0;
      return isBroken ? "broken" : (await page.locator("p.seal").count()) > 0 ? "holds" : "nothing";
    } finally {
      await context.close();
    }
  }

  /** The seal that a reader reads in a file, or in a record's place the one that was kept elsewhere. */
  function read(folder: string, { file, of }: Falsification): string | undefined {
    if (of === "folder") return seal;
    const path = join(folder, file);
    if (file.endsWith(".json")) return JSON.parse(readFileSync(path, "utf8")).seal;
    const text = /\.(?:xlsx|docx)$/u.test(file)
      ? Object.entries(unzipSync(readFileSync(path)))
          .filter(([name]) => /sharedStrings|document\.xml/u.test(name))
          .map(([, part]) => strFromU8(part).replace(/<[^>]*>/gu, ""))
          .join()
      : readFileSync(path, "utf8").replace(/<script\b[^>]*>.*?<\/script>|data-seal="[^"]*"/gsu, "");
    return SEAL.exec(text)?.[0];
  }

  async function foundIn(folder: string, one: Falsification): Promise<Found> {
    const code = async (...args: string[]) => (await runCli([...args, "--quiet"], { cwd: folder })).code;
    const record = one.of === "memo" ? "run.json" : "report/run.json";
    const own = read(folder, one);
    return {
      ...(one.of === "page" ? { page: (await saidBy(join(folder, one.file))) === "broken" } : {}),
      seal:
        own !== undefined && (await runCli(["verify", "--seal", own, record], { cwd: folder })).code === 1,
      verify: (await runCli(["verify", record], { cwd: folder })).code === 1,
      check: (await code(...(one.of === "memo" ? MEMO : REPORT), "--check")) === 1,
    };
  }

  it("is found by something, each in its own way, as docs/reliability.md says", {
    tags: "slow",
    timeout: 900_000,
  }, async () => {
    const rows: string[] = [];
    const unfound: string[] = [];
    for (const one of FALSIFICATIONS) {
      const folder = copy();
      one.change(folder);
      const found = await foundIn(folder, one);
      rmSync(folder, { recursive: true });
      const mark = (is: boolean | undefined) => (is === undefined ? "" : is ? "found" : "–");
      rows.push(
        `| ${one.of} | ${one.what} | ${mark(found.page)} | ${mark(found.seal)} | ${mark(found.verify)} | ${mark(found.check)} |`,
      );
      if (!Object.values(found).includes(true)) unfound.push(`${one.of}: ${one.what}`);
    }
    expect(unfound).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const path = new URL("../../docs/reliability.md", import.meta.url);
    const text = readFileSync(path, "utf8");
    const table = /(?<=<!-- falsifications -->\n\n).*?(?=\n\n<!-- end -->)/su;
    const head = "| in | what is changed | page | seal | `verify` | `--check` |\n|---|---|---|---|---|---|";
    const made = [head, ...rows].join("\n");
    if (process.env.SHORTLIST_FALSIFIED === "new")
      writeFileSync(
        path,
        text.replace(table, () => made),
      );
    else expect(table.exec(text)?.[0]).toBe(made);
  });

  it("is nothing where nothing is changed: a copy elsewhere, a memo under another name, another language of the page", async () => {
    const folder = copy();
    for (const record of ["report/run.json", "run.json"])
      expect((await runCli(["verify", record], { cwd: folder })).code).toBe(0);
    expect(await saidBy(join(folder, PAGE))).toBe("holds");
    expect(await saidBy(join(folder, PAGE), "fr")).toBe("holds");
    expect(await saidBy(`${join(folder, PAGE)}`, "zh")).toBe("holds");
    renameSync(join(folder, "memo.html"), join(folder, "jordan.html"));
    const { code, out } = await runCli(["verify", "run.json"], { cwd: folder });
    expect([code, out]).toEqual([0, expect.stringContaining("(jordan.html)")]);
    const alone = folderOf({});
    cpSync(join(folder, PAGE), join(alone, "sent.html"));
    expect(await saidBy(join(alone, "sent.html"))).toBe("holds");
    expect((await runCli(["verify", "--seal", seal, "run.json"], { cwd: folder })).code).toBe(0);
    expect(existsSync(join(folder, "report/run.json"))).toBe(true);
  });
});
