import { type AuditCheck, type AuditedData, BARE, type Found } from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Indicator } from "../../../model/source.ts";
import type { Messages } from "../frame.ts";

/** Half-width of a 95 % interval in standard errors. */
const Z = 1.96;

/** The value, or of several that are told together the farthest. */
type Outside = { args: { of: Indicator; worst: Observation } };

/** Values outside the publisher's scale, and categories that the publisher does not have. */
export const scale: AuditCheck<Pick<AuditedData, "observations" | "catalogue" | "use">, Messages, Outside> = {
  id: "scale",
  find({ observations, catalogue, use }) {
    const known = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
    // Most are within: no other is kept, nor its key.
    const all = new Map<string, Observation>();
    for (const one of observations)
      if (outside(one, known.get(one.indicator)) !== undefined) all.set(keyOf(one), one);
    const used = new Set<string>();
    const open: { finding: Found<Outside>; beyond: number }[] = [];
    const idle = new Map<string, Observation[]>();
    // What was used may have been worked out from the data, and then stands in neither's history.
    for (const one of use.observations) {
      if (outside(one, known.get(one.indicator)) === undefined) continue;
      const key = keyOf(one);
      all.set(key, one);
      used.add(key);
    }
    for (const [key, one] of all) {
      if (!use.indicators.has(one.indicator)) continue;
      const beyond = outside(one, known.get(one.indicator));
      if (beyond === undefined) continue;
      if (used.has(key)) open.push({ finding: inUse(one, known.get(one.indicator)!, beyond), beyond });
      else gather(idle, one.indicator, one);
    }
    return [
      ...open
        .sort((a, b) => severityOrder(a.finding) - severityOrder(b.finding) || b.beyond - a.beyond)
        .map(({ finding }) => finding),
      ...[...idle].map(([indicator, values]) => notInUse(indicator, values, known.get(indicator)!)),
    ];
  },
  tell({ code, severity, figures, args: { of, worst } }, { audit, checks: { scale: say } }, names) {
    const { indicator, country, year, value } = worst;
    const one = { country, name: names.country(country) };
    const { scale: [from, to] = [], categories = [] } = of;
    const isScale = from !== undefined && to !== undefined;
    if (code === "outside-scale-not-in-use") {
      const farthest = { n: Number(figures.values), name: one.name, year, value };
      return {
        subject: indicator,
        message: isScale
          ? say.idleOutside({ ...farthest, from, to })
          : say.idleNotAmong({ ...farthest, categories }),
      };
    }
    const isWithin = severity === "note";
    return {
      subject: audit.figureOf({ indicator, one, year }),
      message: isScale
        ? say.outside({ value, from, to, isWithin })
        : say.notAmong({ value, categories, isWithin }),
    };
  },
};

function severityOrder({ severity }: Found): number {
  return severity === "person" ? 0 : 1;
}

function keyOf({ indicator, country, year, file, locator }: Observation): string {
  return [indicator, country, year, file, locator].join("\u0000");
}

/** How far beyond the publisher's scale; infinite for a category it does not have; undefined where all is well. */
function outside({ value }: Observation, indicator: Indicator | undefined): number | undefined {
  const { scale, categories } = indicator ?? {};
  if (typeof value === "string") {
    return categories && !categories.includes(value) ? Number.POSITIVE_INFINITY : undefined;
  }
  if (!scale) return undefined;
  const beyond = Math.max(scale[0] - value, value - scale[1]);
  return beyond > 0 ? beyond : undefined;
}

function inUse(one: Observation, indicator: Indicator, beyond: number): Found<Outside> {
  const { country, year, value, se, file, locator } = one;
  const within = se !== undefined && beyond <= Z * se;
  return {
    ...BARE,
    id: `scale:${one.indicator}:${country}:${year ?? ""}`,
    check: "scale",
    code: typeof value === "string" ? "unknown-category" : "outside-scale",
    severity: within ? "note" : "person",
    indicators: [one.indicator],
    countries: [country],
    years: year === undefined ? [] : [year],
    figures: { value, ...(se === undefined ? {} : { standardError: se }), ...ends(indicator) },
    places: [{ file, locator }],
    args: { of: indicator, worst: one },
  };
}

function notInUse(indicator: string, values: readonly Observation[], known: Indicator): Found<Outside> {
  const worst = values.reduce((most, one) => (outside(one, known)! > outside(most, known)! ? one : most));
  const { file, locator } = worst;
  return {
    ...BARE,
    id: `scale:${indicator}`,
    check: "scale",
    code: "outside-scale-not-in-use",
    severity: "note",
    indicators: [indicator],
    countries: [...new Set(values.map(({ country }) => country))],
    years: [...new Set(values.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    figures: { values: values.length, farthest: worst.value, ...ends(known) },
    places: [{ file, locator }],
    args: { of: known, worst },
  };
}

function ends({ scale }: Indicator): Record<string, number> {
  return scale ? { from: scale[0], to: scale[1] } : {};
}
