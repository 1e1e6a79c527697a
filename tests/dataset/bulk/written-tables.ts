import { Random } from "../../fuzz/random.ts";

/**
 * Tables that people write, with what goes wrong in them: one of each seed, the same one each time. Nothing is wrong with
 * the first rows of a `long` one, more of them than are looked at to tell what its columns hold.
 */
export function writtenTable(seed: number, isLong = false): string {
  const random = new Random(seed);
  const pick = <T>(items: readonly T[]): T => random.pick(items);
  const chance = (share: number) => random.below(1000) < share * 1000;
  const layout = pick(["tidy", "wide", "series"] as const);
  const delimiter = pick([",", ",", ",", ";", "\t"]);
  const commas = chance(0.25);
  const point = (text: string) => (commas ? text.replace(".", ",") : text);
  const style = pick(["decimals", "thousands", "three", "whole", "percent"] as const);
  const number = () => {
    const whole = String(1 + random.below(998));
    const three = String(100 + random.below(900));
    switch (style) {
      case "decimals":
        return point(`${whole}.${random.below(100)}`);
      case "thousands":
        return commas ? `${whole}.${three}` : `${whole},${three}`;
      case "three":
        return point(`${whole}.${three}`);
      case "percent":
        return chance(0.9) ? `${random.below(100)}%` : point(`0.${three}`);
      default:
        return whole;
    }
  };
  const odd = () =>
    pick(["..", "n/a", "-", "x", "-999", "9999", "<5", " ", "none", "1.234", "1,234", "0.5", "7,5"]);
  const value = () => (chance(0.08) ? odd() : chance(0.12) ? "" : number());
  const quoted = (cell: string) => (cell.includes(delimiter) || chance(0.05) ? `"${cell}"` : cell);
  const line = (cells: readonly string[]) => cells.map(quoted).join(delimiter);
  const country = () =>
    pick([
      "Ghana",
      "Peru",
      "Kenya",
      "Togo",
      "Mali",
      "Chile",
      "Atlantis",
      "World",
      chance(0.15) ? "" : "Kosovo",
    ]);
  const year = () =>
    chance(0.06) ? pick(["", "2019/20", "FY2020", "0001", "9999", "20x"]) : String(2000 + random.below(24));
  const sound = isLong ? 520 : 0;
  const rows = sound + 3 + random.below(chance(0.2) ? 60 : 25);
  const columns = 1 + random.below(3);
  const isDated = chance(0.7);
  const isBlankDated = chance(0.08);
  const years = Array.from({ length: 3 + random.below(3) }, (_, i) => String(2015 + i));
  const header = {
    tidy: [
      "country",
      "indicator",
      ...(isDated ? [pick(["year", "TIME_PERIOD", "Fiscal Year"])] : []),
      "value",
    ],
    wide: ["Country", ...(isDated ? ["Year"] : []), ...["a", "b", "c"].slice(0, columns)],
    series: ["Country Name", "Indicator Code", ...years],
  }[layout];
  const time = () => (isBlankDated ? "" : year());
  const body = () =>
    ({
      tidy: () => [country(), pick(["p", "q"]), ...(isDated ? [time()] : []), value()],
      wide: () => [country(), ...(isDated ? [time()] : []), ...Array.from({ length: columns }, value)],
      series: () => [country(), pick(["A.B", "A.C"]), ...years.map(value)],
    })[layout]();
  const lines = [line(header)];
  if (chance(0.15)) lines.unshift("A table of figures", "");
  for (let i = 0; i < rows; i += 1) {
    lines.push(line(body()));
    if (i < sound || !chance(0.03)) continue;
    const reversed = [header[0]!, ...header.slice(1).reverse()];
    const between: readonly (() => readonly string[])[] = [
      () => [line(header)],
      () => [line(reversed)],
      () => ["", line(header)],
      () => ["", "2021", line(header)],
      () => ["", line(["Region", "Count"]), line(["North", "5"]), line(["South", "6"])],
      () => [""],
      () => ["Africa"],
      () => [line(body().slice(0, -1))],
      () => [line([...body(), "7"])],
      () => [`"${line(body())}`],
      () => [line([...body(), ""])],
    ];
    lines.push(...pick(between)());
  }
  if (chance(0.2)) lines.push("", pick(["Source: my own", `Note: a${delimiter} b`, "* provisional"]));
  return `${lines.join("\n")}${chance(0.9) ? "\n" : ""}`;
}
