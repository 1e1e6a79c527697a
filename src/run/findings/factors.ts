/** The fact sheet's factors, and the indicators of texts and analysts that speak to each: their ids, or what their ids begin with. */
interface SpokenFactor {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly string[];
}

const SPOKEN: readonly SpokenFactor[] = [
  {
    id: "prevalence",
    title: "Prevalence and forms of child trafficking",
    indicators: ["tip-text.child.forms", "findings.prevalence"],
  },
  {
    id: "political-will",
    title: "Political will",
    indicators: [
      "tip-text.tier",
      "tip-text.effort",
      "tip-text.count",
      "tip-text.complicity",
      "tip-text.state-policy",
      "findings.political-will",
      "findings.tip-narrative",
    ],
  },
  {
    id: "law-and-plan",
    title: "Law, national action plan and strategy",
    indicators: [
      "tip-text.law",
      "tip-text.nap",
      "findings.national-action-plan",
      "findings.child-protection-strategy",
    ],
  },
  {
    id: "engagement",
    title: "Engagement with civil society and international organisations",
    indicators: ["tip-text.ngo-cooperation", "findings.engagement"],
  },
  {
    id: "us-programs",
    title: "Related programmes of the United States",
    indicators: ["findings.us-programs"],
  },
  {
    id: "restrictions",
    title: "Restrictions on assistance",
    indicators: ["findings.restrictions", "findings.section-"],
  },
  {
    id: "recommendations",
    title: "Recommendations",
    indicators: ["tip-text.recommendations"],
  },
];

/** The factor that an indicator speaks to; undefined where it is none of texts or analysts. */
export function factorOf(indicator: string): SpokenFactor | undefined {
  return SPOKEN.find(({ indicators }) =>
    indicators.some(
      (id) =>
        indicator === id || indicator.startsWith(id.endsWith("-") ? id : `${id}.`) || isPartOf(indicator, id),
    ),
  );
}

/** `findings.political-will-protection` is of `findings.political-will`. */
function isPartOf(indicator: string, id: string): boolean {
  return id.startsWith("findings.") && indicator.startsWith(`${id}-`);
}

export const FACTORS: readonly SpokenFactor[] = SPOKEN;
