import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../src/sources/tip-text/findings.ts";
import type { PartKind } from "../../../src/sources/tip-text/narrative.ts";
import { narrativeOf, sentencesIn } from "../../../src/sources/tip-text/narrative.ts";
import { clauseAround } from "../../../src/sources/tip-text/patterns.ts";

/** What is found in invented sentences in the language of the reports: `field = value`, in the order of the fields. */
function found(text: string, part: PartKind = "summary"): string[] {
  const { findings } = findingsOf(narrativeOf(text, { year: 2022, part }));
  return findings.map(({ field, value }) => `${field} = ${value}`);
}
const unsure = (text: string) =>
  findingsOf(narrativeOf(text, { year: 2022 })).unsure.map(({ field }) => field);
const forms = (text: string) =>
  found(text, "profile")
    .filter((one) => one.startsWith("child.forms"))
    .map((one) => one.slice("child.forms = ".length))
    .sort();

describe("sentences", () => {
  const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

  it("are not ended by abbreviations, numbers of laws and decimals", () => {
    expect(split("It met U.S. officials on Jan. 5. Law No. 29 raised fines to 2.5 million.")).toEqual([
      "It met U.S. officials on Jan. 5.",
      "Law No. 29 raised fines to 2.5 million.",
    ]);
  });

  it("of digests end at semicolons, but not within brackets", () => {
    expect(
      split("it convicted two (one for sex trafficking; one for labor trafficking); it funded shelters"),
    ).toEqual([
      "it convicted two (one for sex trafficking; one for labor trafficking)",
      "it funded shelters",
    ]);
  });

  it("run over the ends of lines, and end at the items of a list", () => {
    expect(
      split(
        "The government of the country increased its efforts to investigate and to\nprosecute.\n• Train police.\n• Fund shelters.",
      ),
    ).toEqual([
      "The government of the country increased its efforts to investigate and to\nprosecute.",
      "Train police.",
      "Fund shelters.",
    ]);
  });
});

describe("the tier", () => {
  it("is not the one that a waiver averted, nor one that was not given", () => {
    expect(
      found(
        "It was granted a waiver from an otherwise required downgrade to Tier 3. Therefore it remained on Tier 2 Watch List.",
      ),
    ).toEqual(["tier = Tier 2 Watch List", "tier.movement = remained", "tier.waiver = yes"]);
    expect(
      found("It is placed on Tier 2 Watch List for a second consecutive year. It was not placed on Tier 3."),
    ).toEqual(["tier = Tier 2 Watch List", "tier.movement = remained"]);
  });
});

describe("effort", () => {
  it("as a whole is told from its denial, and from effort on one P", () => {
    expect(found("The government demonstrated overall increasing efforts.")).toEqual([
      "effort.overall = increasing",
    ]);
    expect(found("The government did not demonstrate overall increasing efforts.")).toEqual([
      "effort.overall = not increasing",
    ]);
    expect(found("The government is making significant efforts to do so.")).toEqual([]);
    expect(found("The government demonstrated increased efforts to protect victims.")).toEqual([
      "effort.protection = increased",
    ]);
  });

  it("on a P is its topic sentence, whatever the strength of the effort", () => {
    expect(found("The government slightly increased law enforcement efforts.")).toEqual([
      "effort.prosecution = increased",
    ]);
    expect(found("The government maintained weak victim protection efforts.")).toEqual([
      "effort.protection = maintained",
    ]);
    expect(found("The government decreased efforts to prevent trafficking.")).toEqual([
      "effort.prevention = decreased",
    ]);
    expect(
      found(
        "The government made no efforts to prevent trafficking. It lacked sustained law enforcement efforts.",
      ),
    ).toEqual([]);
  });
});

