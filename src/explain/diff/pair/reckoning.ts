import type { Iso3 } from "../../../model/country.ts";
import { datingOf } from "../../../model/dating.ts";
import type { MovedValue } from "../../../model/documents/diff.ts";
import type { Want } from "../../../model/evidence.ts";
import { gather } from "../../../model/gather.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Profile } from "../../../model/profile.ts";
import { remembered } from "../../../model/remembered.ts";
import { compile } from "../../../scoring/index.ts";
import { requiredLeaves } from "../../../scoring/plan.ts";
import { decidingIndicators } from "../../mentioned.ts";
import type { TitleOf } from "../../nodes.ts";
import { causesMet } from "../causes.ts";
import { NO_OTHERS, OTHERS, othersIn, placesNodes } from "../others.ts";
import { type DiffWords, profileChanges } from "../profile-changes.ts";
import { joinedName, namedParts, type Reckoning } from "../reckoning.ts";
import { separate } from "../separate.ts";
import { statusGame } from "../status-game.ts";
import { type Pair, pairGame, standingIn } from "./game.ts";
import { hybridEvidence } from "./hybrid-evidence.ts";

/**
 * Every mixture of two (data, profile) pairs is scored anew.
 *
 * @param words the language that changes of the profile are told in
 * @param titleOf what indicators without a title in the profile are called
 */
export function pairReckoning(before: Pair, after: Pair, words?: DiffWords, titleOf?: TitleOf): Reckoning {
  const places = placesNodes(before.profile, after.profile);
  const met = causesMet(places ? OTHERS : []);
  const hybrid = hybridEvidence(before, after, met);
  const others = places ? othersIn(standingIn(before), standingIn(after), met) : NO_OTHERS;
  const scores = pairGame(before, after, hybrid, others);
  const statuses = statusGame(before, after, hybrid, scores);
  const valuesAsked = remembered((_: true) => {
    const wants = [wantsOf(before.profile), wantsOf(after.profile)] as const;
    return [...new Set([...wants[0].keys(), ...wants[1].keys()])].map((indicator) => {
      const [old, now] = [wants[0].get(indicator), wants[1].get(indicator)];
      const want = (now ?? old)!;
      const is = after.evidence.values(want);
      return { indicator, want, was: before.evidence.values((old ?? now)!), is };
    });
  });
  const valuesOf = (country: Iso3): Map<string, MovedValue[]> => {
    const found = new Map<string, MovedValue[]>();
    for (const { indicator, want, was: old, is: now } of valuesAsked(true)) {
      const owner = hybrid.ownerOf(want, country);
      if (owner === undefined) continue;
      const [was, is] = [old.get(country), now.get(country)];
      if (was?.value === is?.value) continue;
      const moved = { indicator, before: figureOf(was), after: figureOf(is) };
      gather(found, owner, moved);
    }
    return found;
  };

  return {
    basis: "evidence",
    profileChanges: profileChanges(before.profile, after.profile, words, titleOf),
    notes: [],
    causes(country) {
      const relevant = scores.relevant(country);
      const parts = relevant === 0 ? [] : separate(relevant, (set) => scores.value(country, set));
      return namedParts(parts, met, valuesOf(country), "no-score-between");
    },
    statusCauses(country, _, status) {
      const turned = remembered((set: number) => (statuses.status(country, set) === status ? 1 : 0));
      const deciding = statuses.deciding(country);
      return separate(statuses.relevant(country), (set) => turned(set & deciding)).map(
        ({ causes, score }) => ({
          cause: joinedName(causes.map(met.nameOf)),
          share: score,
        }),
      );
    },
  };
}

/** What a profile asks the evidence for, by indicator: its leaves' values, the peer groups and what decides where a leaf applies. */
function wantsOf(profile: Profile): ReadonlyMap<string, Want> {
  const wants = new Map<string, Want>();
  for (const indicator of decidingIndicators(profile)) wants.set(indicator, { indicator });
  const plan = compile(profile);
  const required = requiredLeaves(plan);
  for (const { node, share, leaf } of plan.leaves) {
    const { indicator, maxAge } = node;
    if (share > 0 || required.has(leaf))
      wants.set(indicator, { indicator, ...(maxAge === undefined ? {} : { maxAge }) });
  }
  return wants;
}

function figureOf(one: Observation | undefined): MovedValue["before"] {
  if (one === undefined) return null;
  const { value, year, file, locator } = one;
  return { value, ...datingOf(one), year: year ?? null, file, locator };
}
