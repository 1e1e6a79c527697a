import { documents } from "../../locales/en/index.ts";
import type { Since } from "../../model/documents/explanation.ts";
import type { Told } from "./reckoning.ts";

/** A cause of a change in words, with what the sources that it names are called, as far as `names` has them. */
export function titledCause(
  cause: string,
  names: ReadonlyMap<string, string>,
): Pick<Since["causes"][number], "cause" | "title" | "sources"> {
  const ids = [...cause.matchAll(/(?:data|as-of):([^ ]+)/gu)].map(([, id]) => id!);
  const sources = Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id)!]] : [])));
  return { cause, title: documents.causeTitle(cause, sources), sources };
}

/** Why causes are taken together, in English and as a code. */
export function togetherIn({ because }: Told): Pick<Since, "together" | "because"> {
  return because === undefined ? {} : { together: documents.together[because], because };
}
