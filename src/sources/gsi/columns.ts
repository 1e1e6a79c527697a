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
    summary: `Vulnerability to modern slavery${says}, from 0 (least vulnerable) to 100 (most vulnerable); Walk Free.`,
    unit: "%",
    scale: [0, 100],
    better: "lower",
  },
});

const dimension = (part: string, is: RegExp, what: string, of = what): GsiColumn =>
  vulnerability(`vulnerability.${part}`, is, `Vulnerability: ${what}`, ` from ${of}`);

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

const milestone = (part: string, is: RegExp, what: string, says: string): GsiColumn =>
  response(`response.${part}`, is, `Government response: ${what}`, says);

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
  dimension("governance", /\bgovernance issues$/u, "governance issues", "weak governance"),
  dimension("basic-needs", /\b(?:lack of basic needs|nourishment and access)$/u, "lack of basic needs"),
  dimension("inequality", /\binequality$/u, "inequality"),
  dimension(
    "disenfranchised-groups",
    /\bdisenfranchised groups$/u,
    "disenfranchised groups",
    "the exclusion of groups",
  ),
  dimension("conflict", /\beffects of conflict$/u, "effects of conflict", "conflict"),
  vulnerability(
    "vulnerability",
    /\bvulnerability score\b/u,
    "Vulnerability to modern slavery",
    ", all dimensions",
  ),
  milestone(
    "survivors",
    /^survivors of slavery are identified and supported\b/u,
    "survivors",
    "Identification and support of survivors",
  ),
  milestone(
    "justice",
    /^criminal justice mechanisms\b/u,
    "criminal justice",
    "Criminal justice against modern slavery",
  ),
  milestone("coordination", /^coordination occurs\b/u, "coordination", "Coordination and accountability"),
  milestone(
    "risk",
    /^risk factors\b.*addressed/u,
    "risk factors",
    "Attitudes, social systems and institutions that enable modern slavery are addressed",
  ),
  milestone(
    "sourcing",
    /^government and business stop sourcing\b/u,
    "sourcing",
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
