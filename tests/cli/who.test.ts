import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/model/documents/audit.ts";
import type { Diff } from "../../src/model/documents/diff.ts";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import { type Ranking, rankingSchema } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "./run-cli.ts";

/* A small table of one's own: min-max over everybody, so that it is seen in every score who was scored. */
const PROFILE = `id: own
tree:
  children:
    - {indicator: x, normalise: min-max}
`;
const FIGURES = { GHA: 10, TGO: 20, NGA: 30, KEN: 40, PER: 50, BRA: 60, JPN: 90 };
const csv = (add = 0) =>
  `country,x\n${Object.entries(FIGURES)
    .map(([country, x]) => `${country},${x + (country === "TGO" ? add : 0)}`)
    .join("\n")}\n`;
const folder = folderOf({ "own.csv": csv(), "later.csv": csv(5), "own.yaml": PROFILE });
const OWN = ["--data", "./own.csv", "--profile", "./own.yaml"];
const cli = (...args: string[]) => runCli(args, { cwd: folder });
const json = async <T>(...args: string[]): Promise<T> =>
  JSON.parse((await cli(...args, "--format", "json")).out);
const rank = (...args: string[]) => json<Ranking>("rank", ...OWN, ...args);
const places = ({ ranked }: Ranking) =>
  ranked.map(({ rank: place, country, score }) => [place, country, score]);

describe("--countries, --region and --exclude", () => {
  it("choose who is shown, and never who is scored: ranks, scores and the median are everybody's", async () => {
    const whole = await rank();
    const shown = await rank("--countries", "Ghana; KEN");
    expect(places(shown)).toEqual(
      places(whole).filter(([, country]) => country === "GHA" || country === "KEN"),
    );
    expect(places(shown)).toEqual([
      [4, "KEN", 37.5],
      [7, "GHA", 0],
    ]);
    expect(shown.reference).toEqual(whole.reference);
    expect(rankingSchema.safeParse(shown).success).toBe(true);
    expect(shown.shown).toEqual({
      countries: [
        { code: "GHA", name: "Ghana" },
        { code: "KEN", name: "Kenya" },
      ],
      of: { ranked: 7, apart: 0, excluded: 0, unscored: 0 },
    });
  });

  it("take regions of UN M49 and bureaus, and each narrows what the others leave", async () => {
    const codes = async (...args: string[]) =>
      (await rank(...args)).ranked.map(({ country }) => country).sort();
    expect(await codes("--region", "AF")).toEqual(["GHA", "KEN", "NGA", "TGO"]);
    expect(await codes("--region", "western africa, WHA")).toEqual(["BRA", "GHA", "NGA", "PER", "TGO"]);
    expect(await codes("--region", "011", "--exclude", "Nigeria")).toEqual(["GHA", "TGO"]);
    expect(await codes("--countries", "region:WHA; Kenya", "--exclude", "PER")).toEqual(["BRA", "KEN"]);
    expect(await codes("--exclude", "region:AF")).toEqual(["BRA", "JPN", "PER"]);
  });

  it("are told in every format for people, with how many there are", async () => {
    for (const format of ["table", "md", "html"]) {
      const { out } = await cli("rank", ...OWN, "--region", "AF", "--exclude", "KEN", "--format", format);
      const text = out.replace(/\s+/gu, " ");
      expect(text, format).toContain("7 countries ranked");
      expect(text, format).toContain(
        "3 of the 7 ranked match (only in Bureau of African Affairs (State Department); without Kenya). Of the others, 0 of 0 excluded and 0 of 0 not scored match.",
      );
    }
  });

  it("are told before the first row, which need not be the first rank", async () => {
    for (const [format, row] of [
      ["table", " Nigeria "],
      ["md", "| Nigeria (NGA)"],
      ["html", "<table"],
    ] as const) {
      const { out } = await cli("rank", ...OWN, "--region", "AF", "--exclude", "KEN", "--format", format);
      const [said, first] = ["3 of the 7 ranked match", row].map((text) => out.indexOf(text)) as [
        number,
        number,
      ];
      expect([said > 0, first > said, out.split("ranked match").length], format).toEqual([true, true, 2]);
    }
  });

  it("say of a country that the data do not hold that it is not shown, and exit 1 where nobody ranked is", {
    tags: "slow",
  }, async () => {
    const { err, code } = await cli("rank", ...OWN, "--countries", "Ghana, Tuvalu");
    expect([code, err]).toEqual([
      0,
      expect.stringContaining(
        "Tuvalu (TUV) has nothing in the data that the profile asks for, so it is not shown",
      ),
    ]);
    const none = await cli("rank", ...OWN, "--countries", "Tuvalu");
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("none of those shown is ranked")]);
  });
});

