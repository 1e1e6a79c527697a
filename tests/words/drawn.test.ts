import { Chalk } from "chalk";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import type { Report } from "../../src/report/blocks.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { localised } from "../../src/report/text/localised.ts";
import { languages, type Messages } from "../../src/words/index.ts";
import { sample } from "../properties/seed.ts";
import { documentsIn, longReportsOf, shortReportsOf } from "./documents-in.ts";
import { dataIn, textsOf } from "./pseudo.ts";
import { isWhole } from "./whole.ts";

const plainChalk = new Chalk({ level: 0 });
const others = languages.filter(({ language }) => language !== "en");
const lists = await readLists("data/lists");

const ENGLISH_LEFT = /\b(?:the|and|of|with|which|is|are|from|not|against)\b/iu;

/** Columns that a line takes on a terminal: Chinese characters and marks take two. */
function columnsOf(line: string): number {
  return [...line].length + (line.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);
}

// Two of the others every day, all under npm run properties.
describe.each(sample(others).map(({ language, load }) => [language, load] as const))(
  "in “%s”",
  (code, load) => {
    let words: Messages;
    let of: Awaited<ReturnType<typeof documentsIn>>;
    let short: readonly Report[];
    let whole: readonly Report[];
    beforeAll(async () => {
      words = await load();
      of = await documentsIn(code);
      short = shortReportsOf(of, words);
      whole = [...longReportsOf(of, words, 9999), ...short];
    });

    it("no line is wider than a terminal of 40, 60 or 80 columns", { tags: "slow" }, () => {
      const reports = [...longReportsOf(of, words, 30), ...short];
      const wider = [40, 60, 80].flatMap((columns) =>
        reports.flatMap((report) =>
          terminal(report, { columns, chalk: plainChalk, words })
            .split("\n")
            .filter((line) => columnsOf(line) > columns),
        ),
      );
      expect(wider).toEqual([]);
    });

    it("no English is left in documents beside names, titles and what publishers say", ({ skip }) => {
      skip(!isWhole(code), "still says some of it in English");
      const { runs, ...told } = of;
      const profiles = runs.map(({ loaded }) => loaded.profile);
      const documents = [told, lists, [...catalogue.values()], profiles];
      // Readers' remarks are told in part in the language, in part as the publisher has them.
      const data = [
        ...[...documents, localised(documents, words)].reduce<Set<string>>(
          (found, one) => dataIn(one, found),
          new Set(),
        ),
      ]
        // A memo has a publisher's name up to its first comma.
        .flatMap((text) => [text, text.split(", ")[0]!])
        .filter((text) => ENGLISH_LEFT.test(text))
        .sort((a, b) => b.length - a.length);
      const left = new Set<string>();
      for (const text of new Set(whole.flatMap(textsOf))) {
        if (!ENGLISH_LEFT.test(text)) continue;
        const rest = data.reduce(
          (all, one) => (all.includes(one) && ENGLISH_LEFT.test(all) ? all.replaceAll(one, "") : all),
          text,
        );
        // A list of sources may be cut within a name.
        if (ENGLISH_LEFT.test(rest.replace(/; [^;]*…$/u, ""))) left.add(rest);
      }
      expect([...left].slice(0, 20)).toEqual([]);
    });

    it("figures have the decimal mark of the language", () => {
      const mark = words.numbers.fixed(1.5, 1)[1]!;
      const [first] = of.rankings[0]!.ranked;
      const score = words.numbers.fixed(first!.score, 1);
      expect(score).toContain(mark);
      expect(textsOf(whole[0]!)).toContain(score);
    });
  },
);
