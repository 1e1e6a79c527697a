import { expect, it } from "vitest";
import { placedLabels } from "../../src/page/draw/scatter.ts";

/** What a label of 13 pixels takes: a Chinese letter is as wide as it is high, others take about half. */
function boxOf({ x, y, text, anchor }: ReturnType<typeof placedLabels>[number], letter: number) {
  const width = text.length * letter;
  const left = anchor === "start" ? x : x - width;
  return { left, right: left + width, top: y - 10, bottom: y + 3 };
}

it.each([
  ["letters", 7, ["Ethiopia", "Sierra Leone", "Mauritania"]],
  ["Chinese", 13, ["埃塞俄比亚", "塞拉利昂", "毛里塔尼亚"]],
])("keeps names in %s apart", (_, letter, names) => {
  // So near that each would stand on the next if it took less room.
  const points = names.map((text, i) => ({ x: 300 + 48 * i, y: 200 + i, text }));
  const boxes = placedLabels(points, 760).map((one) => boxOf(one, letter));
  expect(boxes).toHaveLength(3);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true);
});
