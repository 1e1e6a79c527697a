import { gather } from "../model/collections.ts";
import type { Review, ReviewedContest, ReviewedCountry } from "../model/documents/review.ts";
import type { Messages } from "../words/index.ts";
import { type Block, type Item, list, muted, note, paragraph, type Report, section } from "./blocks.ts";
import { evidenceText } from "./text/evidence.ts";
import { commaIn, localised } from "./text/localised.ts";

/** What reviewers are to talk about: where they agree, where they do not and because of what, and everything they say, in full. */
export function reviewBlocks(document: Review, words: Messages): Report {
  const review = localised(document, words);
  const say = words.review;
  return {
    title: say.title({ reviewers: new Set(review.reviewers.map(({ id }) => id)).size }),
    lead: [
      `${review.profile.title}${commaIn(words)}${evidenceText(review.dataset, words)}`,
      say.lead,
      ...(review.deliberative ? [say.deliberative] : []),
    ],
    blocks: Object.values(partsOf(review, words)).flat(),
  };
}

/** What a review is told with: no more than a page carries of each of its languages. */
export type ReviewWords = Pick<Messages, "review"> & {
  readonly numbers: Pick<Messages["numbers"], "fixed" | "signed">;
  readonly standing: Pick<Messages["standing"], Exclude<ReviewedCountry["status"], "ranked">>;
};

/** What of a review its parts tell: all but of which run it is. */
type Told = Omit<Review, "document" | "tool" | "profile" | "dataset" | "deliberative" | "warnings">;

/** Its parts, in their order; a part of which there is nothing is empty. */
export function partsOf(review: Told, words: ReviewWords) {
  const say = words.review;
  const { first, pairs, countries, agenda } = review;
  const of = new Map(countries.map((one) => [one.country, one]));
  const nameOf = (country: string) => of.get(country)?.name ?? country;
  const shown = agenda.map((one) => of.get(one)!);
  const named = (group: ReviewedCountry["group"]) => {
    const all = countries.filter((one) => one.group === group).map(({ name }) => name);
    return { first, none: all.length === 0, countries: all };
  };
  return {
    groups: [
      paragraph(say.everyone(named("everyone"))),
      paragraph(say.someone(named("someone"))),
      paragraph(say.pairs(pairs)),
    ],
    agenda: section(
      review.orderedBy === "draw" ? say.drawn({ seed: review.seed! }) : say.agenda,
      agenda.length === 0
        ? [paragraph(say.agreed({ first }))]
        : [
            agendaTable(shown, review, words),
            note(say.legend),
            ...(besideIn(review).length === 0 ? [note(say.beyond)] : []),
          ],
    ),
    ordered: listed(
      say.ordered,
      orderedAlike(review).map(({ name, others }) => say.ahead({ name, others })),
    ),
    second: listed(say.second, secondRound(review, shown, words)),
    ratings: listed(say.ratings, ratingItems(review, words)),
    leniency: listed(say.leniency, leniencyItems(review, words)),
    contests: listed(
      say.contests,
      review.contests.map((one) => contestItem(one, words)),
    ),
    recused: listed(
      say.recused,
      review.recusals.map(
        ({ reviewer, round, country }) => `${byText(reviewer, round, words)} – ${nameOf(country)}`,
      ),
    ),
    notes: listed(
      say.notes,
      review.notes.map(({ country, by, round, text }) => ({
        text: `${nameOf(country)} – ${byText(by, round, words)}`,
        below: [text],
      })),
    ),
    lapsed: listed(
      say.lapsed,
      review.lapsed.map(({ reviewer, round, country }) => `${byText(reviewer, round, words)} – ${country}`),
    ),
  } satisfies Record<string, readonly Block[]>;
}

function listed(title: string, items: readonly (string | Item)[]): Block[] {
  return items.length === 0 ? [] : section(title, [list(items)]);
}

function byText(by: string, round: Review["round"], { review: say }: ReviewWords): string {
  return round === "after" ? say.after({ by }) : by;
}

const NONE = "–";

/** More than these have no room beside one another, on paper or on a screen: CSV and the workbook have a column of each. */
const MOST_BESIDE = 8;

/** Reviewers with a column of their own. */
function besideIn({ reviewers, round }: Told): readonly string[] {
  const own = reviewers.filter((one) => one.round === round).map(({ id }) => id);
  return own.length > MOST_BESIDE ? [] : own;
}

