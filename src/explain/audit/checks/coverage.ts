import { type AuditCheck, BARE, type Found } from "../../../model/audit.ts";
import type { FailureCause } from "../../../model/documents/codes.ts";
import type { Text } from "../../../model/profile.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { contenders, type Scored } from "../../../scoring/score.ts";
import { unassessedOf } from "../../nodes.ts";
import { countingChildren, leavesBelow, leavesLosingWeight, lostShare } from "../../weights.ts";
import { coverageOf, emptyLeaves, type LeafCoverage } from "../coverage.ts";
import type { Frame, Messages } from "../frame.ts";

/** An indicator that fewer of the candidates have is thin. */
const THIN_INDICATOR = 2 / 3;
/** A country is thin with less than this share of what the best covered one has: no country can have what nobody has. */
const THIN_COUNTRY = 0.8;
/** Places at the top of the ranking that a thin country should not hold unseen. */
const TOP = 20;

type Lack =
  | { code: "nobody-ranked"; args: { isNobodyLeft: boolean } }
  | {
      code: "factor-not-assessed" | "indicators-not-assessed";
      figures: Record<"indicators" | "weightOfFactor" | "shareOfFactorWithoutEvidence", number>;
      /** What the profile says of the factor. */
      args: { said: Text | undefined };
    }
  | {
      code: "required-evidence-lacking";
      figures: { candidates: number };
      args: { cause: FailureCause; ranges: readonly Pick<Scored, "country" | "range">[] };
    }
  | { code: "country-not-scored"; args: { cause: FailureCause; isWhole: boolean } }
  | { code: "thin-indicator"; figures: Record<"countries" | "of", number> }
  | { code: "thin-country"; figures: Record<"rank" | "coverage" | "bestCoverage", number> };

/** Who and what lacks evidence. */
export const coverage: AuditCheck<Frame, Messages, Lack> = {
  id: "coverage",
  find(frame) {
    const coverage = coverageOf(frame);
    return [
      ...nobodyRanked(frame),
      ...unassessed(frame, coverage),
      ...lackingRequired(frame),
      ...unscored(frame),
      ...thinIndicators(coverage),
      ...thinCountries(frame),
    ];
  },
  tell(found, { checks: { coverage: say } }, names) {
    const [indicator = "", factor = "", country = ""] = [
      found.indicators[0],
      found.factors[0],
      found.countries[0],
    ];
    switch (found.code) {
      case "nobody-ranked":
        return { subject: say.ranking, message: found.args.isNobodyLeft ? say.nobodyLeft : say.nobodyScored };
      case "factor-not-assessed": {
        const said = found.args.said && names.text(found.args.said);
        const message = say.factorNotAssessed({
          said,
          weight: found.figures.weightOfFactor,
          indicators: found.indicators,
        });
        return { subject: names.node(factor), message };
      }
      case "indicators-not-assessed": {
        const { indicators: of, shareOfFactorWithoutEvidence: lost } = found.figures;
        return {
          subject: names.node(factor),
          message: say.indicatorsNotAssessed({
            n: found.indicators.length,
            of,
            lost,
            lacking: found.indicators,
          }),
        };
      }
      case "required-evidence-lacking": {
        const ranges = names.byName(found.args.ranges);
        const ranged = ranges.map(({ name, range }) =>
          range ? say.ranged({ name, from: inThreeDigits(range[0]), to: inThreeDigits(range[1]) }) : name,
        );
        const message = say.required({
          ...names.required(factor, found.args.cause),
          n: ranged.length,
          of: found.figures.candidates,
          ranged,
        });
        return { subject: names.node(factor), message, countries: ranges.map(({ country }) => country) };
      }
      case "country-not-scored": {
        const why = names.noScore(factor, found.args.cause, found.args.isWhole);
        return { subject: names.country(country), message: say.notScored({ why }) };
      }
      case "thin-indicator":
        return {
          subject: indicator,
          message: say.thinIndicator({ had: found.figures.countries, of: found.figures.of }),
        };
      case "thin-country": {
        const { rank, coverage: share, bestCoverage: best } = found.figures;
        return { subject: names.country(country), message: say.thinCountry({ rank, share, best }) };
      }
    }
  },
};

