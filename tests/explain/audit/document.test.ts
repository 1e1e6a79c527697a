import { describe, expect, it } from "vitest";
import { buildAudit, type Checked } from "../../../src/explain/audit/document.ts";
import { BARE } from "../../../src/model/audit.ts";
import type { Finding } from "../../../src/model/documents/audit.ts";
import { plain, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";
import { columns, frame } from "./frames.ts";

const finding = (
  check: string,
  id: string,
  severity: Finding["severity"],
  countries: string[] = [],
): Finding => ({
  ...BARE,
  id: `${check}:${id}`,
  check: check as Finding["check"],
  code: "invented",
  severity,
  subject: id,
  countries,
  message: "Look.",
});
const checked = (id: string, ...findings: Finding[]): Checked => ({
  id,
  title: `T ${id}`,
  rule: "",
  findings,
});
const table = scored({ children: [plain("x")] }, columns({ x: [1, 2, 3, undefined], out: [0, 0, 9, 0] }), {
  gates: [{ id: "out", when: { indicator: "out", above: 5 }, effect: "exclude" }],
});
/** C00 and C01 are ranked, C02 is excluded, C03 has no score. */
const checks = [
  checked("jumps", finding("jumps", "n", "note", ["C00"]), finding("jumps", "p", "person", ["C01", "C00"])),
  checked("stale", finding("stale", "q", "person", ["C01"]), finding("stale", "all", "note")),
];
const audit = (shown?: readonly string[], subjects: readonly string[] = []) =>
  buildAudit(
    frame(table),
    checks,
    { ...around, ...(shown ? { shown: { as: {}, has: (country: string) => shown.includes(country) } } : {}) },
    {
      acknowledgements: subjects.map((subject) => ({
        check: "jumps",
        subject,
        reason: "known",
        place: "line 1",
      })),
      file: "ok.yaml",
    },
  );
const ids = ({ findings }: ReturnType<typeof audit>) => findings.map(({ id }) => id);

describe("an audit as a document", () => {
  it("has check by check what needs a person, then the notes, then what is settled, and counts each", () => {
    const plainly = audit();
    expect(ids(plainly)).toEqual(["jumps:p", "jumps:n", "stale:q", "stale:all"]);
    expect([plainly.person, plainly.notes, plainly.acknowledged]).toEqual([2, 2, 0]);
    expect(plainly.countries).toEqual({ ranked: 2, unscored: 1, excluded: 1 });

    const settled = audit(undefined, ["p"]);
    expect(ids(settled)).toEqual(["jumps:n", "jumps:p", "stale:q", "stale:all"]);
    expect([settled.person, settled.notes, settled.acknowledged]).toEqual([1, 2, 1]);
    const counts = settled.checks.map(({ id, person, notes, acknowledged }) => [
      id,
      person,
      notes,
      acknowledged,
    ]);
    expect(counts).toEqual([
      ["jumps", 0, 1, 1],
      ["stale", 1, 1, 0],
      ["acknowledgements", 0, 0, 0],
    ]);
  });

  it("tells of some countries what concerns any of them or nobody in particular", () => {
    expect(ids(audit(["C00"]))).toEqual(["jumps:p", "jumps:n", "stale:all"]);
    expect(ids(audit(["C01"]))).toEqual(["jumps:p", "stale:q", "stale:all"]);
    expect(ids(audit(["C03"]))).toEqual(["stale:all"]);
    const of = audit(["C01", "C03"]);
    expect(of.coverage.countries.map(({ country }) => country)).toEqual(["C01", "C03"]);
    expect(of.shown).toEqual({ of: { ranked: 2, excluded: 1, unscored: 1 } });
    expect([of.person, of.notes]).toEqual([2, 1]);
  });

  it("lists an acknowledgement of nothing as a note of its own kind, last", () => {
    const idle = audit(undefined, ["nothing"]);
    expect(idle.findings.at(-1)).toMatchObject({ check: "acknowledgements", code: "acknowledges-nothing" });
    expect(idle.notes).toBe(3);
  });
});
