import { ShortlistError } from "../../model/error.ts";
import type { Observation, Value } from "../../model/observation.ts";
import type { ParsedFile } from "../../model/table.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { readNumber } from "../../tables/index.ts";
import { Collector } from "../collector/index.ts";
import type { ReadContext, Reading, Scale, Source } from "../contract.ts";
import { cellText } from "../user/cells.ts";
import { readScale, rescale, rescaling } from "../user/scale-words.ts";
import { CONFIDENCE, FACTOR_WORDS, FINDINGS, readDate, STATES } from "./form.ts";
import { type Field, type Form, findForm, REQUIRED, type Written } from "./rows.ts";
import { subjectOf, suggest } from "./words.ts";

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
