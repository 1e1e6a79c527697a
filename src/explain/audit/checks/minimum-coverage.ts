import { BARE, type BriefCheck, type Found } from "../../../model/audit.ts";
import type { Iso3 } from "../../../model/country.ts";
import { isFactor, type Missing, type Profile, type ProfileNode } from "../../../model/profile.ts";
import { judgedIn } from "../../../model/standings.ts";
import { compile } from "../../../scoring/plan.ts";
import { isExclusion, type Scored, score } from "../../../scoring/score.ts";
import { en } from "../../../words/en/index.ts";
import type { Frame } from "../frame.ts";

/** How far every minimum is moved, either way. */
const STEP = 0.1;
/** Places at the top that should not hang on it. */
const TOP = 25;

/** Who comes in or goes out, with the rank that goes with it. */
type Mover = {
  readonly name: string;
  readonly rank: number;
};

function listOfMovers(all: readonly Mover[]): string {
  return en.some(all.map(({ name, rank }) => en.audit.withRank(name, rank)));
}

function moves(by: number, left: number, entered: number): string {
  const countries = (n: number) => en.counted(n, "country", "countries");
  const counts = [
    ...(left > 0 ? [`${countries(left)} would leave it`] : []),
    ...(entered > 0 ? [`${countries(entered)} would come in`] : []),
  ];
  return `With every minimum of evidence ${Math.abs(by)} ${by > 0 ? "higher" : "lower"}, ${counts.join(" and ")}`;
}

const english = {
  title: "Rankings that hang on minimum coverage",
  rule: "Every minimum of evidence that the profile asks for (minimumCoverage, between 0 and 1) is moved by 0.1 up and down, and the candidates ranked anew. Who comes in or goes out is there by the choice of a threshold and not by the evidence of need or will. A person is needed where one of the first 25 goes out, or who comes in would be among them; else it is noted.",
  ranking: "The ranking",
  hangs: (by: number, left: readonly Mover[], entered: readonly Mover[]) => {
    const who = [
      ...(left.length > 0 ? [`leaving ${listOfMovers(left)}`] : []),
      ...(entered.length > 0 ? [`coming in ${listOfMovers(entered)}`] : []),
    ];
    return `${moves(by, left.length, entered.length)}: ${who.join("; ")}. Say what evidence is indispensable (“requires”) rather than how much of it.`;
  },
  brief: (subject: string, by: number, left: number, entered: number) =>
    `${subject}: ${moves(by, left, entered)}`,
};

type Hangs = {
  figures: Record<"moved" | "left" | "entered", number>;
  args: Record<"left" | "entered", readonly { country: Iso3; rank: number }[]>;
};

/** Rankings that hang on how much evidence is asked for. */
export const minimumCoverage: BriefCheck<Frame, Hangs, typeof english, "minimum-coverage"> = {
  id: "minimum-coverage",
  english,
  find(frame) {
    const changes = [STEP, -STEP].flatMap((by) => changed(frame, by) ?? []);
    return changes.filter(({ left, entered }) => left.length + entered.length > 0).map(changeFinding);
  },
  tell: ({ figures: { moved }, args: { left, entered } }, say, names) => ({
    subject: say.ranking,
    message: say.hangs(moved, names.byName(left), names.byName(entered)),
  }),
  brief: ({ figures: { moved, left, entered } }, say) => say.brief(say.ranking, moved, left, entered),
};

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
