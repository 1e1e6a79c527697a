import type { Indicator, KnownIndicator } from "../model/source.ts";

/** An indicator and what else its list says of it, such as where its figures stand. */
export type Listed<More> = More & { readonly indicator: KnownIndicator };

type Facts = Readonly<Record<string, unknown>>;

/** Indicators of one kind: what they share, said once, and what each has of its own. */
interface Group {
  readonly each: Facts;
  readonly of: readonly Facts[];
}

const OF_INDICATORS: Readonly<Record<keyof Indicator, true>> = {
  id: true,
  title: true,
  summary: true,
  unit: true,
  categories: true,
  ungraded: true,
  scale: true,
  limits: true,
  repeated: true,
  better: true,
  kind: true,
  speaksTo: true,
};

/**
 * The indicators of a publisher's list, in its order: `indicators.yaml` in the publisher's folder, or `<id>.yaml` beside its file. Where it has
 * `each` and `of`, those below `of` share what stands below `each`; `{name}` in a text is what the indicator says under `name`. What a list
 * may say, tests/sources/indicator-list.test.ts checks.
 */
export function indicatorsOf<More = unknown>(list: unknown): readonly Listed<More>[] {
  return (list as readonly (Facts | Group)[])
    .flatMap((one): readonly Facts[] =>
      isGroup(one) ? one.of.map((own) => ({ ...one.each, ...own })) : [one],
    )
    .map((facts) => listed(facts));
}

function isGroup(one: Facts | Group): one is Group {
  return "of" in one;
}

function listed<More>(facts: Facts): Listed<More> {
  const { id, title, summary, ...more } = filled(facts, facts) as Facts;
  const of = (isOfIndicator: boolean) =>
    Object.fromEntries(Object.entries(more).filter(([name]) => name in OF_INDICATORS === isOfIndicator));
  return { indicator: { id, title, summary, ...of(true) }, ...of(false) } as Listed<More>;
}

function filled(value: unknown, facts: Facts): unknown {
  if (typeof value === "string")
    return value.replace(/\{([a-z]+)\}/gu, (_, name: string) => String(facts[name]));
  if (Array.isArray(value)) return value.map((item) => filled(item, facts));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, facts)]));
}
