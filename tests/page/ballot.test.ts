import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballotFrom } from "../../src/model/ballot.ts";
import { isBallot } from "../../src/page/score/review.ts";
import { readBallot } from "../../src/profile/ballot.ts";
import { known } from "../../src/profile/places.ts";
import { draws } from "../properties/seed.ts";

/* The page reads a ballot by a check of its own: it takes what the command line takes, and nothing else. */

const WHOLE = {
  ballot: "shortlist/ballot/1",
  reviewer: "DOL",
  name: "A. N. Other",
  date: "2026-03-15",
  round: "before",
  profile: { id: "cpc", sha256: "0123456789ab" },
  scale: "0 to 10",
  weights: { need: 2, corruption: null },
  ratings: [
    { country: "GHA", node: "engagement", value: "5-9", reason: "why", source: "where" },
    { country: "TGO", node: "engagement", value: 4, reason: "why", source: "where" },
    { country: "MLI", node: "engagement", value: null, reason: null, source: null },
  ],
  contests: [
    {
      country: "GHA",
      indicator: "gsi.prevalence",
      seen: 2.9,
      year: 2021,
      locator: "sheet!B2",
      proposed: 4,
      reason: "why",
      source: "where",
      fate: "declined",
      decidedBy: "the chair",
      why: "an older survey",
    },
    {
      country: "PER",
      indicator: "tip.tier",
      seen: "Tier 2",
      proposed: "Tier 1",
      reason: "why",
      source: "where",
    },
  ],
  agenda: ["MDG"],
  recused: ["KEN"],
  notes: [{ country: "GHA", text: "what the others should know" }],
};

type Path = readonly (string | number)[];

/** Every place in a value, the whole first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: Path, change: (here: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const made = changed(copy[key], rest, change);
  if (made === undefined) delete copy[key];
  else copy[key] = made;
  return Array.isArray(copy) ? copy.filter(() => true) : copy;
}

function isTakenByProgram(stated: unknown): boolean {
  try {
    readBallot(JSON.stringify(stated), "a.json");
    return true;
  } catch (cause) {
    if ((cause as { code?: string }).code !== "bad-ballot") throw cause;
    return false;
  }
}

function isTakenByPage(stated: unknown): boolean {
  return isBallot(stated) && ballotFrom(stated, known.country).mistakes.length === 0;
}

/** Values of every kind that a file may have, right in one place or another. */
const values = fc.constantFrom<unknown>(
  ...[
    undefined,
    null,
    true,
    "",
    " ",
    "GHA",
    "Ghana",
    "ZZZ",
    "KEN",
    "5-9",
    "9-5",
    "-1",
    "2,9",
    "Tier 2",
    "before",
    "after",
  ],
  ...["open", "accepted", "shortlist/ballot/1", "0123456789ab", "0123456789AB", "0 to 10"],
  ...[-1, 0, 1, 2.5, 2021, 1e300, 2 ** 60],
  ...[
    [],
    {},
    ["GHA"],
    ["GHA", "GHA"],
    [null],
    { need: -1 },
    { text: "x", country: "GHA" },
    [{ text: "x", country: "GHA" }],
  ],
);

describe("a ballot on the page", () => {
  it("is taken where the command line takes it, and nowhere else", { tags: "slow" }, () => {
    expect([isTakenByProgram(WHOLE), isTakenByPage(WHOLE)]).toEqual([true, true]);
    const taken = { yes: 0, no: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("set", "add"), values), { minLength: 1, maxLength: 2 }),
        (mutations) => {
          const made = mutations.reduce<unknown>((now, [at, how, value]) => {
            const places = placesIn(now);
            return changed(now, places[at % places.length]!, (here) =>
              how === "add" && typeof here === "object" && here !== null && !Array.isArray(here)
                ? { ...here, more: value }
                : value,
            );
          }, WHOLE);
          if (made === undefined) return;
          // As a file has it: of what is undefined there is no key.
          const stated: unknown = JSON.parse(JSON.stringify(made));
          const is = isTakenByProgram(stated);
          taken[is ? "yes" : "no"] += 1;
          expect([isTakenByPage(stated), stated]).toEqual([is, stated]);
        },
      ),
      draws(4000, 0.25),
    );
    // Both kinds come often enough to tell.
    expect(taken.yes).toBeGreaterThan(50);
    expect(taken.no).toBeGreaterThan(50);
  });
});
