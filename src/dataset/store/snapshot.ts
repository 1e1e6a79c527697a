import { isAscii } from "node:buffer";
import { closeSync, fstatSync, readdirSync, readFileSync, readSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { entryOf } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Conflict, Dataset, InputFile } from "../../model/dataset.ts";
import type { Manifest, ManifestFile, Slice } from "../../model/documents/manifest.ts";
import type { CountryList } from "../../model/list.ts";
import type { Observation } from "../../model/observation.ts";
import { type Problem, ShortlistError, type Unresolved } from "../../model/problem.ts";
import { decodeCompact } from "../columns.ts";
import { decodeConflicts, decodeObservations, decodeProblems, decodeUnresolved } from "../decode.ts";
import { madeAnew, UNSTORED, withDerived, withInputs } from "../derivations/index.ts";
import { latestYear, yearsOf } from "../latest.ts";
import { countryList, LISTS } from "../lists.ts";
import {
  AGAIN,
  LOST,
  mustHaveAllFiles,
  openPlain,
  otherBytes,
  parseJson,
  readPlain,
  sha256,
  unpacked,
} from "./files.ts";
import { isCheckedAtBuild, MANIFEST } from "./manifest.ts";

/** What a run needs of a snapshot; absent: everything. */
export interface Need {
  readonly indicators?: ReadonlySet<string>;
  /** The year of the run; where it is the snapshot's latest, history is left unread. */
  readonly asOf?: number;
  /** Figures of every year, whichever of them count as of that year. */
  readonly everyYear?: boolean;
  /** Those of other runs over the same evidence: what counts as of them is read with it. */
  readonly alsoAsOf?: readonly number[];
  /** The one country whose figures of all years are needed. */
  readonly country?: Iso3;
  /**
   * Figures as series over the years: their notes, layouts and editions may be left out, and what was derived from several years,
   * which is a change already and within its scale by how it is made.
   */
  readonly asSeries?: boolean;
  /** What is held already of a figure is not held twice; gives back any other as it is. */
  readonly held?: (one: Observation) => Observation;
  /** Of the shipped snapshot: what its build has kept. */
  readonly kept?: () => KeptFigures | undefined;
}

/** Figures of the shipped snapshot that count as of some years, in the form that is read fastest. */
export interface KeptFigures {
  readonly file: string;
  /** How many it has. */
  readonly bytes: number;
  readonly indicators: readonly string[];
  /** What counts as of the latest years, and what else counts as of earlier ones: each with slices of the indicators that have figures there. */
  readonly parts: readonly { readonly years: readonly number[]; readonly slices: readonly Slice[] }[];
}

/**
 * Loads a snapshot, or the part of it that is needed. Of all files it is checked that they are there with the size that they should
 * have, of what is read the hashes too.
 */
