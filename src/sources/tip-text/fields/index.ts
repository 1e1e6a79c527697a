import type { Field } from "../contract.ts";
import { childForms } from "./child-forms.ts";
import { complicity } from "./complicity.ts";
import { countChildVictims } from "./count-child-victims.ts";
import { countConvictions } from "./count-convictions.ts";
import { countInvestigations } from "./count-investigations.ts";
import { countProsecutions } from "./count-prosecutions.ts";
import { countVictims } from "./count-victims.ts";
import { effortOverall } from "./effort-overall.ts";
import { effortPrevention } from "./effort-prevention.ts";
import { effortProsecution } from "./effort-prosecution.ts";
import { effortProtection } from "./effort-protection.ts";
import { law } from "./law.ts";
import { nap } from "./nap.ts";
import { ngoCooperation } from "./ngo-cooperation.ts";
import { recommendations } from "./recommendations.ts";
import { statePolicy } from "./state-policy.ts";
import { tier } from "./tier.ts";
import { tierMovement } from "./tier-movement.ts";
import { tierWaiver } from "./tier-waiver.ts";

/** Every field that is read from a narrative, in the order of the codebook. */
export const fields: readonly Field[] = [
  tier,
  tierMovement,
  tierWaiver,
  effortOverall,
  effortProsecution,
  effortProtection,
  effortPrevention,
  countInvestigations,
  countProsecutions,
  countConvictions,
  countVictims,
  countChildVictims,
  law,
  nap,
  childForms,
  ngoCooperation,
  complicity,
  statePolicy,
  recommendations,
];
