import { comparators } from "../scoring/index.ts";
import { type Mistake, show } from "./mistake.ts";

type Path = readonly (string | number)[];
type Raw = Readonly<Record<string, unknown>>;

/** What the schema cannot say of a condition: that it makes exactly one test, and that the test can be met. */
export function checkCondition(condition: Raw, path: Path, mistakes: Mistake[]): void {
  const tests = ["indicator", "country", "territory", "list", "all", "any", "none", "atLeastOf"].filter(
    (key) => condition[key] !== undefined,
  );
  if (tests.length !== 1) {
    mistakes.push({
      path,
      message: `a condition makes one test (indicator, country, territory, list, all, any, none or atLeastOf), found ${tests.join(" and ") || "none"}`,
    });
    return;
  }
  const words = [...comparators.map(({ key }) => key), "missing"];
  const stated = words.filter((key) => condition[key] !== undefined);
  if (condition.indicator === undefined) {
    for (const key of [...stated, "maxAge"].filter((one) => condition[one] !== undefined)) {
      mistakes.push({ path: [...path, key], message: `“${key}” has no meaning without an “indicator”` });
    }
  } else {
    if (stated.length !== 1) {
      mistakes.push({
        path,
        message: `expected one of ${words.join(", ")}, found ${stated.join(" and ") || "none"}`,
      });
    }
  }
  if ((condition.atLeastOf === undefined) !== (condition.of === undefined)) {
    mistakes.push({
      path,
      message: "“atLeastOf” states how many, “of” states of which conditions: both are needed",
    });
  }
  const of = condition.of as readonly Raw[] | undefined;
  if (of && Number(condition.atLeastOf) > of.length) {
    mistakes.push({
      path: [...path, "atLeastOf"],
      message: `expected at most ${of.length}, as many as there are conditions, found ${condition.atLeastOf}`,
    });
  }
  const { country: named = [] } = condition as { country?: string | readonly string[] };
  for (const country of [named].flat()) {
    if (/^[A-Z]{3}$/.test(country)) continue;
    mistakes.push({
      path: [...path, "country"],
      message: `expected ISO 3166-1 alpha-3 codes such as USA, found ${show(country)}`,
    });
  }
  for (const key of ["all", "any", "none", "of"]) {
    ((condition[key] as readonly Raw[] | undefined) ?? []).forEach((part, i) => {
      checkCondition(part, [...path, key, i], mistakes);
    });
  }
}