export async function readSnapshot(
  folder: string,
  manifest: Manifest,
  asked: Need = {},
): Promise<Omit<Dataset, "lists">> {
  const need = asked.everyYear ? { ...asked, asOf: Number.NEGATIVE_INFINITY } : asked;
  mustHaveAllFiles(folder, manifest);
  // The newest values are those of the latest year or before; later ones are read with the rest.
  const years = [need.asOf ?? manifest.latest, ...(need.alsoAsOf ?? [])];
  const onlyCurrent = need.indicators !== undefined && years.every((year) => year === manifest.latest);
  const { country } = need;
  const ofCountry = (all: Observation[]) =>
    country === undefined ? all : all.filter((one) => one.country === country);
  // Rows that nobody has checked are looked at whole.
  const only = isCheckedAtBuild(manifest) ? country : undefined;
  const upTo = isCheckedAtBuild(manifest) ? earlierYears(need, manifest) : undefined;
  const asSeries = (isCheckedAtBuild(manifest) && need.asSeries) || undefined;
  const read = (
    holds: readonly ManifestFile["holds"][],
    indicators: ReadonlySet<string> | undefined,
    decode: (text: string) => Observation[],
    sources?: ReadonlySet<string>,
  ) =>
    manifest.files.flatMap((file) => {
      if (!holds.includes(file.holds) || sources?.has(file.source ?? "") === false) return [];
      if (asSeries && file.source === "derived") return [];
      const slices = (file.indicators ?? []).filter(({ id }) => indicators?.has(id) ?? true);
      if (slices.length === 0) return [];
      const path = join(folder, file.name);
      return decoded(path, () => {
        const check = isCheckedAtBuild(manifest) ? undefined : rowCheck(slices);
        const mustBe = (odd: string | undefined) => {
          if (odd !== undefined) throw otherBytes(path, odd);
        };
        // One after the other: of a long file neither its text nor its rows are held whole.
        const observations = readSlices(path, file.bytes, slices, (rows) => {
          const all = decode(rows);
          mustBe(check?.among(all));
          const own = ofCountry(all);
          return need.held ? own.map(need.held) : own;
        });
        mustBe(check?.inAll());
        return observations;
      });
    });
  // What is newer than the reference year does not count, and is said; few snapshots hold any.
  const newer = (): readonly Problem[] => {
    const { latest: reference, sources } = manifest;
    if (reference === undefined || need.indicators === undefined) return [];
    const later = sources.filter(({ years }) => years.some((year) => year > reference)).map(({ id }) => id);
    if (later.length === 0) return [];
    const newest = read(["current"], need.indicators, (rows) => decodeObservations(rows), new Set(later));
    return latestYear(yearsOf(newest), { reference }).problems;
  };
  const everything = () => {
    const inputs = need.indicators && withInputs(need.indicators);
    return withDerived(
      read(["current", "history"], inputs, (rows) => decodeObservations(rows, { country: only })),
    );
  };
  /** Of the shipped snapshot, which stores what is made of earlier years: what counts as of some years, or all. */
  const stored = (wanted: ReadonlySet<string>, years?: readonly number[]) => {
    const kept = years && country === undefined && need.held === undefined ? need.kept?.() : undefined;
    const last = kept?.parts.findIndex((part) => part.years.includes(Math.min(...years!))) ?? -1;
    if (kept && last >= 0 && [...wanted].every((id) => kept.indicators.includes(id))) {
      const slices = kept.parts.slice(0, last + 1).flatMap((part) => part.slices);
      const own = slices.filter(({ id }) => wanted.has(id));
      return readSlices(kept.file, kept.bytes, own, decodeCompact);
    }
    // Of what has no figure of a later year than all of these, the newest are all that counts, and its history is left unread.
    const first = Math.min(...(years ?? []));
    const isLater = ({ year }: Observation) => year !== undefined && year > first;
    const ofNoLater = (rows: string) => {
      const all = decodeCompact(rows);
      return all.some(isLater) ? [] : all;
    };
    const newest = years ? read(["newest"], wanted, ofNoLater) : [];
    const done = new Set(newest.map(({ indicator }) => indicator));
    const without = (all: ReadonlySet<string>) => new Set([...all].filter((one) => !done.has(one)));
    const rest = without(wanted);
    const others = read(["current", "history"], without(withInputs(rest, UNSTORED)), (rows) =>
      decodeObservations(rows, { country: only, upTo: years, untold: asSeries }),
    );
    const known = [...newest, ...others];
    return [...known, ...madeAnew(known, rest)];
  };
  const observations = onlyCurrent
    ? read(["newest"], need.indicators, decodeCompact)
    : need.indicators && isCheckedAtBuild(manifest)
      ? stored(need.indicators, upTo)
      : everything();
  return {
    catalogue: manifest.indicators,
    sources: manifest.sources,
    ...(manifest.latest === undefined ? {} : { latest: manifest.latest }),
    files: inputsOf(manifest),
    observations,
    ...(onlyCurrent || (upTo && need.indicators) ? { newestOnly: true } : {}),
    conflicts: [],
    unresolved: [],
    problems: [
      ...(states(manifest) || isCheckedAtBuild(manifest) ? [] : [unstated(folder)]),
      ...(need.asOf === undefined ? newer() : []),
    ],
    sha256: manifest.sha256,
  };
}

const inputsIn = new WeakMap<Manifest, readonly InputFile[]>();

/** The files that a snapshot was made of, each with the revision of the reader that read it, which the manifest states once a source. */
function inputsOf(manifest: Manifest): readonly InputFile[] {
  return entryOf(inputsIn, manifest, () => {
    const stated = new Map(manifest.sources.map(({ id, revision }) => [id, revision]));
    return manifest.inputs.map((one) => {
      const revision = stated.get(one.source ?? "");
      return revision === undefined || one.revision !== undefined ? one : { ...one, revision };
    });
  });
}

/** The years of runs as of which the newest values alone are needed; what is told of later years than the snapshot's needs all. */
function earlierYears({ asOf, alsoAsOf = [] }: Need, { latest }: Manifest): readonly number[] | undefined {
  if (asOf === undefined || latest === undefined) return undefined;
  const years = [...new Set([asOf, ...alsoAsOf])];
  return years.every((year) => Number.isFinite(year) && year <= latest) ? years : undefined;
}

function states({ ownSha256, seal }: Manifest): boolean {
  return (ownSha256 ?? seal) !== undefined;
}

function unstated(folder: string): Problem {
  return {
    severity: "warning",
    code: "unstated-hash",
    message:
      "the snapshot was made by an earlier version: its manifest does not state its own SHA-256, so a change to it would not be seen; make it again with “shortlist ingest … --replace”",
    file: join(basename(folder), MANIFEST),
  };
}

