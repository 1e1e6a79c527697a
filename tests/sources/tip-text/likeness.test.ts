import { describe, expect, it } from "vitest";
import { narrativeOf } from "../../../src/sources/tip-text/narrative.ts";
import { isNarrative } from "../../../src/sources/tip-text/recognition.ts";
import { listed } from "../../tables/listed.ts";

/** Invented, in the language of the reports: single sections without headings, some of them cut at both ends. */
const SECTIONS: readonly (readonly [part: string, year: number, text: string])[] = [
  [
    "prevention",
    2023,
    "The government maintained minimal efforts to prevent trafficking. The national committee, while responsible for coordination, did not meet during the reporting period, and the government did not report allocating funds for its work for the third consecutive year. The committee's draft action plan remained pending. Regional offices held a radio campaign on migrant smuggling with an international organization. The government did not make efforts to reduce the demand for commercial sex acts. Labor inspectors did not visit informal workplaces, which left workers exposed to exploitation.",
  ],
  [
    "prevention",
    2016,
    "The government modestly increased efforts to prevent trafficking. It launched a five-year national action plan and funded two campaigns to raise public awareness. The inter-ministerial council met four times. Authorities did not punish labor recruiters who charged fees. The government did not provide anti-trafficking training to its diplomatic personnel.",
  ],
  [
    "prevention",
    2021,
    "and a 24-hour hotline, which took calls in four languages; it did not report how many victims were identified as a result. The ministry conducted awareness campaigns in schools and markets. The government did not have a current NAP, and the inter-agency working group on trafficking met once. The government made no discernible efforts to reduce the demand for commercial sex or for forced labor, and observers said that recruitment agencies remained unregulated.",
  ],
  [
    "protection",
    2019,
    "The government increased efforts to protect victims. Officials identified 61 victims and referred all of them to care, compared with 23 the previous year. The social service ran two shelters; adults could leave these at will. Authorities continued to use written procedures to identify victims among migrants. The government could grant foreign victims temporary residence, though no victim asked for it. There were no reports that victims were penalized for unlawful acts traffickers compelled them to commit.",
  ],
  [
    "protection",
    2014,
    "The government demonstrated limited efforts to identify and protect victims. NGOs assisted 40 trafficking victims without government funds. The government did not have formal procedures for the referral of victims to services, and authorities detained foreign women in prostitution without screening them. Officials encouraged victims to assist in the prosecution of their traffickers, and gave no legal alternatives to removal to countries where victims would face hardship.",
  ],
  [
    "prosecution",
    2018,
    "The government decreased anti-trafficking law enforcement efforts. The 2009 act criminalized sex and labor trafficking and prescribed penalties of five to 15 years imprisonment, which were sufficiently stringent and, with respect to sex trafficking, commensurate with those for rape. Police investigated 14 cases, prosecuted six suspects, and courts convicted two. Judges lacked training, and some cases were dropped. The government did not report any investigations of officials complicit in trafficking offenses.",
  ],
  [
    "prosecution",
    2024,
    "authorities initiated 31 investigations, prosecuted 12 alleged traffickers, and convicted nine, compared with four convictions in the previous reporting period. Courts sentenced all nine to imprisonment. Corruption and official complicity in trafficking crimes remained significant concerns, inhibiting law enforcement action; nonetheless, the government did not report prosecuting any officials. Prosecutors held trainings for judges on the law.",
  ],
  [
    "profile",
    2022,
    "As reported over the past five years, human traffickers exploit domestic and foreign victims in the country, and traffickers exploit victims from the country abroad. Traffickers exploit children in forced begging and girls in domestic servitude. Women from neighboring countries are exploited in sex trafficking in bars. Recruiters lure men with offers of work and force them to labor on fishing vessels.",
  ],
  [
    "profile",
    2015,
    "The country is a source, transit, and destination country for men, women, and children subjected to forced labor and sex trafficking. Girls from rural areas are subjected to domestic servitude and boys to forced labor in quarries and herding. Some women migrate to the Middle East, where they are subjected to forced prostitution. Foreign fishermen have been found in forced labor aboard vessels.",
  ],
  [
    "recommendations",
    2020,
    "Increase efforts to investigate, prosecute, and convict traffickers, including complicit officials. • Train law enforcement officers, judges, and labor inspectors to identify victims. • Fund shelters run by NGOs. • Amend the law so that force, fraud, or coercion need not be shown in child sex trafficking cases. • Adopt and resource a national action plan.",
  ],
  [
    "recommendations",
    2014,
    "Enact and enforce a law that prohibits all forms of trafficking; increase efforts to investigate and prosecute trafficking offenses, and convict and punish trafficking offenders; train police on victim identification; establish formal procedures to refer victims to care; and raise awareness among the public.",
  ],
  [
    "recommendations",
    2024,
    "Using the 2012 law, vigorously investigate and prosecute trafficking crimes and seek adequate penalties for convicted traffickers, which should involve significant prison terms.\nSystematically and proactively identify trafficking victims by screening for indicators among vulnerable populations, and refer all victims to services.\nRescind policies that tie workers to one employer.\nExplicitly prohibit worker-paid recruitment fees.",
  ],
  [
    "summary",
    2025,
    "does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. These efforts included convicting more traffickers and opening a shelter. The government initiated its first labor trafficking investigation in five years. However, the government did not demonstrate overall increasing efforts compared with the previous reporting period. Officials did not identify any victims.",
  ],
  [
    "protection",
    2017,
    "The government maintained protection efforts, although services remained few. The police identified 14 trafficking victims. An international organization released a report on returning workers; the report found that officials referred few of them to care. Authorities said that they could not fund shelters. The government did not provide legal alternatives to the removal of victims.",
  ],
];

