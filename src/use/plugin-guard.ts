import type { CheckOfPlugin } from "../model/audit.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Aggregator } from "../scoring/aggregators/contract.ts";
import { addAggregators } from "../scoring/aggregators/index.ts";
import type { Column, Fitted, Normaliser } from "../scoring/normalisers/contract.ts";
import { addNormalisers } from "../scoring/normalisers/index.ts";
import type { Source } from "../sources/contract.ts";
import type { Plugin } from "./plugins.ts";

// What a plug-in gives is looked at each time: a score that is none, or outside of what the plug-in itself states, stops the run.

/** Adds the methods of a plug-in, each under guard. */
export function addMethods({ normalisers = [], aggregators = [] }: Plugin): void {
  addNormalisers(normalisers.map(guardedNormaliser));
  addAggregators(aggregators.map(guardedAggregator));
}

function guardedNormaliser(one: Normaliser): Normaliser {
  const must = (score: unknown, of: unknown, [lo, hi]: Column["scale"]): number | undefined => {
    if (score === undefined) return undefined;
    if (typeof score !== "number" || !Number.isFinite(score))
      throw broken(one.id, `it scores ${of} ${shown(score)}`);
    if (one.bounded && (score < lo || score > hi))
      throw broken(one.id, `it scores ${of} ${score}, and says that it stays within ${lo} and ${hi}`);
    return score;
  };
  const { refit, among, within } = one;
  return {
    ...one,
    fit(column, own): Fitted {
      const fitted = guarded(one.id, () => one.fit(column, own));
      const map: Fitted["map"] = (value, i) =>
        must(
          guarded(one.id, () => fitted.map(value, i)),
          value,
          column.scale,
        );
      return { ...fitted, map };
    },
    ...(refit && {
      refit(frame, own) {
        const again = guarded(one.id, () => refit(frame, own));
        return (values, scores) => {
          guarded(one.id, () => again(values, scores));
          for (let k = 0; k < frame.wanted.length; k += 1) {
            const value = values[frame.wanted[k]!]!;
            // NaN stands for no figure, and for no score.
            if (!Number.isNaN(scores[k]!)) must(scores[k], value, frame.scale);
          }
        };
      },
    }),
    ...(among && {
      among(sorted, own, scale) {
        const place = guarded(one.id, () => among(sorted, own, scale));
        return (score) =>
          must(
            guarded(one.id, () => place(score)),
            score,
            scale,
          )!;
      },
    }),
    ...(within && {
      within(sorted, scale) {
        const placed = guarded(one.id, () => within(sorted, scale));
        for (let i = 0; i < sorted.length; i += 1) must(placed[i], sorted[i], scale);
        return placed;
      },
    }),
  };
}

function guardedAggregator(one: Aggregator): Aggregator {
  return {
    ...one,
    kernel(own, scale) {
      const kernel = guarded(one.id, () => one.kernel(own, scale));
      const mayLack = one.undefinedFor !== undefined || one.refusesNegative?.(own) === true;
      return (x, w, n) => {
        const result: unknown = guarded(one.id, () => kernel(x, w, n));
        if (typeof result === "number" && (Number.isFinite(result) || (mayLack && Number.isNaN(result))))
          return result;
        // A child without a score leaves the result without one.
        if (Number.isNaN(result) && x.subarray(0, n).some(Number.isNaN)) return Number.NaN;
        throw broken(one.id, `it joins ${[...x.subarray(0, n)].join(", ")} to ${shown(result)}`);
      };
    },
  };
}

function guarded<Made>(id: string, work: () => Made): Made {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ShortlistError) throw cause;
    const place = /\/([^/?]+)\?[0-9a-f]{64}:(\d+):/u.exec((cause as Error).stack ?? "");
    throw broken(id, `${(cause as Error).message}${place ? ` (${place[1]}, line ${place[2]})` : ""}`, cause);
  }
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** A reader, each of whose figures is looked at. */
export function guardedSource(one: Source): Source {
  const indicators = new Set(one.indicators.map(({ id }) => id));
  return {
    ...one,
    recognise: (file) => guarded(one.id, () => one.recognise(file)),
    read(file, recognition, context) {
      const reading = guarded(one.id, () => one.read(file, recognition, context));
      for (const { country, indicator, value, year, source, locator } of reading.observations) {
        const isNone =
          typeof value === "number" ? !Number.isFinite(value) : typeof value !== "string" || value === "";
        const wrong = isNone
          ? `the figure ${shown(value)}`
          : !/^[A-Z]{3}$/u.test(country)
            ? `the country ${shown(country)}`
            : !indicators.has(indicator)
              ? `the indicator ${shown(indicator)}, which it does not state`
              : year !== undefined && !Number.isInteger(year)
                ? `the year ${shown(year)}`
                : source !== one.id
                  ? `the source ${shown(source)}`
                  : typeof locator !== "string" || locator === ""
                    ? "a figure without its place"
                    : undefined;
        if (wrong !== undefined) throw broken(one.id, `it reads ${wrong} from ${file.path}`);
      }
      return reading;
    },
  };
}

export function guardedCheck(one: CheckOfPlugin): CheckOfPlugin {
  return {
    ...one,
    find(data) {
      const found = guarded(one.id, () => one.find(data));
      const wrong = found.find(
        ({ severity, subject, message }) =>
          !["person", "note"].includes(severity) ||
          ![subject, message].every((text) => typeof text === "string" && text !== ""),
      );
      if (wrong !== undefined)
        throw broken(one.id, `a finding of it is no finding: ${JSON.stringify(wrong)}`);
      return found;
    },
  };
}

/** The error of a plug-in that does not do what it states. */
function broken(id: string, what: string, cause?: unknown): ShortlistError {
  return new ShortlistError("plugin-failed", `“${id}” of a plug-in failed: ${what}`, {
    wayOut:
      "Ask whoever wrote the plug-in; the tests of shortlist/testing find such faults (docs/plugins.md).",
    cause,
  });
}
