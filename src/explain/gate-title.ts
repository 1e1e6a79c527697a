import { saidOf } from "../model/gate-says.ts";
import { observedBriefly } from "../model/observed-briefly.ts";
import { textIn } from "../model/text-in.ts";
import type { GateOutcome } from "../scoring/index.ts";

/** A gate as it is called for one country: where it is met and says a figure of the country's own, with that. */
export function gateTitle(
  { gate, outcome, truth }: GateOutcome,
  language: string,
): { readonly title: string; readonly ownFigure?: true } {
  const title = textIn(gate.title, language, gate.id);
  if (gate.says === undefined || outcome !== "met") return { title };
  const [found] = observedBriefly(truth.found, truth.margin);
  const said = saidOf(textIn(gate.says, language, title), found);
  return said === undefined ? { title } : { title: said, ownFigure: true };
}

/** Of a gate's margin: the indicator's, steps of its categories, or points of a score. None where several differ. */
export function marginUnit({ margin, observations }: GateOutcome["truth"]): { unit?: string } {
  if (margin === undefined) return {};
  if (observations.length === 0) return { unit: "points" };
  const units = new Set(
    observations.map(({ value, unit }) => (typeof value === "string" ? "categories" : unit)),
  );
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}
