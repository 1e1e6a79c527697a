import { describe, expect, it } from "vitest";
import { ShortlistError } from "../../src/model/problem.ts";
import type { Profile } from "../../src/model/profile.ts";
import type { Cell, Row } from "../../src/model/table.ts";
import { withoutApostrophe } from "../../src/model/table.ts";
import { readProfile, readProfileSheet } from "../../src/profile/index.ts";
import { profileSheet } from "../../src/report/xlsx/profile-sheet.ts";
import { workbook } from "../../src/report/xlsx/workbook.ts";
import { readFile } from "../../src/tables/read.ts";
import { shipped } from "./shipped.ts";

const at = (row: number, column: number) => `Profile!${String.fromCharCode(65 + column)}${row}`;
const read = (rows: readonly Row[]) => readProfileSheet(rows, { file: "p.xlsx", at });

/** A profile written into the bytes of a workbook and read back from them. */
async function again(profile: Profile, edit: (rows: Cell[][]) => void = () => undefined): Promise<Profile> {
  const bytes = await workbook("p", [profileSheet(profile, new Map()).sheet], { score: 1, part: 2 });
  const { tables } = await readFile({ path: "p.xlsx", bytes });
  const rows = tables[0]!.rows.map(({ at, cells }) => ({
    at,
    cells: cells.map((cell) => (typeof cell === "string" ? withoutApostrophe(cell) : cell)),
  }));
  edit(rows.map(({ cells }) => cells));
  return read(rows);
}

const mistakes = (rows: readonly (readonly Cell[])[]) => {
  try {
    read(rows.map((cells, i) => ({ at: i + 1, cells })));
  } catch (error) {
    if (error instanceof ShortlistError)
      return error.problems.map(({ locator, message }) => `${locator}: ${message}`);
    throw error;
  }
  return [];
};

const TREE: readonly (readonly Cell[])[] = [
  ["setting", "value"],
  ["id", "p"],
  ["level", "id", "weight", "indicator", "normalise"],
  [0],
  [1, "a", 2, "a.x", "{method: goalposts, from: 0, to: 10}"],
  [1, "b", 1, "b.x", "min-max"],
];
const changed = (row: number, column: number, cell: Cell) =>
  TREE.map((cells, i) => (i + 1 === row ? Object.assign([...cells], { [column]: cell }) : cells));

const ODD = `id: odd
title: "=1+1"
description: {en: "'quoted", fr: "-5"}
scale: [-1, 1]
asOf: 2020
missing: {policy: median, minimumCoverage: 0.25}
tree:
  id: root
  aggregate: {method: power, p: 1}
  missing: {policy: worst}
  children:
    - id: "7"
      weight: 0.1
      title: "true"
      unassessed: "3"
      missing: {minimumCoverage: 1}
      normalise: {method: goalposts, from: -0.5, to: 1}
      requires: {anyOf: [a.x], title: {en: "no x: none"}, years: {from: 2020, reason: "7"}, reason: why}
      children:
        - {indicator: a.x, normalise: {method: categories, scores: {"no": -1, "1": 0, "a: b": 1}}, maxAge: 0}
    - {id: placed, normalise: percentile, children: [{id: only, indicator: a.x, normalise: min-max}]}
    - id: c
      indicator: a.x
      direction: lower
      transform: log
      treat: {method: winsorise, points: 3}
      normalise: {method: piecewise, points: [[1, -1], [5, 1]]}
      appliesWhen: {all: [{indicator: a.x, above: 3}, {none: [{country: [GHA, TGO]}]}]}
gates:
  - {id: g, when: {atLeastOf: 1, of: [{list: x}, {indicator: t, is: [Tier 3], maxAge: 3}]}, effect: flag, reason: {a: b, c: "=d"}}
`;

describe("the sheet of a profile", () => {
  it.each(shipped.map(({ name, profile }) => [name, profile] as const))(
    "gives back the whole of %s",
    async (_name, profile) => expect(await again(profile)).toEqual(profile),
  );

  it("gives back what is odd: words like numbers and formulas, nesting, lists, conditions in conditions", async () => {
    const odd = readProfile(ODD, "odd.yaml");
    expect(await again(odd)).toEqual(odd);
  });

  it("takes the weight that somebody wrote into it, and nothing else changes", async () => {
    const { profile } = shipped.find(({ name }) => name === "cpc.yaml")!;
    const edited = await again(profile, (rows) => {
      const column = rows.find(([first]) => first === "level")!.indexOf("weight");
      rows.find((cells) => cells.includes("corruption"))![column] = 5;
    });
    const expected = JSON.parse(JSON.stringify(profile), (_key, value) =>
      value?.id === "corruption" ? { ...value, weight: 5 } : value,
    );
    expect(edited).toEqual(expected);
  });

  it("reads a sheet that was written by hand", () => {
    expect(mistakes(TREE)).toEqual([]);
    expect(read(TREE.map((cells, i) => ({ at: i + 1, cells }))).tree.children).toMatchObject([
      { id: "a", weight: 2, normalise: { method: "goalposts", from: 0, to: 10 } },
      { id: "b", normalise: { method: "min-max" } },
    ]);
  });

  it("names the cell of what a factor's score cannot be normalised by", () =>
    expect(mistakes(changed(4, 4, "categories"))).toEqual([
      expect.stringMatching(/^Profile!E4: tree\.normalise: “categories” is for an indicator's figures/u),
    ]));

  it("gives a factor what it is normalised by", () => {
    const rows = changed(4, 4, "percentile").map((cells, i) => ({ at: i + 1, cells }));
    expect(read(rows).tree.normalise).toEqual({ method: "percentile" });
  });

  it.each(
    `C5 -1 => tree.children[1].weight: expected a number of at least 0, found -1
    C6 "much" => tree.children[2].weight: expected a number
    E6 "min-mx" => tree.children[2].normalise
    E5 "{method: goalposts, from: 0}" => tree.children[1].normalise
    E5 "{method: [" => not valid YAML
    E5 "*a" => not valid YAML
    C3 "wieght" => unknown column “wieght”; did you mean “weight”?
    C3 "children" => unknown column “children”
    A2 "idd" => expected a setting, found “idd”; did you mean “id”?
    A2 "tree" => expected a setting, found “tree”
    A2 "gates.a" => expected a setting, found “gates.a”
    A2 "__proto__" => expected a setting
    A5 2 => expected a level, a whole number from 1 to 1, found “2”
    A6 1.5 => expected a level, a whole number from 1 to 2, found “1.5”
    A6 "1" => expected a level, a whole number from 1 to 2, found “1”
    A4 1 => expected a level, 0, for the tree itself, found “1”
    A6 0 => expected a level
    A6 null => expected a level, a whole number from 1 to 2, found nothing
    A1 "toString" => expected the header “setting”, found “toString”`
      .split("\n")
      .map((row) => /^\s*(([A-Z])(\d)) (.*) => (.*)$/u.exec(row)!.slice(1)),
  )("names %s, the cell of a mistake: %s%s is %s", (place, column, row, cell, says) => {
    const found = mistakes(changed(Number(row), "ABCDE".indexOf(column!), JSON.parse(cell!)));
    expect(found[0]).toContain(`Profile!${place}: ${says}`);
  });

  it("tells of what is no YAML what the parser says of it, in one line", () =>
    expect(mistakes(changed(5, 4, "{method: ["))).toEqual([
      expect.stringMatching(/^Profile!E5: not valid YAML: a bracket is not closed.*$/u),
    ]));
});
