import type { Indicator } from "../../model/source.ts";
import { isDay } from "../../tables/dates.ts";

/** A factor on which an analyst gives a rating, with what the two ends of the scale mean. */
interface Factor {
  readonly id: string;
  readonly title: string;
  readonly low: string;
  readonly high: string;
  readonly better?: "higher" | "lower";
  /** The fact sheet's, where it is not its own. */
  readonly factor?: string;
}

const WILL = { low: "none shown", high: "strong and proven", better: "higher" } as const;
const PLAN = { low: "none", high: "adopted, funded and carried out", better: "higher" } as const;

const FACTORS: readonly Factor[] = [
  {
    id: "prevalence",
    title: "Prevalence of child trafficking",
    low: "no sign of child trafficking",
    high: "as widespread as anywhere",
  },
  {
    id: "political-will",
    title: "Political will on prosecution, protection and prevention together",
    ...WILL,
  },
  {
    id: "political-will-prosecution",
    factor: "political-will",
    title: "Political will: prosecution",
    ...WILL,
  },
  {
    id: "political-will-protection",
    factor: "political-will",
    title: "Political will: protection of victims",
    ...WILL,
  },
  {
    id: "political-will-prevention",
    factor: "political-will",
    title: "Political will: prevention",
    ...WILL,
  },
  {
    id: "engagement",
    title:
      "Commitment to work with the US, civil society and international organisations, and to monitoring and evaluation",
    low: "refuses",
    high: "works closely with all of them",
    better: "higher",
  },
  {
    id: "us-programs",
    title: "Related US programmes in the country to build on",
    low: "none",
    high: "several, closely related",
    better: "higher",
  },
  {
    id: "restrictions",
    title: "Freedom from legal, policy and fiscal restrictions on foreign assistance",
    low: "assistance is barred",
    high: "nothing stands in the way",
    better: "higher",
  },
  {
    id: "national-action-plan",
    factor: "law-and-plan",
    title: "National action plan against trafficking",
    ...PLAN,
  },
  {
    id: "child-protection-strategy",
    factor: "law-and-plan",
    title: "National child-protection strategy",
    ...PLAN,
  },
  {
    id: "tip-narrative",
    factor: "political-will",
    title: "Narrative and recommendations of the TIP Report",
    low: "no recommendation acted on",
    high: "all recommendations acted on",
    better: "higher",
  },
];

/** What the two ends of each factor's scale mean. */
export const FACTOR_ENDS: ReadonlyMap<string, Pick<Factor, "low" | "high">> = new Map(
  FACTORS.map(({ id, low, high }) => [id, { low, high }]),
);

/** Restrictions that are a matter of yes or no, so that a gate can use them: `kind` of a finding on `restrictions`. */
const KINDS: readonly { readonly id: string; readonly title: string }[] = [
  {
    id: "section-7008",
    title: "Section 7008 of the appropriations act (coup against an elected government)",
  },
  { id: "section-7007", title: "Section 7007 of the appropriations act (countries named in it)" },
  { id: "section-7012", title: "Section 7012 of the appropriations act (default on loans)" },
  { id: "section-620a", title: "Section 620A of the Foreign Assistance Act (state sponsors of terrorism)" },
];

/** From the worst to the best. */
export const STATES = ["restricted", "clear"] as const;

export const FACTOR_WORDS: readonly string[] = FACTORS.map(({ id }) => id);
export const KIND_WORDS: readonly string[] = KINDS.map(({ id }) => id);

/**
 * How sure the analyst is, as points of standard error on 0 to 100. A convention, not a measurement: it makes "high" a finding that
 * would seldom be off by more than 10 points, "medium" 20, "low" 40 (two standard errors), so that uncertainty analysis can
 * use it. No source gives these numbers.
 */
export const CONFIDENCE: Readonly<Record<string, number>> = { high: 5, medium: 10, low: 20 };

/** Ratings are stored on 0 to 100, restrictions as categories. */
export const FINDINGS: readonly Indicator[] = [
  ...FACTORS.map(({ id, factor = id, title, low, high, better }) => ({
    id: `findings.${id}`,
    title,
    summary: `An analyst's rating, moved from the analyst's own scale to 0 (${low}) to 100 (${high}).`,
    unit: "points (0-100)",
    scale: [0, 100] as const,
    ...(better ? { better } : {}),
    speaksTo: { by: "analyst" as const, factor, rated: id },
  })),
  ...KINDS.map(({ id, title }) => ({
    id: `findings.${id}`,
    title,
    summary: "Whether an analyst finds that the restriction applies.",
    categories: STATES,
    better: "higher" as const,
    speaksTo: { by: "analyst" as const, factor: "restrictions" },
  })),
];

/** `2024-03-15`, `2024-03` or `2024`, if there is such a day; undefined for anything else. */
export function readDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T00:00:00(?:\.0+)?Z?)?$/u.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (!isDay(`${year}-${month ?? "01"}-${day ?? "01"}`)) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join("-");
}
