import type { StatedNode } from "../../model/stated-profile.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import type { Mistake } from "./mistake.ts";

/** That what a node requires can be met: indicators that stand under it, each named once. */
export function checkRequires(node: StatedNode, path: Mistake["path"], mistakes: Mistake[]): void {
  if (node.requires === undefined) return;
  const under = indicatorsUnder(node, path);
  const known = under.map(({ indicator }) => indicator);
  const asked = [node.requires.anyOf].flat();
  asked.forEach((word, i) => {
    const at = [...path, "requires", "anyOf", ...(Array.isArray(node.requires!.anyOf) ? [i] : [])];
    if (!known.includes(word)) {
      const near = nearestWord(word, known);
      const found = under.find(({ indicator }) => indicator === near);
      const or = found
        ? `; did you mean “${near}”, or is that the slip`
        : `; under it stand ${known.join(", ")}`;
      mistakes.push({
        path: at,
        message: `no indicator “${word}” stands under this node${or}`,
        ...(found ? { nearly: found.path } : {}),
      });
    } else if (asked.indexOf(word) < i) {
      mistakes.push({ path: at, message: `“${word}” is named twice` });
    }
  });
}

function indicatorsUnder(
  { indicator, children = [] }: StatedNode,
  path: Mistake["path"],
): { readonly indicator: string; readonly path: Mistake["path"] }[] {
  return [
    ...(indicator === undefined ? [] : [{ indicator, path: [...path, "indicator"] }]),
    ...children.flatMap((child, i) => indicatorsUnder(child, [...path, "children", i])),
  ];
}