/** What ingest could not settle, each kind read where it is asked for: by `--strict`, `audit` and rewriting a snapshot. */
export function findingsIn(
  folder: string,
  manifest: Manifest,
): {
  conflicts(): Conflict[];
  rivals(): Observation[];
  unresolved(): Unresolved[];
  problems(): Problem[];
} {
  const read = <T>(holds: ManifestFile["holds"], decode: (text: string) => T[]) =>
    manifest.files.flatMap((file) => {
      if (file.holds !== holds) return [];
      const path = join(folder, file.name);
      return decoded(path, () => {
        const bytes = unpacked(path, file.bytes) ?? readPlain(path, { within: folder, otherwise: LOST });
        const found = decode(checked(bytes, file.sha256, path));
        if (found.length !== file.rows)
          throw otherBytes(path, `it holds ${found.length} rows, and the manifest states ${file.rows}`);
        return found;
      });
    });
  return {
    conflicts: () => [...read("conflicts", decodeConflicts), ...read("unsettled", decodeConflicts)],
    rivals: () => read("rivals", (text) => decodeObservations(text.slice(text.indexOf("\n") + 1))),
    unresolved: () => read("unresolved", decodeUnresolved),
    problems: () => [...read("problems", decodeProblems), ...read("open", decodeProblems)],
  };
}

/** @param stated bytes of the file, where a manifest states them */
function readSlices(
  path: string,
  stated: number | undefined,
  slices: readonly Slice[],
  decode: (text: string) => readonly Observation[],
): Observation[] {
  const whole = unpacked(path, stated);
  const handle = whole ? undefined : openPlain(path, { within: dirname(path), otherwise: LOST });
  try {
    const size = whole?.length ?? fstatSync(handle!).size;
    // Read at once: over small parts of files the way through the thread pool takes longer than the reading.
    return slices.flatMap(({ id, at: [from, to], sha256: hash }) => {
      if (to > size) throw otherBytes(path, `it ends before the rows of ${id}`);
      const read = whole ? whole.subarray(from, to) : readPart(handle!, from, to);
      return decode(checked(read, hash, path, id));
    });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function readPart(handle: number, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(to - from);
  return bytes.subarray(0, readSync(handle, bytes, 0, to - from, from));
}

/** What the decoder trips over was written by somebody else, whatever its hash says. */
function decoded<T>(path: string, read: () => T[]): T[] {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ShortlistError) throw cause;
    throw new ShortlistError("bad-snapshot", `the data file cannot be read: ${(cause as Error).message}`, {
      where: { file: path },
      wayOut: AGAIN,
      cause,
    });
  }
}

function checked(bytes: Buffer, hash: string, path: string, id?: string): string {
  // Of ASCII, as most of it is, both are the same, and one takes half of the time.
  if (sha256(bytes) === hash) return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  throw otherBytes(path, "its SHA-256 differs", id === undefined ? undefined : `the rows of ${id}`);
}

/**
 * Restriction and partner lists: every JSON file of a folder.
 *
 * @throws ShortlistError `bad-list`, where a file is not as docs/lists.md has it
 */
export async function readLists(folder: string): Promise<CountryList[]> {
  const names = namesIn(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const list = await parseJson(readFileSync(path), path, LISTS, "bad-list");
      return countryList(list, path, name.slice(0, -".json".length));
    }),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Holds the rows of a file against what the manifest says of them, some after the others. */
interface RowCheck {
  /** What is odd about rows that should be observations: each with a country, a value and where it is from. */
  among(rows: readonly Observation[]): string | undefined;
  /** What is odd about how many of each indicator there were. */
  inAll(): string | undefined;
}

function rowCheck(slices: readonly Slice[]): RowCheck {
  const left = new Map(slices.map(({ id, rows }) => [id, rows]));
  return {
    among(rows) {
      for (const one of rows) {
        const { country, indicator, value, year, source, file, locator } = one;
        const texts = [country, source, file, locator].every((text) => typeof text === "string");
        const isValue = typeof value === "string" || Number.isFinite(value);
        const isYear = year === undefined || Number.isInteger(year);
        const figures = [one.se, one.lower, one.upper].every((n) => n === undefined || Number.isFinite(n));
        if (!texts || !isValue || !isYear || !figures || !/^[A-Z]{3}$/u.test(country))
          return `a row of ${indicator} is no observation`;
        left.set(indicator, (left.get(indicator) ?? 0) - 1);
      }
      return undefined;
    },
    inAll() {
      const odd = [...left].find(([, rows]) => rows !== 0);
      return odd && `the number of its rows of ${odd[0]} is not what the manifest states`;
    },
  };
}
