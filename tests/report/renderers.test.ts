import { Chalk } from "chalk";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { list, note, paragraph, type Report, section, strong, type Table } from "../../src/report/blocks.ts";
import { blockMarkup, page } from "../../src/report/html/blocks.ts";
import { MEMO_PAGE } from "../../src/report/html/page.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { en } from "../../src/words/en/index.ts";

const plain = new Chalk({ level: 0 });
const screen = (report: Report, columns = 80) => terminal(report, { columns, chalk: plain, words: en });

const table = (more: Partial<Table> = {}): Table => ({
  kind: "table",
  columns: [{ title: "Name" }, { title: "Figure", figures: true }],
  rows: [
    ["first", "1.5"],
    ["second", "22.5"],
    ["third", "3.5"],
  ],
  ...more,
});

/** What a text says, without the marks of its medium. */
const wordsOf = (text: string) =>
  text
    .replace(/<style>.*<\/style>/su, "")
    .replace(/<[^>]*>/gu, " ")
    .split(/[\s|#>-]+/u)
    .filter((word) => word !== "");

describe("the renderers of blocks", () => {
  const report: Report = {
    title: "Title",
    lead: ["Below"],
    blocks: [
      paragraph("Said."),
      ...section("Part", [list(["one", { text: strong("two"), below: ["cell"] }]), note("Legend.")]),
      ...section("Figures", [table()]),
      ...section("Tree", [{ kind: "tree", nodes: [{ text: "root", children: [{ text: "leaf" }] }] }]),
    ],
    verdict: "Verdict.",
  };

  it("say the same in every medium: each word of a document, as often", () => {
    const media = [screen(report), markdown(report, en), page([report], MEMO_PAGE, en).split("<body>")[1]!];
    const [first, ...others] = media.map((text) => wordsOf(text).sort());
    for (const other of others) expect(other.filter((word) => word !== "—" && word !== ":")).toEqual(first);
  });

  it("end a terminal's text with the verdict, and begin a page with it", () => {
    expect(screen(report)).toMatch(/\n\nVerdict\.\n$/u);
    expect(markdown(report, en)).toMatch(/^# Title\n\nBelow\n\nVerdict\.\n\nSaid\./u);
  });

  it("have of every block its marks, in Markdown and on a page", () => {
    const below = { text: "leaf", below: ["cell"], children: [{ text: "twig" }] };
    const whole: Report = {
      title: "Title",
      lead: ["Below"],
      blocks: [
        list([{ text: strong("two"), mark: "!", below: ["cell", "remark"] }]),
        ...section(
          "Part",
          section("Inner", [{ kind: "tree", nodes: [{ text: "root", children: [below] }] }]),
          {
            aside: "2",
          },
        ),
        ...section("Folded", [{ kind: "command", text: "shortlist rank" }], { folded: true }),
        table({ rows: [["first", "1.5"]] }),
      ],
    };
    expect(markdown(whole, en)).toMatchInlineSnapshot(`
      "# Title

      Below

      - ! two — cell — remark

      ## Part: 2

      ### Inner

      - root
        - leaf
          - cell
          - twig

      <details><summary>Folded</summary>

      \`\`\`
      shortlist rank
      \`\`\`

      </details>

      | Name | Figure |
      | --- | ---: |
      | first | 1.5 |
      "
    `);
    expect(page([whole], MEMO_PAGE, en).split("<body>")[1]).toMatchInlineSnapshot(`
      "
      <main id="main" tabindex="-1">
      <article>
      <h1>Title</h1>
      <p class="lead">Below</p>
      <ul><li>! <strong>two</strong> <small>cell</small> <small>remark</small></li></ul>
      <h2>Part: 2</h2>
      <h3>Inner</h3>
      <ul><li>root<ul><li>leaf <small>cell</small><ul><li>twig</li></ul>
      </li></ul>
      </li></ul>
      <details><summary>Folded</summary>
      <pre><code>shortlist rank</code></pre>
      </details>
      <table cellspacing="0" cellpadding="1">
      <thead><tr><th scope="col">Name</th><th scope="col" class="n">Figure</th></tr></thead>
      <tbody>
      <tr><th scope="row">first</th><td class="n">1.5</td></tr>
      </tbody>
      </table>
      </article>
      </main>
      </body>
      </html>
      "
    `);
  });

  it("name in each cell of a page's table its column, or let the table scroll with marks that HTML may leave out", () => {
    const one = table({ caption: "Both", rows: [["first", strong("1.5")]] });
    const drawn = (scrolls: boolean) =>
      blockMarkup(one, 2, { words: en, labelled: true, scrolls }).toString();
    expect(drawn(false)).toMatchInlineSnapshot(`
      "<table>
      <caption>Both</caption>
      <thead><tr><th scope="col">Name</th><th scope="col" class="n">Figure</th></tr></thead>
      <tbody>
      <tr><th scope="row">first</th><td class="n" data-l="Figure: "><strong>1.5</strong></td></tr>
      </tbody>
      </table>
      "
    `);
    expect(drawn(true)).toMatchInlineSnapshot(`
      "<div class="scrolls" tabindex="0"><table class="wide n2 s2">
      <caption>Both</caption>
      <thead><tr><th scope=col>Name</th><th scope=col>Figure</th></tr></thead>
      <tbody>
      <tr><th scope=row>first<td>1.5</tbody>
      </table></div>
      "
    `);
  });

  it("leave out a section of nothing", () => {
    expect(section("Empty", [list([]), table({ rows: [] })])).toEqual([]);
  });

  it("draw a word of thousands of letters in as many lines as it takes, and none of it twice", () => {
    const word = "x".repeat(12_000);
    const text = screen({ blocks: [table({ rows: [[word, "1.5"]] })] });
    expect(text.match(/x/gu)).toHaveLength(12_000);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("leave columns out of a table of 30,000 until it fits the line, and say how many", () => {
    const columns = Array.from({ length: 30_000 }, (_, i) => ({
      title: `c${i}`,
      ...(i === 0 ? {} : { drop: i }),
    }));
    const rows = [columns.map((_, i) => String(i))];
    const text = screen({ blocks: [table({ columns, rows })] });
    const [head, row, left] = text.trim().split("\n");
    const shown = head!.trim().split(/ +/u).length;
    expect(shown).toBeGreaterThan(10);
    expect(row!.trim().split(/ +/u)).toHaveLength(shown);
    expect(row!.length).toBeLessThanOrEqual(80);
    expect(left).toMatch(new RegExp(`^${30_000 - shown} more columns: c${shown}, c${shown + 1}, `, "u"));
  });

  it("let no text become markup", () => {
    const nasty = "<b>&| *x* [y](z) @a\u202e";
    const one: Report = { title: nasty, blocks: [list([nasty]), table({ rows: [[nasty, nasty]] })] };
    expect(markdown(one, en)).not.toMatch(/<b>|[^\\]\*x|[^\\]\[y|@a|\u202e/u);
    expect(screen(one)).not.toContain("\u202e");
    expect(JSON.stringify(parse(page([one], MEMO_PAGE, en)), ["childNodes", "nodeName"])).not.toContain(
      '"b"',
    );
  });
});

describe("a table on a terminal", () => {
  const told = (one: Table, columns: number) => screen({ blocks: [one] }, columns);

  it("has columns as wide as what stands in them, figures to the right", () => {
    expect(told(table(), 80)).toBe("Name    Figure\nfirst      1.5\nsecond    22.5\nthird      3.5\n");
  });

  it("names the columns for which a line has no room", () => {
    const columns = [{ title: "Name" }, { title: "Figure", drop: 1 }];
    expect(told(table({ columns }), 12)).toBe("Name\nfirst\nsecond\nthird\n1 more column:\n  Figure.\n");
  });

  it("says how many rows it leaves out; Markdown keeps them folded", () => {
    expect(told(table({ shown: 1 }), 80)).toContain("… and 2 more (--top 0 shows all)\n");
    const folded = markdown({ blocks: [table({ shown: 1, more: ({ n }) => `${n} more moved` })] }, en);
    expect(folded).toMatch(/first.*<details><summary>2 more moved<\/summary>.*second.*third/su);
    for (const medium of [told(table({ beyond: 7 }), 80), markdown({ blocks: [table({ beyond: 7 })] }, en)])
      expect(medium).toContain("… and 7 more (--top 0 shows all)");
  });

  it("breaks a word that is wider than its column, and cuts nothing off", () => {
    const long = "x".repeat(40);
    const text = told(table({ rows: [[long, "1.5"]] }), 30);
    expect(text.replace(/[^x]/gu, "")).toBe(long);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(30);
  });

  it("is split by its columns, each time behind the first", () => {
    const names = ["AAA", "BBB", "CCC", "DDD"];
    const columns = ["Factor", ...names].map((title, i) => ({ title, figures: i > 0 }));
    const rows = [["score", ...names.map((_, i) => `${i}.00000`)]];
    const text = told({ kind: "table", columns, rows, splits: true }, 30);
    expect(text.match(/^Factor/gmu)).toHaveLength(2);
    for (const figure of rows[0]!) expect(text).toContain(figure);
  });

  it("counts letters that take two columns as two", () => {
    const lines = told(
      table({
        rows: [
          ["中国", "1"],
          ["abcd", "2"],
        ],
      }),
      80,
    ).split("\n");
    expect(lines[1]).toBe("中国       1");
    expect(lines[2]).toBe("abcd       2");
  });
});

describe("a text on a terminal", () => {
  it("hangs, ends at the line's width, and bears the colours of its roles alone", () => {
    const chalk = new Chalk({ level: 1 });
    const report: Report = { blocks: [list([[strong("one two three"), " four five six seven"]])] };
    expect(terminal(report, { columns: 22, chalk, words: en })).toBe(
      "\u001b[1mone two three\u001b[22m four\n  five six seven\n",
    );
  });

  it("is bold where it is a title, a head or a verdict, and dim where it is a lead or a note", () => {
    const chalk = new Chalk({ level: 1 });
    const report: Report = {
      title: "Title",
      lead: ["Below"],
      blocks: [...section("Part", [paragraph("Said."), note("Legend.")]), table({ rows: [["a", "1"]] })],
      verdict: "Verdict.",
    };
    const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
    const dim = (text: string) => `\u001b[2m${text}\u001b[22m`;
    expect(terminal(report, { columns: 80, chalk, words: en }).split("\n")).toEqual([
      ...[bold("Title"), dim("Below"), ""],
      ...[bold("Part"), "  Said.", `  ${dim("Legend.")}`, ""],
      ...[`${bold("Name")}  ${bold("Figure")}`, "a          1", ""],
      ...[bold("Verdict."), ""],
    ]);
  });
});
