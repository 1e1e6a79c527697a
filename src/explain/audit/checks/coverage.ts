import { en } from "../../../locales/en/index.ts";
import { type AuditCheck, BARE } from "../../../model/audit.ts";
import type { Finding } from "../../../model/documents/audit.ts";
import type { Failing, FailureCause } from "../../../model/documents/codes.ts";
import { textIn } from "../../../model/translation.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { contenders, type Scored } from "../../../scoring/score.ts";
import { explainFailure, rangeBriefly, title, unassessedOf } from "../../nodes.ts";
import { countingChildren, leavesBelow, leavesLosingWeight, lostShare } from "../../weights.ts";
import { coverageOf, emptyLeaves, type LeafCoverage } from "../coverage.ts";
import { byName, type Frame } from "../frame.ts";

const {
  some,
  numbers: { percent },
} = en;

/** An indicator that fewer of the candidates have is thin. */
const THIN_INDICATOR = 2 / 3;
/** A country is thin with less than this share of what the best covered one has: no country can have what nobody has. */
const THIN_COUNTRY = 0.8;
/** Places at the top of the ranking that a thin country should not hold unseen. */
const TOP = 20;

const english = {
  title: "Coverage",
  rule: "Of the countries that no gate excludes. A person is needed for a factor that nobody has evidence of, or that has evidence for less than half of its weight; for a country without a score; for evidence that the profile requires and candidates lack; and for one of the first 20 with less than 80 % of the evidence of the best covered. An indicator that fewer than two thirds have is noted (the share that, for example, the Global Innovation Index asks of a country).",
  ranking: "The ranking",
  nobodyLeft:
    "No country is left to rank, since gates exclude all or set them apart: ask about other countries, or look at the gates.",
  nobodyScored:
    "No candidate has a score: see what keeps each from one, and whether the data and the year are the right ones.",
  /** `said`: what the profile says of the factor. */
  factorNotAssessed: (weight: number, indicators: readonly string[], said: string | undefined) =>
    `${said === undefined ? "" : `${said}. `}Nobody has evidence of it, so ${percent(weight)} of the weight goes to the other factors: add figures or analysts' findings for ${some(indicators)}, or take the factor out.`,
  indicatorsNotAssessed: (lacking: readonly string[], of: number, lost: number) =>
    `${lacking.length} of its ${of} indicators ${lacking.length === 1 ? "has" : "have"} no evidence for anybody (${percent(lost)} of the factor's weight), and the rest stand for all of it: add figures for ${some(lacking)}, or read the factor as what is left.`,
  ranged: (name: string, range: readonly [number, number]) => `${name} ${rangeBriefly(range)}`,
  /** `ranged`: each country with what its score could be. */
  required: (lack: Lacking, ranged: readonly string[], of: number) =>
    `${ranged.length} of ${of} candidates ${ranged.length === 1 ? "is" : "are"} not ranked (${en.lacking(lack)}), with the range that the score could be in: ${some(ranged)}. What would place them: ${en.placing(lack)}; otherwise decide on them without the ranking.`,
  /** `at`: the title of the node that fails, where that is not the whole. */
  notScored: (cause: FailureCause, node: string, at: string | undefined) =>
    `It has no score (${at === undefined ? en.failure(cause, node) : en.failureAt(at, en.failure(cause, node))}): find the evidence, or decide without the ranking.`,
  thinIndicator: (had: number, of: number) =>
    `Only ${had} of ${of} candidates have it, so two countries' scores of its factor may rest on different things: compare them by what both have.`,
  thinCountry: (rank: number, share: number, best: number) =>
    `Rank ${rank} rests on ${percent(share)} of the weight, where others have up to ${percent(best)}: see what it lacks before its place is quoted.`,
};

type Say = typeof english;
type Lacking = NonNullable<Failing["requires"]>;

/** Who and what lacks evidence. */
export const coverage: AuditCheck<Frame, Say, "coverage"> = {
  id: "coverage",
  english,
  find(frame, say = english): Finding[] {
    const coverage = coverageOf(frame);
    return [
      ...nobodyRanked(frame, say),
      ...unassessed(frame, coverage, say),
      ...lackingRequired(frame, say),
      ...unscored(frame, say),
      ...thinIndicators(coverage, say),
      ...thinCountries(frame, say),
    ];
  },
};

function nobodyRanked({ table }: Frame, say: Say): Finding[] {
  if (table.ranked.length > 0) return [];
  return [
    {
      ...BARE,
      id: "coverage:nobody",
      check: "coverage",
      code: "nobody-ranked",
      severity: "person",
      subject: say.ranking,
      figures: {
        apart: table.apart.length,
        excluded: table.excluded.length,
        unscored: table.unscored.length,
      },
      message: contenders(table).length === 0 ? say.nobodyLeft : say.nobodyScored,
    },
  ];
}

/** Factors of which some or all indicators have no evidence at all: one finding for each, not one for every indicator. */
function unassessed(frame: Frame, coverage: readonly LeafCoverage[], say: Say): Finding[] {
  const { items, root } = frame.table.plan;
  const empty = emptyLeaves(coverage);
  const found: { finding: Finding; lost: number }[] = [];
  const visit = (item: PlanItem): void => {
    const lacking = leavesLosingWeight(items, item, empty);
    const lost = lostShare(items, item, empty);
    const whole = lost > item.share - 1e-12;
    const joinsLeaves = item.children.some((child) => items[child]!.leaf >= 0 && items[child]!.share > 0);
    if (lacking.length > 0 && (whole || joinsLeaves)) {
      found.push({ finding: unassessedFactor(frame, item, lacking, lost / item.share, say), lost });
    } else for (const child of countingChildren(items, item, empty)) visit(child);
  };
  visit(root);
  return found.sort((a, b) => b.lost - a.lost).map(({ finding }) => finding);
}

