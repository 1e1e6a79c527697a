import { type AuditCheck, BARE, type Found } from "../../../model/audit.ts";
import type { Observation } from "../../../model/observation.ts";
import { measuredIn } from "../../../model/observation.ts";
import type { Condition, Gate } from "../../../model/profile.ts";
import { testsIn } from "../../../scoring/gates.ts";
import { takesRank } from "../../../scoring/score.ts";
import { coverageOf, type LeafCoverage } from "../coverage.ts";
import type { Frame, Messages } from "../frame.ts";

/** From this share of the candidates on, an indicator as a whole is ageing. */
const MANY = 0.1;

type Aged = {
  figures: { maxAge: number };
  args: { values: readonly (Pick<Observation, "country" | "value"> & { year: number })[] } & (
    | { gates: readonly string[] }
    | { of: number; before: number }
  );
};

/** Values that are there and too old to count: first where a gate cannot judge, then indicator by indicator. */
export const stale: AuditCheck<Frame, Messages, Aged> = {
  id: "stale",
  find(frame) {
    const ofIndicators = coverageOf(frame)
      .filter(({ stale }) => stale.length > 0)
      .sort((a, b) => b.stale.length / b.asked.length - a.stale.length / a.asked.length)
      .map((one) => staleIndicator(frame, one));
    return [...staleGates(frame), ...ofIndicators];
  },
  tell({ indicators: [indicator = ""], figures, args }, { checks: { stale: say } }, names) {
    const values = names.byName(args.values);
    if ("gates" in args)
      return {
        subject: say.inGates({ indicator, n: args.gates.length, gates: args.gates }),
        message: say.gateSilent({
          maxAge: figures.maxAge,
          n: values.length,
          values: values.map(say.valueOf),
        }),
      };
    const oldestFirst = values.sort((a, b) => a.year - b.year);
    const countryNames = oldestFirst.map(({ name }) => name);
    const { of, before } = args;
    return {
      subject: indicator,
      message: say.tooOld({
        n: values.length,
        of,
        before,
        oldest: oldestFirst[0]!.year,
        names: countryNames,
      }),
    };
  },
};

function staleIndicator({ table }: Frame, { leaf, asked, stale }: LeafCoverage): Found<Aged> {
  const { indicator, maxAge = 0 } = leaf.node;
  const values = valuesOf(stale.map(({ newest }) => newest));
  return {
    ...BARE,
    id: `stale:${leaf.node.id}`,
    check: "stale",
    code: "stale-indicator",
    severity: stale.length >= MANY * asked.length ? "person" : "note",
    indicators: [indicator],
    ...about(stale.map(({ newest }) => newest)),
    figures: {
      stale: stale.length,
      of: asked.length,
      maxAge,
      oldest: Math.min(...values.map(({ year }) => year)),
    },
    args: { values, of: asked.length, before: (table.evidence.asOf ?? 0) - maxAge },
  };
}

function valuesOf(stale: readonly Observation[]): Found<Aged>["args"]["values"] {
  return stale.map((one) => ({ country: one.country, value: one.value, year: measuredIn(one)! }));
}

/** Gates whose test has a value that is too old: the gate is then silent, and a country stays in that might not. */
function staleGates({ table, candidates }: Frame): Found<Aged>[] {
  const asked = new Map<string, { indicator: string; maxAge: number; gates: Gate[] }>();
  for (const gate of table.plan.profile.gates) {
    for (const { indicator, maxAge } of agedIn(gate.when)) {
      const key = `${indicator}:${maxAge}`;
      const entry = asked.get(key) ?? { indicator, maxAge, gates: [] };
      entry.gates.push(gate);
      asked.set(key, entry);
    }
  }
  return [...asked].flatMap(([key, { indicator, maxAge, gates }]) => {
    const counting = table.evidence.values({ indicator, maxAge });
    const ofAnyAge = table.evidence.values({ indicator });
    const stale = candidates.flatMap(({ country }) =>
      counting.has(country) ? [] : (ofAnyAge.get(country) ?? []),
    );
    if (stale.length === 0) return [];
    const excluding = gates.filter(takesRank);
    const concerned = (excluding.length > 0 ? excluding : gates).map(({ id }) => id);
    return {
      ...BARE,
      id: `stale-gate:${key}`,
      check: "stale",
      code: "gate-not-assessed",
      severity: excluding.length > 0 ? ("person" as const) : ("note" as const),
      indicators: [indicator],
      ...about(stale),
      figures: { stale: stale.length, maxAge, gates: gates.map(({ id }) => id).join(", ") },
      args: { values: valuesOf(stale), gates: concerned },
    };
  });
}

/** The tests of a condition that set an age. */
function agedIn(condition: Condition): { readonly indicator: string; readonly maxAge: number }[] {
  return testsIn(condition).flatMap((test) => {
    if (!("indicator" in test) || test.maxAge === undefined) return [];
    return [{ indicator: test.indicator, maxAge: test.maxAge }];
  });
}

function about(values: readonly Observation[]): Pick<Found, "countries" | "years" | "places"> {
  return {
    countries: values.map(({ country }) => country),
    years: [...new Set(values.map((one) => measuredIn(one)!))].sort((a, b) => a - b),
    places: values.map(({ file, locator }) => ({ file, locator })),
  };
}
