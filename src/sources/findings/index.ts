import { isRecord } from "../../model/collections.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import { readScale, rescale, type Scale } from "../../model/source.ts";
import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import {
  findHeader,
  foldHeader,
  type Header,
  type HeaderSpec,
  locate,
  readNumber,
} from "../../tables/index.ts";
import { Collector } from "../collector/index.ts";
import type { ReadContext, Reading, Source } from "../contract.ts";
import { cellText } from "../user/cells.ts";
import { rescaling } from "../user/stated-scales.ts";
import { CONFIDENCE, FACTOR_WORDS, FINDINGS, KIND_WORDS, readDate, STATES } from "./form.ts";

export { FACTOR_ENDS } from "./form.ts";

/** Findings that analysts write down in the project's own form, documented in docs/findings.md. */
export const findings: Source = {
  id: "findings",
  title: "Analyst findings",
  summary: "Ratings with reason, citation, date and confidence, for what no publisher measures.",
  publisher: "the analysts who made the file",
  attribution: "Analyst findings: each figure's note names its reason and citation.",
  terms: "Those of the organisation whose analysts made the file.",
  url: "",
  indicators: FINDINGS,
  layouts: [
    { id: "findings-tree", title: "YAML or JSON with a list of findings", precedence: 1 },
    { id: "findings-table", title: "CSV or workbook with one row a finding", precedence: 1 },
  ],

  recognise(file) {
    const form = findForm(file);
    return form && { layout: form.layout, confidence: 0.95 };
  },

  read(file, recognition, context): Reading {
    const form = findForm(file);
    if (!form || form.absent.length > 0) {
      const missing = form ? form.absent.join(", ") : "factor, rating, reason, citation";
      throw new ShortlistError("unknown-layout", `the findings form lacks ${missing}`, {
        where: { file: file.path, ...(form ? { locator: form.headerPlace } : {}) },
        wayOut: `a finding has ${REQUIRED.join(", ")}; see docs/findings.md`,
      });
    }
    return readForm(file, form, recognition.layout, context);
  },
};

/** A finding that was read, before the newest of each country, indicator and year is chosen. */
interface Finding {
  readonly observation: Pick<Observation, "country" | "indicator" | "locator" | "value"> &
    Partial<Observation>;
  readonly date: string;
}

function readForm(file: ParsedFile, form: Form, layout: string, context: ReadContext): Reading {
  const dates = form.findings.map((written) => readDate(cellText(written.fields.date)) ?? "");
  const newest = dates.sort().at(-1) ?? "";
  const collector = new Collector(file, context, {
    source: "findings",
    layout,
    ...(newest === "" ? {} : { vintage: newest }),
  });
  for (const { table, place } of form.unread ?? []) collector.unread(table, place);
  const scale = fileScale(form, collector);
  const chosen = new Map<string, Finding>();
  /** The date of findings that contradict each other: of that date none counts. */
  const disputed = new Map<string, string>();
  for (const written of form.findings) {
    const finding = readFinding(written, form, scale, collector);
    if (!finding) continue;
    const { country, indicator, year, locator } = finding.observation;
    const key = `${country}\u0000${indicator}\u0000${year}`;
    const earlier = chosen.get(key);
    if (!earlier) {
      chosen.set(key, finding);
      continue;
    }
    if (finding.date === earlier.date && finding.observation.value !== earlier.observation.value) {
      disputed.set(key, finding.date);
      for (const [here, there] of [
        [finding, earlier],
        [earlier, finding],
      ] as const) {
        const message = `${indicator} of ${country} for ${year} is ${here.observation.value} here and ${there.observation.value} at ${there.observation.locator}, both dated ${finding.date}; neither was taken`;
        collector.problem("warning", "disagreement", message, here.observation.locator, {
          undecided: { country, indicator, ...(year === undefined ? {} : { year }) },
        });
      }
      continue;
    }
    const kept = finding.date > earlier.date ? finding : earlier;
    const dropped = kept === finding ? earlier : finding;
    chosen.set(key, kept);
    const message = `${indicator} of ${country} has another finding of ${year} at ${kept.observation.locator}, dated ${kept.date}; this one, dated ${dropped.date}, was left out.`;
    collector.problem("info", "superseded-finding", message, dropped.observation.locator ?? locator);
  }
  for (const [key, { observation, date }] of chosen)
    if (disputed.get(key) !== date) collector.observe(observation);
  return collector.finish();
}

