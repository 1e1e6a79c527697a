import { describe, expect, it } from "vitest";
import { ilab } from "../../src/sources/ilab/index.ts";
import { anyName, knowing, parse } from "./parse-text.ts";

/** An invented findings file in the layout of 2016 and later; every figure is made up. */
function edition(...countries: string[]): string {
  return `<?xml version="1.0"?><Countries>${countries.join("")}</Countries>`;
}

function country(name: string, inner: string, level = "Moderate Advancement"): string {
  return `<Country><Name>${name}</Name><Advancement_Level>${level}</Advancement_Level>
    <Description>In 2031, ${name} made efforts. In 2031, more. In 2030, less.</Description>${inner}<Suggested_Actions/></Country>`;
}

const RATES = `<Education_Statistics_Attendance_Statistics><Age_Range>5-14</Age_Range><Percentage>0.91</Percentage>
  </Education_Statistics_Attendance_Statistics>
  <UNESCO_Primary_Completion_Rate><Rate>0.83</Rate></UNESCO_Primary_Completion_Rate>`;

function working(inner: string, rates = RATES): string {
  return `<Country_Statistics><Children_Work_Statistics>${inner}</Children_Work_Statistics>${rates}</Country_Statistics>`;
}

const share = (value: string, age = "5-14") =>
  `<Age_Range>${age}</Age_Range><Total_Percentage_of_Working_Children>${value}</Total_Percentage_of_Working_Children>`;

async function read(text: string, context = anyName) {
  const file = await parse("any-name.xml", text);
  const recognition = ilab.recognise(file);
  if (!recognition) throw new Error("not recognised");
  const reading = ilab.read(file, recognition, context);
  const find = (indicator: string, of?: string) =>
    reading.observations.find((o) => o.indicator === indicator && (of === undefined || o.country === of));
  return { ...reading, find, recognition };
}

const law = (name: string, inner: string) => `<Legal_Standards><${name}>${inner}</${name}></Legal_Standards>`;
const part = (name: string, inner: string) =>
  `<Territory><Territory_Name>${name}</Territory_Name>${inner}</Territory>`;
const standard = (a: string, b: string) =>
  `<Standard>${a}</Standard><Conforms_To_Intl_Standard>${b}</Conforms_To_Intl_Standard>`;