describe("--among", () => {
  it("scores those alone, as a table of them alone is scored", async () => {
    const among = await rank("--among", "region:AF");
    // Min-max over 10 to 40.
    expect(among.ranked.map(({ country, score }) => [country, score])).toEqual([
      ["KEN", 100],
      ["NGA", expect.closeTo(200 / 3, 9)],
      ["TGO", expect.closeTo(100 / 3, 9)],
      ["GHA", 0],
    ]);
    expect(among.dataset.among).toEqual({
      asked: [{ code: "region:AF", name: "Bureau of African Affairs" }],
      countries: 4,
    });
  });

  it("is told by every command, in every format", { tags: "slow" }, async () => {
    const told = "among 4 countries only: Bureau of African Affairs";
    const AMONG = ["--among", "region:AF"];
    const commands = [
      ["rank", ...OWN],
      ["explain", "Ghana", ...OWN],
      ["compare", "Ghana", "Togo", ...OWN],
      ["whatif", "Ghana", ...OWN],
      ["audit", ...OWN],
      ["diff", "./own.csv", "./later.csv", "--profile", "./own.yaml"],
    ];
    for (const command of commands) {
      const formats =
        command[0] === "rank" || command[0] === "explain" ? ["table", "md", "html"] : ["table", "md"];
      for (const format of formats) {
        const { out } = await cli(...command, ...AMONG, "--format", format);
        expect(out.replaceAll("\\", "").replace(/\s+/gu, " "), `${command[0]} ${format}`).toContain(told);
      }
      if (command[0] === "explain") {
        const { out } = await cli(...command, ...AMONG, "--brief");
        expect(out.replace(/\s+/gu, " "), `${command[0]} --brief`).toContain(told);
      }
      const text = (await cli(...command, ...AMONG, "--format", "json")).out;
      expect(text, `${command[0]} json`).toContain('"code": "region:AF"');
    }
    const rows = (await cli("rank", ...OWN, ...AMONG, "--format", "csv")).out.trim().split("\n");
    expect(rows.map((row) => row.split(",").at(-1))).toEqual(["among", ...Array(4).fill("region:AF")]);
  });

  it("restricts the others of an explanation, and refuses whoever is not among them", async () => {
    expect(await json<Explanation>("explain", "GHA", ...OWN, "--among", "GHA; TGO; NGA")).toMatchObject({
      rank: 3,
      of: 3,
    });
    for (const args of [
      ["explain", "PER"],
      ["compare", "GHA", "PER"],
      ["whatif", "PER"],
    ]) {
      const { code, err } = await cli(...args, ...OWN, "--among", "region:AF");
      expect([code, err]).toEqual([
        2,
        expect.stringContaining("Peru (PER) is not among those scored: Bureau of African Affairs"),
      ]);
    }
    expect((await cli("rank", ...OWN, "--among", "Tuvalu")).err).toContain("--among leaves nobody to score");
  });
});

