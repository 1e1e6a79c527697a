import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CountryFindings, countryFindingsSchema } from "../../src/model/documents/findings.ts";
import { folderOf, runCli } from "./run-cli.ts";

/** Invented narratives in the language of the reports. */
const narrative = (year: number, tier: string, recommendations: readonly string[]) =>
  `${year} Trafficking in Persons Report: Togo

TOGO (${tier})

The Government of Togo does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period; therefore Togo remained on ${tier}. The government convicted eight traffickers.

PRIORITIZED RECOMMENDATIONS:

${recommendations.map((one) => `• ${one}`).join("\n")}

TRAFFICKING PROFILE:

Traffickers force Togolese children to work in agriculture and domestic servitude.
`;
const TRAIN = "Train police and judges on the anti-trafficking law.";
const FUND = "Increase funding for shelters for child victims.";
const AMEND = "Amend the penal code so that fines are no alternative to prison.";

const folder = folderOf({});
const texts = join(folder, "texts");
const findings = (...args: string[]) => runCli(["findings", ...args], { cwd: folder });

beforeAll(() => {
  mkdirSync(texts);
  writeFileSync(join(texts, "2021.txt"), narrative(2021, "Tier 2", [TRAIN, FUND]));
  writeFileSync(
    join(texts, "2022.txt"),
    narrative(2022, "Tier 2", [`${TRAIN.slice(0, -1)} and its procedures.`, AMEND]),
  );
});

describe("findings of a country", () => {
  const said = async () => {
    const { out } = await findings("Togo", "--data", "texts", "--format", "json");
    return countryFindingsSchema.parse(JSON.parse(out)) as CountryFindings;
  };

  it("are told by factor and year, each with the words that stand at its place", async () => {
    const { factors } = await said();
    expect(factors.map(({ id, years }) => [id, years.map(({ year }) => year)])).toEqual([
      ["prevalence", [2022, 2021]],
      ["political-will", [2022, 2021]],
      ["recommendations", [2022, 2021]],
    ]);
    const will = factors[1]!.years[0]!.findings;
    expect(will.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["tip-text.tier", "Tier 2"],
      ["tip-text.tier.movement", "remained"],
      ["tip-text.effort.overall", "increasing"],
      ["tip-text.count.convictions", 8],
    ]);
    for (const { file, locator, quote } of will) {
      const [, from, to] = /characters (\d+)-(\d+)$/u.exec(locator)!;
      expect(readFileSync(join(texts, file), "utf8").slice(Number(from) - 1, Number(to))).toBe(quote);
    }
  });

  it("say which recommendations of the report before are kept, new or dropped", async () => {
    const [now, then] = (await said()).recommendations;
    expect(now!.items.map(({ status, verb }) => [status, verb])).toEqual([
      ["kept", "train"],
      ["new", "amend"],
    ]);
    expect(now!.before).toMatchObject({ year: 2021, isCut: false, dropped: [{ text: FUND }] });
    expect(then!.items.map(({ status }) => status)).toEqual([null, null]);
  });

  it("are told in words, with quotations", async () => {
    const { out, code } = await findings("Togo", "--data", "texts", "--format", "md");
    expect(code).toBe(0);
    expect(out).toContain("“The government convicted eight traffickers”");
    expect(out).toContain(`“${AMEND}”`);
  });

  it("are followed by what the rules left out for doubt, with the words, the reason and the place, of this country alone", async () => {
    const torn = `${narrative(2020, "Tier 2", [TRAIN])}\nThe government convicted nine traffickers.\n`;
    writeFileSync(join(folder, "togo.txt"), torn);
    writeFileSync(join(folder, "benin.txt"), torn.replaceAll("Togo", "Benin").replaceAll("TOGO", "BENIN"));
    const both = ["togo.txt", "benin.txt"];
    await runCli(["ingest", ...both, "--into", "kept"], { cwd: folder });
    for (const data of [both, ["kept"], ["kept", "texts"]]) {
      const given = data.flatMap((one) => ["--data", one]);
      const { out } = await findings("Togo", ...given, "--format", "json");
      const { unsure } = countryFindingsSchema.parse(JSON.parse(out));
      expect(unsure.map(({ indicator, year, quote, file }) => [indicator, year, quote, file])).toEqual([
        ["tip-text.count.convictions", 2020, "The government convicted eight traffickers", "togo.txt"],
        ["tip-text.count.convictions", 2020, "The government convicted nine traffickers", "togo.txt"],
      ]);
      const text = await findings("Togo", ...given, "--format", "md");
      expect(text.out).toContain("“The government convicted nine traffickers”");
      expect(text.out).toContain("the text also says 8");
    }
    expect((await findings("Togo", "--data", "kept", "--as-of", "2019", "--format", "json")).out).toContain(
      '"unsure": []',
    );
  });

  it("of whom nothing says anything are none, and it is said", async () => {
    const { out, code } = await findings("Fiji", "--data", "texts");
    expect(code).toBe(0);
    expect(out.replace(/\s+/gu, " ")).toContain("There is nothing about Fiji");
  });
});

