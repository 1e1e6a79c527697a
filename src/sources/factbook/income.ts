/** The Factbook's figure of income. */
export const GDP_PER_CAPITA = { indicator: "factbook.gdp-per-capita-ppp" } as const;
