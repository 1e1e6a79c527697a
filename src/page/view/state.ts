import { batch, computed, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { unassessedOf } from "../../explain/nodes.ts";
import { weightsAsTheyAct } from "../../explain/weights.ts";
import type { Ballot } from "../../model/ballot.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { IndicatorNode, Text } from "../../model/profile.ts";
import { topOf } from "../../model/standings.ts";
import { textIn, wordOf } from "../../model/translation.ts";
import { type RemarkPart, remarkParts } from "../../report/text/localised.ts";
import { visible } from "../../report/text/visible.ts";
import { compile, type PlanItem } from "../../scoring/plan.ts";
import { restingOnGaps, type Scored, type ScoreTable } from "../../scoring/score.ts";
import { type LiveMessages, liveLanguages } from "../../words/live.ts";
import { unpacked } from "../data/evidence.ts";
import {
  drawsIn,
  type PageData,
  type PageObservation,
  type Past,
  type RankCertainty,
  unpackedPast,
  unpackedRankCertainty,
} from "../data/page-data.ts";
import type { Fifth } from "../draw/fifths.ts";
import { linkReader, linkText, MOST_COMPARED, type Mode, type View } from "../link.ts";
import type { drawnAnew } from "../score/draws.ts";
import { finder } from "../score/find.ts";
import type { Filter, Order } from "../score/list.ts";
import { axesOf, medianCountry, placingOf, sameAxes } from "../score/parts.ts";
import {
  type Draft,
  NO_DRAFT,
  type OpenedReview,
  type Refusal,
  type Reviewing,
  type ratedOn,
} from "../score/review.ts";
import { scorer, type Weights } from "../score/scorer.ts";
import { showDecimals } from "./decimals.ts";

type Drawn = (props: { readonly state: State }) => ComponentChildren;
type Ranked = ScoreTable["ranked"][number];

/** From where weights rested to where they rest now: what was ranked, and by which weights. */
interface Step {
  readonly before: ScoreTable;
  readonly after: ScoreTable;
  readonly from: Weights;
  readonly to: Weights;
}

/** What pages whose scores are weighed and those of scorecards show and say each in their own way. */
export interface Kind {
  /** In the order of their buttons; a view that is not there has no button. */
  readonly views: Readonly<Partial<Record<View, Drawn>>>;
  /** Above the views, where something can be weighed. */
  readonly Weights?: Drawn;
  /** Where there are weights to draw around. */
  readonly drawnAnew?: typeof drawnAnew;
  /** Where bars have parts that can be named. */
  readonly PartNames?: Drawn;
  /** What a reader contests, rates and notes: where these can be said beside a country's figures. */
  readonly review?: {
    readonly ratedOn: typeof ratedOn;
    readonly Note: Drawn;
    readonly Contest: (props: { readonly state: State; readonly of: PageObservation }) => ComponentChildren;
    readonly Rate: (props: { readonly state: State; readonly item: PlanItem }) => ComponentChildren;
  };
  /** Who is ranked, below the title. */
  counts(state: State): string;
  caveat(state: State): string;
  /** Before the method in the document. */
  method(state: State): string | undefined;
  /** What a country's results are called where it is not ranked, and what they are. */
  resultTitle(state: State): string;
  result(one: Scored, state: State): string;
  /** Why the first is first; absent where a count alone says so. */
  why?(one: Ranked, state: State): string;
  /** Where a ranked country stands, in sentences. */
  ranked(one: Ranked, tied: number, state: State): readonly string[];
  /** What the evidence of one says who is not ranked, in sentences. */
  notRanked(one: Scored, state: State): readonly string[];
  /** What blues of the map mean, a ranked country there, and a fifth of the ranked. */
  mapCaption(state: State): string;
  point(one: Ranked, state: State): string;
  fifth(fifth: Fifth, state: State): string;
  /** How earlier years were ranked. */
  pastNote(state: State): string;
  /** Where a country stood, by position among the countries of the evidence. */
  past(year: Past, at: number, state: State): string;
}

/** Everything that the parts of the page share; made once, when the data are there. */
export type State = ReturnType<typeof stateOf>;

export function stateOf(data: PageData, hash: string, kind: Kind) {
  const plan = compile(data.profile);
  const evidence = unpacked(data.evidence);
  showDecimals(data.decimals);
  const past = data.past?.map((year, i) =>
    unpackedPast(year, data.pastSpans?.[i] ?? "", evidence.countries.length, data.decimals),
  );
  const sure = (data.sure ?? []).map(unpackedRankCertainty);
  const rank = scorer(plan, evidence);
  const axes = axesOf(plan);
  const ids = new Map(plan.items.map((item) => [item.node.id, item]));
  const places = new Map(evidence.countries.map((country, at) => [country, at]));
  const adjustable = kind.Weights
    ? axes.flatMap(({ parts, item }) => (item === plan.root ? parts : [item, ...parts]))
    : [];

  const { asked, stand } = linkReader(data, plan, adjustable, kind.views);
  const start = asked(hash);

  const incomes = incomeGroups(data, evidence);

  const weights = signal<Weights>(start.weights);
  /** Weights and countries of the link that were left out. */
  const unused = signal<readonly string[]>(start.unused);
  const view = signal<View>(start.view);
  const mode = signal<Mode>(start.mode);
  const chosen = signal<Iso3 | undefined>(start.chosen);
  const compared = signal<readonly Iso3[]>(start.compared);
  const language = signal<string>(start.language);
  const words = computed<LiveMessages>(
    () => liveLanguages.find((one) => one.language === language.value) ?? liveLanguages[0],
  );

  const profileOwn = rank(new Map());
  const table = computed(() => rank(weights.value));
  const median = computed(() => medianCountry(table.value));
  const acting = computed(() => weightsAsTheyAct(table.value).overall);
  /** A link's weights moved what the profile's own have in order. */
  const step = signal<Step>({
    before: profileOwn,
    after: table.peek(),
    from: new Map(),
    to: weights.peek(),
  });
  /** Draws around other weights than the profile's, made where they were asked for. */
  const anew = signal<{ readonly weights: Weights; readonly known: RankCertainty } | undefined>(undefined);
  const isDrawing = signal(false);
  const drawnNow = computed(() =>
    anew.value && areSame(anew.value.weights, weights.value) ? [anew.value.known] : undefined,
  );
  const known = computed<readonly RankCertainty[]>(() => drawnNow.value ?? sure);
  /** Whether what is known of ranks is known under the weights as they are. */
  const isSure = computed(() => weights.value.size === 0 || drawnNow.value !== undefined);
  const was = new Map(profileOwn.ranked.map(({ country, rank: at }) => [country, at]));
  const shown = data.shown && new Set(data.shown);

  // What a file says is shown as every document shows it, with what cannot be seen spelt out.
  const text = (of: Text | undefined, otherwise: string) => visible(textIn(of, language.value, otherwise));
  const shippedAt = (at: number) => visible(data.told[language.value]?.shipped?.[at] ?? data.shipped[at]!);
  const indicatorTitle = (indicator: string) => {
    const title = wordOf(data.titles, indicator);
    return typeof title === "number" ? shippedAt(title) : visible(title ?? indicator);
  };
  const remarkWords = computed(() => {
    const { of, semicolons, commas } = data.remarks;
    const told = data.told[language.value]?.remarks;
    const remarks = of.flatMap((english, i) => (told?.[i] ? [{ english, own: told[i] }] : []));
    const { [language.value]: semicolon = "; " } = semicolons;
    const { [language.value]: comma = ", " } = commas;
    return { remarks, semicolon, comma };
  });
  const nameOf = (country: Iso3) => {
    const at = places.get(country)!;
    return visible(data.names[language.value]?.[at] ?? data.names.en?.[at] ?? country);
  };
  const spellings = data.spellings.split(",");
  const find = computed(() =>
    finder(
      evidence.countries.map((country, at) => ({
        country,
        own: nameOf(country),
        others: [...Object.values(data.names).map((names) => names[at]!), ...spellings[at]!.split("|")],
        code: data.codes.slice(2 * at, 2 * at + 2),
      })),
    ),
  );
  /** A link that names a country and nothing else opens it. */
  const isAlone = () =>
    chosen.value !== undefined && weights.value.size + compared.value.length === 0 && mode.value === "made";
  const titleOf = ({ node, leaf }: PlanItem) => {
    const at = wordOf(data.nodes, node.id);
    if (at !== undefined) return shippedAt(at);
    if (node.title !== undefined) return text(node.title, node.id);
    return leaf >= 0 ? indicatorTitle((node as IndicatorNode).indicator) : visible(node.id);
  };
  /** In place of “not assessed” where nobody has evidence; empty where the profile says nothing. */
  const saidOf = (item: PlanItem) => text(unassessedOf(table.value, item), "");
  return {
    data,
    kind,
    plan,
    evidence,
    /** Earlier years, the latest first. */
    past,
    axes: computed(() => sameAxes(axes, table.value.plan)),
    adjustable,
    weights,
    unused,
    view,
    mode,
    chosen,
    compared,
    language,
    words,
    table,
    profileOwn,
    step,
    /** The weights rest: what the last of them did can be said, and is shown where nobody looks while a slider moves. */
    rest() {
      const { after, to } = step.peek();
      // Who goes to and fro before the weights rest has changed nothing.
      if (after !== table.peek() && !areSame(to, weights.peek()))
        step.value = { before: after, after: table.peek(), from: to, to: weights.peek() };
    },
    /** How many the first are that are spoken of. */
    first: sure.find(({ first }) => first !== undefined)?.first ?? topOf(profileOwn.ranked.length),
    median,
    /** Weights as they act, by item; NaN where that is not known. */
    acting,
    /** Who would stand elsewhere without what stands in for gaps, under the weights as they are. */
    onGaps: computed(() => restingOnGaps(table.value)),
    /** Draws around the profile's own weights, whatever the page's are. */
    drawnOwn: drawsIn(sure),
    /** Whether the page has ranks within the figures' errors: those of the profile's own weights, which drawing anew does not make. */
    hasSets: sure.some(({ kind }) => kind === "sets"),
    /** What is known of ranks: under the profile's own weights, or under those that are, once drawn anew. */
    known,
    isSure,
    /** The same, as long as these are the weights. */
    sure: computed(() => (isSure.value ? known.value : [])),
    isDrawing,
    /** Draws around the weights as they are. */
    async drawAnew() {
      const own = drawsIn(sure);
      if (own === undefined || isDrawing.peek()) return;
      const [now, around] = [table.peek(), weights.peek()];
      isDrawing.value = true;
      try {
        anew.value = {
          weights: around,
          known: await kind.drawnAnew!(now, around, own, () => new Promise((done) => setTimeout(done))),
        };
      } finally {
        isDrawing.value = false;
      }
    },
    /** How the list is narrowed and ordered: another view leaves it as it is. */
    list: {
      wanted: signal<Filter>({ search: "", region: "", income: "", flag: "" }),
      order: signal<Order>({ by: "rank" }),
      isTurned: signal(false),
      isCut: signal(data.top !== undefined),
    },
    /** What a reader goes back from. */
    place: computed(() => (view.value === "country" ? chosen.value! : view.value)),
    /** Income groups that somebody is in, from the poorest; none where the profile asks for no country's. */
    incomes: data.income.order.filter((group) => [...incomes.values()].includes(group)),
    incomeOf: (country: Iso3) => incomes.get(country),
    /** Whether the weights are open. */
    isWeighing: signal(false),
    isShown: (country: Iso3) => shown?.has(country) ?? true,
    /** The rank under the profile's own weights. */
    rankBefore: (country: Iso3) => was.get(country),
    nameOf,
    /** Who is searched for. */
    find: (search: string) => find.value(search),
    titleOf,
    /** A node in a word, where the profile has one. */
    shortOf: (item: PlanItem) => text(item.node.short, titleOf(item)),
    /** A node with its share of the whole. */
    labelledShare: (item: PlanItem) => {
      const { labelled, weights: say } = words.value;
      return labelled({ name: titleOf(item), said: say.share({ share: item.share }) });
    },
    saidOf,
    /** What a reader writes, and the reviews that were opened; a scorecard's page has none. */
    review: kind.review && reviewState({ ...data, table: profileOwn, stand }, kind.review),
    /** What goes up from a part, by name: where it is not its score, what that becomes. */
    asPlaced: (item: PlanItem) => {
      const how = placingOf(item);
      const { labelled, placed } = words.value;
      return how === undefined ? titleOf(item) : labelled({ name: titleOf(item), said: placed[how] });
    },
    indicatorTitle,
    /** Of a region, by its place among the evidence's. */
    regionName: shippedAt,
    text,
    /** What a reader remarks, in parts: a publisher's words among it stay as they are. */
    remark: (of: string): readonly RemarkPart[] => remarkParts(visible(of), remarkWords.value),
    title: computed(() => text(data.profile.title, data.profile.id)),
    link: computed(() =>
      linkText({
        weights: weights.value,
        compared: compared.value,
        ...(view.value === "ranking" && !isAlone() ? {} : { view: view.value }),
        ...(chosen.value === undefined ? {} : { country: chosen.value }),
        ...(mode.value === "made" ? {} : { mode: mode.value }),
        ...(language.value === data.language ? {} : { language: language.value }),
      }),
    ),
    /** Goes to where a link leads; what it does not say is as the page has it at first. */
    follow(link: string) {
      const to = asked(link);
      batch(() => {
        weights.value = to.weights;
        unused.value = to.unused;
        view.value = to.view;
        mode.value = to.mode;
        chosen.value = to.chosen;
        compared.value = to.compared;
        language.value = to.language;
      });
    },
    /** Goes back, or forward again, to the view of a link; weights and language stay. */
    goBack(link: string) {
      const to = asked(link);
      batch(() => {
        view.value = to.view;
        chosen.value = to.chosen ?? chosen.value;
      });
    },
    /** What no profile may say is refused: a group without a weight above 0, a weight that is lost beside others. */
    weigh(item: PlanItem, weight: number): boolean {
      const now = new Map(weights.value);
      // What is changed last stands last, which is what an announcement names.
      now.delete(item.node.id);
      const own = ids.get(item.node.id)!.weight;
      if (weight !== own) now.set(item.node.id, weight);
      if (!stand(now)) return false;
      weights.value = now;
      unused.value = [];
      return true;
    },
    /** A country in full. */
    open(country: Iso3) {
      batch(() => {
        chosen.value = country;
        view.value = "country";
      });
      scrollTo(0, 0);
    },
    /** Beside the others that are compared, or no more. */
    toggle(country: Iso3) {
      const now = compared.value;
      compared.value = now.includes(country)
        ? now.filter((one) => one !== country)
        : [...now, country].slice(-MOST_COMPARED);
    },
    go(to: View, country?: Iso3) {
      batch(() => {
        view.value = to;
        if (country !== undefined) chosen.value = country;
      });
    },
  };
}

/** A file that was to be opened as a review, and why it does not count. */
export interface RefusedReview {
  readonly file: string;
  readonly why: Refusal | "twice" | "many";
}

function reviewState(page: Reviewing, { ratedOn }: NonNullable<Kind["review"]>) {
  const [draft, saved] = [signal<Draft>(NO_DRAFT), signal<Draft>(NO_DRAFT)];
  // Whoever leaves the page is asked first: what is written is nowhere else.
  addEventListener("beforeunload", (event) => {
    if (draft.peek() !== saved.peek()) event.preventDefault();
  });
  return {
    page,
    /** Where ratings are asked for. */
    rated: ratedOn(page),
    draft,
    /** As it was when it was downloaded last. */
    saved,
    reviewer: signal(""),
    round: signal<Ballot["round"]>("before"),
    opened: signal<readonly OpenedReview[]>([]),
    refused: signal<readonly RefusedReview[]>([]),
  };
}

function areSame(one: Weights, other: Weights): boolean {
  return one.size === other.size && [...one].every(([id, weight]) => other.get(id) === weight);
}

/** The group of each country, of the request that has most of them. */
function incomeGroups(
  { income, evidence: { wants } }: PageData,
  evidence: Evidence,
): ReadonlyMap<Iso3, string> {
  const [most] = wants
    .filter(({ indicator }) => indicator === income.indicator)
    .map((want) => evidence.values(want))
    .sort((one, other) => other.size - one.size);
  return new Map([...(most ?? [])].map(([country, { value }]) => [country, String(value)]));
}
