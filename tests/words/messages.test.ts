import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { compileMessage, makeWords, messagesOf } from "../../scripts/words.js";

/** What is wrong with messages, and what is made of them, of a folder that has the formatter `placed` in each language. */
function made(
  texts: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>> = {},
): { faults: string[]; file: (name: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  writeFileSync(
    join(folder, "numbers.ts"),
    "export interface Numbers {\n  readonly fixed: (n: number) => string;\n  readonly plural: (n: number) => string;\n}\n",
  );
  for (const [language, text] of Object.entries(texts)) {
    mkdirSync(join(folder, language));
    writeFileSync(join(folder, language, "grammar.ts"), "export function placed(rank: number): string {}\n");
    writeFileSync(join(folder, `${language}.yaml`), text);
    if (names[language]) writeFileSync(join(folder, language, "names.yaml"), names[language]);
  }
  const faults = makeWords(folder);
  return { faults, file: (name) => readFileSync(join(folder, "made", name), "utf8") };
}

const faultsOf = (texts: Readonly<Record<string, string>>) => made(texts).faults;

describe("a message", () => {
  it("is a function of its arguments, in every language of the same ones", () => {
    const { faults, file } = made({
      en: 'ranking:\n  stands: "{name} ranks {rank, placed}{tied, select, true { (shared)} other {}}."\n  title: Ranking\n',
      ru: 'ranking:\n  stands: "{name}: {rank, placed}{tied, select, true { (делит)} other {}}."\n  title: Рейтинг\n',
    });
    expect(faults).toEqual([]);
    expect(file("messages.ts")).toContain(
      "readonly name: string | number; readonly rank: Parameters<typeof import(",
    );
    expect(file("messages.ts")).toContain("readonly tied: boolean }) => string;");
    expect(file("ru/ranking.ts")).toContain('import { placed } from "../../ru/grammar.ts";');
    expect(file("ru/ranking.ts")).toContain("placed(d.rank)");
  });

  it("that a language lacks, or has too much, is named with its line", () => {
    expect(faultsOf({ en: "a: One\nb: Two\n", fr: "a: Un\nc: Trois\n" })).toEqual([
      "fr.yaml: b is missing (en.yaml:2)",
      "fr.yaml:2: c is no message of en.yaml",
    ]);
  });

  it("has beside it the names of what comes with the tool, the same ones in every language", () => {
    const texts = { en: "a: One\n", fr: "a: Un\n", es: "a: Uno\n" };
    const fr = "lists:\n  coups: Coups\nform: '# forms'\n";
    expect(made(texts, { fr, es: fr }).faults).toEqual([]);
    expect(made(texts, { fr, es: "lists:\n  coup: Golpes\nform: '#'\n" }).faults).toEqual([
      "es/names.yaml: lists: coups is missing (fr/names.yaml)",
      "fr/names.yaml: lists: coup is missing (es/names.yaml)",
    ]);
  });

  it("shows in every language what it shows in English, and nothing else", () => {
    const en = 'a: "{n} of {of}"\n';
    expect(faultsOf({ en, fr: 'a: "{n} et {off}"\n' })).toEqual([
      "fr.yaml:1: a does not show “of”",
      "fr.yaml:1: a has “off”, which en.yaml neither shows nor describes",
    ]);
    expect(
      faultsOf({ en: `# {place}: where a rank needs a case\n${en}`, ru: 'a: "{n} {of} {place, placed}"\n' }),
    ).toEqual([]);
  });

  it("has the forms by number that its language has", () => {
    const en = 'a: "{n, plural, one {{n} file} other {{n} files}}"\n';
    expect(faultsOf({ en, ru: 'a: "{n, plural, one {{n} файл} other {{n} файлов}}"\n' })).toEqual([
      "ru.yaml:1: a: the form “few”, “many” of “n” is missing",
    ]);
    expect(
      faultsOf({ en, fr: 'a: "{n, plural, one {{n} fichier} few {x} other {{n} fichiers}}"\n' }),
    ).toEqual(["fr.yaml:1: a: “few” is no form of fr: one, other"]);
  });

  it("calls formatters that its language's grammar has", () => {
    expect(faultsOf({ en: 'a: "{rank, place}"\n' })).toEqual([
      "en.yaml:1: a: the grammar of en has no “place”",
    ]);
  });

  it("is a text, and no key is both a message and a group of them", () => {
    expect(() => faultsOf({ en: "a: 1\n" })).toThrow("en.yaml:1: a is no text");
    expect(() => faultsOf({ en: "a: One\na:\n  b: Two\n" })).toThrow("en.yaml:2");
  });

  it.each([
    ["a brace that is not closed", "{name", /expected|unexpected|invalid|syntax/iu],
    ["the machine's own number", "{n, plural, one {# file} other {# files}}", /in place of #/u],
    ["a choice without “other”", "{a, select, true {x}}", /other/u],
  ])("with %s is refused", (_, text, why) => {
    expect(() => compileMessage(text, "en")).toThrow(why);
  });
});

const NARROW = "\u202f";

it("in French has the spaces of French typography in its own text", () => {
  const plain = messagesOf("fr").filter(({ text }: { text: string }) =>
    new RegExp(` :(?!\\S)| [;!?%»]|« |[^${NARROW}\\s\\d]»`, "u").test(text),
  );
  expect(plain.map(({ at, text }: { at: string; text: string }) => `${at}: ${text}`)).toEqual([]);
});
