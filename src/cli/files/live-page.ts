import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { deflateSync } from "fflate";
import { spellingsOfStates } from "../../countries/names-and-codes.ts";
import { country, regionId, regionNamed } from "../../countries/reference.ts";
import { staysOnScale } from "../../explain/ranking.ts";
import type { RatedOn } from "../../explain/review.ts";
import { knownIndicators } from "../../explain/whatif/index.ts";
import { defined } from "../../model/collections.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import { inGroups } from "../../model/seal.ts";
import { everybody, knownSets } from "../../model/standings.ts";
import { toLetters } from "../../page/data/letters.ts";
import { isScorecard, liveCodes, packed } from "../../page/data/pack.ts";
import {
  type PackedRankCertainty,
  type PageData,
  packedPast,
  packedSpans,
  type WrittenProfile,
} from "../../page/data/page-data.ts";
import { stepsBetween } from "../../page/data/steps.ts";
import type { Live } from "../../report/html/page.ts";
import { staticTexts } from "../../report/html/ranking-page.ts";
import { inHundred } from "../../report/ranking/certainty.ts";
import { screenCautions, shownNotes } from "../../report/ranking/notes.ts";
import { scoreDecimals } from "../../report/text/decimals.ts";
import { localised } from "../../report/text/localised.ts";
import { inWords } from "../../report/text/warnings.ts";
import { countsEach, type ScoreTable } from "../../scoring/index.ts";
import { INCOME } from "../../sources/income.ts";
import { builtFolder } from "../../use/data/package-files.ts";
import { type Run, type RunLabels, tellingOf } from "../../use/load-run.ts";
import type { PastYear } from "../../use/other-rankings.ts";
import { methodsOfPlugins } from "../../use/plugins.ts";
import { shippedAs } from "../../use/profile.ts";
import { aboutIndicators } from "../../use/whatif.ts";
import { calledIn, messagesIn } from "../../words/index.ts";
import type { RankedInWords } from "../formats/contract.ts";
import { weighingOf } from "./weighing.ts";

/** Cells (indicators times countries) beyond which a page would be too large to open; the shipped profile has 20,000. */
const MOST_CELLS = 60_000;

/**
 * Whether the page of a ranking answers: it holds no plug-ins, scores that are wins less losses are no sum of weights, those without ends
 * have no bar, and a page of very many cells would be too large. That of a scorecard has a program of its own, which counts: it is for those whose
 * indicators count one each.
 */
export function answers(table: ScoreTable): boolean {
  const { plan, evidence, ranked } = table;
  const cells = plan.leaves.length * evidence.countries.length;
  // Its sliders move parts that are weighed.
  const isWeighed = !plan.root.relative && !plan.root.chooses;
  return (
    (isScorecard(table) ? countsEach(plan, ranked) : isWeighed) &&
    !plan.root.positional &&
    staysOnScale(table) &&
    cells <= MOST_CELLS &&
    methodsOfPlugins(plan.profile).length === 0 &&
    ranked.length > 0
  );
}

function decimalsOf({ scale, root }: ScoreTable["plan"]): number {
  return scoreDecimals({ scale: [...scale], ...defined({ relative: root.relative }) });
}

