import type { Messages } from "../../locales/index.ts";
import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import { otherColumn, otherRank } from "../cross-check.ts";
import { missingText, moversText } from "../effect-words.ts";
import { movers } from "../factors.ts";
import { foundWords } from "../gate-words.ts";
import { shownNotes } from "../ranking/notes.ts";
import { heading, rangeText, rankText } from "../ranking/words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard, scorecardNotes } from "../scorecard.ts";
import { warningText } from "../warning-text.ts";
import { countryAnchor } from "./anchors.ts";
import { breakdown } from "./breakdown.ts";
import { checkingSection } from "./checking-section.ts";
import { type Html, html, inParts } from "./html.ts";
import { excludedSection, requiredSection, thinSection } from "./left-out-sections.ts";
import { page } from "./page.ts";
import { profileSection, type Weighing } from "./profile-section.ts";
import { scoreBar } from "./score-bar.ts";
import { type Section, sections } from "./section.ts";
import { sourcesSection } from "./sources-section.ts";
import { table } from "./table.ts";

/**
 * A ranking as one page, in parts: the table, each shown country down to the publishers' cells, who was left out and
 * why, the profile, the sources, and how to check it all.
 *
 * @param shown how many of the ranked, from the top
 */
export function* rankingPage(
  ranking: Ranking,
  weighing: Weighing,
  words: Messages,
  shown: number,
): Generator<string> {
  const countries = ranking.ranked.slice(0, shown);
  const all: Section[] = [
    purposeSection(ranking, words),
    tableSection(ranking, countries, words),
    ...(countries.length > 0 ? [breakdownSection(ranking, countries, words)] : []),
    ...(ranking.excluded.length > 0 ? [excludedSection(ranking, words)] : []),
    ...requiredSection(ranking, words),
    ...thinSection(ranking, words),
    profileSection(ranking.profile, weighing, words),
    sourcesSection(ranking.dataset, words),
    checkingSection(ranking, words),
  ];
  const of = ranking.shown?.of.ranked ?? ranking.ranked.length;
  const lead = words.page.lead(of, ranking.profile.id, ranking.dataset);
  const header = html`<header><h1>${ranking.profile.title}</h1>
<p class="lead">${inParts(lead, "b")}</p></header>`;
  yield* page({ title: heading(ranking, words), words, body: following(header, sections(all, words)) });
}

function* following(first: Html, rest: Iterable<Html>): Generator<Html> {
  yield first;
  yield* rest;
}

function purposeSection(ranking: Ranking, words: Messages): Section {
  const { about: say } = words.page;
  const { warnings } = ranking;
  const { excluded, unscored } = ranking.shown?.of ?? {
    excluded: ranking.excluded.length,
    unscored: ranking.unscored.length,
  };
  return {
    id: "about",
    title: say.title,
    body: [
      html`<p>${say.purpose}</p>`,
      html`<p>${say.leftOut(excluded, unscored)}</p>`,
      ...shownNotes(ranking, words).map((note) => html`<p>${note}</p>`),
      ...(warnings.length === 0
        ? []
        : [
            html`<ul class="warnings">${warnings.map((warning) => html`<li>${warningText(warning, words)}</li>`)}</ul>`,
          ]),
    ],
  };
}