function inThreeDigits(score: number): number {
  return Number(score.toPrecision(3));
}

function nobodyRanked({ table }: Frame): Found<Lack>[] {
  if (table.ranked.length > 0) return [];
  return [
    {
      ...BARE,
      id: "coverage:nobody",
      check: "coverage",
      code: "nobody-ranked",
      severity: "person",
      figures: {
        apart: table.apart.length,
        excluded: table.excluded.length,
        unscored: table.unscored.length,
      },
      args: { isNobodyLeft: contenders(table).length === 0 },
    },
  ];
}

/** Factors of which some or all indicators have no evidence at all: one finding for each, not one for every indicator. */
function unassessed(frame: Frame, coverage: readonly LeafCoverage[]): Found<Lack>[] {
  const { items, root } = frame.table.plan;
  const empty = emptyLeaves(coverage);
  const found: { finding: Found<Lack>; lost: number }[] = [];
  const visit = (item: PlanItem): void => {
    const lacking = leavesLosingWeight(items, item, empty);
    const lost = lostShare(items, item, empty);
    const isAll = lost > item.share - 1e-12;
    const joinsLeaves = item.children.some((child) => items[child]!.leaf >= 0 && items[child]!.share > 0);
    if (lacking.length > 0 && (isAll || joinsLeaves)) {
      found.push({ finding: unassessedFactor(frame, item, lacking, lost / item.share), lost });
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
): Found<Lack> {
  const indicators = lacking.map(({ node }) => ("indicator" in node ? node.indicator : node.id));
  const of = leavesBelow(frame.table.plan.items, item).length;
  const isAll = lacking.length === of;
  return {
    ...BARE,
    id: `coverage:${item.node.id}`,
    check: "coverage",
    code: isAll ? "factor-not-assessed" : "indicators-not-assessed",
    severity: isAll || lost > 0.5 ? "person" : "note",
    indicators,
    factors: [item.node.id],
    figures: {
      indicatorsWithoutEvidence: lacking.length,
      indicators: of,
      weightOfFactor: item.share,
      shareOfFactorWithoutEvidence: lost,
    },
    args: { said: unassessedOf(frame.table, item) },
  };
}

/** One finding for each requirement: whom it keeps from a rank. */
function lackingRequired({ table, candidates }: Frame): Found<Lack>[] {
  return table.plan.items.flatMap((item): Found<Lack>[] => {
    const lacking = table.unscored.filter(({ failure }) => failure!.required?.includes(item));
    if (lacking.length === 0) return [];
    return [
      {
        ...BARE,
        id: `coverage:required-${item.node.id}`,
        check: "coverage",
        code: "required-evidence-lacking",
        severity: "person",
        indicators: [...item.node.requires!.anyOf],
        factors: [item.node.id],
        countries: lacking.map(({ country }) => country),
        figures: { countries: lacking.length, candidates: candidates.length },
        args: {
          cause: lacking[0]!.failure!.cause,
          ranges: lacking.map(({ country, range }) => ({ country, range })),
        },
      },
    ];
  });
}

function unscored(frame: Frame): Found<Lack>[] {
  const { unscored, plan } = frame.table;
  return unscored.flatMap((one) => {
    const { node, cause, required } = one.failure!;
    if (required !== undefined) return [];
    return {
      ...BARE,
      id: `coverage:${one.country}`,
      check: "coverage",
      code: "country-not-scored",
      severity: "person",
      countries: [one.country],
      factors: [node],
      figures: { coverage: share(frame, one) },
      byName: true,
      args: { cause, isWhole: node === plan.root.node.id },
    };
  });
}

function thinIndicators(coverage: readonly LeafCoverage[]): Found<Lack>[] {
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
      indicators: [indicator],
      figures: { countries: had, of },
    }));
}

function thinCountries(frame: Frame): Found<Lack>[] {
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
        countries: [one.country],
        figures: {
          coverage: share(frame, one),
          bestCoverage: best,
          rank: one.rank,
          score: one.score,
          ...(range ? { scoreAtWorst: range[0], scoreAtBest: range[1] } : {}),
        },
      };
    });
}

function share({ table }: Frame, one: Scored): number {
  return one.coverage[table.plan.root.index]!;
}
