import { counted } from "../../locales/en/grammar.ts";
import { en } from "../../locales/en/index.ts";
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
import { type Html, html } from "./html.ts";
import { excludedSection, requiredSection, thinSection } from "./left-out-sections.ts";
import { page } from "./page.ts";
import { profileSection, type Weighing } from "./profile-section.ts";
import { scoreBar } from "./score-bar.ts";
import { type Section, sections } from "./section.ts";
import { sourcesSection } from "./sources-section.ts";
import { table } from "./table.ts";

const { fixed } = en.numbers;

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
  const { asOf } = ranking.dataset;
  const all: Section[] = [
    purposeSection(ranking, words),
    tableSection(ranking, countries, words),
    ...(countries.length > 0 ? [breakdownSection(ranking, countries, words)] : []),
    ...(ranking.excluded.length > 0 ? [excludedSection(ranking, words)] : []),
    ...requiredSection(ranking, words),
    ...thinSection(ranking, words),
    profileSection(ranking.profile, weighing),
    sourcesSection(ranking.dataset),
    checkingSection(ranking),
  ];
  const header = html`<header><h1>${ranking.profile.title}</h1>
<p class="lead">${counted(ranking.shown?.of.ranked ?? ranking.ranked.length, "country", "countries")} ranked under the profile <b>${ranking.profile.id}</b>${asOf === null ? undefined : html`, evidence as of <b>${asOf}</b>`}${en.among(ranking.dataset)}.</p></header>`;
  yield* page({ title: heading(ranking, words), body: following(header, sections(all)) });
}

function* following(first: Html, rest: Iterable<Html>): Generator<Html> {
  yield first;
  yield* rest;
}

function purposeSection(ranking: Ranking, words: Messages): Section {
  const { warnings } = ranking;
  const { excluded, unscored } = ranking.shown?.of ?? {
    excluded: ranking.excluded.length,
    unscored: ranking.unscored.length,
  };
  return {
    id: "about",
    title: "What this is, and what it is not",
    body: [
      html`<p>A ranking of countries by public figures, weighed as the stated profile says. It shows what the evidence says under that profile, how much of it there is, and where each figure comes from. It decides nothing and recommends nobody: another profile gives another ranking.</p>`,
      html`<p>What is not assessed is never counted as zero or as average. ${excluded === 0 ? "Nobody is excluded by a gate" : `${excluded} are excluded by a gate`}; ${unscored === 0 ? "nobody lacks the evidence for a score" : `${unscored} lack the evidence for a score`}.</p>`,
      ...shownNotes(ranking, words).map((note) => html`<p>${note}</p>`),
      ...(warnings.length === 0
        ? []
        : [
            html`<ul class="warnings">${warnings.map((warning) => html`<li>${warningText(warning)}</li>`)}</ul>`,
          ]),
    ],
  };
}

