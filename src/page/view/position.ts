import { gateTitle } from "../../explain/nodes.ts";
import { saysWithFigures } from "../../model/gate-says.ts";
import { isOffCentre } from "../../model/standings.ts";
import { withNotes } from "../../report/text/localised.ts";
import { visible } from "../../report/text/visible.ts";
import { hasDrawnGaps } from "../../robustness/of-table.ts";
import type { Failure } from "../../scoring/evaluate.ts";
import { shareBelow } from "../../scoring/fit.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import { isExclusion, type Scored, type ScoreTable, setsApart } from "../../scoring/score.ts";
import type { LiveMessages } from "../../words/live.ts";
import { drawsIn, type RankCertainty, type Span } from "../data/page-data.ts";
import { placingOf } from "../score/parts.ts";
import { DECIMALS, type Ranked } from "./frame.ts";
import type { State } from "./state.ts";

/** How a gate is called for a country that meets it. */
export function gateName(found: Scored["gates"][number], { language, remark }: State): string {
  const noteParts = (note: string) => remark(note).map(({ text }) => text);
  const { title } = gateTitle(found, language.value);
  return withNotes(visible(title), found.truth.found, (note) => noteParts(note).join(""));
}

/** The same in a word or two, where the profile has them and the country what they tell. */
export function gateShort(found: Scored["gates"][number], state: State): string {
  const short = state.text(found.gate.short, "");
  const said = short.includes("{") ? saysWithFigures(short, found.truth.found[0]) : short;
  return said || gateName(found, state);
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
    const drawn = drawsIn(state.sure.value);
    const ranks = drawn?.ranks[one.country];
    const gaps = hasDrawnGaps(table.value, one);
    const isOff = ranks && isOffCentre(found.rank, [ranks[0], ranks[1]]);
    return [
      rank!,
      ...placeInDraws(one.country, drawn, words.value),
      ...(isOff ? [words.value.sure.offCentre({ gaps })] : []),
      ...more,
    ];
  }
  const aside = table.value.apart.find(({ country }) => country === one.country);
  const gates = exclusions(one);
  const first = aside
    ? `${words.value.labelled({ name, said: apartBy(aside, state) })}.`
    : gates.length === 0
      ? say.unscored({ name, why: whyNoScore(one.failure, state) })
      : say.excluded({ name, gates: gates.map((gate) => gateName(gate, state)) });
  return [first, ...kind.notRanked(one, state)];
}

/** Where a country stood in draws, as one sentence; none where no draws tell of it. */
export function placeInDraws(
  country: string,
  drawn: RankCertainty | undefined,
  { sure: say }: LiveMessages,
): readonly string[] {
  const found = drawn?.ranks[country];
  if (found === undefined) return [];
  const [, , share, band] = found;
  return [
    say.stood({
      draws: drawn!.of,
      k: drawn!.first!,
      share: share!,
      band: band && say.band[band],
      ranks: spanOf(found),
    }),
  ];
}

export function spanOf([first, last]: RankCertainty["ranks"][string] | Span): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** Who is left out by rule: states, and territories, which are none. */
export function leftOutText({ table, evidence, data, words }: State): string {
  const { excluded } = table.value;
  const territories = excluded.filter(({ country }) => evidence.standing(country) === "territory").length;
  const states = excluded.length - territories;
  return words.value.leftOut({
    states,
    territories,
    nobody: states === 0,
    byLaw: states > 0 && data.byLaw === true,
  });
}

/** By which gates a country is set apart, and which rank it would have. */
function apartBy({ gates, wouldRank }: ScoreTable["apart"][number], state: State): string {
  const { map, bracketed, severally, wouldBe } = state.words.value;
  const by = gates.filter(setsApart).map((gate) => gateName(gate, state));
  return severally({
    all: [map.apart + bracketed({ text: severally({ all: by }) }), wouldBe({ rank: wouldRank })],
  });
}

/** Why a country has no score, as the end of a sentence. */
export function whyNoScore(failure: Failure | undefined, state: State): string {
  const { plan, titleOf, words, text } = state;
  const { why: say } = words.value;
  if (failure === undefined) return "";
  const { cause, node, required } = failure;
  if (cause.code === "gate-not-known") return say.gateNotKnown({ gate: gateTitled(node, state) });
  const item = plan.items.find((one) => one.node.id === node)!;
  const name = titleOf(item);
  switch (cause.code) {
    case "demanded":
      return say.demanded({ part: name });
    case "required":
      return say.required({
        what: (required ?? []).map(({ node: { requires } }) =>
          text(
            requires!.title,
            say.requires({ parts: requires!.anyOf.map((one) => state.indicatorTitle(one)) }),
          ),
        ),
      });
    case "undefined-mean":
      return say.undefinedMean({ part: name });
    case "little-evidence":
      return say.littleEvidence({ share: cause.share, asked: cause.asked });
    case "nothing-assessed":
      return say.nothing({ part: name });
    case "nothing-applies":
      return say.nothingApplies({ part: name });
    case "few-parts":
      return say.fewParts({ part: name, share: cause.share, asked: cause.asked });
  }
}

/** The score that a part has itself, whatever goes up from it. */
export function ownScore(one: Scored, item: PlanItem, { labelled, columns, score }: LiveMessages): string {
  return labelled({ name: columns.score, said: score({ value: one.raw(item), decimals: DECIMALS }) });
}

/** What goes up from a part for a country, and what that means where it is not its score. */
export function goesUpText(one: Scored, item: PlanItem, { table, words }: State): string {
  const { country, labelled, placed, score } = words.value;
  const found = one.scores[item.index]!;
  if (Number.isNaN(found)) return country.notAssessed;
  const how = placingOf(item);
  const points = score({ value: found, decimals: DECIMALS });
  if (how === undefined) return points;
  return labelled({
    name: points,
    said: how === "share" ? country.higher({ share: shareBelow(table.value.fit!, one, item) }) : placed[how],
  });
}
