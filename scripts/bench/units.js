import { importTypescript } from "../typescript.js";
import { processor, table } from "./measure.js";

export const SUMMARY =
  "scores and ranks of many units of 30 indicators by one call of the library, and how the time grows";
export const OPTIONS = { units: { type: "string", default: "1000000" } };

export async function run({ units }) {
  const most = Number(units);
  const { compile, readProfile, scoreUnits, seededRandom } = await importTypescript("scripts/bench/units.ts");
  const groups = Array.from({ length: 5 }, (_, group) => {
    const leaves = Array.from(
      { length: 6 },
      (_, leaf) => `        - {indicator: x.i${6 * group + leaf}, normalise: min-max}`,
    );
    return [`    - id: group-${group}`, "      children:", ...leaves].join("\n");
  });
  const plan = compile(
    readProfile(["id: units", "tree:", "  children:", ...groups].join("\n"), "units.yaml"),
  );
  const random = seededRandom(1, 0);
  const value = () => {
    const share = random.uniform();
    return share < 0.02 ? Number.NaN : share;
  };
  const [, tenth, whole] = [most / 10, most / 10, most].map((many) => {
    const values = Object.fromEntries(
      plan.leaves.map(({ node }) => [node.indicator, Float64Array.from({ length: many }, value)]),
    );
    return processor(() => scoreUnits(plan, values));
  });
  const growth = (10 * Math.log(most)) / Math.log(most / 10);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  table(
    [`${most} units × 30 indicators`, "measured", "bound"],
    [
      ["processor s", whole.toFixed(2), 4],
      ["times a tenth of them", (whole / tenth).toFixed(1), `n log n: ${growth.toFixed(1)}`],
      ["peak MB, the figures themselves among them", memory, 2000],
    ],
  );
}