describe("ilab", () => {
  it("recognises a findings file by its elements, whatever its name", async () => {
    const text = edition(country("Aland", working(share("0.1"))));
    expect(ilab.recognise(await parse("goods_1999.xml", text))?.layout).toBe("countries");
  });

  it("leaves other XML alone, even with a Countries root", async () => {
    const text = "<Countries><Country><Name>Aland</Name><Capital>Mariehamn</Capital></Country></Countries>";
    expect(ilab.recognise(await parse("countries_2020.xml", text))).toBeUndefined();
    expect(ilab.recognise(await parse("x.xml", "<Goods><Good/></Goods>"))).toBeUndefined();
  });

  it("takes the edition from the commonest In YYYY of the text and not from the file's name", async () => {
    const { find } = await read(edition(country("Aland", ""), country("Bland", "")));
    expect(find("ilab.advancement", "Bland")).toMatchObject({
      year: 2031,
      vintage: "2031",
      note: "ILAB findings, 2031 edition",
    });
  });

  it("maps the long variants of a level, whatever their dashes, and keeps the publisher's words", async () => {
    const words = "Minimal Advancement– Efforts Made but Continued Law that Delayed Advancement";
    const { find } = await read(
      edition(
        country("Aland", "", words),
        country("Bland", "", "No Advancement - Efforts Made But Complicit"),
      ),
    );
    expect(find("ilab.advancement", "Aland")).toMatchObject({
      value: "Minimal Advancement",
      locator: "Country[1]/Advancement_Level",
      note: `ILAB findings, 2031 edition; in the publisher's words "${words}"`,
    });
    expect(find("ilab.advancement", "Bland")?.value).toBe("No Advancement");
  });

  it("has no level for No Assessment and empty, and flags a level it does not know", async () => {
    const { observations, problems } = await read(
      edition(country("A", "", "No Assessment"), country("B", "", ""), country("C", "", "Great Advancement")),
    );
    expect(observations.filter((o) => o.indicator === "ilab.advancement")).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "unknown-category", locator: "Country[3]/Advancement_Level" }),
    );
  });

  it("turns fractions into per cent without rounding noise", async () => {
    const { find } = await read(edition(country("Aland", working(share("0.29")))));
    expect(find("ilab.working-children")).toMatchObject({
      value: 29,
      unit: "%",
      locator: "Country[1]/Country_Statistics/Children_Work_Statistics/Total_Percentage_of_Working_Children",
      note: "ILAB findings, 2031 edition; ages 5-14",
    });
  });

  it("takes percentages as they are in a file whose rates are percentages, even 0.8", async () => {
    const { find } = await read(
      edition(country("Aland", working(share("0.8"), RATES.replace("0.91", "91").replace("0.83", "83")))),
    );
    expect(find("ilab.working-children")?.value).toBe(0.8);
    expect(find("ilab.school-attendance")?.value).toBe(91);
  });

  it.each(["Unavailable", "N/A", "Not Applicable", "MTC", "Unknown", "Unknown*", ""])(
    "has no value where the file says %j",
    async (mark) => {
      const { find, problems } = await read(edition(country("Aland", working(share(mark)))));
      expect(find("ilab.working-children")).toBeUndefined();
      expect(problems.filter((p) => p.severity === "warning")).toEqual([]);
    },
  );

  it("leaves out a working share that is too high, repeats another rate and lacks an age range", async () => {
    const { find, problems } = await read(edition(country("Aland", working(share("0.83", "")))));
    expect(find("ilab.working-children")).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        code: "suspicious-value",
        locator:
          "Country[1]/Country_Statistics/Children_Work_Statistics/Total_Percentage_of_Working_Children",
      }),
    );
  });

  it("keeps a working share with a single sign of doubt, with a warning", async () => {
    const { find, problems } = await read(edition(country("Aland", working(share("0.8")))));
    expect(find("ilab.working-children")?.value).toBe(80);
    expect(problems.map((p) => p.code)).toContain("suspicious-value");
  });

  it("leaves out a share above 100 %, but not a completion rate above 100 %", async () => {
    const { find, problems } = await read(
      edition(country("Aland", working(share("2.84"), RATES.replace("0.83", "1.04")))),
    );
    expect(find("ilab.working-children")).toBeUndefined();
    expect(problems[0]?.message).toContain('"2.84" is 284 %');
    expect(find("ilab.primary-completion")?.value).toBe(104);
  });

  it("takes the first of several unlabelled figures only where its age range sets it apart", async () => {
    const { find, problems } = await read(
      edition(
        country("Aland", working(share("0.1", "10-14") + share("0.2") + share("0.3"))),
        country("Bland", working(share("0.1") + share("0.2"))),
      ),
    );
    expect(find("ilab.working-children", "Aland")).toMatchObject({
      value: 10,
      locator:
        "Country[1]/Country_Statistics/Children_Work_Statistics/Total_Percentage_of_Working_Children[1]",
    });
    expect(find("ilab.working-children", "Bland")).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "ambiguous-value", severity: "warning" }),
    );
  });

  it("reads ratifications from Conventions and from the Master_Data of 2014", async () => {
    const { find } = await read(
      edition(
        country("Aland", "<Conventions><Palermo_Ratified>Yes</Palermo_Ratified></Conventions>"),
        country("Bland", "<Master_Data><Palermo_Ratified>No</Palermo_Ratified></Master_Data>"),
        country("Cland", "<Conventions><Palermo_Ratified>N/A</Palermo_Ratified></Conventions>"),
      ),
    );
    expect(find("ilab.palermo", "Aland")?.value).toBe("yes");
    expect(find("ilab.palermo", "Bland")).toMatchObject({
      value: "no",
      locator: "Country[2]/Master_Data/Palermo_Ratified",
    });
    expect(find("ilab.palermo", "Cland")).toBeUndefined();
  });

  it("says of states, not of territories, what their ratification makes of their status under the Protocol", async () => {
    const ratified = (answer: string) =>
      `<Conventions><Palermo_Ratified>${answer}</Palermo_Ratified></Conventions>`;
    const answers = { NPL: "Yes", UGA: "No", TON: "No", NFK: "Yes", GHA: "Unknown" };
    const { observations } = await read(
      edition(...Object.entries(answers).map(([name, answer]) => country(name, ratified(answer)))),
      { ...anyName, states: () => ["NPL", "UGA", "TON", "GHA"] },
    );
    const found = observations.filter(({ indicator }) => indicator === "palermo.status");
    // Uganda signed on 12 December 2000; Tonga never did.
    expect(found.map(({ country, year, value, note }) => [country, year, value, note])).toEqual([
      ["NPL", 2031, "party", "ILAB findings, 2031 edition; ratified: yes"],
      ["UGA", 2031, "signatory", "ILAB findings, 2031 edition; ratified: no"],
      ["TON", 2031, "none", "ILAB findings, 2031 edition; ratified: no"],
    ]);
  });

  it("follows Standard where it is No or unanswered, and conformity otherwise", async () => {
    const csec = (a: string, b: string) => law("Prohibition_CSEC", standard(a, b));
    const { find } = await read(
      edition(
        country("YesNo", csec("Yes", "No")),
        country("NoYes", csec("No", "Yes")),
        country("EmptyYes", csec("", "Yes")),
        country("YesNA", csec("Yes", "N/A")),
        country("Marked", csec("Yes*", "Yes*")),
      ),
    );
    expect(find("ilab.law-csec", "YesNo")?.value).toBe("no");
    expect(find("ilab.law-csec", "NoYes")).toMatchObject({
      value: "no",
      locator: "Country[2]/Legal_Standards/Prohibition_CSEC/Standard",
    });
    expect(find("ilab.law-csec", "EmptyYes")).toBeUndefined();
    expect(find("ilab.law-csec", "YesNA")?.value).toBe("yes");
    expect(find("ilab.law-csec", "Marked")?.note).toContain("marked * by the publisher");
  });

  it("makes one part's No the country's, and takes Yes only where no part is unknown", async () => {
    const csec = (...parts: string[]) => law("Prohibition_CSEC", parts.join(""));
    const { find } = await read(
      edition(
        country("Mixed", csec(part("North", standard("Yes", "Yes")), part("South", standard("No", "No")))),
        country(
          "Open",
          csec(part("North", standard("Yes", "Yes")), part("South", standard("Unknown", "Unknown"))),
        ),
        country("Whole", csec(part("North", standard("Yes", "Yes")), part("South", standard("N/A", "N/A")))),
      ),
    );
    expect(find("ilab.law-csec", "Mixed")).toMatchObject({
      value: "no",
      locator: "Country[1]/Legal_Standards/Prohibition_CSEC/Territory[2]/Standard",
      note: "ILAB findings, 2031 edition; by part: North Yes, South No",
    });
    expect(find("ilab.law-csec", "Open")).toBeUndefined();
    expect(find("ilab.law-csec", "Whole")?.value).toBe("yes");
  });

  it("does not turn parts of a country into countries", async () => {
    const { observations } = await read(
      edition(country("Tanzania", law("Prohibition_CSEC", part("Zanzibar", standard("No", "No"))))),
    );
    expect(new Set(observations.map((o) => o.country))).toEqual(new Set(["Tanzania"]));
  });

  it("reads counts with separators and footnote marks, and adds up no parts", async () => {
    const inspectors = (inner: string) =>
      `<Enforcements><Labor_Inspectors>${inner}</Labor_Inspectors></Enforcements>`;
    const count = (value: string) => `<Enforcement>${value}</Enforcement>`;
    const { find, problems } = await read(
      edition(
        country("Aland", inspectors("2,582‡")),
        country("Parts", inspectors(part("North", count("12")) + part("South", count("12")))),
        country("One", inspectors(part("All Territories", count("35")))),
        country("Words", inspectors("about forty")),
      ),
    );
    expect(find("ilab.labour-inspectors", "Aland")).toMatchObject({ value: 2582, unit: "inspectors" });
    expect(find("ilab.labour-inspectors", "Aland")?.note).toContain("marked ‡");
    expect(find("ilab.labour-inspectors", "Parts")).toBeUndefined();
    expect(find("ilab.labour-inspectors", "One")?.value).toBe(35);
    expect(problems).toContainEqual(expect.objectContaining({ code: "parts-not-summed", severity: "info" }));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "bad-number", locator: "Country[4]/Enforcements/Labor_Inspectors" }),
    );
  });

  it("counts listed goods, 0 for an empty list and nothing where there is no list", async () => {
    const good = (name: string, child: string) =>
      `<Good><Good_Name>${name}</Good_Name><Child_Labor>${child}</Child_Labor></Good>`;
    const { find } = await read(
      edition(
        country("Aland", `<Goods>${good("Tin", "Yes")}${good("Tea", "No")}${good("Gold", "Yes")}</Goods>`),
        country("Bland", "<Goods></Goods>"),
        country("Cland", ""),
      ),
    );
    expect(find("ilab.goods-child-labour", "Aland")).toMatchObject({
      value: 2,
      locator: "Country[1]/Goods",
      note: "ILAB findings, 2031 edition; Tin, Gold",
    });
    expect(find("ilab.goods-child-labour", "Bland")?.value).toBe(0);
    expect(find("ilab.goods-child-labour", "Cland")).toBeUndefined();
  });

  it("recognises the goods file and says that it repeats the countries file", async () => {
    const { observations, problems, recognition } = await read(
      `<Goods><Good><Good_Name>Tin</Good_Name><Countries><Country><Country_Name>Aland</Country_Name>
       <Child_Labor>Yes</Child_Labor></Country></Countries></Good></Goods>`,
    );
    expect(recognition.layout).toBe("goods");
    expect(observations).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ severity: "info", code: "repeats-other-file" })]);
  });

  it("lists a country that does not resolve, once, and reads the rest", async () => {
    const { unresolved, observations } = await read(
      edition(country("Aland", ""), country("Nowhere", "")),
      knowing({ Aland: "ALA" }),
    );
    expect(unresolved).toEqual([
      {
        name: "Nowhere",
        file: "any-name.xml",
        locator: "Country[2]/Name",
        match: "unknown",
        suggestions: ["Somewhere"],
      },
    ]);
    expect(observations.map((o) => o.country)).toEqual(["ALA"]);
  });

  it("follows the name where the code of 2014 is another country's, and says so", async () => {
    const { observations, problems } = await read(
      edition(country("Aland", "<ISO3>BLA</ISO3>"), country("Bland", "<ISO3>XXX</ISO3>")),
      knowing({ Aland: "ALA", Bland: "BLA", BLA: "BLA" }),
    );
    expect(observations[0]?.country).toBe("ALA");
    expect(problems.filter((p) => p.code === "code-mismatch").map((p) => p.locator)).toEqual([
      "Country[1]/ISO3",
    ]);
  });

  it("refuses a findings file without advancement levels, naming the place", async () => {
    const text = edition(country("Aland", "<Conventions/><Country_Statistics/>")).replace(
      /<Advancement_Level>.*?<\/Advancement_Level>/u,
      "",
    );
    await expect(read(text)).rejects.toMatchObject({
      code: "unknown-layout",
      where: { file: "any-name.xml", locator: "Country[1]" },
    });
  });

  it("declares every indicator that it observes", async () =>
    expect(new Set(ilab.indicators.map((i) => i.id)).size).toBe(ilab.indicators.length));

  it("says in which year a survey was made where the edition names it, and of which ages where not of 5 to 14", async () => {
    const rates = `<Education_Statistics_Attendance_Statistics><Year>2012.0</Year><Age_Range>7-14</Age_Range><Percentage>0.9</Percentage>
      </Education_Statistics_Attendance_Statistics><UNESCO_Primary_Completion_Rate><Year>2035</Year><Rate>0.8</Rate></UNESCO_Primary_Completion_Rate>`;
    const { find } = await read(edition(country("Aland", working(share("0.2", "10\u201314"), rates))));
    expect(find("ilab.school-attendance")).toMatchObject({ year: 2031, measured: 2012, ages: "7 to 14" });
    expect(find("ilab.working-children")).toMatchObject({ year: 2031, ages: "10 to 14" });
    expect(find("ilab.working-children")).not.toHaveProperty("measured");
    expect(find("ilab.primary-completion"), "after its own edition").not.toHaveProperty("measured");
    const usual = await read(edition(country("Aland", working(share("0.2")))));
    expect(usual.find("ilab.working-children")).not.toHaveProperty("ages");
  });
});
