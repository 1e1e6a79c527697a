/** The income by which MCC groups the countries that it compares. */
export const GNI_PER_CAPITA = "mcc.gni-per-capita";
