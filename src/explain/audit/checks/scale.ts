import { type AuditCheck, type AuditedData, BARE, type Found } from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Indicator } from "../../../model/source.ts";
import { en } from "../../../words/en/index.ts";

/** Half-width of a 95 % interval in standard errors. */
const Z = 1.96;

const { asRead, counted } = en;

function stated({ scale, categories }: Indicator): string {
  return scale
    ? `scale of ${asRead(scale[0])} to ${asRead(scale[1])}`
    : `categories (${(categories ?? []).join(", ")})`;
}

const english = {
  title: "Values outside the publisher's scale",
  rule: "Values and categories against those that the publisher states. A person is needed for a value in use; one that is outside by no more than its own error (1.96 published standard errors), or that is not in use, is noted: some publishers' ends are approximate.",
  about: en.audit.figureOf,
  /** `isWithin`: beyond by less than its own error. */
  beyond: (value: number | string, indicator: Indicator, isWithin: boolean) =>
    `${asRead(value)} is ${typeof value === "string" ? "not among" : "outside"} the publisher's ${stated(indicator)}${isWithin ? ", by less than its own error: nothing to do unless the cell was misread." : ": compare the cell with the publisher's page, and correct or remove the value."}`,
  notInUse: (
    values: number,
    indicator: Indicator,
    { name, year, value }: { name: string; year: number | undefined; value: number | string },
  ) =>
    `${counted(values, "value", "values")} of other years or countries ${values === 1 ? "lies" : "lie"} outside the publisher's ${stated(indicator)} (the farthest: ${name} ${year ?? ""} with ${asRead(value)}): nothing to do for this ranking.`,
};

/** The value, or of several that are told together the farthest. */
type Outside = { args: { of: Indicator; worst: Observation } };

/** Values outside the publisher's scale, and categories that the publisher does not have. */
export const scale: AuditCheck<
  Pick<AuditedData, "observations" | "catalogue" | "use">,
  Outside,
  typeof english,
  "scale"
> = {
  id: "scale",
  english,
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
  tell({ code, severity, figures, args: { of, worst } }, say, names) {
    const { country, year, value } = worst;
    const name = names.country(country);
    if (code === "outside-scale-not-in-use")
      return {
        subject: worst.indicator,
        message: say.notInUse(Number(figures.values), of, { name, year, value }),
      };
    return {
      subject: say.about({ indicator: worst.indicator, name, year }),
      message: say.beyond(value, of, severity === "note"),
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
