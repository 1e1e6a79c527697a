import { describe, expect, it } from "vitest";
import { factorsOf } from "../../src/report/text/contributions.ts";

const leaf = (title: string) => ({ title });
const node = (title: string, ...children: { title: string }[]) => ({ title, children });
const called = (...nodes: { title: string }[]) =>
  factorsOf(nodes).map(({ node, axis }) => (axis ? `${axis.title} > ${node.title}` : node.title));

describe("the factors that sentences and tables name", () => {
  it("stand under the axes, whatever they are made of themselves", () => {
    expect(
      called(
        node(
          "Need",
          node("Prevalence", node("Estimate", leaf("gsi")), node("Children", leaf("work"))),
          node("Factbook", leaf("school"), node("Literacy", leaf("women"), leaf("all"))),
          leaf("income"),
        ),
        node("Freedom", leaf("rights"), leaf("liberties")),
      ),
    ).toEqual(["Need > Prevalence", "Need > Factbook", "Need > income", "Freedom"]);
  });
});
