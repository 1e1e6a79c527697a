import { rows } from "./reference-files.ts";

/** The eight indicators of the OECD Handbook's technology achievement index, of 23 countries, on 0 to 1 by their minimum and maximum. */
export function technologyIndex(): { names: string[]; rows: number[][] } {
  const table = rows("oecd-handbook-tai/tableA2_raw_23.csv");
  const columns = Object.keys(table[0]!).slice(1);
  const ranges = columns.map((column) => table.map((row) => Number(row[column])));
  return {
    names: table.map(({ country }) => country!),
    rows: table.map((row) =>
      columns.map((column, j) => {
        const [low, high] = [Math.min(...ranges[j]!), Math.max(...ranges[j]!)];
        return (Number(row[column]) - low) / (high - low);
      }),
    ),
  };
}

/** As the kernels take them: one child after the other. */
export function childScores(rows: readonly (readonly number[])[]) {
  const [countries, children] = [rows.length, rows[0]!.length];
  const values = new Float64Array(countries * children);
  rows.forEach((row, i) => {
    row.forEach((score, j) => {
      values[j * countries + i] = score;
    });
  });
  return { countries, children, values };
}
