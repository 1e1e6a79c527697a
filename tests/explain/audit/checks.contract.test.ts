import { describe, expect, it } from "vitest";
import { auditChecks } from "../../../src/explain/audit/checks/index.ts";
import { type Messages, ownWords } from "../../../src/words/index.ts";
import { scored } from "../../scoring/fixture.ts";
import { columns, frame, toldBy } from "./frames.ts";
import { use } from "./use.ts";

const tree = {
  children: [
    { indicator: "a", normalise: "min-max" },
    { indicator: "b", normalise: "min-max" },
  ],
};

/** What a check sees where files say nothing odd; of these columns one is as good as constant, and one country lacks a figure. */
const subject = {
  ...frame(scored(tree, columns({ a: [1, 1, 1, 1, 1, 90], b: [5, 4, 3, 2, 1, undefined] }))),
  unresolved: [],
  problems: [],
  conflicts: [],
  files: [],
  catalogue: [],
  observations: [],
  history: [],
  beside: [],
  older: [{ name: "Office", files: ["a.csv"], changes: [{ id: "marks", what: "raised digits are marks" }] }],
  use: use([]),
};

it("the list of checks has no two of one name", () => {
  expect(new Set(auditChecks.map(({ id }) => id)).size).toBe(auditChecks.length);
});

describe.each(auditChecks.map((check) => [check.id, check] as const))("audit check %s", (id, check) => {
  it("is described, with its rule in whole sentences", () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const { title, rule, ...messages } = ownWords.checks[id as keyof Messages["checks"]];
    expect(title).toMatch(/^[A-Z]/);
    expect(rule).toMatch(/\.$/);
    expect(Object.values(messages)).not.toContain("");
  });

  it("gives findings of its own, each with its own id, and sentences that say what to do", () => {
    const found = toldBy(check, subject);
    expect(new Set(found.map((finding) => finding.id)).size).toBe(found.length);
    for (const finding of found) {
      expect(finding.check).toBe(id);
      expect(finding.id).toMatch(new RegExp(`^${id}(-[a-z]+)*:`));
      expect(finding.message).toMatch(/\.$/);
    }
  });
});