/** One scale holds for the whole file: two would make ratings look alike that are not. */
function fileScale(form: Form, collector: Collector): Scale | undefined {
  const stated = [
    ...(form.scale ? [form.scale] : []),
    ...form.findings.flatMap((written) => {
      const text = cellText(written.fields.scale);
      return text === "" ? [] : [{ text, place: written.place("scale") }];
    }),
  ];
  const rated = form.findings.flatMap(({ fields }) => {
    const subject = subjectOf(cellText(fields.factor), cellText(fields.kind));
    return "id" in subject && !subject.categorical ? [`findings.${subject.id}`] : [];
  });
  const leftOut = rated.length === 0 ? {} : { undecided: { indicator: rated[0]! } };
  let first: (Scale & { text: string }) | undefined;
  for (const { text, place } of stated) {
    const scale = readScale(text);
    if (!scale) {
      const message = `"${text}" is not a rating scale; expected its low and its high end, as in "0 to 4".`;
      collector.problem("error", "bad-scale", message, place, leftOut);
    } else if (!first) first = { ...scale, text };
    else if (scale.from !== first.from || scale.to !== first.to) {
      const message = `The scale "${text}" differs from "${first.text}", which this file stated first; a file has one scale. What is rated on it was left out.`;
      collector.problem("error", "second-scale", message, place, leftOut);
    }
  }
  if (first) return first;
  if (stated.length === 0 && rated.length > 0) {
    const message =
      'The file states no rating scale, so its numbers mean nothing and were not read; state it once, as in "scale: 0 to 4".';
    collector.problem("error", "no-scale", message, form.ratingPlace, leftOut);
  }
  return undefined;
}

function readFinding(
  written: Written,
  form: Form,
  scale: Scale | undefined,
  collector: Collector,
): Finding | undefined {
  const text = (field: Field) => cellText(written.fields[field]);
  const refuse = (field: Field, code: string, message: string): undefined => {
    const who = [text("country"), text("factor")].filter((word) => word !== "").join(", ");
    const meant = subjectOf(text("factor"), text("kind"));
    const id = "id" in meant ? meant.id : (nearestWord(text("factor"), FACTOR_WORDS) ?? text("factor"));
    collector.problem(
      "error",
      code,
      `${who === "" ? "" : `${who}: `}${message}; the finding was left out.`,
      written.place(field),
      { undecided: { indicator: `findings.${id}` } },
    );
    return undefined;
  };
  for (const field of REQUIRED) {
    if (text(field) === "") return refuse(field, "missing-field", `the finding has no ${field}`);
  }
  const analyst = text("analyst") || (form.analyst ?? "").trim();
  if (form.isPrefilled && analyst === "")
    return refuse(
      "analyst",
      "unsigned",
      "the finding was prefilled from texts, and no analyst has signed it",
    );
  const subject = subjectOf(text("factor"), text("kind"));
  if ("unknown" in subject) return refuse(subject.field, "unknown-word", subject.unknown);
  const date = readDate(text("date"));
  if (date === undefined) {
    return refuse("date", "bad-date", `"${text("date")}" is not a date; expected one like 2024-03-15`);
  }
  const confidence = text("confidence").toLowerCase();
  const points = Object.hasOwn(CONFIDENCE, confidence) ? CONFIDENCE[confidence] : undefined;
  if (points === undefined) {
    const message = `"${text("confidence")}" is no degree of confidence${suggest(confidence, Object.keys(CONFIDENCE))}`;
    return refuse("confidence", "unknown-word", message);
  }
  const own = text("scale");
  const ownScale = own === "" ? undefined : readScale(own);
  if (own !== "" && scale && (ownScale?.from !== scale.from || ownScale.to !== scale.to)) {
    // Said once, where the scale stands.
    return undefined;
  }
  const rated = subject.categorical ? readState(text("rating")) : readRating(text("rating"), scale);
  if (rated === undefined) return undefined;
  if ("wrong" in rated) return refuse("rating", rated.code, rated.wrong);
  const country = collector.country(text("country"), written.place("country"));
  if (country === undefined) return undefined;
  const note = [
    ...(rated.formula ? [`rated ${text("rating")} on ${scale!.from} to ${scale!.to}`] : []),
    `reason: ${text("reason")}`,
    `citation: ${text("citation")}`,
    `dated ${date}`,
    rated.formula
      ? `confidence ${confidence} (standard error ${points} by convention)`
      : `confidence ${confidence}`,
    ...(analyst === "" ? [] : [`analyst: ${analyst}`]),
  ];
  return {
    date,
    observation: {
      country,
      indicator: `findings.${subject.id}`,
      year: Number(date.slice(0, 4)),
      value: rated.value,
      ...(rated.formula ? { unit: "points (0-100)", se: points, formula: rated.formula } : {}),
      locator: written.place("rating"),
      note: note.join("; "),
    },
  };
}