function tableSection(ranking: Ranking, countries: readonly RankedCountry[], words: Messages): Section {
  const { profile, reference, ranked, crossCheck: other } = ranking;
  const decimals = scoreDecimals(profile);
  const rankOther = other && ((one: RankedCountry) => otherRank(other)(one.country));
  const level = reference.score === null ? "" : `, which scores ${fixed(reference.score, decimals)}`;
  return {
    id: "ranking",
    title: "Ranking",
    body: [
      html`<dl><dt>Score</dt><dd>${scoreMeaning(profile)}</dd>${rangeMeaning(profile)}<dt>Evidence</dt><dd>the share of the profile’s weight whose evidence enters the score.</dd><dt>Higher in, lower in</dt><dd>points that the values of a factor add to the score, or take from it, against the ${reference.label}${level}.</dd><dt>Missing evidence</dt><dd>points that the lack of evidence adds or takes; they say nothing about the country.</dd></dl>`,
      ...(other ? [html`<p>${words.ranking.agreement(other)}</p>`] : []),
      ...(isScorecard(ranking) ? scorecardNotes(ranking, words).map((note) => html`<p>${note}</p>`) : []),
      table(
        countries.length < ranked.length
          ? `The first ${countries.length} of ${ranked.length} ranked countries`
          : `The ${ranked.length} ranked countries`,
        [
          { title: "Rank", figures: true, cell: rankText },
          ...(rankOther ? [{ title: otherColumn(other!, words), figures: true, cell: rankOther }] : []),
          { title: "Country", heads: true, cell: named },
          ...(isScorecard(ranking)
            ? [
                {
                  title: "Passed",
                  figures: true,
                  cell: ({ scorecard }: RankedCountry) => scorecard && words.passedOf(scorecard),
                },
              ]
            : []),
          { title: "Score", figures: true, cell: ({ score }) => html`<b>${fixed(score, decimals)}</b>` },
          {
            title: "Range",
            cell: ({ score, scoreRange }) =>
              html`<span class="range">${rangeText(scoreRange, decimals, words)}</span>${scoreBar(score, scoreRange, profile)}`,
          },
          { title: "Evidence", figures: true, cell: words.covered },
          { title: "Higher in", cell: (one) => moved(one, 1, decimals, words) },
          { title: "Lower in", cell: (one) => moved(one, -1, decimals, words) },
          {
            title: "Missing evidence",
            cell: ({ factors }) => cell(missingText(factors, "title", decimals, words)),
          },
          { title: "Flags", cell: ({ flags }) => flags.map(({ title }) => title).join("; ") },
        ],
        countries,
        { rowClass: () => "ranked" },
      ),
    ],
  };
}

function rangeMeaning({ aggregate, bounded }: Ranking["profile"]): Html | undefined {
  if (aggregate.method === "copeland" || bounded === false) return undefined;
  return html`<dt>Range</dt><dd>the score if everything not assessed were at its worst, and at its best; the band of the drawing.</dd>`;
}

function scoreMeaning({ aggregate, bounded, scale: [lo, hi] }: Ranking["profile"]): string {
  if (aggregate.method === "copeland")
    return "wins less losses against every other country (Copeland); no country has a range of its own.";
  if (bounded === false)
    return "without a lowest or highest end, since an indicator that is weighed has none.";
  return `from ${lo} to ${hi}; the line of the drawing.`;
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
    title: "Country by country",
    body: breakdowns(ranking, countries, words),
  };
}

/** One after the other: a page of many countries and indicators is not held as one text. */
function* breakdowns(
  ranking: Ranking,
  countries: readonly RankedCountry[],
  words: Messages,
): Generator<Html> {
  yield html`<p>Points: a part’s share of the score above it, where that is an arithmetic mean. Against reference: the exact contribution (Owen value) to the distance from the ${ranking.reference.label}; the factors’ sum to the whole distance.</p>`;
  for (const one of countries) yield country(one, ranking, words);
}

function country(one: RankedCountry, { profile, dataset }: Ranking, words: Messages): Html {
  const { name, country: code, score, scoreRange, flags, factors } = one;
  const anchor = countryAnchor(code);
  const decimals = scoreDecimals(profile);
  return html`<details class="country"><summary><h3>${rankText(one)}. ${name} <span class="code">${code}</span></h3> <b>${fixed(score, decimals)}</b></summary>
<div${anchor === undefined ? undefined : html` id="${anchor}"`}>
<p>Score ${fixed(score, decimals)}, range ${rangeText(scoreRange, decimals, words)}, evidence for ${words.covered(one)} of the weight. ${scoreBar(score, scoreRange, profile)}</p>
${flags.length === 0 ? undefined : html`<ul>${flags.map((flag) => flagItem(flag, words))}</ul>`}
${breakdown(`${name}: from the score to the publishers’ cells`, factors, dataset.sources, profile, words)}
</div></details>`;
}

function flagItem(flag: RankedCountry["flags"][number], words: Messages): Html {
  const { title, reason, authority } = flag;
  return html`<li>Flag: ${title}. Observed: ${foundWords(flag, words)}. ${reason === title ? undefined : `Why: ${reason}. `}${authority === null ? undefined : `Authority: ${authority}.`}</li>`;
}
