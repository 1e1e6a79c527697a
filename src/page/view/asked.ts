import { liveLanguages } from "../../locales/live.ts";
import { lostWeights } from "../../scoring/lost-weights.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";
import type { PageData } from "../data/packed.ts";
import { read } from "../link.ts";
import type { Weights } from "../score/scorer.ts";

const VIEWS = ["ranking", "map", "country", "scatter", "changes", "compare", "excluded", "method"] as const;
export type View = (typeof VIEWS)[number];
export type Mode = "made" | "median";

/** Most countries side by side. */
export const MOST_COMPARED = 4;

/**
 * What a link asks of this page, and which weights its profile may have.
 *
 * @param adjustable the nodes that have a slider
 * @param views those that the page has
 */
export function asker(
  data: PageData,
  plan: Plan,
  adjustable: readonly PlanItem[],
  views: Readonly<Partial<Record<View, unknown>>>,
) {
  const ids = new Map(plan.items.map((item) => [item.node.id, item]));
  const countries = new Set(data.evidence.countries);

  /** Only what a slider could say; the profile's own weight says nothing. */
  const sensible = (asked: Weights): Weights =>
    new Map(
      [...asked].filter(
        ([id, weight]) => adjustable.some(({ node }) => node.id === id) && ids.get(id)!.weight !== weight,
      ),
    );
  /** Whether a profile may have these weights, as `rank --profile` judges it. */
  const stand = (asked: Weights): boolean =>
    plan.items.every(({ children, chooses }) => {
      const own = children.map((child) => plan.items[child]!);
      const all = own.map(({ node, weight }) => asked.get(node.id) ?? weight);
      return chooses || own.length === 0 || (all.some((one) => one > 0) && lostWeights(all).length === 0);
    });
  /** As far as this page has it: weights that no profile may have are those of the profile. */
  const asked = (link: string) => {
    const start = read(link);
    const own = sensible(start.weights);
    const isFit = stand(own);
    const country = start.country !== undefined && countries.has(start.country) ? start.country : undefined;
    const named = [...new Set(start.compared)];
    const compared = named.filter((one) => countries.has(one)).slice(0, MOST_COMPARED);
    const found = VIEWS.find((one) => one === start.view && views[one]) ?? "ranking";
    return {
      weights: isFit ? own : new Map<string, number>(),
      unused: [
        ...start.unread,
        ...[...start.weights.keys()].filter((id) => !isFit || !adjustable.some(({ node }) => node.id === id)),
        ...(start.country === country ? [] : [start.country!]),
        ...named.filter((one) => !compared.includes(one)),
      ],
      view: found === "country" && country === undefined ? "ranking" : found,
      mode: start.mode === "median" ? "median" : "made",
      chosen: country,
      compared,
      language:
        liveLanguages.find((one) => one.language === (start.language ?? data.language))?.language ??
        liveLanguages[0].language,
    } as const;
  };
  return { asked, stand };
}
