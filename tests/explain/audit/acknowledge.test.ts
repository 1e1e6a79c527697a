import { describe, expect, it } from "vitest";
import { acknowledge, acknowledgements } from "../../../src/explain/audit/document.ts";
import { BARE, type Found } from "../../../src/model/audit.ts";
import type { Acknowledgement } from "../../../src/model/documents/audit.ts";
import { toldFindings } from "../../../src/report/audit.ts";
import { ownWords } from "../../../src/words/index.ts";
import { namesOf } from "./frames.ts";

const finding = (id: string, more: Partial<Found> = {}): Found => ({
  ...BARE,
  id,
  check: "jumps",
  code: "jump",
  severity: "person",
  ...more,
});

const FINDINGS = [
  finding("jumps:a:GHA:2020", { countries: ["GHA"], indicators: ["a"] }),
  finding("jumps:b:PER:2020", { countries: ["PER"], indicators: ["b", "c"] }),
];

/** In two languages. */
const subjectsOf = ({ id }: Found) =>
  id === "jumps:a:GHA:2020" ? ["a of Ghana", "a du Ghana"] : ["b of Peru", "b du Pérou"];

function accepted(one: Partial<Acknowledgement>, asOf: number | undefined = 2023) {
  const whole = { check: "jumps", subject: "", reason: "known", place: "line 1, column 3", ...one } as const;
  return acknowledge(FINDINGS, [whole], { file: "ok.yaml", asOf }, subjectsOf);
}

describe("acknowledge", () => {
  it.each(["a of Ghana", "a du Ghana", "jumps:a:GHA:2020", "a:GHA:2020", "GHA", "a"])(
    "finds a finding by %s",
    (subject) => {
      expect(accepted({ subject }).map(({ id, acknowledged }) => [id, acknowledged])).toEqual([
        ["jumps:a:GHA:2020", { reason: "known" }],
        ["jumps:b:PER:2020", undefined],
      ]);
    },
  );

  it("takes neither another check's finding nor one of several indicators, and says that it matched nothing", () => {
    for (const one of [{ subject: "a", check: "stale" as const }, { subject: "b" }]) {
      const [first, second, own, ...more] = accepted(one);
      expect([first!.acknowledged, second!.acknowledged, more]).toEqual([undefined, undefined, []]);
      expect(own).toMatchObject({
        check: "acknowledgements",
        code: "acknowledges-nothing",
        severity: "note",
        places: [{ file: "ok.yaml", locator: "line 1, column 3" }],
      });
    }
  });

  it("is itself told with its reason where it names nothing, and where its year is over, as notes", () => {
    const own = (one: Partial<Acknowledgement>) =>
      toldFindings([accepted(one).at(-1)!], [acknowledgements], ownWords, namesOf({}))[0]!;
    const places = [{ file: "ok.yaml", locator: "line 1, column 3" }];
    const of = (subject: string) => ({
      ...BARE,
      id: `acknowledgements:jumps:${subject}:line 1, column 3`,
      check: "acknowledgements",
      severity: "note",
      subject: expect.stringContaining(subject),
      figures: { reason: "known" },
      places,
      message: expect.stringMatching(/\.$/u),
    });
    const [idle, over] = [own({ subject: "nothing" }), own({ subject: "a", until: 2022 })];
    expect(idle).toEqual({ ...of("nothing"), code: "acknowledges-nothing" });
    expect(over).toEqual({ ...of("a"), code: "acknowledgement-over" });
    expect(over.message).toMatch(/2022.*2023/u);
    expect(idle.message).not.toBe(over.message);
    // Without a year of the evidence none is over; what names nothing names nothing, whatever its year.
    const whole = { check: "jumps", subject: "a", reason: "known", place: "", until: 1990 } as const;
    expect(acknowledge(FINDINGS, [whole], { file: "ok.yaml", asOf: undefined }, subjectsOf)).toHaveLength(2);
    expect(own({ subject: "nothing", until: 2022 }).code).toBe("acknowledges-nothing");
  });

  it("holds by another that names the same, where one is over", () => {
    const [over, holds] = [1990, 2030].map(
      (until) => ({ check: "jumps", subject: "a", reason: `until ${until}`, place: "", until }) as const,
    );
    const [first] = acknowledge(FINDINGS, [over!, holds!], { file: "ok.yaml", asOf: 2023 }, subjectsOf);
    expect(first!.acknowledged).toEqual({ reason: "until 2030", until: 2030 });
  });

  it("holds up to its year, by the year of the evidence", () => {
    expect(accepted({ subject: "a", until: 2023 })[0]!.acknowledged).toEqual({
      reason: "known",
      until: 2023,
    });
    expect(
      accepted({ subject: "a", until: 2022 }).map(({ code, acknowledged }) => [code, acknowledged]),
    ).toEqual([
      ["jump", undefined],
      ["jump", undefined],
      ["acknowledgement-over", undefined],
    ]);
  });
});
