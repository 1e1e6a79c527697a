import type { Iso3 } from "../../model/country.ts";
import { everybody, type Status } from "../../model/everybody.ts";
import type { Profile } from "../../model/profile.ts";
import { remembered } from "../../model/remembered.ts";
import { compile, type Scored, score, statusOf } from "../../scoring/index.ts";
import { CAUSE } from "./causes.ts";
import type { HybridEvidence } from "./pair/hybrid-evidence.ts";
import { hybridProfile } from "./pair/hybrid-profile.ts";

/** What status gates give everybody in each mixture, found by scoring the whole of it: for the few profiles whose gates ask for scores. */
export function statusByScoring(
  before: Profile,
  after: Profile,
  hybrid: HybridEvidence,
): (country: Iso3, set: number) => Status {
  const statuses = remembered((set: number) => {
    const { gates } = (set & CAUSE.gates) === 0 ? before : after;
    const plan = compile({ ...hybridProfile(before, after, set), gates });
    const { result } = hybrid.read(set, (evidence) => score(plan, evidence));
    return new Map(
      everybody<Scored>(result).map((one) => [one.country, statusOf({ gates: one.gates, score: 0 })]),
    );
  });
  return (country, set) => statuses(set).get(country) ?? "ranked";
}
