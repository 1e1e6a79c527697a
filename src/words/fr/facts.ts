import type { Facts } from "../../model/documents/robustness.ts";
import { facts as made } from "../made/fr/facts.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed } = numbers;

const ofPlaces = (k: number) => (k === 1 ? "première place" : `des ${k} premières places`);

export const facts = {
  ...made,
  doubt: ({ k, doubt }: Facts) =>
    `Deux tirages diffèrent en moyenne sur ${fixed(doubt, 1)} ${ofPlaces(k)}.${doubt === 0 ? " Il n’y a rien à trancher." : ""}`,
  known: (value: number, error: number | null) =>
    `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
};