describe("counts", () => {
  it("are the government's totals of the period: not the period before, a kind, or an NGO's", () => {
    expect(
      found(
        "Authorities initiated 45 trafficking investigations (30 for sex trafficking), compared with 31 in the previous reporting period. NGOs identified 44 victims. Courts convicted twenty-one traffickers. Police prosecuted three sex trafficking cases.",
      ),
    ).toEqual(["count.investigations = 45", "count.convictions = 21"]);
  });

  it("are 0 only where the text says that there were none", () => {
    expect(found("The government did not investigate, prosecute, or convict any traffickers.")).toEqual([
      "count.investigations = 0",
      "count.prosecutions = 0",
      "count.convictions = 0",
    ]);
    expect(found("The government did not report any convictions. It did not convict any officials.")).toEqual(
      [],
    );
    expect(found("Courts did not convict a labor trafficker for the fourth consecutive year.")).toEqual([]);
  });

  it("are left out, and listed, where a text gives two", () => {
    const text = "The government identified 120 victims. Police identified 30 victims.";
    expect(found(text)).toEqual([]);
    expect(unsure(text)).toEqual(["count.victims", "count.victims"]);
  });

  it("of children stand with those of all victims", () => {
    expect(found("Authorities identified a total of 62 victims, 40 of whom were children.")).toEqual([
      "count.victims = 62",
      "count.child-victims = 40",
    ]);
  });
});

describe("law and plan", () => {
  it("tell a law from a bill, and all forms from some", () => {
    expect(found("The 2005 law criminalized sex trafficking and labor trafficking.")).toEqual([
      "law = all forms",
    ]);
    expect(found("A draft law would criminalize all forms of trafficking.")).toEqual([]);
    expect(found("The penal code did not criminalize all forms of trafficking.")).toEqual([
      "law = not all forms",
    ]);
  });

  it("tell how a plan against trafficking stands, and pass over other plans", () => {
    expect(found("It continued to implement its 2019-2023 national action plan.")).toEqual([
      "nap = in force",
    ]);
    expect(found("Its draft national anti-trafficking action plan remained pending.")).toEqual([
      "nap = being made",
    ]);
    expect(found("The country has no national anti-trafficking strategy.")).toEqual(["nap = none"]);
    expect(found("It adopted a national action plan on gender-based violence.")).toEqual([]);
    const { findings } = findingsOf(
      narrativeOf("The national anti-trafficking action plan has not been implemented.", { year: 2022 }),
    );
    expect(findings.map(({ quote }) => quote)).toEqual([
      "The national anti-trafficking action plan has not been implemented",
    ]);
  });
});

describe("quotations", () => {
  const quotes = (text: string) => {
    const { findings, unsure } = findingsOf(narrativeOf(text, { year: 2022, part: "summary" }));
    return [...findings, ...unsure].map(({ field, quote }) => `${field}: ${quote}`);
  };

  it("are whole clauses, with the denial that turns them, however far before them it stands", () => {
    expect(
      quotes(
        "The government trained police, but it did not report any investigations, prosecutions, or convictions of officials complicit in trafficking.",
      ),
    ).toEqual([
      "complicity: it did not report any investigations, prosecutions, or convictions of officials complicit in trafficking",
    ]);
    expect(quotes("Courts did not train judges in the provinces or convict any traffickers.")).toEqual([
      "count.convictions: Courts did not train judges in the provinces or convict any traffickers",
    ]);
    expect(
      quotes(
        "While it funded shelters, the government neither trained officials nor convicted any traffickers.",
      ),
    ).not.toContain("count.convictions: convicted any traffickers");
  });

  it("begin where a clause of its own does, and end where the next one begins", () => {
    expect(
      quotes(
        "Although courts acquitted four, they convicted nine traffickers, compared with two in 2020, and the government identified 12 victims.",
      ),
    ).toEqual([
      "count.convictions: they convicted nine traffickers",
      "count.victims: the government identified 12 victims",
    ]);
  });

  it("have a tier with its verb, or with the words beside it", () => {
    expect(quotes("Therefore the country remained on Tier 2.")).toEqual([
      "tier: Therefore the country remained on Tier 2",
      "tier.movement: Therefore the country remained on Tier 2",
    ]);
    expect(quotes("GHANA (Tier 2)")).toEqual(["tier: GHANA (Tier 2)"]);
  });

  it("of a clause as long as a page are no word or two of it, and leave no denial out", () => {
    const people = Array.from({ length: 40 }, (_, i) => `people of village ${i + 1}`).join(", ");
    const [long] = quotes(`Traffickers from ${people}, exploit girls, in sex trafficking, in ${people}.`);
    expect(long).toMatch(/^child\.forms: exploit girls, in sex trafficking.{0,30}$/u);
    const denied = `The government did not, in ${people}, convict any traffickers, in ${people}.`;
    const from = denied.indexOf("convict any");
    const clause = clauseAround(denied, { from, to: from + "convict any traffickers".length });
    expect(denied.slice(clause.from, clause.to)).toMatch(
      /^The government did not, .* convict any traffickers$/u,
    );
  });
});

