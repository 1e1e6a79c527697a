import { makeZip } from "../../tables/zip-fixture.ts";
import { Random } from "../random.ts";
import { CHANGES } from "./changes.ts";
import { BOOK_DAMAGE, TEXT_DAMAGE } from "./damage.ts";
import { bodyOf, copyGrid, dropLine, widthOf } from "./grid.ts";
import { invent, type Original } from "./invent.ts";
import { judge, knownOf, type Outcome, type Silent } from "./judge.ts";
import { type How, type Reader, read, readOrEnd } from "./reading.ts";
import { REWRITES } from "./rewrites.ts";
import { slice } from "./slices.ts";
import { headerOf, keysOf, type Mutation, type Subject } from "./subject.ts";
import { attemptTree, type Tree, treeOf } from "./trees.ts";
import { VALUES } from "./values.ts";
import { asBook, asText, encode, PLAIN, type Written, workbookOf, writeText } from "./write.ts";

type End = "same" | "as said" | "flagged" | "refused" | "silent" | "crashed" | "not applicable";

/** What became of one mutated input. */
export interface Trial {
  readonly end: End;
  /** What was changed, in order. */
  readonly mutations: readonly string[];
  readonly origin: string;
  readonly how: string;
  readonly silent: readonly Silent[];
  /** A crash's stack, or the code of a refusal. */
  readonly what?: string;
  readonly written?: Written;
  readonly outcome?: Outcome;
}

/** So many inputs in a row are mutations of the same original. */
const SHARED = 40;
/** Of twenty originals, so many are slices of the publishers' and the repository's own tables, and trees, where they are there. */
const [SLICES, TREES] = [7, 1];

export interface Plan {
  readonly original: Original;
  readonly mutations: readonly { readonly mutation: Mutation; readonly seed: number }[];
  /** What happens to the file once it is written: a seed that also tells which damage. */
  readonly damage?: number;
  readonly format: "csv" | "xlsx";
  readonly way: "whole" | "stream" | "mapping";
  readonly seed: number;
}

const pool = (from: readonly Mutation[]) =>
  from.flatMap((one) => Array.from({ length: one.weight ?? 1 }, () => one));
const ALL = { changes: pool([...CHANGES, ...VALUES]), rewrites: pool(REWRITES) };

/** Draws the way to change an original: not every mutation applies to every table. */
function drawn(original: Original, random: Random): Plan {
  const mutations: Plan["mutations"][number][] = [];
  const one = (from: readonly Mutation[]) =>
    mutations.push({ mutation: random.pick(from), seed: random.below(2 ** 31) });
  const kind = random.below(12);
  const damage = kind >= 10 ? random.below(2 ** 31) : undefined;
  // One mutation in most cases; sometimes one of what is said upon one of how it is written.
  if (kind < 4) one(ALL.rewrites);
  else if (kind < 8) one(ALL.changes);
  else if (kind < 10) {
    one(ALL.rewrites);
    one(random.chance(0.8) ? ALL.changes : ALL.rewrites);
  }
  const format = original.writing?.format ?? (random.chance(0.65) ? "csv" : "xlsx");
  const way = random.pick(["whole", "whole", "whole", "whole", "stream", "mapping"] as const);
  return {
    original,
    mutations,
    format,
    way,
    seed: random.below(2 ** 31),
    ...(damage === undefined ? {} : { damage }),
  };
}

/** The files of which slices are taken, and those that are trees. */
export interface Places {
  readonly slices: readonly string[];
  readonly trees: readonly string[];
}

type Origin = { readonly table: Original } | { readonly tree: Tree };

let held: { key: string; origin: Origin } | undefined;

async function originOf(seed: number, number: number, places: Places, reader: Reader): Promise<Origin> {
  const key = `${seed}/${number}`;
  if (held?.key === key) return held.origin;
  const random = new Random(seed * 7_368_787 + number);
  const kind = random.below(20);
  let origin: Origin | undefined;
  if (kind < TREES && places.trees.length > 0)
    origin = { tree: await treeOf(random.pick(places.trees), random, reader) };
  else if (kind < TREES + SLICES && places.slices.length > 0) {
    const table = await slice(random.pick(places.slices), random);
    if (table) origin = { table };
  }
  origin ??= { table: await withKnown(invent(random)) };
  held = { key, origin };
  return origin;
}

/** What is said of an invented table as it is. */
async function withKnown(original: Original): Promise<Original> {
  const text = writeText([original.grid], PLAIN);
  const written = asText(Buffer.from(text.text), text);
  const { problems } = await read(written, { by: "whole" });
  return { ...original, known: knownOf(problems, written) };
}

/** Draws that a table may take until a mutation applies to it. */
const TRIES = 40;

