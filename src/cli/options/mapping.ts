import { defined } from "../../model/collections.ts";
import { badUsage } from "../../model/problem.ts";
import type { Mapping } from "../../sources/user/mapping.ts";

export interface MappingOptions {
  readonly countryColumn?: string;
  readonly value?: readonly string[];
  readonly year?: number;
  readonly yearColumn?: string;
}

/** The explicit mapping that the options state; undefined where they state none. */
export function mappingOf({ countryColumn, value, year, yearColumn }: MappingOptions): Mapping | undefined {
  if (countryColumn === undefined) {
    // A year by itself is that of a narrative.
    if (value === undefined && yearColumn === undefined) return undefined;
    throw badUsage("--value and --year-column map a table's columns and need --country-column", {
      wayOut: 'For example: --country-column Land --value "Score 2017=cpi.score" --year 2017.',
    });
  }
  if (value === undefined || value.length === 0) {
    throw badUsage("--country-column needs at least one --value", {
      wayOut: 'For example: --value "Score 2017=cpi.score".',
    });
  }
  return { countryColumn, values: value.map(pair), ...defined({ year, yearColumn }) };
}

/** `column=indicator`; the column may itself hold an equals sign, the indicator cannot. */
function pair(text: string): Mapping["values"][number] {
  const at = text.lastIndexOf("=");
  const [column, indicator] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at > 0 && column !== "" && indicator !== "") return { column, indicator };
  throw badUsage(`--value takes “column=indicator”, found “${text}”`, {
    wayOut: 'For example: --value "Score 2017=cpi.score".',
  });
}
