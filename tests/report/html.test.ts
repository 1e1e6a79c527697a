import { createHash } from "node:crypto";
import fc from "fast-check";
import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import type { Profile } from "../../src/model/profile.ts";
import { readProfile } from "../../src/profile/index.ts";
import { html } from "../../src/report/html/markup.ts";
import { STYLE, STYLE_SHA256 } from "../../src/report/html/page.ts";
import { rankingPage as parts } from "../../src/report/html/ranking-page.ts";
import { visible } from "../../src/report/text/visible.ts";
import { en } from "../../src/words/en/index.ts";
import { rankingSaying } from "./hostile.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const below = (node: Node): Node[] =>
  "childNodes" in node ? node.childNodes.flatMap((child) => [child, ...below(child)]) : [];
const elements = (root: Node) => below(root).filter((node): node is Element => "attrs" in node);
const textOf = (root: Node) =>
  below(root)
    .map((node) => ("value" in node ? node.value : ""))
    .join("");
/** Names of elements and attributes in document order: the page without what it says. */
const shape = (text: string) =>
  elements(parse(text)).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(" "));

/** Strings of every kind, with those more often that markup is made of. */
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom("<", ">", "&", '"', "'", "/", "=", "!--", "script", "`", "]]>", "&lt;", " ", "x", "\n"),
    )
    .map((parts) => parts.join("")),
);

const profile: Profile = readProfile(
  "id: p\ntree:\n  children:\n    - indicator: a.x\n      normalise: {method: min-max}\n",
  "p.yaml",
);
const rankingPage = (...of: Parameters<typeof parts>) => [...parts(...of)].join("");
const weighing = { profile, methods: new Map([["min-max", "The worst scores the bottom."]]) };

/** What a page may change of a text: line breaks, and what cannot be seen (tests/report/visible.test.ts holds what that is). */
const seen = (text: string) => visible(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"));

describe("the template of markup", () => {
  it("gives back any text as text and as a quoted attribute, and makes no element of it", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const [paragraph, ...more] = elements(parseFragment(html`<p title="${text}">${text}</p>`.toString()));
        expect(more).toEqual([]);
        expect(textOf(paragraph!)).toBe(seen(text));
        expect(paragraph!.attrs).toEqual([{ name: "title", value: seen(text) }]);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes markup of its own as it is, lists one after the other, and leaves out what is absent", () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${undefined}</ul>`.toString()).toBe(
      "<ul><li>1</li><li>2</li></ul>",
    );
  });

  it("takes no object for markup that only looks like it", () => {
    const forged = { toString: () => "<b>" } as unknown as string;
    expect(html`${forged}`.toString()).toBe("&lt;b&gt;");
  });
});

