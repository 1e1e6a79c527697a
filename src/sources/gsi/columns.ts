import type { Indicator } from "../../model/indicator.ts";
import type { HeaderSpec } from "../../tables/index.ts";

/** A column of the summary sheet: how it is headed, and the indicator it feeds. */
interface GsiColumn {
  readonly is: RegExp;
  readonly indicator: Indicator;
  /** Is it the modelled estimate, which must never be read as child-trafficking prevalence? */
  readonly estimate?: boolean;
}

const vulnerability = (id: string, is: RegExp, title: string, says: string): GsiColumn => ({
  is,
  indicator: {
    id: `gsi.${id}`,
    title,
    summary: `${says}, from 0 (least vulnerable) to 100 (most vulnerable); Walk Free.`,
    unit: "%",
    scale: [0, 100],
    better: "lower",
  },
});

const response = (id: string, is: RegExp, title: string, says: string): GsiColumn => ({
  is,
  indicator: {
    id: `gsi.${id}`,
    title,
    summary: `${says}; share of the possible points, below 0 where a government undermines its own response; Walk Free.`,
    unit: "%",
    // Three of the activities only ever subtract.
    scale: [-100, 100],
    better: "higher",
  },
});

/** In the order of the sheet. The five vulnerability dimensions and the five milestones precede their totals. */
export const GSI_COLUMNS: readonly GsiColumn[] = [
  {
    is: /\bprevalence\b.*per 1,?000/u,
    estimate: true,
    indicator: {
      id: "gsi.prevalence",
      title: "Prevalence of modern slavery",
      summary:
        "Modelled number of people in modern slavery per 1,000, all ages, forced labour and forced marriage together (not child-trafficking prevalence); Walk Free.",
      unit: "per 1,000",
      scale: [0, 1000],
      better: "lower",
    },
  },
  {
    is: /\bnumber of people in modern slavery\b/u,
    estimate: true,
    indicator: {
      id: "gsi.victims",
      title: "People in modern slavery",
      summary:
        "Modelled number of people in modern slavery, all ages, forced labour and forced marriage together; Walk Free.",
      unit: "people",
      limits: [0, 1e10],
      better: "lower",
    },
  },
  vulnerability(
    "vulnerability.governance",
    /\bgovernance issues$/u,
    "Vulnerability: governance issues",
    "Vulnerability to modern slavery from weak governance",
  ),
  vulnerability(
    "vulnerability.basic-needs",
    /\b(?:lack of basic needs|nourishment and access)$/u,
    "Vulnerability: lack of basic needs",
    "Vulnerability to modern slavery from lack of basic needs",
  ),
  vulnerability(
    "vulnerability.inequality",
    /\binequality$/u,
    "Vulnerability: inequality",
    "Vulnerability to modern slavery from inequality",
  ),
  vulnerability(
    "vulnerability.disenfranchised-groups",
    /\bdisenfranchised groups$/u,
    "Vulnerability: disenfranchised groups",
    "Vulnerability to modern slavery from the exclusion of groups",
  ),
  vulnerability(
    "vulnerability.conflict",
    /\beffects of conflict$/u,
    "Vulnerability: effects of conflict",
    "Vulnerability to modern slavery from conflict",
  ),
  vulnerability(
    "vulnerability",
    /\bvulnerability score\b/u,
    "Vulnerability to modern slavery",
    "Vulnerability to modern slavery, all dimensions",
  ),
  response(
    "response.survivors",
    /^survivors of slavery are identified and supported\b/u,
    "Government response: survivors",
    "Identification and support of survivors",
  ),
  response(
    "response.justice",
    /^criminal justice mechanisms\b/u,
    "Government response: criminal justice",
    "Criminal justice against modern slavery",
  ),
  response(
    "response.coordination",
    /^coordination occurs\b/u,
    "Government response: coordination",
    "Coordination and accountability",
  ),
  response(
    "response.risk",
    /^risk factors\b.*addressed/u,
    "Government response: risk factors",
    "Attitudes, social systems and institutions that enable modern slavery are addressed",
  ),
  response(
    "response.sourcing",
    /^government and business stop sourcing\b/u,
    "Government response: sourcing",
    "Government and business stop sourcing from forced labour",
  ),
  response(
    "response",
    /^government response total\b/u,
    "Government response",
    "Government response to modern slavery, all milestones",
  ),
];

/** The header of the summary sheet. What it must have is the country and the two estimates. */
export const GSI_HEADER: HeaderSpec = {
  country: { is: /^country$/u },
  ...Object.fromEntries(
    GSI_COLUMNS.map(({ is, indicator, estimate }) => [indicator.id, { is, optional: estimate !== true }]),
  ),
};
