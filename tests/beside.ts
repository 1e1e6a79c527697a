import { existsSync } from "node:fs";

const BESIDE = ["publisher-files", "golden"] as const;

/** Says below the results what was not compared: that tests were skipped is easily passed over, and why is not told with them. */
export default function setup(): () => void {
  const absent = BESIDE.filter((name) => !existsSync(new URL(`../../shared/${name}`, import.meta.url)));
  return () => {
    if (absent.length === 0) return;
    const folders = absent.map((name) => `../shared/${name}`).join(" and ");
    console.log(
      `\nNOT COMPARED: ${folders} ${absent.length === 1 ? "is" : "are"} not beside this repository, so the tests that compare with publishers' own files and other tools' results were skipped. Formulas and rules were held against published figures (tests/golden/published.test.ts, published-normalisers.test.ts) and figures worked out by hand.`,
    );
  };
}