function agendaTable(shown: readonly ReviewedCountry[], review: Told, words: ReviewWords): Block {
  const { columns, cause } = words.review;
  const beside = besideIn(review);
  // Whoever has no rank has no cause of disagreement either, but a reason.
  const why = (status: ReviewedCountry["status"]) => (status === "ranked" ? NONE : words.standing[status]);
  return {
    kind: "table",
    columns: [
      { title: columns.country, heads: true },
      { title: columns.ranks, figures: true },
      { title: columns.published, figures: true },
      ...beside.map((title) => ({ title, figures: true })),
      { title: columns.cause },
    ],
    splits: true,
    rows: shown.map(({ name, status, lowest, highest, published, ranks, driver }) => [
      name,
      lowest === null ? NONE : lowest === highest ? `${lowest}` : `${lowest}–${highest}`,
      `${published ?? NONE}`,
      ...beside.map((id) => `${ranks[id] ?? NONE}`),
      driver === null ? why(status) : cause(driver),
    ]),
  };
}

/** Of the pairs that all order alike those of whom somebody has among the first: by the country that is ahead, whoever is ahead of most first. */
function orderedAlike({ unanimous, countries }: Told) {
  const nameOf = new Map(countries.map(({ country, name }) => [country, name]));
  const behind = new Map<string, string[]>();
  for (const { a, b } of unanimous) gather(behind, a, nameOf.get(b)!);
  return [...behind]
    .map(([country, others]) => ({ name: nameOf.get(country)!, others }))
    .sort((one, other) => other.others.length - one.others.length);
}

/** Whose ranks on the agenda are other ones after the discussion. */
function secondRound(
  { secondRound }: Told,
  shown: readonly ReviewedCountry[],
  { review: say }: ReviewWords,
): readonly (string | Item)[] {
  if (secondRound === undefined) return [];
  const moved = shown.flatMap(({ name, secondRound }) =>
    (secondRound?.moved ?? []).map(
      ({ reviewer, from, to }) => `${name} – ${reviewer}: ${from ?? NONE} → ${to ?? NONE}`,
    ),
  );
  return moved.length === 0 ? [say.still] : moved;
}

function ratingItems({ countries }: Told, words: ReviewWords): Item[] {
  const say = words.review;
  return countries.flatMap(({ name, ratings }) =>
    ratings.map(({ title, values, lowest, median, highest, reasons, round }) => ({
      text: say.rating({ name, title, lowest, median, highest }),
      below: Object.entries(values).map(([by, [from, to]]) =>
        say.reason({
          by: byText(by, round, words),
          value: from === to ? `${from}` : `${from}–${to}`,
          ...reasons[by]!,
        }),
      ),
    })),
  );
}

function leniencyItems({ leniency, countries }: Told, words: ReviewWords): Item[] {
  const say = words.review;
  const nameOf = new Map(countries.map(({ country, name }) => [country, name]));
  return leniency.map(({ title, round, countries: both, reviewers }) => ({
    text: say.alike({ title, countries: both.map((one) => nameOf.get(one)!) }),
    below: reviewers.map(({ reviewer, above, lean }) =>
      say.lean({
        by: byText(reviewer, round, words),
        above: both.map((one) => words.numbers.signed(above[one]!, 1)),
        lean,
      }),
    ),
  }));
}

/** Why a contested figure is attached to none of the data, and which one counts now. */
export function orphanText(
  { orphan, now }: ReviewedContest,
  { review: { orphan: say } }: ReviewWords,
): string {
  const is = { now: `${now?.value}`, year: now?.year ?? undefined };
  if (orphan === "other-year" || orphan === "other-value" || orphan === "rounded") return say[orphan](is);
  return say[orphan!];
}

function contestItem(contest: ReviewedContest, words: ReviewWords): Item {
  const say = words.review;
  const { name, indicator, seen, proposed, change, orphan, moved, now, fate } = contest;
  const { by, round, reason, source } = contest;
  const score = (value: number | null) => (value === null ? NONE : words.numbers.fixed(value, 2));
  return {
    text: say.contest({ name, indicator, year: contest.year ?? undefined, seen, proposed }),
    below: [
      say.reason({ by: byText(by, round, words), value: `${proposed}`, reason, source }),
      ...(orphan === null ? [] : [orphanText(contest, words)]),
      ...(change === null
        ? []
        : [
            say.change({
              from: `${change.before.rank ?? NONE}`,
              to: `${change.after.rank ?? NONE}`,
              before: score(change.before.score),
              after: score(change.after.score),
            }),
          ]),
      ...(moved && now ? [say.moved({ place: `${now.file}, ${now.locator}` })] : []),
      muted(say.fate({ fate, by: contest.decidedBy ?? "", why: contest.why ?? "" })),
    ],
  };
}
