import { BARE, type BriefCheck, type Found } from "../../../model/audit.ts";
import type { Iso3 } from "../../../model/country.ts";
import { isFactor, type Missing, type Profile, type ProfileNode } from "../../../model/profile.ts";
import { judgedIn } from "../../../model/standings.ts";
import { compile } from "../../../scoring/plan.ts";
import { isExclusion, type Scored, score } from "../../../scoring/score.ts";
import type { Frame, Messages } from "../frame.ts";

/** How far every minimum is moved, either way. */
const STEP = 0.1;
/** Places at the top that should not hang on it. */
const TOP = 25;

type Hangs = {
  figures: Record<"moved" | "left" | "entered", number>;
  args: Record<"left" | "entered", readonly { country: Iso3; rank: number }[]>;
};

/** Rankings that hang on how much evidence is asked for. */
export const minimumCoverage: BriefCheck<Frame, Messages, Hangs> = {
  id: "minimum-coverage",
  find(frame) {
    const changes = [STEP, -STEP].flatMap((by) => changed(frame, by) ?? []);
    return changes.filter(({ left, entered }) => left.length + entered.length > 0).map(changeFinding);
  },
  tell({ figures, args: { left, entered } }, words, names) {
    const { "minimum-coverage": say } = words.checks;
    const countries = (all: typeof left) => names.byName(all).map(words.audit.withRank);
    const who = [
      ...(left.length > 0 ? [say.leaving({ countries: countries(left) })] : []),
      ...(entered.length > 0 ? [say.entering({ countries: countries(entered) })] : []),
    ];
    return { subject: say.ranking, message: say.hangs({ moves: moves(figures, say), who }) };
  },
  brief: ({ figures }, { checks: { "minimum-coverage": say } }) =>
    say.brief({ subject: say.ranking, moves: moves(figures, say) }),
};

/** How many would leave the ranking and come in where every minimum is moved. */
function moves(
  { moved, left, entered }: Hangs["figures"],
  say: Messages["checks"]["minimum-coverage"],
): string {
  const counts =
    entered === 0 ? say.leave({ left }) : left === 0 ? say.enter({ entered }) : say.both({ left, entered });
  return (moved > 0 ? say.higher : say.lower)({ by: Math.abs(moved), counts });
}

interface Change {
  readonly by: number;
  readonly left: readonly Scored[];
  readonly entered: readonly Scored[];
  /** Ranks by country where they are ranked: before for who leaves, after for who enters. */
  readonly rankOf: ReadonlyMap<string, number>;
}

function changed({ table }: Frame, by: number): Change | undefined {
  const { plan, evidence, columns, ranked } = table;
  const profile = withOtherMinimum(plan.profile, by);
  if (JSON.stringify(profile) === JSON.stringify(plan.profile)) return undefined;
  const after = score(compile(profile), evidence, columns, judgedIn(table));
  const [before, now] = [ranked, after.ranked].map(
    (all) => new Map(all.map((one) => [one.country, one.rank])),
  );
  return {
    by,
    left: ranked.filter(({ country }) => !now!.has(country)),
    entered: after.ranked.filter((one) => !before!.has(one.country) && !one.gates.some(isExclusion)),
    rankOf: new Map([...now!, ...before!]),
  };
}

function withOtherMinimum(profile: Profile, by: number): Profile {
  const missing = (one: Missing): Missing => {
    const { minimumCoverage: least } = one;
    // Where nothing is asked for, or everything, that is no threshold but a rule; so is that there be any evidence at all.
    if (least === 0 || least === 1 || least + by <= 0) return one;
    return { ...one, minimumCoverage: Math.min(1, Number((least + by).toFixed(12))) };
  };
  const again = <N extends ProfileNode>(node: N): N => ({
    ...node,
    missing: missing(node.missing),
    ...(isFactor(node) ? { children: node.children.map(again) } : {}),
  });
  return { ...profile, missing: missing(profile.missing), tree: again(profile.tree) };
}

function changeFinding({ by, left, entered, rankOf }: Change): Found<Hangs> {
  const top = [...left, ...entered].filter(({ country }) => rankOf.get(country)! <= TOP);
  const movers = (all: readonly Scored[]) =>
    all.map(({ country }) => ({ country, rank: rankOf.get(country)! }));
  return {
    ...BARE,
    id: `minimum-coverage:${by > 0 ? "higher" : "lower"}`,
    check: "minimum-coverage",
    code: "hangs-on-minimum-coverage",
    severity: top.length > 0 ? "person" : "note",
    countries: [...left, ...entered].map(({ country }) => country).sort(),
    figures: { moved: by, left: left.length, entered: entered.length, ofTheFirst: top.length },
    args: { left: movers(left), entered: movers(entered) },
  };
}
