import type { Iso3 } from "../../model/country.ts";
import type { Profile } from "../../model/profile.ts";
import { remembered } from "../../model/remembered.ts";
import { compile, score } from "../../scoring/index.ts";
import { CAUSE } from "./causes.ts";
import type { HybridEvidence } from "./pair/hybrid-evidence.ts";
import { hybridProfile } from "./pair/hybrid-profile.ts";

/** Who is excluded in each mixture, found by scoring the whole of it: for the few profiles whose gates ask for scores. */
export function excludedByScoring(
  before: Profile,
  after: Profile,
  hybrid: HybridEvidence,
): (country: Iso3, set: number) => boolean {
  const excluded = remembered((set: number) => {
    const { gates } = (set & CAUSE.gates) === 0 ? before : after;
    const plan = compile({ ...hybridProfile(before, after, set), gates });
    const { result } = hybrid.read(set, (evidence) => score(plan, evidence));
    return new Set(result.excluded.map((one) => one.country));
  });
  return (country, set) => excluded(set).has(country);
}
