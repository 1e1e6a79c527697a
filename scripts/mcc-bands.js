import * as z from "zod/mini";

z.config(z.locales.en());

const text = z.string().check(z.minLength(1));
const dollars = z.number().check(z.positive());
const bands = z.strictObject({
  unit: text,
  fiscalYears: z.array(
    z.strictObject({
      fiscalYear: z.int().check(z.minimum(2004), z.maximum(2100)),
      source: text,
      address: z.url(),
      addedBy: text,
      upTo: z.strictObject({ low: dollars, "lower-middle": dollars, "upper-middle": dollars }),
    }),
  ),
});

/**
 * MCC's income bands as their file states them. The build checks them, so that no run need.
 *
 * @param {string} json text of the file
 * @param {string} file how it is called in an error
 * @throws Error with the file and the JSON pointer of the first mistake
 */
export function mccBands(json, file) {
  const fail = (pointer, what) => {
    throw new Error(
      `${file}${pointer === "" ? "" : `, ${pointer}`}: ${what} (docs/lists.md describes the file)`,
    );
  };
  let raw;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    fail("", `it is no JSON: ${error.message}`);
  }
  const { success, data, error } = bands.safeParse(raw);
  if (!success) {
    const [{ path, message, keys = [] }] = error.issues;
    fail(`/${[...path, ...keys.slice(0, 1)].join("/")}`, message);
  }
  data.fiscalYears.forEach(({ fiscalYear, upTo }, i) => {
    const at = `/fiscalYears/${i}`;
    if (data.fiscalYears.findIndex((other) => other.fiscalYear === fiscalYear) < i)
      fail(`${at}/fiscalYear`, `${fiscalYear} stands in the file already`);
    const [low, lower, upper] = [upTo.low, upTo["lower-middle"], upTo["upper-middle"]];
    if (lower <= low) fail(`${at}/upTo/lower-middle`, `expected more than low's ${low}, found ${lower}`);
    if (upper <= lower)
      fail(`${at}/upTo/upper-middle`, `expected more than lower-middle's ${lower}, found ${upper}`);
  });
  return data;
}