describe("a form prefilled from texts", () => {
  const form = async () => {
    const { out, code } = await findings("init", "--from-texts", "Togo", "--data", "texts");
    expect(code).toBe(0);
    return out;
  };
  const read = async (text: string) => {
    writeFileSync(join(folder, "form.yaml"), text);
    const { out } = await runCli(["ingest", "form.yaml", "texts", "--dry-run", "--format", "json"], {
      cwd: folder,
    });
    const { observations, problems } = JSON.parse(out) as {
      observations: { indicator: string; note: string }[];
      problems: { code: string }[];
    };
    return {
      counted: observations.filter(({ indicator }) => indicator.startsWith("findings.")),
      codes: problems.map(({ code }) => code),
    };
  };
  const rated = (text: string) =>
    text
      .replaceAll(/rating: .*$/gmu, "rating: 3")
      .replaceAll(/date: .*$/gmu, "date: 2023-02-01")
      .replaceAll(/confidence:$/gmu, "confidence: low");

  it("quotes the texts, and counts as nobody's finding as it stands", async () => {
    const text = await form();
    expect(text).toContain("“The government convicted eight traffickers”");
    const { counted, codes } = await read(text);
    expect(counted).toEqual([]);
    expect(codes).toContain("missing-field");
  });

  it("counts once it is rated and signed, and not before it is signed", async () => {
    const filled = rated(await form());
    const unsigned = await read(filled);
    expect(unsigned.counted).toEqual([]);
    expect(new Set(unsigned.codes)).toContain("unsigned");
    const { counted } = await read(filled.replace('analyst: ""', "analyst: A. Example"));
    expect(counted.map(({ indicator }) => indicator).sort()).toEqual([
      "findings.political-will",
      "findings.political-will-prosecution",
      "findings.prevalence",
    ]);
    for (const { note } of counted) expect(note).toContain("analyst: A. Example");
  });
});

describe("an empty form", () => {
  const read = async (text: string) => {
    const cwd = folderOf({ "form.yaml": text, "own.csv": "country,indicator,year,value\nGHA,a.x,2020,1\n" });
    const { out } = await runCli(["ingest", "form.yaml", "own.csv", "--dry-run", "--format", "json"], {
      cwd,
    });
    const { observations, problems } = JSON.parse(out) as {
      observations: { country: string; indicator: string; value: number }[];
      problems: { code: string }[];
    };
    const found = observations.filter(({ indicator }) => indicator !== "a.x");
    return { found: found.map((one) => [one.country, one.indicator, one.value]), problems };
  };
  const form = async () => {
    const { code, out, err } = await findings("init", "Ghana", "TGO", "Ghana");
    expect([code, err]).toEqual([0, ""]);
    return out;
  };

  it("has a finding to fill in for each country, none of which counts as it stands", async () => {
    const text = await form();
    expect(text.match(/^ {2}- country: .*$/gmu)).toEqual([
      "  - country: GHA   # Ghana",
      "  - country: TGO   # Togo",
    ]);
    const { found, problems } = await read(text);
    expect(found).toEqual([]);
    expect(new Set(problems.map(({ code }) => code))).toContain("missing-field");
  });

  it("counts where it is filled in, and has an example that would", async () => {
    const values: Readonly<Record<string, string>> = {
      factor: "restrictions",
      rating: "4",
      reason: '"x"',
      citation: '"y"',
      date: "2025-01-02",
      confidence: "low",
    };
    const text = await form();
    const filled = text.replaceAll(
      /^( {4})(\w+): .*$/gmu,
      (_, indent, key) => `${indent}${key}: ${values[key]}`,
    );
    expect((await read(filled)).found).toEqual([
      ["GHA", "findings.restrictions", 100],
      ["TGO", "findings.restrictions", 100],
    ]);
    // The example stands above the list that it belongs to.
    const lines = text
      .match(/^# {2}(?:- country| {2}).*$/gmu)!
      .map((line) => line.slice(1).replace(/^ /u, "  "));
    const example = `${text.slice(0, text.indexOf("findings:\n"))}findings:\n${lines.join("\n")}\n`;
    expect((await read(example)).found).toEqual([["GHA", "findings.engagement", 75]]);
  });

  it("is of no data", async () => {
    expect(await findings("init", "Ghana", "--data", "texts")).toMatchObject({
      code: 2,
      err: expect.stringContaining("an empty form is made of no data"),
    });
  });
});

describe("ingest of a narrative that names neither country nor year", () => {
  it("takes them from --country and --year", async () => {
    const bare =
      "The government demonstrated overall increasing efforts compared with the previous reporting period. It convicted eight traffickers. The government identified 20 trafficking victims and referred all trafficking victims to care; anti-trafficking police investigated sex trafficking and forced labor, and authorities trained police on human trafficking.";
    writeFileSync(join(folder, "bare.txt"), bare);
    const ask = (...more: string[]) =>
      runCli(["ingest", "bare.txt", ...more, "--dry-run", "--format", "csv"], { cwd: folder });
    expect((await ask("--country", "Togo", "--year", "2022")).out).toContain(
      "TGO,tip-text.count.convictions,2022,8,",
    );
    const without = await ask();
    expect(without.out).not.toContain("tip-text.");
  });
});

describe("a text that is no narrative", () => {
  const refused = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    const { code, out, err } = await runCli(["ingest", name, "--dry-run", "--format", "csv"], {
      cwd: folder,
    });
    expect(out).toBe("");
    return { code, err };
  };

  it("is refused in a clear word: of one line, of another report, in another language", async () => {
    const line =
      "The government identified trafficking victims under its anti-trafficking law; sex trafficking, forced labor. ";
    const long = await refused("line.txt", line.repeat(90_000));
    expect(long.code).toBe(2);
    expect(long.err).toContain("the first line of this text is longer than 1 MB");
    const rights =
      "The law provides for freedom of expression, and the government generally respected this right. ";
    const french =
      "Le gouvernement du Togo ne satisfait pas pleinement aux normes minimales pour l’élimination de la traite. ";
    for (const text of [rights, french]) {
      const { code, err } = await refused("other.txt", text.repeat(40));
      expect(code).toBe(2);
      expect(err).toContain("nothing recognises this file");
      expect(err).toContain("narratives of the TIP Report in English are read");
    }
  });
});
