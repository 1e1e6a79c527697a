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

  it("let a page's table of more than nine columns scroll, and mark a column as strong where each of its cells is", () => {
    const wide = (n: number, last: Table["rows"][number][number] = strong("2")) => {
      const columns = Array.from({ length: n }, (_, i) => ({ title: `Column ${i}` }));
      const row = (cell: typeof last) => ["name", cell, ...columns.slice(2).map(() => "1")];
      const one = table({ columns, rows: [row(strong("1")), row(last)] });
      return blockMarkup(one, 2, { words: en, labelled: true }).toString().split("\n")[0];
    };
    expect(wide(9)).toBe("<table>");
    expect(wide(10)).toBe('<div class="scrolls" tabindex="0"><table class="wide s2">');
    expect(wide(10, "2")).toBe('<div class="scrolls" tabindex="0"><table class="wide">');
  });

  it("have the rows of a page's tree by their level, six of them apart, and factors marked", () => {
    const further = (levels: number) => `${"\u2003".repeat(levels)}level ${levels + 1}`;
    const names = [strong("need"), strong(further(1)), further(2), further(5), further(8)];
    const tree = table({ rows: names.map((name) => [name, ""]) });
    const drawn = blockMarkup(tree, 2, { words: en, labelled: true }).toString();
    expect(drawn.match(/(?<=<t(?:able|r) class=")[^"]*/gu)).toEqual([
      "tree",
      "l1 factor",
      "l2 factor",
      "l3",
      "l6",
      "l6",
    ]);
    // Levels are drawn by the style sheet, and no text begins with a gap.
    expect(drawn).not.toContain("\u2003");
  });

  it("leave out a section of nothing", () => {
    expect(section("Empty", [list([]), table({ rows: [] })])).toEqual([]);
  });

  it("cut a word of thousands of letters where the line ends, and never where there is no line", () => {
    const word = "x".repeat(12_000);
    const one = { blocks: [table({ rows: [[word, "1.5"]] })] };
    expect(screen(one).split("\n")[1]).toBe(`${"x".repeat(71)}…     1.5`);
    expect(screen(one, Number.POSITIVE_INFINITY)).toContain(`${word}     1.5\n`);
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
    const [, last, beyond] = /^Left out: c\d+, .*, c(\d+) and (\d+) more \(--format md shows all\)$/u.exec(
      left!,
    )!;
    expect(left).toMatch(new RegExp(`^Left out: c${shown}, c${shown + 1}, `, "u"));
    expect(Number(last) + 1 + Number(beyond)).toBe(30_000);
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
    expect(told(table({ columns, whole: "--all" }), 13)).toBe("Name\nfirst\nsecond\nthird\nLeft out: 1…\n");
    const wide = [{ title: "Name", figures: true }, columns[1]!];
    expect(told(table({ columns: wide, rows: [["1".repeat(36), "1"]], whole: "--all" }), 40)).toContain(
      "\nLeft out: Figure (--all shows all)\n",
    );
  });

  it("says how many rows it leaves out; Markdown keeps them folded", () => {
    expect(told(table({ shown: 1 }), 80)).toContain("… and 2 more (--top 0 shows all)\n");
    const folded = markdown({ blocks: [table({ shown: 1, more: ({ n }) => `${n} more moved` })] }, en);
    expect(folded).toMatch(/first.*<details><summary>2 more moved<\/summary>.*second.*third/su);
    for (const medium of [told(table({ beyond: 7 }), 80), markdown({ blocks: [table({ beyond: 7 })] }, en)])
      expect(medium).toContain("… and 7 more (--top 0 shows all)");
  });

  it("has one line a row: the widest text is cut first, figures never, and it is said how to see all", () => {
    const columns = [{ title: "Name" }, { title: "What it is" }, { title: "Figure", figures: true }];
    const rows = [["a name", "x ".repeat(30).trim(), "1,234.5"]];
    expect(told(table({ columns, rows }), 34).split("\n")).toEqual([
      "Name    What it is          Figure",
      "a name  x x x x x x x x…   1,234.5",
      "Some texts are cut (--format md s…",
      "",
    ]);
    expect(told(table({ columns, rows }), 200)).not.toContain("…");
  });

  it("leaves columns out by their numbers, those of one number together, and the others only where no title has room", () => {
    const columns = [
      { title: "Name" },
      { title: "Early", figures: true, drop: 1 },
      { title: "Late", figures: true, drop: 2 },
      { title: "Later", figures: true, drop: 2 },
      { title: "Doubt", figures: true },
    ];
    const head = (width: number) =>
      told(table({ columns, rows: [["n", "1", "2", "3", "4"]], whole: "--all" }), width).split("\n")[0]!;
    expect(head(40)).toBe("Name  Early  Late  Later  Doubt");
    expect(head(30)).toBe("Name  Early  Doubt");
    expect(head(14)).toBe("Name  Doubt");
    expect(head(9)).toBe("Name");
  });

  it("cuts no cell below its title, and no word of a title", () => {
    const columns = ["Indicator", "Responsible authority"].map((title) => ({ title }));
    const lines = told(table({ columns, rows: [["x".repeat(50), "y".repeat(50)]] }), 24).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "             Responsible",
      "Indicator    authority",
      `${"x".repeat(10)}…  ${"y".repeat(10)}…`,
    ]);
  });

  it("heads columns of a group together, and one that is alone by its own title", () => {
    const group = (within: string) => ({ title: "Need", within });
    const columns = [
      { title: "Name" },
      { title: "Need", group: group("all"), figures: true },
      { title: "Prevalence", group: group("Prev"), figures: true, drop: 2 },
      { title: "Income", group: group("Inc"), figures: true, drop: 2 },
      { title: "Flags" },
    ];
    const rows = [["Ghana", "79", "35", "55", "former"]];
    expect(told(table({ columns, rows }), 80)).toBe(
      "       Need\nName   all Prev Inc  Flags\nGhana   79   35  55  former\n",
    );
    expect(
      told(table({ columns, rows, whole: "--all" }), 24)
        .split("\n")
        .slice(0, 2),
    ).toEqual(["Name   Need  Flags", "Ghana    79  former"]);
  });

  it("lets the last cell of a row that has fewer run on to the end of the line, and cuts it there", () => {
    const columns = [{ title: "Name" }, { title: "Rank", figures: true }, { title: "Flags" }];
    const rows = [
      ["Ghana", "1", "former"],
      ["Togo", "would be 2nd for a reason"],
    ];
    const lines = (width: number) => told(table({ columns, rows }), width).split("\n");
    expect(lines(80)).toEqual([
      "Name   Rank  Flags",
      "Ghana     1  former",
      "Togo   would be 2nd for a reason",
      "",
    ]);
    expect(lines(24)[2]).toBe("Togo   would be 2nd for…");
    expect(lines(24)[3]).toMatch(/^Some texts are cut/u);
  });

  it("draws a share in eighths of a cell before its figure", () => {
    const cell = (share: number, text: string) => ({ text, share, role: "share" as const });
    const rows = [
      ["a", cell(1, "100")],
      ["b", cell(0.84, " 84")],
      ["c", cell(0.01, "  1")],
    ];
    const one = table({ columns: [{ title: "Name" }, { title: "In first 10" }], rows });
    expect(told(one, 80)).toBe("Name  In first 10\na     ████ 100\nb     ███▍  84\nc            1\n");
    expect(markdown({ blocks: [one] }, en)).toMatch(/^\| a \| 100 \|$/mu);
  });

  it("is lines of labels and values where the screen is read out, with nothing drawn or cut", () => {
    const columns = [
      { title: "Name" },
      { title: "", drawn: true },
      { title: "In first 10", short: "first" },
      { title: "Flags" },
    ];
    const rows = [
      ["Ghana", "██", { text: " 84 open", share: 0.84, role: "share" as const }, "x".repeat(100)],
      ["Togo", "would be 2nd"],
      ["Mali", "█", "", ""],
    ];
    const report = { blocks: [table({ columns, rows })] };
    expect(terminal(report, { columns: 40, accessible: true, words: en })).toBe(
      `Name: Ghana\n  In first 10: 84 open\n  Flags: ${"x".repeat(100)}\nName: Togo\n  Flags: would be 2nd\nName: Mali\n`,
    );
  });

  it("is split by its columns, each time behind the first", () => {
    const names = ["AAA", "BBB", "CCC", "DDD"];
    const columns = ["Factor", ...names].map((title, i) => ({ title, figures: i > 0 }));
    const rows = [["score", ...names.map((_, i) => `${i}.00000`)]];
    const text = told({ kind: "table", columns, rows, splits: true }, 30);
    expect(text.match(/^Factor/gmu)).toHaveLength(2);
    for (const figure of rows[0]!) expect(text).toContain(figure);
  });

  it("keeps letters whole: accents, flags, Thai and Chinese, and no number in part", () => {
    const cut = (text: string) =>
      told(
        table({ columns: [{ title: "Name" }, { title: "N", figures: true }], rows: [[text, "1"]] }),
        12,
      ).split("\n")[1];
    expect(cut("ภาษาไทยเป็นภาษาที่มี")).toBe("ภาษาไทยเ…  1");
    expect(cut("e\u0301".repeat(20))).toBe(`${"e\u0301".repeat(8)}…  1`);
    expect(cut("🇬🇭🇸🇳🇹🇬🇧🇯🇲🇱")).toBe("🇬🇭🇸🇳🇹🇬🇧🇯…  1");
    expect(cut("中国人民共和国")).toBe("中国人民…  1");
    expect(cut("\u{20000}".repeat(9))).toBe(`${"\u{20000}".repeat(4)}…  1`);
    expect(cut("from 12,345 on")).toBe("from…      1");
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
      ...[bold("Name  Figure"), "a          1", ""],
      ...[bold("Verdict."), ""],
    ]);
  });
});
