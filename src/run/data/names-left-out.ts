import type { Problem, Unresolved } from "../../model/problem.ts";

/** Names that a sentence bears. */
const NAMED = 5;

/** Says of a user's table which of its rows name no country: nothing was read from them. */
export function namesLeftOut(file: string, unresolved: readonly Unresolved[]): Problem[] {
  const [first] = unresolved;
  if (first === undefined) return [];
  // The place of a name alone is that of the warning, and its rows are counted there.
  const places = ({ locator, rows = 1 }: Unresolved) =>
    unresolved.length === 1
      ? []
      : [`${locator}${rows > 1 ? ` and ${rows - 1} more ${rows === 2 ? "row" : "rows"}` : ""}`];
  const shown = unresolved.slice(0, NAMED).map((one) => {
    const { name, match, suggestions } = one;
    const near = match === "not-a-country" ? "known to be none" : suggestions.slice(0, 2).join(" or ");
    const kind = match === "ambiguous" ? "may be " : match === "unknown" ? "near " : "";
    const said = [...places(one), ...(near === "" ? [] : [`${kind}${near}`])].join("; ");
    return `“${name}”${said === "" ? "" : ` (${said})`}`;
  });
  const more = unresolved.length > NAMED ? ` and ${unresolved.length - NAMED} more` : "";
  const many =
    unresolved.length === 1 ? "1 name is no country's" : `${unresolved.length} names are no country's`;
  const rows = unresolved.reduce((sum, { rows = 1 }) => sum + rows, 0);
  const message = `${many}, and nothing was read from ${unresolved.length === 1 ? "its" : "their"} ${rows === 1 ? "row" : `${rows} rows`}: ${shown.join(", ")}${more}`;
  return [{ severity: "warning", code: "rows-without-a-country", message, file, locator: first.locator }];
}
