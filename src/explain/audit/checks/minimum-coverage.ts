import { BARE, type BriefCheck } from "../../../model/audit.ts";
import type { Finding } from "../../../model/documents/audit.ts";
import { isFactor, type Missing, type Profile, type ProfileNode } from "../../../model/profile.ts";
import { compile } from "../../../scoring/plan.ts";
import { isExclusion, type Scored, score } from "../../../scoring/score.ts";
import { byName, type Frame, some } from "../frame.ts";

/** How far every minimum is moved, either way. */
const STEP = 0.1;
/** Places at the top that should not hang on it. */
const TOP = 25;

/** Rankings that hang on how much evidence is asked for. */
export const minimumCoverage: BriefCheck<Frame> = {
  id: "minimum-coverage",
  title: "Rankings that hang on minimum coverage",
  rule: "Every minimum of evidence that the profile asks for (minimumCoverage, between 0 and 1) is moved by 0.1 up and down, and the candidates ranked anew. Who comes in or goes out is there by the choice of a threshold and not by the evidence of need or will. A person is needed where one of the first 25 goes out, or who comes in would be among them; else it is noted.",
  find(frame): Finding[] {
    const changes = [STEP, -STEP].flatMap((by) => changed(frame, by) ?? []);
    return changes
      .filter(({ left, entered }) => left.length + entered.length > 0)
      .map((one) => told(frame, one));
  },
  brief: ({ subject, figures }) =>
    `${subject}: ${moves(Number(figures.moved), Number(figures.left), Number(figures.entered))}`,
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
  const profile = moved(plan.profile, by);
  if (
    JSON.stringify(profile.tree) === JSON.stringify(plan.profile.tree) &&
    profile.missing.minimumCoverage === plan.profile.missing.minimumCoverage
  )
    return undefined;
  const everybody = [...ranked, ...table.excluded, ...table.unscored];
  const judged = new Map(everybody.map((one) => [one.index, one.gates] as const));
  const after = score(compile(profile), evidence, columns, judged);
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

function moved(profile: Profile, by: number): Profile {
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

function told(frame: Frame, { by, left, entered, rankOf }: Change): Finding {
  const top = [...left, ...entered].filter(({ country }) => rankOf.get(country)! <= TOP);
  const names = (all: readonly Scored[]) =>
    some(byName(frame, all).map(({ country }) => `${frame.nameOf(country)} (rank ${rankOf.get(country)})`));
  const who = [
    ...(left.length > 0 ? [`leaving ${names(left)}`] : []),
    ...(entered.length > 0 ? [`coming in ${names(entered)}`] : []),
  ];
  return {
    ...BARE,
    id: `minimum-coverage:${by > 0 ? "higher" : "lower"}`,
    check: "minimum-coverage",
    code: "hangs-on-minimum-coverage",
    severity: top.length > 0 ? "person" : "note",
    subject: "The ranking",
    countries: [...left, ...entered].map(({ country }) => country).sort(),
    figures: { moved: by, left: left.length, entered: entered.length, ofTheFirst: top.length },
    message: `${moves(by, left.length, entered.length)}: ${who.join("; ")}. Say what evidence is indispensable (“requires”) rather than how much of it.`,
  };
}

function moves(by: number, left: number, entered: number): string {
  const counts = [
    ...(left > 0 ? [`${counted(left)} would leave it`] : []),
    ...(entered > 0 ? [`${counted(entered)} would come in`] : []),
  ];
  return `With every minimum of evidence ${STEP} ${by > 0 ? "higher" : "lower"}, ${counts.join(" and ")}`;
}

function counted(countries: number): string {
  return countries === 1 ? "1 country" : `${countries} countries`;
}