/** The input of a number: the same seed and number give the same one. */
export async function trialOf(
  seed: number,
  index: number,
  places: Places,
  reader: Reader = read,
): Promise<{ plan?: Plan; trial: Trial }> {
  const origin = await originOf(seed, Math.floor(index / SHARED), places, reader);
  const random = new Random(seed * 1_000_003 + index * 7919 + 1);
  if ("tree" in origin) {
    let trial = await attemptTree(origin.tree, random, reader);
    for (let tries = 0; tries < TRIES && trial.end === "not applicable"; tries += 1)
      trial = await attemptTree(origin.tree, random, reader);
    return { trial };
  }
  const { table: original } = origin;
  let [plan, trial] = [drawn(original, random), undefined as Trial | undefined];
  for (let tries = 0; tries < TRIES; tries += 1) {
    trial = await attempt(plan, reader);
    if (trial.end !== "not applicable") break;
    plan = drawn(original, random);
  }
  return { plan, trial: trial! };
}

/** Makes one input, reads it and judges what was read. */
async function attempt(plan: Plan, reader: Reader = read): Promise<Trial> {
  const { original } = plan;
  const subject: Subject = {
    layout: original.layout,
    grids: [copyGrid(original.grid)],
    writing: { ...(original.writing ?? PLAIN), format: plan.format },
    formats:
      original.others && original.others.before.length + original.others.after.length > 0
        ? [plan.format]
        : ["csv", "xlsx"],
  };
  const about = {
    mutations: plan.mutations.map(({ mutation }) => mutation.id),
    origin: original.origin ?? original.layout,
  };
  for (const { mutation, seed } of plan.mutations)
    if (mutation.apply(subject, new Random(seed)) === false)
      return { ...about, end: "not applicable", how: "", silent: [] };
  // Damage changes what a table says: the other sheets are those of this input only.
  const { before = [], after = [] } = original.others ?? {};
  subject.grids = [...before.map(copyGrid), ...subject.grids, ...after.map(copyGrid)];
  const { written, damage } = writeAs(subject, original.path, plan.damage);
  const how = wayOf(plan, subject);
  if (written === undefined || how === undefined)
    return { ...about, end: "not applicable", how: "", silent: [] };
  if (damage) about.mutations.push(damage.id);
  const done = { ...about, how: `${subject.writing.format}, ${how.by}`, written };
  const outcome = await readOrEnd(written, how, reader);
  if ("end" in outcome) return { ...done, ...outcome, silent: [] };
  // The program names the source that it takes a file for; under another one no figure goes by the same indicator.
  const source = (outcome as { source?: string }).source;
  const ids = new Set(subject.grids.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)));
  if (
    original.source !== undefined &&
    source !== original.source &&
    !outcome.observations.some(({ indicator }) => ids.has(indicator))
  )
    return { ...done, end: "flagged", silent: [], outcome };
  const { silent, flagged } = judge(outcome, subject.grids, written, original.known ?? new Set());
  const preserves = plan.mutations.every(({ mutation }) => mutation.preserves) && (damage?.preserves ?? true);
  const end = silent.length > 0 ? "silent" : flagged > 0 ? "flagged" : preserves ? "same" : "as said";
  return { ...done, end, silent, outcome };
}

interface Writing {
  /** Undefined where it cannot be written so. */
  readonly written?: Written;
  readonly damage?: { readonly id: string; readonly preserves: boolean };
}

function writeAs({ grids, writing }: Subject, given = "input/table", seed?: number): Writing {
  const path = given.replace(/(?:\.\w+)?$/u, `.${writing.format}`);
  const random = new Random(seed ?? 0);
  if (writing.format === "xlsx") {
    const parts = workbookOf(grids, writing);
    const damage = seed === undefined ? undefined : random.pick(BOOK_DAMAGE);
    if (damage && !damage.apply(parts, grids, random)) return {};
    return { written: asBook(makeZip(parts), grids, path), ...(damage ? { damage } : {}) };
  }
  const text = writeText(grids, writing);
  const damage = seed === undefined ? undefined : random.pick(TEXT_DAMAGE);
  const bytes = damage ? damage.apply(text, grids, random) : encode(text.text, writing);
  return bytes === undefined
    ? {}
    : {
        written: asText(bytes, text, path),
        ...(damage ? { damage: { id: damage.id, preserves: false } } : {}),
      };
}

function wayOf(plan: Plan, subject: Subject): How | undefined {
  const how = ownWayOf(plan, subject);
  // What a title says of an indicator counts where its column is mapped to it; and what is said of scales is not said of a stream.
  if (subject.mapped && how?.by !== "mapping") return undefined;
  if (how === undefined || !subject.scales) return how;
  const { scales } = subject;
  return how.by === "stream" ? { by: "whole", scales } : { ...how, scales };
}