describe("the page of a ranking", () => {
  it("has the elements and attributes of a harmless ranking, whatever any of its texts holds", {
    tags: "slow",
  }, () => {
    const harmless = shape(
      rankingPage(
        rankingSaying((place) => place),
        weighing,
        en,
        1,
      ),
    );
    expect(harmless.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(fc.infiniteStream(anything), (texts) => {
        // What is empty may leave its element out, which is not what is asked here.
        const said = new Map<string, string>();
        const next = (place: string) => {
          if (!said.has(place)) said.set(place, `${place}${texts.next().value}`);
          return said.get(place)!;
        };
        expect(shape(rankingPage(rankingSaying(next), weighing, en, 1))).toEqual(harmless);
      }),
      { numRuns: 200 },
    );
  });

  it("says every text of the ranking that a reader needs, as it was given", () => {
    // Ids stand beside titles, a derived figure shows the places of all its inputs, and the reference is called as the language calls it.
    const silent = ["reference", "flag", "gate", "factor", "leaf", "indicator", "file", "locator"];
    const said = new Map<string, string>();
    const page = rankingPage(
      rankingSaying((place) => {
        const text = `<${place}> & "${place}" '`;
        said.set(place, text);
        return text;
      }),
      weighing,
      en,
      1,
    );
    const text = textOf(parse(page));
    for (const [place, given] of said) if (!silent.includes(place)) expect(text, place).toContain(given);
  });

  it("draws a score where it is on the profile's scale, and not where it counts wins less losses", () => {
    const given = rankingSaying((place) => place);
    const bars = (ranking: typeof given) =>
      elements(parse(rankingPage(ranking, weighing, en, 1))).filter(({ tagName }) => tagName === "svg")
        .length;
    expect(bars(given)).toBeGreaterThan(0);
    expect(bars({ ...given, profile: { ...given.profile, relative: true } })).toBe(0);
  });

  it("is HTML5 without a parse error", () => {
    const errors: unknown[] = [];
    parse(
      rankingPage(
        rankingSaying((place) => `<${place}>`),
        weighing,
        en,
        1,
      ),
      {
        onParseError: (error) => errors.push(error),
      },
    );
    expect(errors).toEqual([]);
  });

  it("names the language, a title, one first heading, and headings that skip no level", () => {
    const all = elements(
      parse(
        rankingPage(
          rankingSaying((place) => place),
          weighing,
          en,
          1,
        ),
      ),
    );
    const levels = all
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    expect(all[0]!.attrs).toContainEqual({ name: "lang", value: "en" });
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => {
      expect(level - levels[i]!).toBeLessThanOrEqual(1);
    });
    for (const table of all.filter(({ tagName }) => tagName === "table"))
      expect(elements(table)[0]!.tagName).toBe("caption");
  });

  it("asks for nothing outside itself: no script, no address but within the page", () => {
    const all = elements(
      parse(
        rankingPage(
          rankingSaying((place) => `http://${place}`),
          weighing,
          en,
          1,
        ),
      ),
    );
    expect(all.some(({ tagName }) => ["script", "link", "img", "iframe"].includes(tagName))).toBe(false);
    const addresses = all.flatMap(({ attrs }) =>
      attrs.filter(
        ({ name }) => name === "href" || name === "src" || name === "style" || name.startsWith("on"),
      ),
    );
    expect(addresses.length).toBeGreaterThan(5);
    for (const { value } of addresses) expect(value).toMatch(/^#[\w-]+$/u);
  });

  it("leads every link to something that is there", () => {
    const all = elements(
      parse(
        rankingPage(
          rankingSaying((place) => (place === "country" ? "GHA" : place)),
          weighing,
          en,
          1,
        ),
      ),
    );
    const valuesOf = (wanted: string) =>
      all.flatMap(({ attrs }) => attrs.filter(({ name }) => name === wanted).map(({ value }) => value));
    const ids = valuesOf("id");
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of valuesOf("href")) expect(ids).toContain(href.slice(1));
  });

  it("labels the cells of a country's tree, where rows are blocks, with the titles of their columns", () => {
    const page = rankingPage(
      rankingSaying((place) => place),
      weighing,
      en,
      1,
    );
    const [, head, rows] = /<table class="tree">.*?<thead><tr>(.*?)<\/tr><\/thead>(.*?)<\/table>/su.exec(
      page,
    )!;
    const titles = [...head!.matchAll(/<th[^>]*>([^<]*)/gu)].map(([, title]) => title);
    expect(titles[0]).toBe("Factor or indicator");
    for (const [, row] of rows!.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)) {
      const cells = [...row!.matchAll(/<td([^>]*)>(.*?)<\/td>/gsu)];
      expect(cells).toHaveLength(titles.length - 1);
      cells.forEach(([, attributes, text], i) => {
        const label = /data-l="([^"]*)"/u.exec(attributes!)?.[1];
        expect(label).toBe(text === "" ? undefined : `${titles[i + 1]}: `);
      });
    }
    // Or a page in another language would have words of English.
    for (const [, content] of STYLE.toString().matchAll(/content:"([^"]*)"/gu))
      expect(content).not.toMatch(/\p{L}/u);
  });

  it("allows the style sheet that it has and no other: STYLE_SHA256 is what this test computes", () => {
    expect(createHash("sha256").update(STYLE.toString()).digest("base64")).toBe(STYLE_SHA256);
    const policy = elements(
      parse(
        rankingPage(
          rankingSaying((place) => place),
          weighing,
          en,
          1,
        ),
      ),
    )
      .flatMap(({ attrs }) => attrs)
      .find(({ value }) => value.startsWith("default-src"))!;
    expect(policy.value).toContain(`default-src 'none'; style-src 'sha256-${STYLE_SHA256}';`);
  });

  it("shows as many countries as asked, and says of how many", () => {
    const page = rankingPage(
      rankingSaying((place) => place),
      weighing,
      en,
      0,
    );
    expect(page).toContain("The first 0 of 1 ranked countries");
    expect(page).not.toContain("leaf title");
  });
});
