import { expect, it } from "vitest";
import { sourcesSection } from "../../src/report/html/sections.ts";
import { en } from "../../src/words/en/index.ts";

const file = (name: string, digit: string) => ({ name, sha256: digit.repeat(64) });

it("lists files in brief below their folder, with the first twelve digits of each; who is alone keeps the folder in its name", () => {
  const source = {
    id: "wfb",
    publisher: "A publisher",
    attribution: "",
    url: null,
    years: [2023],
    countries: 3,
    files: [
      file("wfb/2023/africa/gh.json", "a"),
      file("wfb/2023/africa/to.json", "b"),
      file("wfb/2023/asia/vm.json", "c"),
      { name: "own.csv", sha256: "" },
    ],
  };
  const text = JSON.stringify([
    ...sourcesSection({ sources: [source] } as unknown as Parameters<typeof sourcesSection>[0], en, true)
      .blocks,
  ]);
  const lines = [
    "wfb/2023/africa/",
    " aaaaaaaaaaaa  gh.json",
    " bbbbbbbbbbbb  to.json",
    "cccccccccccc  wfb/2023/asia/vm.json",
    "own.csv",
  ];
  expect(text).toContain(JSON.stringify(lines.join("\n")));
});
