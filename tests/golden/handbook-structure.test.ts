import { expect, it } from "vitest";
import { cronbachAlpha, pearson } from "../../src/stats/correlation.ts";
import { symmetricEigen } from "../../src/stats/eigenvectors.ts";
import { compared } from "./reference-files.ts";
import { technologyIndex } from "./technology-index.ts";

// OECD and JRC (2008), Handbook on Constructing Composite Indicators: the technology achievement index of 23 countries.
compared("the Handbook's technology index", () => {
  const { rows } = technologyIndex();
  const columns = rows[0]!.map((_, j) => rows.map((row) => row[j]!));
  const correlations = columns.map((a) => columns.map((b) => pearson(a, b) ?? Number.NaN));

  it("has the shares of variance that its table of eigenvalues prints", () => {
    const shares = symmetricEigen(correlations).map(({ value }) => ((100 * value) / 8).toFixed(1));
    expect(shares).toEqual(["41.9", "21.8", "12.3", "11.2", "5.9", "3.7", "2.2", "0.9"]);
  });

  it("has the alpha of 0.70 that it prints", () => {
    expect(cronbachAlpha(correlations)!.toFixed(2)).toBe("0.70");
  });
});
