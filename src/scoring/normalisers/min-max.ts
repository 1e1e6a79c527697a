import { type Fitted, normaliser, numbers, onScale, onScaleFormula, type Refit } from "./contract.ts";

/**
 * lo + (hi - lo) (x - min) / (max - min) over the column (OECD/JRC Handbook 2008, step 5). A constant column says
 * nothing about who is ahead and scores the middle of the scale; a value from outside the column is clipped.
 */
export const minMax = normaliser({
  id: "min-max",
  title: "Min-max",
  parameters: {},
  fixed: false,
  fitTellsAll: true,
  bounded: true,
  takes: "numbers",
  scales: true,
  standsIn: () => ({}),
  orient: "before",
  workbook: () => ({
    among: ({ score, all, scale }) => {
      const [min, max] = [`MIN(${all},${score})`, `MAX(${all},${score})`];
      const placed = onScaleFormula(`(${score}-${min})/(${max}-${min})`, scale);
      return `IF(${max}>${min},${placed},${(scale[0] + scale[1]) / 2})`;
    },
  }),
  fit(column): Fitted {
    const [lo, hi] = column.scale;
    let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of numbers(column)) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    const span = max - min;
    return {
      map: (value) => (span > 0 ? onScale(((value as number) - min) / span, column.scale) : (lo + hi) / 2),
      fit: {
        min: column.sign * (column.sign === 1 ? min : max),
        max: column.sign * (column.sign === 1 ? max : min),
      },
    };
  },
  refit({ scale, wanted }): Refit {
    const middle = (scale[0] + scale[1]) / 2;
    return (values, scores) => {
      let min = Number.POSITIVE_INFINITY;
      let max = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < values.length; i += 1) {
        const value = values[i]!;
        if (value < min) min = value;
        if (value > max) max = value;
      }
      const span = max - min;
      for (let k = 0; k < wanted.length; k += 1) {
        const value = values[wanted[k]!]!;
        if (Number.isNaN(value)) scores[k] = value;
        else scores[k] = span > 0 ? onScale((value - min) / span, scale) : middle;
      }
    };
  },
});