/** Invented as well, in the language of other texts on trafficking. */
const OTHERS: readonly (readonly [what: string, text: string])[] = [
  [
    "an article on the report",
    "ACCRA - Ghana has kept its Tier 2 ranking in the 2023 Trafficking in Persons Report, which the U.S. State Department released on Thursday. The report says the government does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. “We have convicted more traffickers than last year,” the minister told reporters. Anti-trafficking groups said that child sex trafficking and forced labor on the lake remain widespread. The government identified more trafficking victims, the report said.",
  ],
  [
    "an article on a case",
    "Police have arrested three suspected traffickers after rescuing 14 trafficking victims from a house in the capital, a spokesman said on Monday. The women, who were forced into prostitution, told officers that they had been promised jobs. “Sex trafficking is a crime and we will prosecute the alleged traffickers,” he said. The government identified 80 victims last year. An anti-trafficking charity is caring for them.",
  ],
  [
    "a study of a United Nations body",
    "Of the victims of trafficking detected globally in 2020, 42 per cent were women. Trafficking for forced labour accounts for 38.8 per cent of detected victims, and trafficking for sexual exploitation for a similar share. Countries in the region convicted fewer traffickers than in 2019, when 1.6 persons were convicted per 100,000. Our data show that anti-trafficking responses deteriorated in many States Parties to the Trafficking in Persons Protocol.",
  ],
  [
    "a monitoring report of Europe",
    "GRETA welcomes the adoption of a national action plan against trafficking in human beings and the training of police officers. However, GRETA is concerned that the number of victims of trafficking identified has decreased and that there have been no convictions for trafficking for the purpose of labour exploitation. GRETA urges the authorities to ensure that all presumed victims of trafficking in human beings receive assistance, irrespective of their co-operation in the proceedings.",
  ],
  [
    "a report on child labor",
    "In 2022, the country made moderate advancement in efforts to eliminate the worst forms of child labor. The government adopted a national action plan and identified children in forced labor. However, children are subjected to the worst forms of child labor, including in commercial sexual exploitation, sometimes as a result of human trafficking. The government reported 20 convictions for child trafficking. Labor inspectors conducted 4,000 inspections. Research did not find that prosecutors received training on anti-trafficking.",
  ],
  [
    "a law",
    "Section 2. For the purposes of this Act, trafficking in persons means the recruitment, transportation or harbouring of persons by means of force or fraud. A person who commits the offence of trafficking in persons shall be liable to imprisonment for not less than ten years. The court shall order that convicted traffickers pay compensation to trafficking victims. Sex trafficking of a child shall be punished with imprisonment for life. There shall be an anti-trafficking fund.",
  ],
  [
    "a page of a charity",
    "Our mission is to end human trafficking. Last year we helped 312 trafficking victims and trained 900 anti-trafficking volunteers. Sex trafficking and forced labor exist in every country. Traffickers use debt to control people. Help us identify victims: call our hotline, donate, or volunteer. Together we can stop traffickers and support survivors of human trafficking.",
  ],
  [
    "an encyclopedia on the report",
    "Togo ratified the 2000 UN TIP Protocol in May 2009. The U.S. State Department's Office to Monitor and Combat Trafficking in Persons placed the country in “Tier 2” in 2017. In 2010, Togo was a source country for children subjected to trafficking in persons, specifically forced labor and sex trafficking. The government increased anti-trafficking efforts by convicting traffickers and identified more trafficking victims.",
  ],
  [
    "a release of a court",
    "Two men pleaded guilty today in federal court to sex trafficking conspiracy, announced the United States Attorney. According to court documents, the defendants recruited victims of trafficking through advertisements and forced them to engage in commercial sex acts. “These traffickers preyed on children,” said the agent in charge. The anti-trafficking task force investigated the case. Each faces up to life in prison for sex trafficking and forced labor.",
  ],
  [
    "a paper",
    "This paper examines whether the tiers of the Trafficking in Persons Report change the behavior of states. We estimate that countries placed on the Tier 2 Watch List adopt anti-trafficking laws sooner. Our results suggest that reputation drives criminalization of sex trafficking and forced labor, while convictions of traffickers lag. Previous studies of trafficking victims rely on small samples.",
  ],
  [
    "how the report ranks countries",
    "The law requires the Secretary of State to submit a list of countries each year. Countries whose governments do not fully meet the minimum standards for the elimination of trafficking, but are making significant efforts to do so, are placed on Tier 2. Those countries that do not make such efforts are placed on Tier 3. In the 2021 Trafficking in Persons Report, 40 countries were on the Special Watch List. The assessment covers anti-trafficking efforts of the first half of the reporting period.",
  ],
  [
    "an opinion",
    "Every year my country is told how it fights trafficking. The latest Trafficking in Persons Report places us on Tier 2 again. I do not doubt that the government convicted more traffickers, nor that officials complicit in trafficking go free. But our anti-trafficking police have no cars, and our shelters for trafficking victims have no beds. We should ask why sex trafficking thrives.",
  ],
  [
    "an embassy's news",
    "The Ambassador welcomed the adoption of the new national action plan against trafficking at a ceremony on Friday. She noted that the government had increased its efforts to prevent trafficking and to prosecute traffickers. “Together we can protect trafficking victims,” she said. The United States has funded anti-trafficking training for judges since 2019. The minister said that the government identified 70 victims in the last reporting period.",
  ],
  [
    "a project of an international organization",
    "The project supports the government in the fight against trafficking in persons. In partnership with the ministry, we trained 300 police officers to identify victims of trafficking and developed standard operating procedures. As a result, authorities identified 41 trafficking victims and prosecuted alleged traffickers. The project also helped to draft the national action plan against trafficking. Our next phase will focus on forced labor and anti-trafficking units at the border.",
  ],
  [
    "recommendations of a review of rights",
    "Step up efforts to combat trafficking in persons, in particular women and children (Philippines); Continue efforts to protect victims of trafficking (Maldives); Adopt a comprehensive law against trafficking in human beings (Spain); Ensure access to justice for women (Chile); Strengthen measures against trafficking in persons (Belarus); Train police officers on human rights (Italy).",
  ],
];

describe("a text is told for a narrative", () => {
  it.each(SECTIONS)("by its own sentences: %s, %i", (_part, _year, text) => {
    expect(isNarrative(text)).toBe(true);
  });

  it.each(SECTIONS)("and so is its part, where no heading names it: %s, %i", (part, year, text) => {
    const { sentences } = narrativeOf(text, { year });
    expect(new Set(sentences.map((one) => one.part))).toEqual(new Set([part]));
  });

  it.each(OTHERS)("which %s is not", (_what, text) => {
    expect(isNarrative(text)).toBe(false);
  });

  it("and parts that follow each other without headings are told apart by the sentences that they begin with", () => {
    const [summary, prosecution, protection, prevention, asked, profile] = [12, 5, 3, 1, 9, 7].map(
      (i) => SECTIONS[i]![2],
    );
    const { sentences } = narrativeOf(
      [summary, asked, prosecution, protection, prevention, profile].join("\n\n"),
    );
    expect([...new Set(sentences.map(({ part }) => part))]).toEqual(
      listed(`
      summary | recommendations | prosecution | protection | prevention | profile`),
    );
  });
});
