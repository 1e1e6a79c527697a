import { ShortlistError } from "../model/error.ts";
import type { Observation, Value } from "../model/observation.ts";
import type { ParsedFile } from "../model/table.ts";
import { readNumber } from "../tables/index.ts";
import { Collector } from "./collector.ts";
import type { ReadContext, Reading, Source } from "./contract.ts";
import {
  CONFIDENCE,
  FACTOR_WORDS,
  FINDINGS,
  KIND_WORDS,
  readScale,
  rescale,
  type Scale,
  STATES,
} from "./findings-form.ts";
import { type Field, type Form, findForm, REQUIRED, type Written } from "./findings-rows.ts";
import { nearestWord } from "./nearest.ts";
import { cellText } from "./user-cells.ts";

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
  const newest = dates.reduce((a, b) => (b > a ? b : a), "");
  const collector = new Collector(file, context, {
    source: "findings",
    layout,
    ...(newest === "" ? {} : { vintage: newest }),
  });
  const scale = fileScale(form, collector);
  const chosen = new Map<string, Finding>();
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
    const kept = finding.date > earlier.date ? finding : earlier;
    const dropped = kept === finding ? earlier : finding;
    chosen.set(key, kept);
    const message = `${indicator} of ${country} has another finding of ${year} at ${kept.observation.locator}, dated ${kept.date}; this one, dated ${dropped.date}, was left out.`;
    const same = finding.date === earlier.date && finding.observation.value !== earlier.observation.value;
    collector.problem(
      same ? "warning" : "info",
      "superseded-finding",
      message,
      dropped.observation.locator ?? locator,
    );
  }
  for (const { observation } of chosen.values()) collector.observe(observation);
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
  let first: (Scale & { text: string }) | undefined;
  for (const { text, place } of stated) {
    const scale = readScale(text);
    if (!scale) {
      const message = `"${text}" is not a rating scale; expected its low and its high end, as in "0 to 4".`;
      collector.problem("error", "bad-scale", message, place);
    } else if (!first) first = { ...scale, text };
    else if (scale.from !== first.from || scale.to !== first.to) {
      const message = `The scale "${text}" differs from "${first.text}", which this file stated first; a file has one scale.`;
      collector.problem("error", "second-scale", message, place);
    }
  }
  if (first) return first;
  if (stated.length === 0) {
    const message =
      'The file states no rating scale, so its numbers mean nothing; state it once, as in "scale: 0 to 4". No rating was read.';
    collector.problem("error", "no-scale", message, form.headerPlace);
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
    collector.problem(
      "error",
      code,
      `${who === "" ? "" : `${who}: `}${message}; the finding was left out.`,
      written.place(field),
    );
    return undefined;
  };
  for (const field of REQUIRED) {
    if (text(field) === "") return refuse(field, "missing-field", `the finding has no ${field}`);
  }
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
  const analyst = text("analyst") || (form.analyst ?? "");
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
    : { value, formula: `100 * (${number.value} - ${scale.from}) / (${scale.to} - ${scale.from})` };
}

function readState(text: string): Rated {
  const state = STATES.find((word) => word === text.toLowerCase());
  return state
    ? { value: state }
    : { wrong: `"${text}" is neither ${STATES.join(" nor ")}${suggest(text, STATES)}`, code: "unknown-word" };
}

/** A full date, a month or a year, each of which must exist; undefined otherwise. */
function readDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T00:00:00(?:\.0+)?Z?)?$/u.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [match[1]!, match[2] ?? "01", match[3] ?? "01"];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists ? [match[1], match[2], match[3]].filter((part) => part !== undefined).join("-") : undefined;
}

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
