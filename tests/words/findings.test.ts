import { expect, it } from "vitest";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { findingsBlocks } from "../../src/report/findings.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { countryFindings } from "../../src/use/findings.ts";
import { runCli } from "../cli/run-cli.ts";
import { tellingIn } from "../in-words.ts";
import { BRACKETS, bypassing, inBrackets, textsOf, textsOfMarkdown } from "./pseudo.ts";

const { words, given } = inBrackets();

it.each(["MLI", "GHA", "AND"])("findings on %s say nothing that is not in the catalogue", async (country) => {
  const facts = await countryFindings(country, {}, process.cwd(), words);
  const document = await inWords(facts, tellingIn(words));
  const texts = textsOf(findingsBlocks(document, words));
  expect(texts.length).toBeGreaterThan(1);
  const found = bypassing([...texts, ...given], [document, [...catalogue.values()]], {});
  given.clear();
  expect(found).toEqual({ leaks: [], used: [] });
});

it("findings has --lang, and says in it what it shows", async () => {
  const { out, code } = await runCli(["findings", "Mali", "--lang", BRACKETS, "--format", "md"]);
  expect(code).toBe(0);
  expect(textsOfMarkdown(out)[0]).toBe(`# ${words.findings.title({ name: "Mali", code: "MLI" })}`);
  expect(out).toContain(`## ${words.findings.factors["political-will"]}`);
  expect((await runCli(["findings", "Mali", "--lang", "xx"])).err).toContain("--lang");
});
