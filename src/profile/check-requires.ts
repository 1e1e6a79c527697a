import type { Mistake } from "./mistake.ts";
import { didYouMean } from "./nearest.ts";
import type { StatedNode } from "./schema.ts";

/** That what a node requires can be met: indicators that stand under it, each named once. */
export function checkRequires(node: StatedNode, path: Mistake["path"], mistakes: Mistake[]): void {
  if (node.requires === undefined) return;
  const known = indicatorsUnder(node);
  const asked = [node.requires.anyOf].flat();
  asked.forEach((word, i) => {
    const at = [...path, "requires", "anyOf", ...(Array.isArray(node.requires!.anyOf) ? [i] : [])];
    if (!known.includes(word)) {
      const near = didYouMean(word, known) || `; under it stand ${known.join(", ")}`;
      mistakes.push({ path: at, message: `no indicator “${word}” stands under this node${near}` });
    } else if (asked.indexOf(word) < i) {
      mistakes.push({ path: at, message: `“${word}” is named twice` });
    }
  });
}

function indicatorsUnder({ indicator, children = [] }: StatedNode): string[] {
  return [...(indicator === undefined ? [] : [indicator]), ...children.flatMap(indicatorsUnder)];
}
