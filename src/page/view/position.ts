import { gateTitle } from "../../explain/nodes.ts";
import { withNotes } from "../../report/text/localised.ts";
import { visible } from "../../report/text/visible.ts";
import type { Failure } from "../../scoring/evaluate.ts";
import { shareBelow } from "../../scoring/fit.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import { isExclusion, type Scored, type ScoreTable, setsApart } from "../../scoring/score.ts";
import type { LiveMessages } from "../../words/live.ts";
import type { RankCertainty } from "../data/page-data.ts";
import { placingOf } from "../score/parts.ts";
import { DECIMALS, type Ranked } from "./frame.ts";
import type { State } from "./state.ts";

/** How a gate is called for a country that meets it. */
export function gateName(found: Scored["gates"][number], { language, remark }: State): string {
  const noteParts = (note: string) => remark(note).map(({ text }) => text);
  const { title } = gateTitle(found, language.value);
  return withNotes(visible(title), found.truth.found, (note) => noteParts(note).join(""));
}

/** How a gate is called by the profile. */
function gateTitled(id: string, { plan, text }: State): string {
  return text(plan.profile.gates.find((gate) => gate.id === id)?.title, id);
}

/** The gates that exclude a country. */
export function exclusions(one: Scored): Scored["gates"] {
  return one.gates.filter(isExclusion);
}

/** How many others share a rank. */
export function tiedWith({ rank }: Ranked, ranked: readonly Ranked[]): number {
  return ranked.filter((other) => other.rank === rank).length - 1;
}

/** Where a country stands, in sentences. */
export function position(one: Scored, state: State): readonly string[] {
  const { table, words, nameOf, kind } = state;
  const { country: say } = words.value;
  const { ranked } = table.value;
  const name = nameOf(one.country);
  const found = ranked.find(({ country }) => country === one.country);
  if (found) {
    const [rank, ...more] = kind.ranked(found, tiedWith(found, ranked), state);
    return [rank!, ...placeInDraws(one.country, state), ...more];
  }
  const aside = table.value.apart.find(({ country }) => country === one.country);
  const gates = exclusions(one);
  const first = aside
    ? `${words.value.labelled(name, apartBy(aside, state))}.`
    : gates.length === 0
      ? say.unscored(name, whyNoScore(one.failure, state))
      : say.excluded(
          name,
          gates.map((gate) => gateName(gate, state)),
        );
  return [first, ...kind.notRanked(one, state)];
}

/** What draws say, who know who is among the first. */
export function drawsIn<Of extends Pick<RankCertainty, "kind">>(sure: readonly Of[] = []): Of | undefined {
  return sure.find(({ kind }) => kind === "draws");
}

/** Where a country stood in draws, as one sentence; none where no draws tell of it. */
export function placeInDraws(country: string, { sure, words }: State): readonly string[] {
  const { sure: say } = words.value;
  const drawn = drawsIn(sure.value);
  const found = drawn?.ranks[country];
  if (found === undefined) return [];
  const [, , share, band] = found;
  return [say.stood(drawn!.of, drawn!.first!, share!, band && say.band[band], spanOf(found))];
}

export function spanOf([first, last]: RankCertainty["ranks"][string]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** By which gates a country is set apart, and which rank it would have. */
export function apartBy({ gates, wouldRank }: ScoreTable["apart"][number], state: State): string {
  const { map, bracketed, severally, wouldBe } = state.words.value;
  const by = gates.filter(setsApart).map((gate) => gateName(gate, state));
  return severally([map.apart + bracketed(severally(by)), wouldBe(wouldRank)]);
}

/** Why a country has no score, as the end of a sentence. */
export function whyNoScore(failure: Failure | undefined, state: State): string {
  const { plan, titleOf, words, text } = state;
  const { why: say } = words.value;
  if (failure === undefined) return "";
  const { cause, node, required } = failure;
  if (cause.code === "gate-not-known") return say.gateNotKnown(gateTitled(node, state));
  const item = plan.items.find((one) => one.node.id === node)!;
  const name = titleOf(item);
  switch (cause.code) {
    case "demanded":
      return say.demanded(name);
    case "required":
      return say.required(
        (required ?? []).map(({ node: { requires } }) =>
          text(requires!.title, say.requires(requires!.anyOf.map((one) => state.indicatorTitle(one)))),
        ),
      );
    case "undefined-mean":
      return say.undefinedMean(name);
    case "little-evidence":
      return say.littleEvidence(cause.share, cause.asked);
    case "nothing-assessed":
      return say.nothing(name);
    case "nothing-applies":
      return say.nothingApplies(name);
    case "few-parts":
      return say.fewParts(name, cause.share, cause.asked);
  }
}

/** The score that a part has itself, whatever goes up from it. */
export function ownScore(one: Scored, item: PlanItem, { labelled, columns, score }: LiveMessages): string {
  return labelled(columns.score, score(one.raw(item), DECIMALS));
}

/** What goes up from a part for a country, and what that means where it is not its score. */
export function goesUpText(one: Scored, item: PlanItem, { table, words }: State): string {
  const { country, labelled, placed, score } = words.value;
  const found = one.scores[item.index]!;
  if (Number.isNaN(found)) return country.notAssessed;
  const how = placingOf(item);
  const points = score(found, DECIMALS);
  if (how === undefined) return points;
  return labelled(
    points,
    how === "share" ? country.higher(shareBelow(table.value.fit!, one, item)) : placed[how],
  );
}
