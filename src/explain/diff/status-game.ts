import type { Iso3 } from "../../model/country.ts";
import type { Status } from "../../model/everybody.ts";
import { remembered } from "../../model/remembered.ts";
import { gateOutcomes } from "../../scoring/gates/index.ts";
import { type GateOutcome, statusOf } from "../../scoring/index.ts";
import { gatesAskNodes } from "../../scoring/tests-in.ts";
import { bitsOf, CAUSE } from "./causes.ts";
import { type StatusGame, subsets } from "./game.ts";
import { statusByScoring } from "./node-gates.ts";
import type { Pair, PairGame } from "./pair/game.ts";
import type { HybridEvidence } from "./pair/hybrid-evidence.ts";
import { gatesDiffer } from "./profile-causes.ts";

const EVERY = -1;

type Judge = (country: Iso3) => readonly GateOutcome[];

/** Gates of one profile, judged on every state of the data. */
interface Gates {
  readonly depends: number;
  /** The status that they give to whoever has a score. */
  status(country: Iso3, set: number): Status;
}

/** The game of two pairs in which gates count, and only whether there is a score. */
export function statusGame(before: Pair, after: Pair, hybrid: HybridEvidence, scores: PairGame): StatusGame {
  const differ = gatesDiffer(before.profile, after.profile) ? CAUSE.gates : 0;
  const [old, now] = [gatesOn(before, hybrid), gatesOn(after, hybrid)];
  const gatesOf = (set: number) => ((set & differ) === 0 ? old : now);
  const byScores = [before, after].some(({ profile }) => gatesAskNodes(profile));
  const scoring = byScores ? statusByScoring(before.profile, after.profile, hybrid) : undefined;
  const byGates = scoring
    ? (country: Iso3, set: number) => scoring(country, set & ~scores.others)
    : (country: Iso3, set: number) => gatesOf(set).status(country, set);

  return {
    status(country, set) {
      const status = byGates(country, set);
      return status !== "excluded" && scores.value(country, set) === undefined ? "unscored" : status;
    },
    deciding: (country) => (scoring ? EVERY : scores.deciding(country) | differ | old.depends | now.depends),
    relevant(country) {
      let found = scores.relevant(country) | differ;
      for (const gates of [old, now]) {
        for (const set of subsets(gates.depends)) {
          for (const bit of bitsOf(gates.depends & ~set & ~found)) {
            if (gates.status(country, set) !== gates.status(country, set | bit)) found |= bit;
          }
        }
      }
      return found;
    },
  };
}

function gatesOn({ profile }: Pair, hybrid: HybridEvidence): Gates {
  const judged = (set: number) =>
    hybrid.read(set, (evidence): Judge => {
      const judge = gateOutcomes(profile.gates, evidence);
      // What a gate asks of a node turns with the score, whose causes count in any case.
      return (country) => judge(country, () => undefined);
    });
  const first = judged(0);
  const judgeIn = remembered((state: number) => (state === 0 ? first : judged(state)).result);
  const statuses = remembered((country: Iso3) =>
    remembered((state: number) => statusOf({ gates: judgeIn(state)(country), score: 0 })),
  );
  return { depends: first.depends, status: (country, set) => statuses(country)(set & first.depends) };
}
