import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import { MEMO_STYLE, MEMO_STYLE_SHA256 } from "../../src/report/html/page.ts";
import { en } from "../../src/words/en/index.ts";
import { fr } from "../../src/words/fr/index.ts";
import { folderOf, jsonOnce, runCli, runOnce } from "./run-cli.ts";

const flat = (text: string) => text.replace(/\s+/gu, " ");
const say = en.memo;

/** The parts of a memo in Markdown, by their headings, each as its lines. */
function partsOf(memo: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    memo.split(/^## /mu).map((part) => {
      const [title = "", ...lines] = part.split("\n").filter((line) => line.trim() !== "");
      return [title.replace(/^# /u, ""), lines];
    }),
  );
}

const items = (lines: readonly string[] = []) => lines.filter((line) => line.startsWith("- "));

describe("a memo", async () => {
  const ghana = await jsonOnce<Explanation>("explain", "GHA");
  const memo = async (...args: string[]) =>
    (await runOnce("explain", ...args, "--brief", "--quiet", "--format", "md")).out;
  const parts = partsOf(await memo("Ghana"));

  it("has its parts in their order, and no list longer than a reader takes in", () => {
    expect([...parts.keys()]).toEqual([
      `Ghana: ${ghana.profile.title}`,
      say.bottomLine,
      say.forIt,
      say.againstIt,
      say.cautions,
      say.change,
      say.questions,
    ]);
    for (const [title, most] of [
      [say.forIt, 3],
      [say.againstIt, 3],
      [say.cautions, 4],
      [say.change, 3],
      [say.questions, 4],
    ] as const) {
      expect(items(parts.get(title)).length, title).toBeGreaterThan(0);
      expect(items(parts.get(title)).length, title).toBeLessThanOrEqual(most);
    }
  });

  it("says in two sentences where it ranks, and how sure that is, and who is first", {
    tags: "slow",
  }, async () => {
    const [line, first, ...more] = parts.get(say.bottomLine)!;
    expect(more).toEqual([]);
    const malawi = await jsonOnce<Explanation>("explain", "MWI");
    expect(malawi.rank).toBe(1);
    expect(first).toContain(`Malawi (ranks ${malawi.rankP05}–${malawi.rankP95} in`);
    expect(partsOf(await memo("Malawi")).get(say.bottomLine)).toHaveLength(1);
    expect(line).toMatch(/^[^.]+\. [^.]+\.$/u);
    expect(line).toContain(`${ghana.rank}th of ${ghana.of}`);
    expect(line).toContain(`${Math.round(100 * ghana.topShare![10]!)} of 100`);
    expect(line).toContain(`${ghana.rankP05}–${ghana.rankP95}`);
  });

  it("gives for reasons the factors in the top third of the ranked, and against it the others", () => {
    const share = (line: string) => {
      const [, rank, of] = /, (?:joint )?(\d+)\p{L}+ of (\d+)/u.exec(line)!;
      return Number(rank) / Number(of);
    };
    for (const line of items(parts.get(say.forIt))) expect(share(line), line).toBeLessThanOrEqual(1 / 3);
    for (const line of items(parts.get(say.againstIt))) expect(share(line), line).toBeGreaterThan(1 / 3);
  });

  it("says what would change it, what is flagged, and what a year before was", async () => {
    const { nearest } = ghana.efforts!;
    for (const [i, { title, to, from }] of nearest.entries())
      expect(items(parts.get(say.change))[i]).toContain(`${title} at ${to} instead of ${from} `);
    const [flag] = ghana.gates.filter(({ effect, outcome }) => effect === "flag" && outcome === "met");
    expect(items(parts.get(say.cautions))[0]).toContain(flag!.title);
    expect(flat(await memo("Ghana"))).toContain(
      `As of ${ghana.since!.asOf} it ranked ${ghana.since!.rank}th of ${ghana.since!.of}`,
    );
  });

  it("asks the post first about the country's own figures, and last about what nobody has assessed", {
    tags: "slow",
  }, async () => {
    const all = await Promise.all(
      ["Ghana", "Malawi", "Liberia", "Senegal", "Madagascar"].map(async (name) =>
        items(partsOf(await memo(name)).get(say.questions)),
      ),
    );
    for (const [i, own] of all.entries()) {
      const others = all.filter((_, j) => j !== i).flat();
      expect(own.length).toBeGreaterThan(2);
      expect(own.filter((one) => others.includes(one)).length / own.length).toBeLessThanOrEqual(1 / 3);
      expect(own.at(-1)).toBe(`- ${say.ask["us-programs"]}`);
    }
    // Of Liberia no school life expectancy is published, and its tier counts most of its weakest factor.
    const [gap, weakest] = all[2]!;
    expect(gap).toContain("School life expectancy");
    expect(weakest).toMatch(/Political will on the 3Ps, 124th of 127.*Tier 2 Watch List/u);
  });

  it("with room for two questions asks both about the country's own figures", { tags: "slow" }, async () => {
    const { memo: french } = fr;
    const [ghana, liberia] = await Promise.all(
      ["Ghana", "Liberia"].map(async (name) =>
        items(partsOf(await memo(name, "--lang", "fr")).get(french.questions)),
      ),
    );
    expect(liberia).toHaveLength(2);
    for (const one of liberia!) expect(ghana).not.toContain(one);
  });

  it("says of a rank outside its ranks in draws why, and of no other", { tags: "slow" }, async () => {
    const off = en.inDraws.offCentre({ gaps: true });
    const liberia = await jsonOnce<Explanation>("explain", "LBR");
    expect(liberia.rank).toBeLessThan(liberia.rankP05!);
    expect(await memo("Liberia")).toContain(off);
    // With its gaps left as they are in draws too, the rank is inside.
    const held = await runCli(["robustness", "--vary", "weights,data", "--draws", "500", "--format", "json"]);
    const { countries } = JSON.parse(held.out) as Robustness;
    const alone = countries.find(({ country }) => country === "LBR")!;
    expect(alone.rankP05).toBeLessThan(liberia.rank!);
    expect(alone.rankP95).toBeGreaterThan(liberia.rank!);
    expect((await runOnce("explain", "LBR", "--notes")).out.replace(/\s+/gu, " ")).toContain(off);
    expect(await memo("Ghana")).not.toContain(off);
    // At an end of its range, which says nothing: whoever is third has little room above.
    expect(await memo("Sierra Leone")).not.toContain(off);
  });

  it("says that the error of a figure is assumed, and when a figure was measured", {
    tags: "slow",
  }, async () => {
    const text = await memo("Ghana");
    expect(text).toContain("30 % error assumed");
    // weights/cpc.yaml assumes an error of 30 %; mcc has no estimate of prevalence.
    expect(await memo("Ghana", "--profile", "mcc")).not.toContain("error assumed");
    const folder = folderOf({
      "own.yaml":
        "id: own\ntree:\n  children:\n    - {indicator: ilab.working-children, normalise: {method: min-max}}\n",
    });
    const own = ["explain", "Senegal", "--profile", "./own.yaml", "--brief", "--format", "md"];
    // ILAB's edition of 2022 repeats a survey of 2016.
    expect((await runCli(own, { cwd: folder })).out).toContain("(2016 or before, edition of 2022)");
  });

  it("has a row for each factor with the profile's weight", () => {
    const rows = [...parts.values()].flat().filter((line) => line.startsWith("|"));
    // 6 of 16.5 parts of a half, and all but the analysts' eighth of it assessed: weights/cpc.yaml.
    const [will] = ghana.factors[1]!.children!.filter(({ id }) => id === "political-will");
    expect(rows.find((row) => row.startsWith("| Political will"))).toMatch(
      new RegExp(`\\| =?${will!.ranked!.rank} \\| 18 % \\| ${Math.round(100 * will!.coverage)} % \\|$`, "u"),
    );
    expect(rows.find((row) => row.startsWith("| Related US programmes"))).toMatch(
      /\| – \| – \| 5 % \| 0 % \|$/u,
    );
  });

  it("ends with its sources, and with what it was made of in one place", () => {
    const last = [...parts.values()].flat().slice(-2);
    expect(last[0]).toMatch(/^Sources: .*Walk Free 2021/u);
    expect(last[1]!.replaceAll(" ", "")).toContain(`seal${ghana.seal}`);
  });

  it("is in words that need no explanation, with no command and no id", { tags: "slow" }, async () => {
    for (const name of ["Ghana", "Malawi", "Cuba", "Côte d'Ivoire", "Cabo Verde", "Holy See"])
      expect(await memo(name)).not.toMatch(
        /standard normal|shortlist \w+ |--\w|\b(?:gsi|tip|findings|wgi)\./u,
      );
  });

  it.each([
    [
      "Cuba",
      "excluded",
      /^Cuba is excluded: .*\. The rule applies as long as this evidence holds: .*Tier 3/u,
    ],
    [
      "Côte d'Ivoire",
      "apart",
      /^Côte d'Ivoire is set apart and takes no rank \(.*1st\. The rule applies as long as this evidence holds: .*since 2022\.$/u,
    ],
    [
      "Cabo Verde",
      "unscored",
      /^Cabo Verde is not ranked: no estimate of prevalence\. Evidence covers \d+ %/u,
    ],
  ])(
    "of a country without a rank says why, and how sure that is: %s",
    { tags: "slow" },
    async (name, status, line) => {
      expect((await jsonOnce<Explanation>("explain", name)).status).toBe(status);
      const found = partsOf(await memo(name));
      expect(found.get(say.bottomLine)![0]).toMatch(line);
      expect(items(found.get(say.change)).length > 0).toBe(status !== "excluded");
      expect(found.get(say.questions)!.length).toBeGreaterThan(0);
    },
  );

  it("has the date that it is given, and else none", { tags: "slow" }, async () => {
    const dated = await memo("Ghana", "--date", "2026-11-30");
    expect(dated).toContain("30 November 2026 · ");
    expect(await memo("Ghana", "--date", "2026-11-30", "--lang", "fr")).toContain("30 novembre 2026 · ");
    expect(await memo("Ghana")).not.toMatch(/\bNovember\b/u);
    expect(dated.replace("30 November 2026 · ", "")).toBe(await memo("Ghana"));
  });

  it("of several countries has a summary before it, by rank, and a page each", { tags: "slow" }, async () => {
    const { out } = await runCli([
      "explain",
      "Senegal",
      "Ghana",
      "Cuba",
      "--brief",
      "--quiet",
      "--format",
      "md",
    ]);
    const pages = out.split("\n---\n").map((page) => page.trim());
    expect(pages.map((page) => page.split("\n")[0])).toEqual(
      [
        say.summary({ n: 3, profile: ghana.profile.title }),
        ...["Ghana", "Senegal", "Cuba"].map((name) => `${name}: ${ghana.profile.title}`),
      ].map((title) => `# ${title}`),
    );
    const rows = pages[0]!.split("\n").filter((line) => line.startsWith("| "));
    expect(rows.slice(2).map((row) => row.split("|")[1]!.trim())).toEqual(["Ghana", "Senegal", "Cuba"]);
    expect(rows[2]).toContain(`${ghana.rankP05}–${ghana.rankP95}`);
    expect(pages[1]).toBe((await memo("Ghana")).trim());
  });

  it("says in every medium the same", { tags: "slow" }, async () => {
    const folder = folderOf({});
    const [line] = parts.get(say.bottomLine)!;
    const outs = ["a.md", "a.html", "a.docx"].flatMap((name) => ["--out", name]);
    await runCli(["explain", "GHA", "--brief", ...outs], { cwd: folder });
    const word = unzipSync(readFileSync(`${folder}/a.docx`))["word/document.xml"]!;
    const html = readFileSync(`${folder}/a.html`, "utf8");
    for (const text of [html, strFromU8(word), (await runOnce("explain", "GHA", "--brief")).out])
      expect(flat(text.replaceAll("&#39;", "'"))).toContain(line);
    expect(html.match(/<article>/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|http-equiv="refresh"|src=/u);
  });

  it("of a scorecard has what is passed, and of own tables what there is", { tags: "slow" }, async () => {
    const card = partsOf(await memo("Ghana", "--profile", "mcc"));
    expect(card.get(say.passes)!.length).toBeGreaterThan(0);
    expect(card.get(say.bottomLine)![0]).toContain("passed");
    const folder = folderOf({
      "own.csv": "country,year,a\nGHA,2023,1\nSEN,2023,2\nTGO,2023,4\n",
      "own.yaml": "id: own\ntree:\n  children:\n    - {indicator: a, normalise: {method: min-max}}\n",
    });
    const own = ["explain", "Togo", "--data", "own.csv", "--profile", "./own.yaml", "--draws", "0"];
    const { out, code } = await runCli([...own, "--brief", "--format", "md"], { cwd: folder });
    expect(code).toBe(0);
    expect(partsOf(out).get(say.bottomLine)![0]).toMatch(/1st of 3 on the evidence of 2023\. How sure/u);
  });

  it("is refused in a format that it is not written in, and that format to anything else, with the way out", async () => {
    for (const args of [
      ["--brief", "--format", "json"],
      ["--brief", "--out", "memo.json"],
    ]) {
      const { code, err } = await runCli(["explain", "Ghana", ...args]);
      expect([code, err]).toEqual([2, expect.stringContaining("--brief writes no json")]);
    }
    for (const args of [
      ["--format", "docx"],
      ["--out", "memo.docx"],
    ])
      expect((await runCli(["explain", "Ghana", ...args])).err).toContain("only a memo is written as docx");
    const other = await runCli(["whatif", "Ghana", "--out", "memo.docx"]);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("--brief --out memo.docx")]);
    expect((await runCli(["explain", "Ghana", "Togo"])).err).toContain("with --brief several");
    expect((await runCli(["explain", "Ghana", "GHA", "--brief"])).err).toContain("GHA is given twice");
    expect((await runCli(["explain", "Ghana", "--date", "2026-11-30"])).err).toContain("Add --brief");
  });

  it("leaves out from the ends of lists what one page has no room for, and says so", {
    tags: "slow",
  }, async () => {
    const title = (i: number) => `Consideration ${i} ${"of a committee that could not agree ".repeat(9)}`;
    const tree = Array.from(
      { length: 40 },
      (_, i) =>
        `    - {id: n${i}, title: "${title(i)}", children: [{indicator: ${i % 2 ? "cpi.score" : "fiw.pr"}, id: i${i}, normalise: {method: min-max}}]}`,
    );
    const folder = folderOf({ "own.yaml": `id: own\ntree:\n  children:\n${tree.join("\n")}\n` });
    const args = ["explain", "GHA", "--brief", "--profile", "./own.yaml", "--format", "md"];
    const { out } = await runCli(args, { cwd: folder });
    const shown = out.match(/^\| Consideration/gmu)!.length;
    expect(shown).toBeLessThan(40);
    expect(out).toContain(say.moreFactors({ n: 40 - shown }));
    expect(out).toContain("…");
  });

  it("states the height of each line in points, which word processors and browsers read alike", () => {
    const heights = [...MEMO_STYLE.toString().matchAll(/line-height:([^;}]+)/gu)].map(
      ([, height]) => height!,
    );
    expect(heights.length).toBeGreaterThan(4);
    for (const height of heights) expect(height).toMatch(/^[\d.]+pt$/u);
  });

  it("names its style sheet by the hash that its policy allows", () => {
    expect(MEMO_STYLE_SHA256).toBe(createHash("sha256").update(MEMO_STYLE.toString()).digest("base64"));
  });
});

