import { withInputs } from "../../dataset/derivations/index.ts";
import {
  knownIndicators,
  valueSetting,
  type WhatIfOptions,
  weightSettings,
} from "../../explain/whatif/index.ts";
import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { countryArgument } from "../arguments/country.ts";

/** What --set and --weight ask for; undefined where neither is given. */
export async function settingsOf(
  table: ScoreTable,
  country: Iso3,
  { set = [], weight = [] }: { readonly set?: readonly string[]; readonly weight?: readonly string[] },
  scaleOf: NonNullable<WhatIfOptions["scaleOf"]>,
): Promise<WhatIfOptions["settings"]> {
  if (set.length === 0 && weight.length === 0) return undefined;
  const values: ReturnType<typeof valueSetting>[] = [];
  const known = [...withInputs(new Set(knownIndicators(table)))];
  for (const written of set) {
    const { who, indicator, text } = assignment(written, known);
    const whose = who === undefined ? country : await countryArgument(who);
    values.push(valueSetting(table, whose, indicator, text, scaleOf, known));
  }
  const weights = weight.map((written) => {
    const at = written.lastIndexOf("=");
    if (at < 1) throw malformed("--weight", written, "--weight corruption=2");
    return { node: written.slice(0, at).trim(), text: written.slice(at + 1) };
  });
  twice(
    values.map((one) => `${one.indicator} of ${one.country}`),
    "--set",
  );
  twice(
    weights.map(({ node }) => node),
    "--weight",
  );
  return { values, weights: weightSettings(table, weights) };
}

/** `cpi.score=45` or `GHA:cpi.score=45`; an indicator may itself hold a colon or an equals sign. */
function assignment(written: string, known: readonly string[]) {
  const own = known.find((indicator) => written.startsWith(`${indicator}=`));
  if (own !== undefined) return { who: undefined, indicator: own, text: written.slice(own.length + 1) };
  const colon = written.indexOf(":");
  const equals = written.indexOf("=");
  if (equals < 1) throw malformed("--set", written, "--set cpi.score=45 or --set GHA:cpi.score=45");
  if (colon < 0 || colon > equals) {
    return { who: undefined, indicator: written.slice(0, equals).trim(), text: written.slice(equals + 1) };
  }
  const rest = written.slice(colon + 1);
  const of = known.find((indicator) => rest.startsWith(`${indicator}=`)) ?? rest.slice(0, rest.indexOf("="));
  return { who: written.slice(0, colon).trim(), indicator: of.trim(), text: rest.slice(of.length + 1) };
}

function malformed(option: string, written: string, example: string): ShortlistError {
  return new ShortlistError("bad-setting", `${option} ${written} has no name, “=” and value`, {
    wayOut: `Write it as ${example}.`,
  });
}

function twice(names: readonly string[], option: string): void {
  const again = names.find((name, i) => names.indexOf(name) < i);
  if (again === undefined) return;
  throw new ShortlistError("bad-setting", `${option} is given twice for ${again}`, {
    wayOut: "Give it once.",
  });
}
