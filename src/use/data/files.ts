import { basename } from "node:path";
import { country as countryOf } from "../../countries/reference.ts";
import { type Built, buildDataset, merge } from "../../dataset/build.ts";
import { SettledFigures } from "../../dataset/bulk/settle.ts";
import { withInputs } from "../../dataset/derivations/index.ts";
import { inOrder, withoutColumns } from "../../dataset/observation-order.ts";
import { sha256 } from "../../dataset/store/files.ts";
import { readManifest } from "../../dataset/store/manifest.ts";
import { defined, entryOf, gather } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Conflict, Dataset, FigureColumns, InputFile } from "../../model/dataset.ts";
import type { Origin } from "../../model/evidence.ts";
import type { CountryList } from "../../model/list.ts";
import type { Observation } from "../../model/observation.ts";
import { isOpen, type Problem, ShortlistError, type Unresolved } from "../../model/problem.ts";
import { isOwnTable } from "../../model/source.ts";
import { Figures } from "../../sources/collector/store.ts";
import { isRating } from "../../sources/user/scales.ts";
import { nearestWord, slipOf } from "../../stats/nearest-word.ts";
import { goOn, type Watched } from "../progress.ts";
import type { Data } from "./package-files.ts";
import { type ReadOptions, readFiles } from "./read-files.ts";
import { disagreement, readSnapshotParts, type SnapshotParts, snapshotsApart } from "./snapshot.ts";

/** What a run wants of a mixture. */
export interface MixtureOptions {
  /** Of the profile: only these decide what "latest" is, and only these have to be settled. */
  readonly indicators?: ReadonlySet<string>;
  /** The year that was asked for; absent: the latest. */
  readonly asOf?: number;
  /** Files that disagree without anything to settle it are left to the reader, as an audit lists them. */
  readonly unsettled?: "listed";
  /** The plug-ins of the run; absent: all that are loaded. */
  readonly plugins?: ReadOptions["plugins"];
  /** Figures of large tables stay in columns, and are not made into observations. */
  readonly inColumns?: true;
}

/** Snapshots and files together: precedence and derived values are worked out anew over all of them. */
export async function loadMixture(
  data: Data,
  lists: readonly CountryList[],
  { indicators, asOf, unsettled, inColumns, plugins, ...watched }: MixtureOptions & Watched = {},
): Promise<Dataset> {
  const others: Data[number][] = [];
  const snapshots: SnapshotParts[] = [];
  for (const one of new Set(data)) {
    await goOn(watched);
    const snapshot = typeof one === "string" ? await readSnapshotParts(one, indicators) : undefined;
    if (snapshot) snapshots.push(snapshot);
    else others.push(one);
  }
  const readings = merge(
    ...snapshotsApart(snapshots).map(({ files, observations, rivals, unresolved, conflicts, problems }) => ({
      files,
      observations: [...observations, ...rivals],
      unresolved,
      before: conflicts,
      problems: [
        ...problems.filter((one) => one.unsure !== undefined || isOpen(one, indicators)),
        ...files.flatMap((file) => saidOfOwn(file, unresolved)),
      ],
    })),
  );
  // What the evidence is told by: that of each snapshot, and each file.
  const stated = snapshots.map(({ manifest }) => manifest.sha256);
  const { reference, said } = referenceYear(snapshots);
  const taken = new Set(readings.files.map(({ path }) => path));
  const read = await readFiles(others, {
    taken,
    figures: new Figures(),
    saidOf: saidOfOwn,
    ...defined({ plugins }),
    ...watched,
  });
  for (const path of others) {
    if (typeof path !== "string" || !(await readManifest(path))) continue;
    throw new ShortlistError(
      "unfinished-snapshot",
      "a snapshot was written into this folder while it was read",
      { where: { file: path }, wayOut: "Run again." },
    );
  }
  const known = defined({ only: indicators, reference, asked: asOf });
  const { settled, ...built } = buildDataset(merge(readings, { problems: said, lists }, read), {}, known);
  const figures = settled && new SettledFigures(settled);
  // What a derived figure is made of is asked for as well.
  const asked = indicators && withInputs(indicators);
  if (asked && !unsettled) mustBeSettled(built.conflictsFound, asked);
  const problemsFound = [
    // A name that the profile itself weighs is no slip of another.
    ...built.problems.filter(({ nearly }) => nearly === undefined || !asked?.has(nearly.id)),
    ...(asked ? farBelow(built, asked) : []),
    ...(asked ? [...slips(built, figures, asked), ...nothingAsked(built, figures, asked)] : []),
  ];
  const dataset = {
    ...built,
    problems: problemsFound,
    // As of a snapshot on its own: who only has figures that nobody asks for is no candidate.
    ...(indicators
      ? { observations: built.observations.filter((one) => indicators.has(one.indicator)) }
      : {}),
    ...(settled ? { figures: new SettledFigures(settled, indicators) } : {}),
    sha256: sha256([...stated, ...read.files.map((file) => file.sha256)].sort().join("\n")),
  };
  return inColumns ? dataset : withoutColumns(dataset);
}