function tableSection(ranking: Ranking, countries: readonly RankedCountry[], words: Messages): Section {
  const { profile, reference, ranked, crossCheck: other } = ranking;
  const decimals = scoreDecimals(profile);
  const rankOther = other && ((one: RankedCountry) => otherRank(other)(one.country));
  const { ranking: say } = words.page;
  const { columns: titles } = words.ranking;
  const meanings = [
    [titles.score, say.scores(profile)],
    ...(hasRange(profile) ? [[titles.range, say.range]] : []),
    [titles.evidence, say.evidence],
    [say.higherAndLower, say.higher(words.reference.median, reference.score, decimals)],
    [titles.missing, say.missing],
  ];
  return {
    id: "ranking",
    title: say.title,
    body: [
      html`<dl>${meanings.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>`,
      ...(other ? [html`<p>${words.ranking.agreement(other)}</p>`] : []),
      ...(isScorecard(ranking) ? scorecardNotes(ranking, words).map((note) => html`<p>${note}</p>`) : []),
      table(
        countries.length < ranked.length
          ? say.first(countries.length, ranked.length)
          : say.all(ranked.length),
        [
          { title: say.rank, figures: true, cell: rankText },
          ...(rankOther ? [{ title: otherColumn(other!, words), figures: true, cell: rankOther }] : []),
          { title: titles.country, heads: true, cell: named },
          ...(isScorecard(ranking)
            ? [
                {
                  title: titles.passed,
                  figures: true,
                  cell: ({ scorecard }: RankedCountry) => scorecard && words.passedOf(scorecard),
                },
              ]
            : []),
          {
            title: titles.score,
            figures: true,
            cell: ({ score }) => html`<b>${words.numbers.fixed(score, decimals)}</b>`,
          },
          {
            title: titles.range,
            cell: ({ score, scoreRange }) =>
              html`<span class="range">${rangeText(scoreRange, decimals, words)}</span>${scoreBar(score, scoreRange, profile)}`,
          },
          { title: titles.evidence, figures: true, cell: words.covered },
          { title: titles.higher, cell: (one) => moved(one, 1, decimals, words) },
          { title: titles.lower, cell: (one) => moved(one, -1, decimals, words) },
          {
            title: titles.missing,
            cell: ({ factors }) => cell(missingText(factors, "title", decimals, words)),
          },
          { title: titles.flags, cell: ({ flags }) => flags.map(({ title }) => title).join("; ") },
        ],
        countries,
        { rowClass: () => "ranked" },
      ),
    ],
  };
}

function hasRange({ aggregate, bounded }: Ranking["profile"]): boolean {
  return aggregate.method !== "copeland" && bounded !== false;
}

function named({ name, country }: RankedCountry): Html {
  const anchor = countryAnchor(country);
  const code = html`<span class="code">${country}</span>`;
  return anchor === undefined ? html`${name} ${code}` : html`<a href="#${anchor}">${name}</a> ${code}`;
}

function cell(text: string): string | undefined {
  return text === "" ? undefined : text;
}

function moved(
  { factors }: RankedCountry,
  sign: 1 | -1,
  decimals: number,
  words: Messages,
): string | undefined {
  return cell(moversText(movers(factors, sign, decimals), "title", 2, decimals, words));
}

function breakdownSection(ranking: Ranking, countries: readonly RankedCountry[], words: Messages): Section {
  return {
    id: "countries",
    title: words.page.countries.title,
    body: breakdowns(ranking, countries, words),
  };
}

/** One after the other: a page of many countries and indicators is not held as one text. */
function* breakdowns(
  ranking: Ranking,
  countries: readonly RankedCountry[],
  words: Messages,
): Generator<Html> {
  yield html`<p>${words.page.countries.ofAll(words.reference.median)}</p>`;
  for (const one of countries) yield country(one, ranking, words);
}

function country(one: RankedCountry, { profile, dataset }: Ranking, words: Messages): Html {
  const { name, country: code, score, scoreRange, flags, factors } = one;
  const anchor = countryAnchor(code);
  const decimals = scoreDecimals(profile);
  const { countries: say } = words.page;
  const range = rangeText(scoreRange, decimals, words);
  return html`<details class="country"><summary><h3>${rankText(one)}. ${name} <span class="code">${code}</span></h3> <b>${words.numbers.fixed(score, decimals)}</b></summary>
<div${anchor === undefined ? undefined : html` id="${anchor}"`}>
<p>${say.summary(score, range, words.covered(one), decimals)} ${scoreBar(score, scoreRange, profile)}</p>
${flags.length === 0 ? undefined : html`<ul>${flags.map((flag) => flagItem(flag, words))}</ul>`}
${breakdown(say.cells(name), factors, dataset.sources, profile, words)}
</div></details>`;
}

function flagItem(flag: RankedCountry["flags"][number], words: Messages): Html {
  const { title, reason, authority } = flag;
  return html`<li>${words.page.countries.flag(title, foundWords(flag, words), reason === title ? undefined : reason, authority)}</li>`;
}
