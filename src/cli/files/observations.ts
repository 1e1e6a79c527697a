import type { Dataset } from "../../model/dataset.ts";
import type { ObservationsDocument } from "../../model/documents/reading.ts";
import { tool } from "../../use/data/package-files.ts";

/** What was read, as `ingest --dry-run --format json` prints it: publishers' figures only, nothing derived. */
export function observationsDocument(dataset: Omit<Dataset, "sha256">): ObservationsDocument {
  return {
    document: "shortlist/observations/1",
    tool,
    files: dataset.files.map(({ path, sha256, source, layout, confidence, observations }) => ({
      name: path,
      sha256,
      source: source ?? null,
      layout: layout ?? null,
      confidence: confidence ?? 0,
      observations,
    })),
    observations: dataset.observations
      .filter(({ source }) => source !== "derived")
      .map((one) => ({
        country: one.country,
        indicator: one.indicator,
        year: one.year ?? null,
        measured: one.measured ?? null,
        atLatest: one.atLatest ?? false,
        ages: one.ages ?? null,
        value: one.value,
        unit: one.unit ?? null,
        se: one.se ?? null,
        lower: one.lower ?? null,
        upper: one.upper ?? null,
        source: one.source,
        file: one.file,
        locator: one.locator,
        note: one.note ?? null,
        ...(one.quote === undefined ? {} : { quote: one.quote }),
        vintage: one.vintage ?? null,
      })),
    conflicts: dataset.conflicts.map((one) => ({ ...one, year: one.year ?? null })),
    unresolved: dataset.unresolved.map((one) => ({
      ...one,
      suggestions: [...one.suggestions],
      rows: one.rows ?? null,
    })),
    problems: dataset.problems.map(({ withoutFigure, ...one }) => ({
      ...one,
      ...(withoutFigure && { withoutFigure: [...withoutFigure] }),
      file: one.file ?? null,
      locator: one.locator ?? null,
    })),
  };
}