/** Of a user's table which of its rows name no country, also where a snapshot holds it. */
export function saidOfOwn(
  { path, source }: InputFile,
  unresolved: readonly Unresolved[],
): readonly Problem[] {
  if (source === undefined || !isOwnTable(source)) return [];
  return namesLeftOut(
    path,
    unresolved.filter(({ file }) => file === path),
  );
}

/** Below this share of the least that a publisher ever gave a country, a figure of the user's own is on another scale. */
const FAR_BELOW = 0.2;
/** Fewer figures of a country tell little of how low it may be. */
const FEWEST_PUBLISHED = 3;

/** Ratings of the user's own that are far below all that the publisher has of the country: on another scale, more often than not. */
function farBelow({ observations, rivals, catalogue }: Built, wanted: ReadonlySet<string>): Problem[] {
  const rated = new Set(
    catalogue.flatMap((known) =>
      isRating(known) && known.scale?.[0] === 0 && wanted.has(known.id) ? [known.id] : [],
    ),
  );
  const all = [...observations, ...rivals].filter(({ indicator }) => rated.has(indicator));
  // What was moved onto the scale was moved by what the user says of it.
  const own = all.filter(({ source, formula }) => isOwnTable(source) && formula === undefined);
  const keyOf = ({ country, indicator }: Observation) => `${country} ${indicator}`;
  const asked = new Set(own.map(keyOf));
  const published = new Map<string, number[]>();
  for (const one of all)
    if (asked.has(keyOf(one)) && !isOwnTable(one.source) && typeof one.value === "number")
      gather(published, keyOf(one), one.value);
  return own.flatMap((one): Problem[] => {
    const { country, indicator, year, value, file, locator } = one;
    const others = published.get(keyOf(one)) ?? [];
    const least = Math.min(...others);
    if (others.length < FEWEST_PUBLISHED || typeof value !== "number" || value <= 0) return [];
    if (value >= FAR_BELOW * least) return [];
    const what = `${indicator} of ${countryOf(country)?.name ?? country}${year === undefined ? "" : ` for ${year}`}`;
    const message = `${what} is ${value}, and none of its ${others.length} published figures is below ${least}: it may be on another scale (0.43 for 43). It was read as written; correct the table if that is wrong`;
    const undecided = { country, indicator, ...defined({ year }) };
    return [{ severity: "warning", code: "may-be-other-scale", message, file, locator, undecided }];
  });
}

/** Indicators of the user's own tables that look like slips of names that only the profile knows; of the others their reader says so. */
function slips(
  { observations, rivals, catalogue }: Built,
  held: FigureColumns | undefined,
  wanted: ReadonlySet<string>,
): Problem[] {
  const known = new Set(catalogue.map(({ id }) => id));
  const heads = (held?.indicators ?? []).flatMap((id) =>
    known.has(id) || wanted.has(id) ? [] : held!.of(id)!.observation(0),
  );
  const own = [...wanted].filter((id) => !known.has(id));
  const seen = new Set<string>([...known, ...wanted]);
  const mayBe = ({ source, indicator }: Observation) => isOwnTable(source) && !seen.has(indicator);
  return [...inOrder([...observations, ...heads].filter(mayBe)), ...rivals.filter(mayBe)].flatMap(
    ({ indicator: id, file, locator }) => {
      if (seen.has(id)) return [];
      seen.add(id);
      const meant = slipOf(id, own);
      if (meant === undefined) return [];
      const message = `the profile weighs no "${id}", which looks like a slip of its "${meant}"; its figures change no score`;
      const nearly = { id, known: meant };
      return [{ severity: "warning", code: "unknown-indicator", message, file, locator, nearly }];
    },
  );
}

/** The user's own tables that hold nothing that the profile asks for: a misspelt indicator, more often than not. */
function nothingAsked(
  { files, observations, rivals }: Built,
  figures: FigureColumns | undefined,
  wanted: ReadonlySet<string>,
): Problem[] {
  const known = new Map<string, Set<string>>();
  /** Countries of each file: whether the profile asks for any of their figures. */
  const countries = new Map<string, Map<Iso3, boolean>>();
  const hold = ({ file, source, indicator }: Origin, country: Iso3) => {
    if (!isOwnTable(source)) return;
    entryOf(known, file, () => new Set<string>()).add(indicator);
    const own = entryOf(countries, file, () => new Map<Iso3, boolean>());
    if (own.get(country) !== true) own.set(country, wanted.has(indicator));
  };
  for (const one of observations) hold(one, one.country);
  for (const indicator of figures?.indicators ?? []) {
    const own = figures!.of(indicator)!;
    for (let at = 0; at < own.length; at += 1) hold(own.origin(at), figures!.countries[own.place(at)]!);
  }
  for (const [file, own] of known) known.set(file, new Set([...own].sort()));
  for (const one of rivals) hold(one, one.country);
  return files.flatMap(({ path, source }) => {
    const isWide = source === "wide";
    const own = [...(known.get(path) ?? [])];
    if (own.length === 0) return [];
    if (own.some((indicator) => wanted.has(indicator))) return noneAsked(path, countries.get(path)!);
    const examples = own.slice(0, NAMED).map((indicator) => {
      const meant = nearestWord(indicator, [...wanted]);
      return meant === undefined ? indicator : `${indicator} (did you mean ${meant}?)`;
    });
    const more = own.length > NAMED ? ` and ${own.length - NAMED} more` : "";
    const toMap = isWide
      ? ". “shortlist inspect <file>” gives the command that says which indicators its columns hold"
      : "";
    const message = `the profile uses nothing in this table: ${examples.join(", ")}${more}; it changes no score${toMap}`;
    return [{ severity: "warning", code: "nothing-asked", message, file: path }];
  });
}