describe("parts", () => {
  it("do not take for a stated part what stands before its heading", () => {
    const text =
      "It trained no police.\nRECOMMENDATIONS FOR TOGO:\nTrain police.\nPROSECUTION\nIt convicted none.";
    const { sentences } = narrativeOf(text, { year: 2015, part: "recommendations" });
    expect(sentences.map(({ part }) => part)).toEqual(["summary", "recommendations", "prosecution"]);
  });
});

describe("forms of child trafficking", () => {
  it("belong to the people named before them", () => {
    expect(
      forms("Boys are forced to beg and to work on farms, while men are forced to work in construction."),
    ).toEqual(["agriculture or herding", "forced begging"]);
    expect(
      forms("adults and children subjected to sex trafficking and adults subjected to forced labor"),
    ).toEqual(["sex trafficking"]);
    expect(forms("Women are exploited in domestic servitude.")).toEqual([]);
  });

  it("are named by what they are, not by where they happen or by work that nobody forces", () => {
    expect(forms("Girls are exploited in sex trafficking near mining camps.")).toEqual(["sex trafficking"]);
    expect(forms("Children sell goods at markets.")).toEqual([]);
    expect(forms("Boys are forced to beg or to work as shoe shiners.")).toEqual([
      "forced begging",
      "street vending or small trade",
    ]);
    expect(forms("Girls are held in baby factories and forced to bear children.")).toEqual([]);
    expect(forms("Children are subjected to forced labor in mines.")).toEqual(["mining or quarrying"]);
  });

  it("are not what a law, a training or a recommendation is about", () => {
    expect(
      found(
        "The law prohibits the forced labor of children. It trained police on child sex trafficking. Increase efforts to remove children from forced begging.",
      ),
    ).toEqual([]);
  });

  it("include soldiers, crimes and marriages", () => {
    expect(
      forms(
        "Armed groups recruit children as combatants. Gangs force boys to commit crimes. Parents sell girls into forced marriages.",
      ),
    ).toEqual(["child soldiers", "forced crime", "forced marriage"]);
  });
});

describe("cooperation, complicity and state policy", () => {
  it("are told from their absence", () => {
    expect(found("The government funded two NGO shelters.")).toEqual(["ngo-cooperation = yes"]);
    expect(
      found("The government did not fund NGOs. NGOs provided services without government support."),
    ).toEqual([]);
    expect(found("Corruption and official complicity remained concerns.")).toEqual(["complicity = yes"]);
    expect(
      unsure("The government did not report any prosecutions of officials complicit in trafficking."),
    ).toEqual(["complicity"]);
    expect(found("There was a government policy or pattern of forced labor.")).toEqual([
      "state-policy = yes",
    ]);
  });
});