/** What makes the page of a ranking answer; undefined where it does not. */
export async function liveOf(made: RankedInWords, shown: number): Promise<Live | undefined> {
  const { run, ranking, past } = made;
  const { table, loaded, surroundings } = run;
  if (!answers(table)) return undefined;
  const { plan } = table;
  const isCard = isScorecard(table);
  const decimals = isCard ? 0 : decimalsOf(plan);
  const { peers } = plan.profile;
  const titles = new Map(run.dataset.catalogue.map(({ id, title }) => [id, title]));
  const kind = isCard ? "scorecard" : "live";
  const labels = await labelsInAll(run);
  const spellings = spellingsOfStates();
  const [style, loader, program, written, namesOf, { stillIn, shownIn, cautions }] = await Promise.all([
    deflated(`${kind}.css.deflated`),
    built("loader.js"),
    deflated(`${kind}.deflated`),
    isCard ? undefined : writtenOf(run),
    namesIn(surroundings.nameOf),
    textsInAll(made, labels),
  ]);
  const data = packed(table, {
    version: ranking.tool.version,
    language: run.words.language,
    profileSha256: loaded.sha256,
    datasetSha256: ranking.dataset.sha256,
    ...(ranking.dataset.among ? { among: ranking.dataset.among.asked.map(({ code }) => code) } : {}),
    // What countries are grouped by is what they are held against.
    income: { ...INCOME.group, ...(isCard && peers ? { indicator: peers.by } : {}) },
    publishers: Object.fromEntries(ranking.dataset.sources.map(({ id, publisher }) => [id, publisher])),
    ...(written ? { written } : {}),
    ...(ranking.shown
      ? {
          shown: everybody<{ readonly country: string }>(ranking).map(({ country }) => country),
          shownIn,
        }
      : {}),
    ...(shown < ranking.ranked.length ? { top: shown } : {}),
    warnings: ranking.warnings.length,
    cautions,
    ...certaintyOf(ranking),
    ...pastOf(await past(), table, { isCard, decimals }),
    decimals,
    ...(isCard ? {} : await scalesOf(run)),
    ...(isCard && ranking.dataset.standIns ? { standIns: true as const } : {}),
    namesOf,
    isBureau: (name) => regionNamed(name)?.scheme === "state",
    codeOf: (code) => country(code)?.iso2,
    spellingsOf: (code) => spellings.get(code) ?? [],
    titleOf: (indicator) => titles.get(indicator),
    wordsIn: Object.fromEntries(labels.map(([code, { words }]) => [code, words])),
    regionOf: (name) => regionId(regionNamed(name)!),
    stillIn,
  });
  return {
    style,
    loader: { text: loader.toString("utf8"), sha256: sha256(loader) },
    program,
    seal: { shown: inGroups(ranking.seal!), of: made.sealed },
    hash: sha256,
    data: toLetters(deflateSync(new TextEncoder().encode(JSON.stringify(data)), { level: 8, mem: 12 })),
  };
}

/** What a review on the page may rate, and between which ends contested figures lie. */
async function scalesOf({ dataset, table }: Run): Promise<Pick<PageData, "rated" | "scales">> {
  const about = await aboutIndicators(dataset);
  const among = (scaleOf: RatedOn) =>
    Object.fromEntries(
      knownIndicators(table).flatMap((indicator) => {
        const scale = scaleOf(indicator);
        return scale === undefined ? [] : [[indicator, scale] as const];
      }),
    );
  return { rated: among(about.ratedOn), scales: among(about.scaleOf) };
}

