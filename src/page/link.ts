import { lostWeights } from "../scoring/lost-weights.ts";
import type { Plan, PlanItem } from "../scoring/plan.ts";
import { liveLanguages } from "../words/live.ts";
import type { PageData } from "./data/page-data.ts";
import type { Weights } from "./score/scorer.ts";

const VIEWS = [
  "ranking",
  "map",
  "country",
  "scatter",
  "changes",
  "compare",
  "review",
  "excluded",
  "method",
] as const;
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
export function linkReader(
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
    const start = linkFrom(link);
    const own = sensible(start.weights);
    const isFit = stand(own);
    const country = start.country !== undefined && countries.has(start.country) ? start.country : undefined;
    const asked = [...new Set(start.compared)];
    const compared = asked.filter((one) => countries.has(one)).slice(0, MOST_COMPARED);
    // Who is named and nothing else is opened.
    const isAlone =
      country !== undefined && start.weights.size + compared.length === 0 && start.mode !== "median";
    const wanted = start.view ?? (isAlone ? "country" : "ranking");
    const found = VIEWS.find((one) => one === wanted && views[one]) ?? "ranking";
    return {
      weights: isFit ? own : new Map<string, number>(),
      unused: [
        ...start.unread,
        ...[...start.weights.keys()].filter((id) => !isFit || !adjustable.some(({ node }) => node.id === id)),
        ...(start.country === country ? [] : [start.country!]),
        ...asked.filter((one) => !compared.includes(one)),
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

/** What a link to a state of the page says: the part of its address after #. */
export interface Link {
  readonly weights: Weights;
  /** Names of weights that could not be read. */
  readonly unread: readonly string[];
  /** By one letter each, as `LETTERS` has them; what is not said is absent. */
  readonly view?: string;
  readonly country?: string;
  readonly compared: readonly string[];
  readonly mode?: string;
  readonly language?: string;
}

export function linkText({ weights, view, country, compared, mode, language }: Omit<Link, "unread">): string {
  const parts: (readonly [string, string])[] = [];
  const add = (letter: string, value: string | undefined) => {
    if (value !== undefined && value !== "") parts.push([letter, value]);
  };
  add("w", [...weights].map(([id, weight]) => `${encodeURIComponent(id)}:${weight}`).join(","));
  add("c", country);
  add("k", compared.join(","));
  add("v", view);
  add("m", mode);
  add("l", language);
  return parts.map(([letter, value]) => `${letter}=${value}`).join("&");
}

/** What a link says, as far as it can be read: a weight that is no number of 0 or more is named as unread, and what nobody knows is left out. */
export function linkFrom(hash: string): Link {
  const said = new Map(
    hash
      .replace(/^#/u, "")
      .split("&")
      .flatMap((part) => {
        const [letter, value] = part.split(/=(.*)/su);
        return value === undefined ? [] : [[letter!, value] as const];
      }),
  );
  const weights = new Map<string, number>();
  const unread: string[] = [];
  for (const part of said.get("w")?.split(",") ?? []) {
    const [id, number = ""] = part.split(":");
    const weight = /^\d+(?:\.\d+)?(?:e[-+]?\d+)?$/u.test(number) ? Number(number) : Number.NaN;
    if (Number.isFinite(weight)) weights.set(decoded(id!), weight);
    else if (part !== "") unread.push(decoded(id!));
  }
  const one = (letter: string) => {
    const value = said.get(letter);
    return value === undefined ? undefined : decoded(value);
  };
  const [view, country, mode, language] = ["v", "c", "m", "l"].map(one);
  return {
    weights,
    unread,
    compared: (one("k") ?? "").split(",").filter((code) => code !== ""),
    ...(view === undefined ? {} : { view }),
    ...(country === undefined ? {} : { country }),
    ...(mode === undefined ? {} : { mode }),
    ...(language === undefined ? {} : { language }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