type Rated = { value: Value; formula?: string } | { wrong: string; code: string };

/** Undefined where the file has no scale, which is said once for the file. */
function readRating(text: string, scale: Scale | undefined): Rated | undefined {
  const number = readNumber(text);
  if (number.kind !== "number") return { wrong: `the rating "${text}" is not a number`, code: "bad-number" };
  if (!scale) return undefined;
  const value = rescale(number.value, scale);
  return value === undefined
    ? {
        wrong: `the rating ${text} is outside the file's scale, ${scale.from} to ${scale.to}`,
        code: "out-of-scale",
      }
    : { value, formula: rescaling(number.value, scale) };
}

function readState(text: string): Rated {
  const state = STATES.find((word) => word === text.toLowerCase());
  return state
    ? { value: state }
    : { wrong: `"${text}" is neither ${STATES.join(" nor ")}${suggest(text, STATES)}`, code: "unknown-word" };
}

const FIELDS = [
  "country",
  "factor",
  "kind",
  "rating",
  "scale",
  "reason",
  "citation",
  "date",
  "confidence",
  "analyst",
] as const;
type Field = (typeof FIELDS)[number];

/** Fields that every finding must have. */
const REQUIRED: readonly Field[] = [
  "country",
  "factor",
  "rating",
  "reason",
  "citation",
  "date",
  "confidence",
];

/** One finding as it is written, whatever the shape of the file. */
interface Written {
  readonly fields: Readonly<Partial<Record<Field, Cell>>>;
  /** Where a field stands, or would stand. */
  place(field: Field): string;
}

interface Form {
  readonly layout: "findings-table" | "findings-tree";
  readonly findings: readonly Written[];
  /** The scale that is stated for the whole file, above the table or at the top of the tree. */
  readonly scale?: { readonly text: string; readonly place: string };
  /** The analyst that is stated for the whole file. */
  readonly analyst?: string;
  /** It was filled in by a program: nothing in it counts until somebody has signed. */
  readonly isPrefilled?: true;
  /** Required fields that no finding has, because the table has no such column; with the header's place. */
  readonly absent: readonly Field[];
  readonly headerPlace: string;
  /** Where the ratings are headed. */
  readonly ratingPlace: string;
  /** Other tables of the file that hold such a form: one file is one form. */
  readonly unread?: readonly { readonly table: Table; readonly place: string }[];
}

/** The form in a file: a table (CSV, workbook) or a tree (YAML, JSON); undefined where it is not the form. */
function findForm(file: ParsedFile): Form | undefined {
  return file.data === undefined ? findTable(file) : findTree(file.data);
}

const SPEC: HeaderSpec = {
  country: { is: /^country$/u },
  factor: { is: /^factor$/u },
  rating: { is: /^rating$/u },
};

function findTable(file: ParsedFile): Form | undefined {
  const [first, ...others] = file.tables.flatMap((table) => {
    const header = findHeader(table, SPEC);
    const form = header && asForm(file, table, header);
    return form ? [{ form, table }] : [];
  });
  if (!first) return undefined;
  return { ...first.form, unread: others.map(({ table, form }) => ({ table, place: form.headerPlace })) };
}

function asForm(file: ParsedFile, table: Table, header: Header): Form | undefined {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const at = header.titles.indexOf(field);
    if (at >= 0) columns.set(field, at);
  }
  // Country, factor and rating alone could be anybody's table; reason, citation, date and confidence are the form's own.
  const own = (["reason", "citation", "date", "confidence"] as const).filter((field) => columns.has(field));
  if (own.length < 2) return undefined;
  const above = table.rows.slice(0, header.index);
  const analyst = labelled(file, table, above, /^analyst$/u)?.text;
  const scale = labelled(file, table, above, /^(?:rating )?scale$/u);
  const at = table.rows[header.index]!.at;
  const findings = header.body
    // A note under the table has one cell, and that is no rating.
    .filter((row) => {
      const filled = [...columns].filter(([, column]) => cellText(row.cells[column]) !== "");
      return filled.length > 1 || filled.some(([field]) => field === "rating");
    })
    .map((row) => ({
      fields: Object.fromEntries([...columns].map(([field, column]) => [field, row.cells[column] ?? null])),
      place: (field: Field) => locate(file, table, row.at, columns.get(field) ?? columns.get("country")!),
    }));
  return {
    layout: "findings-table",
    findings,
    ...(scale ? { scale } : {}),
    ...(analyst === undefined ? {} : { analyst }),
    absent: REQUIRED.filter((field) => !columns.has(field)),
    headerPlace: locate(file, table, at, 0),
    ratingPlace: locate(file, table, at, columns.get("rating")!),
  };
}

