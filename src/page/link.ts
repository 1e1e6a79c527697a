import type { Weights } from "./score/scorer.ts";

/** What a link to a state of the page says: the part of its address after #. */
export interface Link {
  readonly weights: Weights;
  /** Names of weights that could not be read. */
  readonly unread: readonly string[];
  /** By one letter each, as `LETTERS` has them; what is not said is absent. */
  readonly view?: string;
  readonly country?: string;
  readonly compared: readonly string[];
  readonly mode?: string;
  readonly language?: string;
}

export function written({ weights, view, country, compared, mode, language }: Omit<Link, "unread">): string {
  const parts: (readonly [string, string])[] = [];
  const add = (letter: string, value: string | undefined) => {
    if (value !== undefined && value !== "") parts.push([letter, value]);
  };
  add("w", [...weights].map(([id, weight]) => `${encodeURIComponent(id)}:${weight}`).join(","));
  add("c", country);
  add("k", compared.join(","));
  add("v", view);
  add("m", mode);
  add("l", language);
  return parts.map(([letter, value]) => `${letter}=${value}`).join("&");
}

/** What a link says, as far as it can be read: a weight that is no number of 0 or more is named as unread, and what nobody knows is left out. */
export function read(hash: string): Link {
  const said = new Map(
    hash
      .replace(/^#/u, "")
      .split("&")
      .flatMap((part) => {
        const [letter, value] = part.split(/=(.*)/su);
        return value === undefined ? [] : [[letter!, value] as const];
      }),
  );
  const weights = new Map<string, number>();
  const unread: string[] = [];
  for (const part of said.get("w")?.split(",") ?? []) {
    const [id, number = ""] = part.split(":");
    const weight = /^\d+(?:\.\d+)?(?:e[-+]?\d+)?$/u.test(number) ? Number(number) : Number.NaN;
    if (Number.isFinite(weight)) weights.set(decoded(id!), weight);
    else if (part !== "") unread.push(decoded(id!));
  }
  const one = (letter: string) => {
    const value = said.get(letter);
    return value === undefined ? undefined : decoded(value);
  };
  const [view, country, mode, language] = ["v", "c", "m", "l"].map(one);
  return {
    weights,
    unread,
    compared: (one("k") ?? "").split(",").filter((code) => code !== ""),
    ...(view === undefined ? {} : { view }),
    ...(country === undefined ? {} : { country }),
    ...(mode === undefined ? {} : { mode }),
    ...(language === undefined ? {} : { language }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
