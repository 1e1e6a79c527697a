/** Forms of child trafficking as the codebook names them. */
export const FORMS = [
  "sex trafficking",
  "sex tourism",
  "domestic servitude",
  "forced begging",
  "agriculture or herding",
  "fishing",
  "mining or quarrying",
  "street vending or small trade",
  "factories or construction",
  "child soldiers",
  "forced marriage",
  "forced crime",
  "other forced labour",
] as const;
export type Form = (typeof FORMS)[number];
