/**
 * Warnings that every document states beside its figures, so that nothing else need say them: what the estimates of prevalence are,
 * which required evidence was not asked for, which factors rest on proxies, and which on nothing, and which count by place among very few.
 */
export const CAVEATS: readonly string[] = [
  "prevalence-caveat",
  "requirement-waived",
  "proxies",
  "no-evidence",
  "few-candidates",
];

/** The same of a ranking, which also states what an audit would say first of its profile. */
export const RANKING_CAVEATS: readonly string[] = [...CAVEATS, "audit-finding"];
