import type { Inspection } from "../../model/documents/inspection.ts";
import { type Block, list } from "../blocks.ts";
import { oneLine } from "./sample.ts";
import { listed, quoted, things } from "./words.ts";

/** Indicators and names that are listed before the rest is only counted. */
const INDICATORS = 8;
const NAMES = 6;

/** Whose file it is, and what would be taken from it; of an unknown one the command that maps it. */
export function sourceBlocks(one: Inspection): Block[] {
  const { mapping } = one.reading;
  const command: Block[] =
    one.source === null && mapping !== null ? [{ kind: "command", text: mapping }] : [];
  return [list(sourceSentences(one)), ...command];
}

function sourceSentences(one: Inspection): string[] {
  const { source, otherSources, reading } = one;
  if (source === null) return unrecognised(one);
  const lines = [
    `${source.title} (${source.id}), layout “${source.layoutTitle}”, confidence ${source.confidence}.`,
  ];
  if (reading.refused !== null) {
    const { message, wayOut } = reading.refused;
    lines.push(`Nothing is taken from it: ${message}.${wayOut === null ? "" : ` ${capital(wayOut)}`}`);
  } else lines.push(taken(reading));
  const [second, ...more] = otherSources;
  if (second !== undefined) {
    const others = more.length === 0 ? "" : ` (and ${things(more.length, "more", "more")})`;
    lines.push(
      second.confidence === source.confidence
        ? `${second.title} (${second.id}) is as sure${others}; the first of the list of sources was taken.`
        : `${second.title} (${second.id}) recognises it too${others}, with confidence ${second.confidence}; ${source.id} is surer and was taken.`,
    );
  }
  lines.push(...names(reading.unresolved));
  return lines;
}

function taken({ observations, countries, years, undated, indicators }: Inspection["reading"]): string {
  if (observations === 0) return "It would give no observations.";
  const span =
    years === null ? "no year" : years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`;
  const ids = indicators.map(({ id, observations: count }) =>
    indicators.length > 1 ? `${oneLine(id, 40)} (${count})` : oneLine(id, 40),
  );
  return `It would give ${things(observations, "observation", "observations")} of ${things(countries, "country", "countries")}, ${span}: ${listed(ids, INDICATORS)}.${undatedSentence(observations, undated)}`;
}

function undatedSentence(observations: number, undated: number): string {
  if (undated === 0) return "";
  const which = undated === observations ? "None of them has a year" : `${undated} of them have no year`;
  return ` ${which}: such figures count as of any year.`;
}

function names(unresolved: Inspection["reading"]["unresolved"]): string[] {
  const misses = unresolved.filter(({ match }) => match !== "not-a-country");
  const others = unresolved.filter(({ match }) => match === "not-a-country");
  return [
    ...(misses.length === 0
      ? []
      : [
          `Not resolved, so left out${rowsOf(misses)}: ${listed(
            misses.map(({ name, locator, suggestions, rows }) => {
              const near = suggestions.length === 0 ? "" : `; near ${suggestions.join(" or ")}`;
              const more = (rows ?? 1) > 1 ? ` and ${things(rows! - 1, "more row", "more rows")}` : "";
              return `${quoted(name)} (${locator}${more}${near})`;
            }),
            NAMES,
          )}.`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `No countries, so left out${rowsOf(others)}: ${listed(
            others.map(({ name }) => quoted(name)),
            NAMES,
          )}.`,
        ]),
  ];
}

/** How many rows of a user's table bear the names; of a publisher's they are not counted. */
function rowsOf(names: Inspection["reading"]["unresolved"]): string {
  const rows = names.reduce((sum, { rows }) => sum + (rows ?? Number.NaN), 0);
  return Number.isNaN(rows) ? "" : ` (${things(rows, "row", "rows")})`;
}

function unrecognised({ reading, tables, tree }: Inspection): string[] {
  const lines = ["No source recognises this file; nothing would be taken from it."];
  if (reading.refused !== null) lines.push(`${capital(reading.refused.message)}.`);
  if (reading.mapping !== null) {
    lines.push("Its columns can be mapped; complete this command:");
  } else if (tree !== null) {
    lines.push("It is a tree, not a table: only the trees of known publishers are read.");
  } else if (tables.some(({ countries }) => countries !== null)) {
    lines.push("It names countries and says nothing about them in a column of its own.");
  } else if (tables.some(({ rows }) => rows.length > 0)) {
    lines.push("No column of it names countries, so none could be mapped without changing it.");
  } else lines.push("It holds no table.");
  return lines;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
