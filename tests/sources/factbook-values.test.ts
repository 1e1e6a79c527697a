import { describe, expect, it } from "vitest";
import { foldKey, plainText } from "../../src/sources/factbook/entity.ts";
import { readDates, readFigures, type Unit } from "../../src/sources/factbook/figures.ts";
import { listed } from "../tables/listed.ts";

/** Every figure as [value, year], or what it is instead. */
function figures(text: string, unit: Unit = "percent") {
  return readFigures(text, unit).map((figure) =>
    figure.kind === "figure" ? [figure.value, figure.date?.year] : figure.kind,
  );
}

describe("the texts of the Factbook", () => {
  it.each([
    ["79.2% (2018)", "percent", 79.2, 2018],
    ["7 % (2006 est.)", "percent", 7, 2006],
    ["total: 79.2% (2018 census)", "percent", 79.2, 2018],
    ["-5.8% of GDP (2016 est.)", "percent of GDP", -5.8, 2016],
    ["\u22125.8% (of GDP) (2017 est.)", "percent of GDP", -5.8, 2017],
    ["0.4% of GDP", "percent of GDP", 0.4, undefined],
    ["15 years (2019)", "years", 15, 2019],
    ["total: 12 years", "years", 12, undefined],
    ["6.4 deaths/1,000 live births (2023 est.)", "deaths per 1,000", 6.4, 2023],
    ["$5,900 (2021 est.)", "US dollars", 5900, 2021],
    ["$57.6 billion (2014 est.)", "amount", 57.6e9, 2014],
    ["65.38 billion (2017 est.)", "amount", 65.38e9, 2017],
    ["2.1 million", "amount", 2.1e6, undefined],
  ] as const)("reads %s", (text, unit, value, year) => expect(figures(text, unit)).toEqual([[value, year]]));

  it("reads every figure of a text, newest first, whatever stands between them", () => {
    const expected = [
      [6.2, 2013],
      [6.1, 2012],
    ];
    for (const between of [" ++ ", " / ", "; ", " "]) {
      expect(figures(`6.2% (2013 est.)${between}6.1% (2012 est.)`)).toEqual(expected);
    }
    expect(figures("NA% (2015 est.) ++ 4.5% (2014 est.)")).toEqual(["missing", [4.5, 2014]]);
  });

  it("gives a fiscal year the calendar year in which it ends", () => {
    expect(figures("-1.1% of GDP (FY2012/13)", "percent of GDP")).toEqual([[-1.1, 2013]]);
    expect(figures("13% (FY03/04 est.)")).toEqual([[13, 2004]]);
    expect(figures("13% (FY99/00)")).toEqual([[13, 2000]]);
    expect(figures("13% (1999/2000)")).toEqual([[13, 2000]]);
    expect(figures("0.4% of GDP (FY09 est.)", "percent of GDP")).toEqual([[0.4, 2009]]);
    expect(figures("22.3% (FY 2005 est.)")).toEqual([[22.3, 2005]]);
    expect(figures("4.2% (December 2011 est.)")).toEqual([[4.2, 2011]]);
  });

  it("gives a figure the date that a remark put behind it carries, and keeps the remark", () => {
    const [figure] = readFigures("$23,300 note: data are in 2017 dollars (2020 est.)", "US dollars");
    expect(figure).toMatchObject({ kind: "figure", value: 23300, remark: "data are in 2017 dollars" });
    expect(figures("$23,300 note: data are in 2017 dollars (2020 est.)", "US dollars")).toEqual([
      [23300, 2020],
    ]);
    expect(figures("$3,500 (2018 est.) note: data are in 2017 dollars", "US dollars")).toEqual([
      [3500, 2018],
    ]);
  });

  it.each(
    listed(`
      NA | NA% | %NA | $NA | NA% of GDP | NA (2014 est.) | (2017) NA | see entry for the West Bank |
      note - see individual country entries of member states | (nothing)`),
  )("takes %j for no figure, and not for a fault", (text) => expect(figures(text)).toEqual(["missing"]));

  it.each([
    ["less than 1%", "percent"],
    ["about 30% (2010 est.)", "percent"],
    ["20%-30% (2010 est.)", "percent"],
    ["18% national budget (2022 est.)", "percent of GDP"],
    ["18% (2022 est.)", "percent of GDP"],
    ["18% of GDP (2022 est.)", "percent"],
    ["3.8% of GDP (202 est.)", "percent of GDP"],
    ["62% NA (2008 est.)", "percent"],
    ["24.9% NA", "percent"],
    ["7.2% (2015 est.) (2012)", "percent"],
    ["12 (2012)", "years"],
    ["5,900 (2021 est.)", "US dollars"],
    ["1,23 billion", "amount"],
    ["note: about one third of the people", "percent"],
  ] as const)("flags %s instead of guessing", (text, unit) => expect(figures(text, unit)).toEqual(["bad"]));

  it("takes an NA behind the figure's own date for an empty remark", () =>
    expect(figures("0.3% of GDP (2019) NA", "percent of GDP")).toEqual([[0.3, 2019]]));

  it("accepts the same date twice", () =>
    expect(figures("22% (2014 est.) (2014 est.)")).toEqual([[22, 2014]]));

  it("keeps a figure whose neighbour cannot be read", () =>
    expect(figures("6.2% (2013 est.) ++ about 6% (2012 est.)")).toEqual([[6.2, 2013], "bad"]));

  it("takes off the end of a text only what is a date", () => {
    expect(readDates("-5% (of GDP)")).toEqual({ rest: "-5% (of GDP)", dates: [] });
    expect(readDates("5% (13)").dates).toEqual([]);
    expect(readDates("5% (2010-2015)").dates).toEqual([]);
    expect(
      ["21.2 years (2019/21)", "22.8 years (2016/7 est.)", "5% (1999/00)"].map(
        (text) => readDates(text).dates[0]?.year,
      ),
    ).toEqual([2021, 2017, 2000]);
    expect(readDates("5% (2010-11 est.)")).toMatchObject({
      rest: "5%",
      dates: [{ year: 2011, estimate: true }],
    });
  });

  it("shows a text as a person sees it", () => {
    expect(plainText("<p><strong>note:</strong>&nbsp;Rep&uacute;blica &amp; C&ocirc;te &mdash; x</p>")).toBe(
      "note: República & Côte — x",
    );
    expect(plainText("a&#8217;b &#x41; &unknown; 5 < 6")).toBe("a’b A &unknown; 5 < 6");
  });

  it("knows the titles of both shapes for one", () => {
    expect(foldKey("budget_surplus_+_or_deficit")).toBe(foldKey("Budget surplus (+) or deficit (-)"));
    expect(foldKey("unemployment_youth_ages_15_24")).toBe(foldKey("Unemployment, youth ages 15-24"));
  });
});