describe("a memo for word processors", () => {
  const write = async (folder: string, ...args: string[]) => {
    const { code, err } = await runCli(["explain", "Ghana", "Cuba", "--brief", ...args], { cwd: folder });
    expect(code, err).toBe(0);
  };

  it("has the same bytes whenever it is made, and no clock in it", { tags: "slow" }, async () => {
    const [one, other] = [folderOf({}), folderOf({})];
    await write(one, "--out", "a.docx");
    // The dates of an archive are told to two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await write(other, "--out", "b.docx");
    const [a, b] = [readFileSync(`${one}/a.docx`), readFileSync(`${other}/b.docx`)];
    expect(a.equals(b)).toBe(true);
    const core = strFromU8(unzipSync(a)["docProps/core.xml"]!);
    expect(core).toContain("<dc:creator>shortlist</dc:creator>");
    expect(core).not.toMatch(/<dcterms|20\d\d-/u);
    await write(one, "--out", "a.docx", "--check");
  });

  it("has styles, headings, a head row, its language, A4, and 10.5 points", { tags: "slow" }, async () => {
    const folder = folderOf({});
    await write(folder, "--out", "a.docx", "--lang", "fr");
    const files = unzipSync(readFileSync(`${folder}/a.docx`));
    const [document, styles] = ["document", "styles"].map((name) => strFromU8(files[`word/${name}.xml`]!));
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document!.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(3);
    expect(document!.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(2);
    expect(document!.match(/<w:tblHeader\/>/gu)).toHaveLength(3);
    expect(styles).toContain('<w:lang w:val="fr-FR"');
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="21"\/>/su);
    expect(strFromU8(files["docProps/core.xml"]!)).toContain("<dc:title>");
  });
});