describe("a list of countries", () => {
  const figures = ["COD", "COG", "GHA", "GMB", "PRK", "JPN", "FRA", "MTQ", "AFG", "FSM"];
  const cwd = folderOf({
    "all.csv": `country,x\n${figures.map((country, i) => `${country},${i}`).join("\n")}\n`,
    "own.yaml": PROFILE,
  });
  const shown = async (list: string, option = "--countries") => {
    const { code, out, err } = await runCli(
      ["rank", "--data", "./all.csv", "--profile", "./own.yaml", "--format", "json", option, list],
      { cwd },
    );
    if (code !== 0) return err;
    return (JSON.parse(out) as Ranking).ranked.map(({ country }) => country).sort();
  };

  it("is cut at commas, but for those within a name", async () => {
    expect(await shown("Ghana, Japan")).toEqual(["GHA", "JPN"]);
    expect(await shown("Congo, Dem. Rep.")).toEqual(["COD"]);
    expect(await shown("Ghana,Congo, Dem. Rep.,Japan")).toEqual(["COD", "GHA", "JPN"]);
    expect(await shown("Congo, Rep., Congo, Dem. Rep.")).toEqual(["COD", "COG"]);
    expect(await shown("Gambia, The, Korea, Dem. People's Rep., region:AF")).toEqual(
      ["COD", "COG", "GHA", "GMB", "PRK"].sort(),
    );
    expect(await shown("Korea, North", "--among")).toEqual(["PRK"]);
    expect(await shown("Congo, Dem. Rep.; Japan", "--exclude")).not.toContain("COD");
  });

  it("has commas after regions as after countries, and between them, under every option", async () => {
    const all = ["AFG", "COD", "COG", "FRA", "FSM", "GHA", "GMB", "JPN", "MTQ", "PRK"];
    for (const list of ["region:AF,region:EUR", "region:AF; region:EUR", "region:AF,FRA", "FRA,region:AF"]) {
      const named = ["COD", "COG", "FRA", "GHA", "GMB"];
      for (const option of ["--countries", "--among"]) expect(await shown(list, option), list).toEqual(named);
      expect(await shown(list, "--exclude"), list).toEqual(all.filter((code) => !named.includes(code)));
    }
    expect(await shown("region:Western Africa,region:Middle Africa,Japan")).toEqual(
      ["COD", "COG", "GHA", "GMB", "JPN"].sort(),
    );
    for (const list of ["AF,EUR", "AF; EUR", "region:AF,region:EUR"])
      expect(await shown(list, "--region"), list).toEqual(["COD", "COG", "FRA", "GHA", "GMB"]);
    expect(await shown("region:AF,region:Nowhere")).toContain("“Nowhere” is not a region");
  });

  it("may have commas and semicolons both: what a semicolon parts is one name where it can be", async () => {
    expect(await shown("region:AF, Japan; Korea, North")).toEqual(
      ["COD", "COG", "GHA", "GMB", "JPN", "PRK"].sort(),
    );
    expect(await shown("AF, EUR; Micronesia", "--region")).toContain("FRA");
  });

  it("takes several words, and asks for the quotes that a name of several words lacks", async () => {
    const words = async (...args: string[]) => {
      const { code, out, err } = await runCli(
        ["rank", "--data", "./all.csv", "--profile", "./own.yaml", "--format", "json", ...args],
        { cwd },
      );
      return code === 0 ? (JSON.parse(out) as Ranking).ranked.map(({ country }) => country).sort() : err;
    };
    expect(await words("--region", "Western Africa", "Eastern Asia")).toEqual(
      ["GHA", "GMB", "JPN", "PRK"].sort(),
    );
    expect(await words("--region", "AF", "--region", "EUR")).toEqual(["COD", "COG", "FRA", "GHA", "GMB"]);
    expect(await words("--among", "Ghana", "Congo, Dem. Rep.", "--quiet")).toEqual(["COD", "GHA"]);
    expect(await words("--exclude", "region:AF", "region:EAP", "AFG,FRA")).toEqual(["MTQ"]);
    expect(await words("--region", "Western", "Africa")).toContain(
      '“Western Africa” came as 2 words\n  Put quotes around what has spaces: --region "Western Africa".',
    );
    expect(await words("--countries", "Ghana", "Korea,", "North")).toContain('--countries "Korea, North"');
  });

  it("leaves the country that a command is about to it", async () => {
    const { code, out } = await cli(
      "explain",
      ...OWN,
      "--among",
      "region:AF",
      "region:WHA",
      "GHA",
      "--format",
      "json",
    );
    expect([code, (JSON.parse(out) as Explanation).of]).toEqual([0, 6]);
  });

  it("has each country once, however often it is named", async () => {
    const { ranked, dataset } = await rank("--among", "GHA,Togo,Ghana,GHA");
    expect(places({ ranked } as Ranking)).toHaveLength(2);
    expect(dataset.among!.asked.map(({ code }) => code)).toEqual(["GHA", "TGO"]);
  });

  it("is asked about where a comma may part two countries or stand within one's name", async () => {
    expect(await shown("Ghana, France, Martinique")).toContain(
      "“France, Martinique” may be France and Martinique, or Martinique alone\n  Write “GHA; FRA; MTQ” or “GHA; MTQ”",
    );
    // The list as it is offered holds what was not in doubt too, and is taken.
    expect(await shown("region:AF; France, Martinique, Japan")).toContain(
      "Write “region:AF; FRA; MTQ; JPN” or “region:AF; MTQ; JPN”",
    );
    expect(await shown("region:AF; FRA; MTQ; JPN")).toHaveLength(7);
    // A semicolon leaves no doubt.
    expect(await shown("France; Martinique")).toEqual(["FRA", "MTQ"]);
    expect(await shown("France, Martinique; Ghana")).toEqual(["GHA", "MTQ"]);
  });

  it("names what is wrong in it, and not what is right", async () => {
    expect(await shown("Congo, Dem. Rep., Gahna")).toMatch(/^error: “Gahna” is not a country/u);
    expect(await shown("Ghana, Congo, Japan")).toMatch(/^error: “Congo” may mean more than one country/u);
  });

  it("is asked about where a word is a country's and a region's too, under every option", async () => {
    for (const option of ["--countries", "--among", "--exclude"]) {
      expect(await shown("Ghana, AF", option)).toContain(
        `“AF” may be the country Afghanistan (AFG) or the region Bureau of African Affairs\n  Write AFG for the country, or region:AF for the region.`,
      );
      expect(await shown("micronesia", option)).toContain("Write FSM for the country, or region:Micronesia");
    }
    expect(await shown("AFG")).toEqual(["AFG"]);
    expect(await shown("region:AF")).toEqual(["COD", "COG", "GHA", "GMB"]);
    // This option takes regions and nothing else.
    expect(await shown("AF", "--region")).toEqual(["COD", "COG", "GHA", "GMB"]);
    expect(await shown("region:AF", "--region")).toEqual(["COD", "COG", "GHA", "GMB"]);
  });
});