function unassessedFactor(
  frame: Frame,
  item: PlanItem,
  lacking: readonly PlanItem[],
  lost: number,
  say: Say,
): Finding {
  const indicators = lacking.map(({ node }) => ("indicator" in node ? node.indicator : node.id));
  const of = leavesBelow(frame.table.plan.items, item).length;
  const whole = lacking.length === of;
  const said = unassessedOf(frame.table, item);
  return {
    ...BARE,
    id: `coverage:${item.node.id}`,
    check: "coverage",
    code: whole ? "factor-not-assessed" : "indicators-not-assessed",
    severity: whole || lost > 0.5 ? "person" : "note",
    subject: title(item, frame.labels),
    indicators,
    factors: [item.node.id],
    figures: {
      indicatorsWithoutEvidence: lacking.length,
      indicators: of,
      weightOfFactor: item.share,
      shareOfFactorWithoutEvidence: lost,
    },
    message: whole
      ? say.factorNotAssessed(item.share, indicators, said && textIn(said, frame.labels.language, ""))
      : say.indicatorsNotAssessed(indicators, of, lost),
  };
}

/** One finding for each requirement: whom it keeps from a rank. */
function lackingRequired(frame: Frame, say: Say): Finding[] {
  const { plan, unscored: all } = frame.table;
  return plan.items.flatMap((item): Finding[] => {
    const lacking = byName(
      frame,
      all.filter(({ failure }) => failure!.required?.includes(item)),
    );
    if (lacking.length === 0) return [];
    const { requires } = explainFailure(frame.table, lacking[0]!.failure!, frame.labels);
    const lack = requires!.find(({ node }) => node === item.node.id)!;
    return [
      {
        ...BARE,
        id: `coverage:required-${item.node.id}`,
        check: "coverage",
        code: "required-evidence-lacking",
        severity: "person",
        subject: title(item, frame.labels),
        indicators: lack.anyOf.map(({ id }) => id),
        factors: [item.node.id],
        countries: lacking.map(({ country }) => country),
        figures: { countries: lacking.length, candidates: frame.candidates.length },
        message: say.required(
          [lack],
          lacking.map((one) => withRange(frame, one, say)),
          frame.candidates.length,
        ),
      },
    ];
  });
}

function withRange({ nameOf }: Frame, { country, range }: Scored, say: Say): string {
  return range ? say.ranged(nameOf(country), range) : nameOf(country);
}

function unscored(frame: Frame, say: Say): Finding[] {
  const thin = frame.table.unscored.filter(({ failure }) => failure!.required === undefined);
  return byName(frame, thin).map((one) => ({
    ...BARE,
    id: `coverage:${one.country}`,
    check: "coverage",
    code: "country-not-scored",
    severity: "person",
    subject: frame.nameOf(one.country),
    countries: [one.country],
    factors: [one.failure!.node],
    figures: { coverage: share(frame, one) },
    message: whyNone(frame, one, say),
  }));
}

function whyNone({ table, labels }: Frame, { failure }: Scored, say: Say): string {
  const { node, title: called, cause } = explainFailure(table, failure!, labels);
  return say.notScored(cause!, node, node === table.plan.root.node.id ? undefined : called);
}

function thinIndicators(coverage: readonly LeafCoverage[], say: Say): Finding[] {
  return coverage
    .filter(({ asked, covered }) => covered.length > 0 && covered.length < THIN_INDICATOR * asked.length)
    .map(({ leaf, asked, covered }) => ({ ...leaf.node, had: covered.length, of: asked.length }))
    .sort((a, b) => a.had / a.of - b.had / b.of)
    .map(({ id, indicator, had, of }) => ({
      ...BARE,
      id: `coverage:${id}`,
      check: "coverage",
      code: "thin-indicator",
      severity: "note",
      subject: indicator,
      indicators: [indicator],
      figures: { countries: had, of },
      message: say.thinIndicator(had, of),
    }));
}

function thinCountries(frame: Frame, say: Say): Finding[] {
  const best = Math.max(...frame.table.ranked.map((one) => share(frame, one)));
  return frame.table.ranked
    .filter((one) => share(frame, one) < THIN_COUNTRY * best)
    .map((one) => {
      const range = one.range;
      return {
        ...BARE,
        id: `coverage:${one.country}`,
        check: "coverage" as const,
        code: "thin-country",
        severity: one.rank <= TOP ? ("person" as const) : ("note" as const),
        subject: frame.nameOf(one.country),
        countries: [one.country],
        figures: {
          coverage: share(frame, one),
          bestCoverage: best,
          rank: one.rank,
          score: one.score,
          ...(range ? { scoreAtWorst: range[0], scoreAtBest: range[1] } : {}),
        },
        message: say.thinCountry(one.rank, share(frame, one), best),
      };
    });
}

function share({ table }: Frame, one: Scored): number {
  return one.coverage[table.plan.root.index]!;
}
