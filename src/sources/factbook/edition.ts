/** Which state of the Factbook a file is of. */
export interface Edition {
  /** Snapshot date from the path (`2023-12-30`), else the newest year of an estimate in the file, else absent. */
  readonly vintage?: string;
  /** The year that stands for a figure whose text has none. */
  readonly year?: number;
  /** The date is that of the snapshot, not inferred from the figures. */
  readonly dated: boolean;
  /** For notes: `World Factbook, snapshot 2023-12-30`. */
  readonly label: string;
}

/**
 * The Factbook has no editions, it was changed every week: a file is dated by the ISO date in its folder's name. Where
 * there is none, the newest year that the file calls an estimate stands in, and says so in the label.
 */
export function editionOf(path: string, data: unknown): Edition {
  const dates = path
    .slice(0, path.lastIndexOf("/") + 1)
    .match(/(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu);
  const date = dates?.at(-1);
  if (date !== undefined) {
    return {
      vintage: date,
      year: Number(date.slice(0, 4)),
      dated: true,
      label: `World Factbook, snapshot ${date}`,
    };
  }
  const year = newestEstimate(data);
  if (year === undefined) return { dated: false, label: "World Factbook, undated snapshot" };
  return {
    vintage: String(year),
    year,
    dated: false,
    label: `World Factbook, undated snapshot (its newest estimates are of ${year})`,
  };
}

function newestEstimate(data: unknown): number | undefined {
  if (typeof data === "string") {
    const years = [...data.matchAll(/\((?:[A-Z][a-z]+ )?((?:19|20)\d\d) est\.?\)/gu)].map((match) =>
      Number(match[1]),
    );
    return years.length === 0 ? undefined : Math.max(...years);
  }
  if (typeof data !== "object" || data === null) return undefined;
  let newest: number | undefined;
  for (const value of Object.values(data)) {
    const year = newestEstimate(value);
    if (year !== undefined && (newest === undefined || year > newest)) newest = year;
  }
  return newest;
}