describe("a word that is no country or region", () => {
  it.each([
    ["--countries", "Ghana, Atlantis", "“Atlantis” is not a country"],
    ["--countries", "WHA", "--countries takes a region as region:WHA"],
    ["--countries", "Congo", "may mean more than one country"],
    ["--exclude", "region:Westren Africa", "Did you mean Western Africa?"],
    ["--region", "Ghana", "“Ghana” is not a region"],
    ["--among", ",", "--among names no country"],
    ["--among", ",", 'For example: --among "Ghana; Peru".'],
    ["--region", ",", "--region names no country"],
    ["--region", ",", "For example: --region AF."],
  ])("%s %s is an error with the way out", async (option, text, message) => {
    const { code, err } = await cli("rank", ...OWN, option, text);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("other commands", () => {
  it("audit shows findings about those countries, and those about none in particular", async () => {
    const whole = await json<Audit>("audit", ...OWN);
    const some = await json<Audit>("audit", ...OWN, "--countries", "Ghana");
    const about = whole.findings.filter(
      ({ countries }) => countries.length === 0 || countries.includes("GHA"),
    );
    expect(some.findings).toEqual(about);
    expect(some.countries).toEqual(whole.countries);
    expect(some.coverage.countries.map(({ country }) => country)).toEqual(["GHA"]);
    expect(some.person + some.notes).toBe(about.length);
  });

  it("diff shows those countries, and counts everybody", async () => {
    const sides = ["diff", "./own.csv", "./later.csv", "--profile", "./own.yaml"];
    const whole = await json<Diff>(...sides);
    const some = await json<Diff>(...sides, "--region", "AF", "--exclude", "Togo");
    expect(some.countries).toEqual(
      whole.countries.filter(({ country }) => ["GHA", "KEN", "NGA"].includes(country)),
    );
    expect([some.causes, some.before.ranked, some.shown?.of]).toEqual([whole.causes, 7, 7]);
    const { out } = await cli(...sides, "--exclude", "Togo");
    expect(out).toContain("7 countries were ranked before");
    expect(out).not.toMatch(/^ *Togo /mu);
    for (const format of ["table", "md"])
      expect((await cli(...sides, "--exclude", "Togo", "--format", format)).out).toContain(
        "Shown: without Togo. The summary and the causes count everybody.",
      );
    const among = await json<Diff>(...sides, "--among", "region:WHA");
    expect(among.countries.map(({ country }) => country)).toEqual(["BRA", "PER"]);
  });

  it("diff refuses a ranking that holds only those shown, since others would seem to have come", async () => {
    const write = async (name: string, ...args: string[]) =>
      writeFileSync(join(folder, name), (await cli("rank", ...OWN, "--format", "json", ...args)).out);
    await write("whole.json");
    await write("some.json", "--countries", "Ghana, Togo");
    const { code, err } = await cli("diff", "./whole.json", "./some.json");
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("holds only the countries that were to be shown"),
    ]);
  });

  it("verify makes the same bytes anew from what the record says of who was scored and shown", {
    tags: "slow",
  }, async () => {
    const out = join(folder, "report");
    mkdirSync(out);
    const who = [
      "--among",
      "region:AF; PER",
      "--region",
      "AF",
      "--exclude",
      "Ghana",
      "--countries",
      "GHA,KEN,TGO",
    ];
    expect((await cli("report", ...OWN, ...who, "--out", "./report")).code).toBe(0);
    const record = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
    expect(record.options).toMatchObject({
      among: ["region:AF", "PER"],
      countries: ["GHA", "KEN", "TGO"],
      region: ["region:AF"],
      exclude: ["GHA"],
    });
    expect(await cli("verify", "./report/run.json")).toMatchObject({ code: 0 });
  });
});

describe("gates", () => {
  const gated = async (when: string) => {
    writeFileSync(
      join(folder, "gated.yaml"),
      `${PROFILE}gates:\n  - {id: g, effect: exclude, when: ${when}}\n`,
    );
    return cli("rank", "--data", "./own.csv", "--profile", "./gated.yaml", "--format", "json");
  };

  it("take regions by code or name, and countries by name as well as by code", async () => {
    const excluded = async (when: string) =>
      (JSON.parse((await gated(when)).out) as Ranking).excluded.map(({ country }) => country).sort();
    expect(await excluded("{region: WHA}")).toEqual(["BRA", "PER"]);
    expect(await excluded("{region: [Western Africa, Eastern Asia]}")).toEqual(["GHA", "JPN", "NGA", "TGO"]);
    expect(await excluded("{country: [Ghana, PER, Japon]}")).toEqual(["GHA", "JPN", "PER"]);
    expect(await excluded("{all: [{region: AF}, {none: [{region: '011'}]}]}")).toEqual(["KEN"]);
  });

  it.each([
    ["{country: GH}", "expected a name or a code of three letters, found “GH”; did you mean GHA (Ghana)?"],
    ["{country: [GHA, XYZ]}", "expected a country's name or ISO 3166-1 alpha-3 code, found “XYZ”"],
    ["{country: Congo}", "found “Congo” ("],
    ["{country: Gahna}", "did you mean Ghana?"],
    ["{country: Western Africa}", "“region: [Western Africa]” asks for a region"],
    ["{region: Westren Africa}", "did you mean “Western Africa”?"],
    ["{region: Ghana}", "“country” asks for a country"],
  ])("refuse %s, with its place", async (when, message) => {
    const { code, err } = await gated(when);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).toMatch(/gated\.yaml, line 6/u);
  });
});
