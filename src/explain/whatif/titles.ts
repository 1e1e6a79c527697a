import type { WhatIf } from "../../model/documents/whatif.ts";
import { textIn } from "../../model/text-in.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { type Labels, title } from "../nodes.ts";

/** What the document's indicators, nodes and gates are called, of those that it mentions by id alone. */
export function titlesIn(
  { place, gates, targets, scenario }: Omit<WhatIf, "names" | "titles">,
  { plan }: ScoreTable,
  labels: Labels,
): WhatIf["titles"] {
  const places = [
    place,
    ...gates.flatMap(({ clears }) => clears.map((one) => one.place)),
    ...targets.flatMap(({ changes }) => changes.map((one) => one.place)),
    ...targets.flatMap(({ unreachable }) => unreachable.map(({ farthest }) => farthest.place)),
    ...(scenario ? [scenario.before, scenario.after] : []),
    ...(scenario ? [...scenario.entered, ...scenario.left] : []),
  ];
  const ids = [
    ...places.flatMap(({ exclusions }) => exclusions),
    ...(scenario?.flags ?? []).map(({ gate }) => gate),
    ...gates.flatMap(({ clears }) => clears.map(({ indicator }) => indicator)),
    ...(scenario?.values ?? []).map(({ indicator }) => indicator),
    ...[...targets.flatMap(({ changes }) => changes), ...(scenario?.values ?? [])].flatMap(
      ({ leftAsItIs }) => leftAsItIs,
    ),
    ...[
      ...gates.flatMap(({ clears }) => clears),
      ...targets.flatMap(({ changes }) => changes),
      ...(scenario?.values ?? []),
    ].flatMap(({ carried }) => carried.map(({ indicator }) => indicator)),
    ...(scenario?.weights ?? []).map(({ node }) => node),
  ];
  const called = (id: string) => {
    const gate = plan.profile.gates.find((one) => one.id === id);
    if (gate) return textIn(gate.title, labels.language, id);
    const item =
      plan.items.find(({ node }) => node.id === id) ?? plan.leaves.find(({ node }) => node.indicator === id);
    return item ? title(item, labels) : (labels.titleOf(id) ?? id);
  };
  return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, called(id)]));
}