describe("rules for the language", () => {
  it("take a law that was not enacted to cover all forms for one that does not", () => {
    const law = (text: string) => found(text).filter((one) => one.startsWith("law"));
    expect(
      law("The government did not enact legislation to fully criminalize all forms of trafficking."),
    ).toEqual(["law = not all forms"]);
    expect(
      law("Parliament has not passed draft amendments that would prohibit all forms of human trafficking."),
    ).toEqual(["law = not all forms"]);
    expect(law("It does not have a law specifically prohibiting all forms of trafficking.")).toEqual([
      "law = not all forms",
    ]);
  });

  it("take present and bare verbs for cooperation with civil society, and not what was cut", () => {
    const ngo = (text: string) => found(text).includes("ngo-cooperation = yes");
    expect(ngo("The government continued to work with an international organization on training.")).toBe(
      true,
    );
    expect(ngo("Authorities regularly refer victims to NGO shelters.")).toBe(true);
    expect(ngo("Victims were systematically referred to NGOs.")).toBe(true);
    expect(ngo("The ministry provided in-kind assistance to local NGOs.")).toBe(true);
    expect(ngo("Funding for two NGO shelters was significantly cut.")).toBe(false);
    expect(ngo("Officials failed to coordinate with NGOs.")).toBe(false);
  });

  it("find no form of trafficking in what victims are punished for", () => {
    expect(forms("Authorities detained child victims and punished them for unlawful acts.")).toEqual([]);
    expect(forms("Gangs force boys to commit unlawful acts.")).toEqual(["forced crime"]);
  });

  it("take those who become forced laborers for whom they are", () => {
    expect(forms("Men and children become forced laborers in agriculture and construction.")).toEqual([
      "agriculture or herding",
      "factories or construction",
    ]);
  });

  it("take a run of recommendations for such to its end, whatever heads it", () => {
    expect(
      found(
        "Train all judges on the law; dedicate funding to implement the national action plan; and convict traffickers.",
      ),
    ).toEqual(["recommendations = 3"]);
  });

  it("take a government that perpetrates trafficking for complicit", () => {
    expect(found("The government continued to perpetrate human trafficking crimes.")).toEqual([
      "complicity = yes",
    ]);
  });

  it("take the first prosecution since some year for one of this period", () => {
    expect(found("Efforts included its first trafficking prosecution since 2011.")).toEqual([
      "count.prosecutions = 1",
    ]);
  });

  it("take that traffickers went unprosecuted for another year for none, and not that they went without more", () => {
    expect(
      found("The government failed to prosecute alleged traffickers for the third consecutive year."),
    ).toEqual(["count.prosecutions = 0"]);
    expect(found("The government failed to prosecute alleged traffickers in remote areas.")).toEqual([]);
  });

  it("take a plan that was completed for one that is being made, and list it where none was adopted", () => {
    expect(found("A national action plan was completed in 2021.")).toEqual(["nap = being made"]);
    expect(found("The government did not adopt its national action plan.")).toEqual(["nap = being made"]);
    expect(found("The government did not adopt a national action plan.")).toEqual([]);
    expect(unsure("The government did not adopt a national action plan.")).toEqual(["nap"]);
    expect(found("The government did not adopt a draft national action plan.")).toEqual(["nap = being made"]);
  });

  it("take officials who are called perpetrators or traffickers for complicit, and not whoever else is", () => {
    for (const text of [
      "Soldiers and police remained the leading perpetrators of forced labor in the country.",
      "Human traffickers—including government officials—exploit women abroad.",
    ])
      expect(found(text)).toContain("complicity = yes");
    for (const text of [
      "The regime took steps, arresting some complicit individuals.",
      "For the fifth consecutive year, no trafficking offenders or officials complicit in trafficking were convicted.",
      "The government has no formal procedures to prosecute officials complicit in trafficking crimes.",
      "Rebels recruited child soldiers and engaged in sex trafficking.",
    ])
      expect(found(text)).not.toContain("complicity = yes");
  });

  it("take a marriage among what girls are forced into for a form, and not what recruiters of child soldiers do besides", () => {
    expect(forms("Girls are forced into prostitution, marriage, or labor.")).toContain("forced marriage");
    expect(forms("Armed groups used child soldiers and engaged in sex trafficking.")).toEqual([
      "child soldiers",
    ]);
  });

  it("find no form in what a government denies, nor in the acts that recruiters of child soldiers answer for", () => {
    expect(
      forms("The government denies the existence of sex trafficking and the recruitment of child soldiers."),
    ).toEqual([]);
    expect(
      forms("Officers recruit child soldiers and did not hold anybody accountable for these unlawful acts."),
    ).toEqual(["child soldiers"]);
  });
});