/** Countries of which a table has figures, and none that the profile asks for: where they are in no list, a run says so. */
function noneAsked(file: string, areAsked: ReadonlyMap<Iso3, boolean>): Problem[] {
  const withoutFigure = [...areAsked].flatMap(([country, isAsked]) => (isAsked ? [] : [country])).sort();
  if (withoutFigure.length === 0) return [];
  const message = `the profile asks for no figure of ${withoutFigure.length === 1 ? "1 country" : `${withoutFigure.length} countries`} of this table`;
  return [{ severity: "info", code: "no-figure-asked", message, file, withoutFigure }];
}

const NAMED = 5;

/** The year that the snapshots say "latest" stands for: the newest, where they do not say the same. */
function referenceYear(snapshots: readonly SnapshotParts[]): {
  reference?: number;
  said: readonly Problem[];
} {
  const stated = snapshots.flatMap(({ folder, manifest: { latest } }) =>
    latest === undefined ? [] : [{ latest, name: basename(folder) }],
  );
  const [newest] = stated.toSorted((a, b) => b.latest - a.latest);
  if (newest === undefined) return { said: [] };
  const reference = newest.latest;
  if (stated.every(({ latest }) => latest === reference)) return { reference, said: [] };
  const years = stated.map(({ name, latest }) => `${latest} (${name})`).join(", ");
  const message = `the snapshots have different reference years: ${years}; the newest is used, and --as-of <year> asks for another`;
  return { reference, said: [{ severity: "warning", code: "reference-years", message }] };
}

/** A choice between two figures that nothing states would be a guess: no run goes on with one. */
function mustBeSettled(conflicts: readonly Conflict[], indicators: ReadonlySet<string>): void {
  const open = conflicts.filter(({ settled, indicator }) => settled === "none" && indicators.has(indicator));
  const [first] = open;
  if (first === undefined) return;
  const { kept, other } = first;
  const shown = open.slice(0, SHOWN).map(disagreement).join("; ");
  const more = open.length > SHOWN ? `; and ${open.length - SHOWN} more` : "";
  throw new ShortlistError(
    "unsettled-conflict",
    `files disagree, and nothing says which goes first: ${shown}${more}`,
    {
      where: { file: kept.file, locator: kept.locator },
      wayOut: `Correct ${kept.file} or ${other.file}, or leave one of them out. “shortlist ingest <path>… --into <folder>” makes a snapshot in which such figures are not assessed.`,
    },
  );
}

/** Disagreements that are told one by one. */
const SHOWN = 5;

/** Names that a sentence bears. */
const NAMES_SHOWN = 5;

/** Says of a user's table which of its rows name no country: nothing was read from them. */
function namesLeftOut(file: string, unresolved: readonly Unresolved[]): Problem[] {
  const [first] = unresolved;
  if (first === undefined) return [];
  // The place of a name alone is that of the warning, and its rows are counted there.
  const places = ({ locator, rows = 1 }: Unresolved) =>
    unresolved.length === 1
      ? []
      : [`${locator}${rows > 1 ? ` and ${rows - 1} more ${rows === 2 ? "row" : "rows"}` : ""}`];
  const shown = unresolved.slice(0, NAMES_SHOWN).map((one) => {
    const { name, match, suggestions } = one;
    const near = match === "not-a-country" ? "known to be none" : suggestions.slice(0, 2).join(" or ");
    const kind = match === "ambiguous" ? "may be " : match === "unknown" ? "near " : "";
    const said = [...places(one), ...(near === "" ? [] : [`${kind}${near}`])].join("; ");
    return `“${name}”${said === "" ? "" : ` (${said})`}`;
  });
  const more = unresolved.length > NAMES_SHOWN ? ` and ${unresolved.length - NAMES_SHOWN} more` : "";
  const many =
    unresolved.length === 1 ? "1 name is no country's" : `${unresolved.length} names are no country's`;
  const rows = unresolved.reduce((sum, { rows = 1 }) => sum + rows, 0);
  const message = `${many}, and nothing was read from ${unresolved.length === 1 ? "its" : "their"} ${rows === 1 ? "row" : `${rows} rows`}: ${shown.join(", ")}${more}`;
  return [{ severity: "warning", code: "rows-without-a-country", message, file, locator: first.locator }];
}
