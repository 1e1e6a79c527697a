import Papa from "papaparse";
import { explain, profileOf, score } from "shortlist/core";

const [form, said, ranks] = ["weights", "said", "ranks"].map((id) => document.getElementById(id));
const FIELDS =
  ' weight <input type="number" min="0" step="any" value="1"> lower is better <input type="checkbox">';
const row = (cells, line = ranks.insertRow()) => cells.map((cell) => line.insertCell().append(cell));
/** A cell without a figure is missing, never 0. */
const figure = (cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell));
const signed = (number) => (number < 0 ? "" : "+") + number.toFixed(1);

function rank({ data, errors, meta: { fields } }) {
  const [country, ...indicators] = fields;
  ranks.replaceChildren();
  try {
    if (errors.length > 0) throw new Error(`Row ${errors[0].row + 1}: ${errors[0].message}`);
    const figures = data.flatMap((of) =>
      indicators.map((one) => ({ country: of[country], indicator: one, value: figure(of[one].trim()) })),
    );
    const children = indicators.map((indicator, i) => {
      const [weight, lower] = [form.elements[2 * i].valueAsNumber, form.elements[2 * i + 1].checked];
      return { indicator, weight, direction: lower ? "lower" : "higher", normalise: "min-max" };
    });
    const table = score(profileOf({ id: "mine", tree: { children } }), figures);
    row(["Rank", "Country", "Score", ...indicators.map((one) => `${one}: points (against the median)`)]);
    for (const one of table.ranked) {
      const { factors } = explain(table, one.country);
      const points = factors.map((of) => of.points?.toFixed(1) ?? "no figure");
      const against = factors.map((of) => ` (${signed(of.versusReference)})`);
      row([one.rank, one.country, one.score.toFixed(1), ...points.map((text, i) => text + against[i])]);
    }
    said.textContent = table.unscored.map((one) => `${one.country} has no score.`).join(" ");
  } catch ({ message, where, wayOut }) {
    said.textContent = [message, where?.locator, wayOut].filter(Boolean).join(". ");
  }
}

document.ondragover = (event) => event.preventDefault();
document.ondrop = async (event) => {
  event.preventDefault();
  const read = Papa.parse((await event.dataTransfer.files[0].text()).trim(), { header: true });
  form.innerHTML = `<p>${FIELDS}</p>`.repeat(read.meta.fields.length - 1);
  for (const [i, line] of [...form.children].entries()) line.prepend(read.meta.fields[i + 1]);
  form.oninput = () => rank(read);
  rank(read);
};
