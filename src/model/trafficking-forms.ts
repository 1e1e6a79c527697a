/** Forms of child trafficking that narratives of the TIP Report tell of: what their reader looks for, and what is counted. */
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

/** The indicator of how many are told of; each has one of its own below it. */
export const FORMS_ID = "tip-text.child.forms";

/** `tip-text.child.forms.forced-begging`. */
export function formId(form: Form): string {
  return `${FORMS_ID}.${form.replaceAll(" ", "-")}`;
}