function ownWayOf({ way, seed, original }: Plan, { grids, writing, mapped }: Subject): How | undefined {
  const random = new Random(seed);
  if (way === "stream" && writing.format === "csv" && !mapped)
    return { by: "stream", head: 150 + random.below(600), block: 64 + random.below(500) };
  if ((way !== "mapping" && !mapped) || original.layout !== "wide") return { by: "whole" };
  const grid = grids.find(({ figures }) => figures.length > 0);
  const head = grid && headerOf(grid);
  if (grid === undefined || head === undefined) return { by: "whole" };
  const { names, codes, years } = keysOf(grid);
  const title = (cells: ReadonlySet<unknown>) => {
    for (const line of bodyOf(grid)) {
      const at = line.cells.findIndex((cell) => cells.has(cell));
      if (at >= 0) return head.cells[at]?.text.trim() || `#${at + 1}`;
    }
    return undefined;
  };
  // What a user maps are the columns of the table as it is; two of one title, or none, cannot be named.
  const countryColumn = title(codes.size > 0 ? codes : names);
  const yearColumn = title(years);
  const values = new Map<string, string>();
  for (const { indicator, optional } of grid.figures)
    if (typeof indicator === "object" && indicator.text.trim() !== "" && !optional)
      values.set(indicator.text.trim(), mapped?.get(indicator.text.trim()) ?? indicator.text.trim());
  if (countryColumn === undefined || values.size === 0) return { by: "whole" };
  const titles = head.cells.map(({ text }) => text.trim());
  if (new Set(titles).size < titles.length || grid.figures.some(({ optional }) => optional))
    return { by: "whole" };
  // A name beside the mapped codes counts where it is another country's than the code.
  for (const figure of grids.flatMap(({ figures }) => figures)) {
    const [a, b] = [figure.name?.means, figure.code?.means];
    const differ = a?.is === "country" && b?.is === "country" && a.iso3 !== b.iso3;
    if (codes.size > 0 && !differ) delete figure.name;
  }
  for (const one of grids)
    one.figures = one.figures.filter(
      ({ indicator }) => typeof indicator !== "object" || indicator.text.trim() !== "",
    );
  const mapping = {
    countryColumn,
    values: [...values].map(([column, indicator]) => ({ column, indicator })),
    ...(yearColumn === undefined ? {} : { yearColumn }),
  };
  return { by: "mapping", mapping };
}

/** The smallest input that still shows a silent difference of the same class: fewer mutations, plainly written, fewer rows. */
export async function minimal(
  plan: Plan,
  trial: Trial,
  reader: Reader = read,
): Promise<{ plan: Plan; trial: Trial }> {
  const kind = trial.silent[0]!.class;
  let best = { plan, trial };
  const isSame = (one: Trial) => one.end === "silent" && one.silent.some((silent) => silent.class === kind);
  const better = async (next: Plan) => {
    const again = await attempt(next, reader);
    if (!isSame(again)) return false;
    best = { plan: next, trial: again };
    return true;
  };
  for (const { mutation } of plan.mutations)
    if (best.plan.mutations.length + (plan.damage === undefined ? 0 : 1) > 1)
      await better({
        ...best.plan,
        mutations: best.plan.mutations.filter((one) => one.mutation !== mutation),
      });
  if (plan.original.path === undefined) await better({ ...best.plan, format: "csv", way: "whole" });
  if (best.plan.way !== "whole") await better({ ...best.plan, way: "whole" });
  let at = bodyOf(best.plan.original.grid).length - 1;
  for (; at >= 0; at -= 1) {
    const grid = copyGrid(best.plan.original.grid);
    const line = bodyOf(grid)[at];
    if (line === undefined || bodyOf(grid).length < 3) continue;
    dropLine(grid, line);
    await better({ ...best.plan, original: { ...best.plan.original, grid } });
  }
  // A table of series is one by its columns.
  const isPlain = ["wide", "tidy"].includes(plan.original.layout);
  for (let column = isPlain ? widthOf(best.plan.original.grid) - 1 : 0; column > 0; column -= 1) {
    const grid = copyGrid(best.plan.original.grid);
    if (grid.lines.some(({ cells }) => cells.length <= column)) continue;
    for (const line of grid.lines) {
      const [gone] = line.cells.splice(column, 1);
      grid.figures = grid.figures.filter(({ cell, indicator }) => cell !== gone && indicator !== gone);
      for (const figure of grid.figures) {
        if (figure.year === gone) delete figure.year;
        if (figure.se === gone) delete figure.se;
      }
    }
    const isWhole = grid.figures.every(
      (figure) => figure.name === undefined || figure.line.cells.includes(figure.name),
    );
    if (isWhole && grid.figures.length > 0)
      await better({ ...best.plan, original: { ...best.plan.original, grid } });
  }
  return best;
}

export function show(trial: Trial): string {
  const { written, silent, outcome } = trial;
  const differences = silent
    .slice(0, 4)
    .map((one) => `    ${one.class}: expected ${one.expected}; found ${one.found} (${one.where})`);
  if (written === undefined) return [`    ${trial.what ?? ""}`, ...differences].join("\n");
  const isText = written.path.endsWith(".csv");
  const text = isText ? new TextDecoder().decode(written.bytes) : "(a workbook)";
  const lines = text
    .split(/\r\n|\n|\r/u)
    .slice(0, 24)
    .map((line) => `    | ${line.slice(0, 160)}`);
  const said = [
    ...(outcome?.problems ?? []).map(({ severity, code, locator }) => `${severity} ${code} ${locator ?? ""}`),
    ...(outcome?.unresolved ?? []).map(({ name, locator }) => `unresolved "${name}" ${locator}`),
  ];
  return [...lines, ...differences, `    said: ${said.slice(0, 6).join("; ") || "nothing"}`].join("\n");
}