/** What countries are called in each language that the page can be read in. */
async function namesIn(nameOf: (country: string) => string) {
  const all = liveCodes.map(async (code) => {
    const words = await messagesIn(code);
    return [code, (country: string) => calledIn(words, country, nameOf(country))] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

/** The run's own, and those of every other language that the page can be read in. */
function labelsInAll({ words, surroundings, labelsIn }: Run): Promise<(readonly [string, RunLabels])[]> {
  const all = liveCodes.map(
    async (code) => [code, code === words.language ? surroundings : await labelsIn(code)] as const,
  );
  return Promise.all(all);
}

/** What stands in the document outside of the program's part, whom the page leaves out, and what to be careful about, in each language. */
async function textsInAll(
  { run, ranking, head }: RankedInWords,
  labels: readonly (readonly [string, RunLabels])[],
) {
  const all = labels.map(async ([code, own]) => {
    const { words } = own;
    const document = { ...ranking, ...localised(await inWords(await head(own), tellingOf(run, own)), words) };
    const still = staticTexts(document, weighingOf({ ...run, words }), words, run.words.language);
    return [code, still, shownNotes(document, words).join(" "), screenCautions(document, words)] as const;
  });
  const texts = await Promise.all(all);
  return {
    stillIn: Object.fromEntries(texts.map(([code, still]) => [code, still])),
    shownIn: Object.fromEntries(texts.map(([code, , shown]) => [code, shown])),
    cautions: Object.fromEntries(texts.map(([code, , , said]) => [code, said])),
  };
}

function certaintyOf({ rankSets, draws, ranked }: RankedInWords["ranking"]): {
  sure?: readonly PackedRankCertainty[];
} {
  const known = knownSets(rankSets);
  const stood = ranked.flatMap(({ country, rankP05: lower = null, rankP95: upper = null, topShare, band }) =>
    lower === null || upper === null ? [] : [{ country, lower, upper, topShare, band }],
  );
  const columns = (all: readonly { country: string; lower: number; upper: number }[]) => ({
    countries: all.map(({ country }) => country).join(""),
    lowest: all.map(({ lower }) => lower),
    highest: all.map(({ upper }) => upper),
  });
  const sure: PackedRankCertainty[] = [];
  if (known) sure.push({ kind: "sets", of: known.coverage, ...columns(known.countries) });
  if (draws)
    sure.push({
      kind: "draws",
      of: draws.n - draws.failedDraws,
      first: draws.first,
      ...(draws.failedDraws > 0 ? { made: draws.n } : {}),
      ...columns(stood),
      shares: stood.map(({ topShare }) => inHundred(topShare![draws.first]!)),
      bands: stood.map(({ band }) => band?.[0] ?? " ").join(""),
    });
  return sure.length > 0 ? { sure } : {};
}

/**
 * A page shows scores with few decimals, and need not bear more. The years end where rules made a scorecard of what is none now, or
 * the other way round: a count is no score.
 */
function pastOf(
  years: readonly PastYear[],
  table: ScoreTable,
  { isCard, decimals }: { isCard: boolean; decimals: number },
): Pick<PageData, "past" | "pastSpans"> {
  const { countries } = table.evidence;
  const places = new Map(countries.map((country, at) => [country, at]));
  const other = years.findIndex((year) => isScorecard(year) !== isCard);
  const alike = other < 0 ? years : years.slice(0, other);
  if (alike.length === 0) return {};
  const past = alike.map(({ year, plan, ranked }, i) => ({
    year,
    ...packedPast(
      ranked.map((one) => ({
        at: places.get(one.country)!,
        rank: one.rank,
        score:
          one.tally(plan.root)?.passed ??
          Math.round(Number(one.score.toFixed(decimals)) * powerOfTen(decimals)),
      })),
    ),
    ...(isCard
      ? {}
      : { steps: stepsBetween({ plan, ranked }, alike[i - 1] ?? table, table.plan, countries) }),
  }));
  const spans = alike.map(({ ranked, places: drawn }) =>
    drawn === undefined
      ? ""
      : packedSpans(
          ranked.map(({ country, rank }) => {
            const { rankP05 = null, rankP95 = null } = drawn.get(country) ?? {};
            return { rank, rankP05, rankP95 };
          }),
        ),
  );
  return { past, ...(spans.some((one) => one !== "") ? { pastSpans: spans } : {}) };
}

async function writtenOf({ loaded }: Run): Promise<WrittenProfile | undefined> {
  const { file, workbook } = loaded;
  const shipped = shippedAs(loaded);
  if (shipped !== undefined) return { name: shipped, sha256: loaded.sha256 };
  // Where no file states the whole the page gives it, so that its weights can be changed.
  if (workbook) return undefined;
  const { asYaml, weightPlaces } = await import("../../profile/yaml-text.ts");
  const text = loaded.text ?? asYaml((await loaded.opened()).stated);
  const places = weightPlaces(text);
  return places && { name: basename(file), text, places };
}

/** What was deflated by the build, with the hash of what it inflates to. */
async function deflated(name: string): Promise<{ text: string; sha256: string }> {
  const bytes = await built(name);
  return { text: toLetters(bytes), sha256: sha256(inflateRawSync(bytes)) };
}

/** Made by the build, whether the tool runs from `src` or from `dist`. */
function built(name: string): Promise<Buffer> {
  return readFile(join(builtFolder(), "page", name));
}

function sha256(of: Uint8Array | string): string {
  return createHash("sha256").update(of).digest("base64");
}