/** `Scale: 0 to 4` in one cell above the header, or `Scale` with `0 to 4` in the next cell. */
function labelled(
  file: ParsedFile,
  table: Table,
  rows: readonly Row[],
  label: RegExp,
): { text: string; place: string } | undefined {
  for (const { at, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const [before, ...after] = foldHeader(cell).split(":");
      if (!label.test(before!.trim())) continue;
      const inside = cellText(cell).split(":").slice(1).join(":").trim();
      if (after.length > 0 && inside !== "") return { text: inside, place: locate(file, table, at, column) };
      const next = cellText(cells[column + 1]);
      if (next !== "") return { text: next, place: locate(file, table, at, column + 1) };
    }
  }
  return undefined;
}

type Tree = Readonly<Record<string, unknown>>;

function findTree(data: unknown): Form | undefined {
  if (!isRecord(data) || !Array.isArray(data.findings)) return undefined;
  const rows = data.findings as readonly unknown[];
  const declared = data.document === "shortlist/findings/1";
  const first = rows.find(isRecord);
  const shaped =
    first && ["country", "factor", "rating", "reason", "citation"].filter((field) => field in first);
  if (!declared && (shaped?.length ?? 0) < 4) return undefined;
  const scale = treeScale(data.scale);
  return {
    layout: "findings-tree",
    findings: rows.map((row, index) => ({
      fields: isRecord(row) ? fieldsOf(row) : {},
      place: (field: Field) => `/findings/${index}/${field}`,
    })),
    ...(scale === undefined ? {} : { scale: { text: scale, place: "/scale" } }),
    ...(typeof data.analyst === "string" ? { analyst: data.analyst } : {}),
    ...("prefilled" in data ? { isPrefilled: true as const } : {}),
    absent: [],
    headerPlace: "/findings",
    ratingPlace: "/findings",
  };
}

/** `0 to 4`, `{from: 0, to: 4}` or `[0, 4]`. */
function treeScale(scale: unknown): string | undefined {
  if (typeof scale === "string") return scale;
  if (Array.isArray(scale) && scale.length === 2) return `${String(scale[0])} to ${String(scale[1])}`;
  if (isRecord(scale) && "from" in scale && "to" in scale)
    return `${String(scale.from)} to ${String(scale.to)}`;
  return undefined;
}

function fieldsOf(row: Tree): Partial<Record<Field, Cell>> {
  const fields: Partial<Record<Field, Cell>> = {};
  for (const field of FIELDS) {
    const value = row[field];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      fields[field] = value;
  }
  return fields;
}

type Subject = { id: string; categorical: boolean } | { unknown: string; field: Field };

/** What a finding is about; a kind of restriction may also stand as the factor itself. */
function subjectOf(factor: string, kind: string): Subject {
  const [factorWord, kindWord] = [slug(factor), slug(kind)];
  if (kind === "" && KIND_WORDS.includes(factorWord)) return { id: factorWord, categorical: true };
  if (!FACTOR_WORDS.includes(factorWord)) {
    const words = [...FACTOR_WORDS, ...KIND_WORDS];
    return { unknown: `"${factor}" is no factor of the form${suggest(factorWord, words)}`, field: "factor" };
  }
  if (kind === "") return { id: factorWord, categorical: false };
  if (factorWord !== "restrictions") {
    return { unknown: `a kind ("${kind}") goes with the factor restrictions only`, field: "kind" };
  }
  return KIND_WORDS.includes(kindWord)
    ? { id: kindWord, categorical: true }
    : { unknown: `"${kind}" is no kind of restriction${suggest(kindWord, KIND_WORDS)}`, field: "kind" };
}

/** The nearest valid word, or all of them, as the end of a message. */
function suggest(word: string, words: readonly string[]): string {
  const nearest = nearestWord(word, words);
  return nearest ? `; did you mean "${nearest}"?` : `; expected one of ${words.join(", ")}`;
}

/** `Political will`, `political_will` and `political-will` are one word. */
function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, "-");
}
