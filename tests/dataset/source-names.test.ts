import { expect, it } from "vitest";
import { sourceNames } from "../../src/dataset/source-names.ts";

it("calls a source by its publisher, and by its title too where the publisher has several", () => {
  const names = sourceNames([
    { id: "cpi", publisher: "Transparency International", title: "Corruption Perceptions Index" },
    { id: "wgi", publisher: "World Bank", title: "Worldwide Governance Indicators" },
    { id: "worldbank", publisher: "World Bank", title: "World Bank classification of economies by income" },
    // The same source of both years is one.
    { id: "cpi", publisher: "Transparency International", title: "Corruption Perceptions Index" },
  ]);
  expect([...names]).toEqual([
    ["cpi", "Transparency International"],
    ["wgi", "World Bank (Worldwide Governance Indicators)"],
    ["worldbank", "World Bank classification of economies by income"],
  ]);
});
