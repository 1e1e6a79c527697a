import { rmSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { bundlePage } from "../bundle.js";
import { importTypescript } from "../typescript.js";
import { table } from "./measure.js";

const bytes = (text) => Buffer.byteLength(text);

/** In shares of what each takes deflated by itself: together as many bytes as there are. */
function shared(total, texts) {
  const each = [...texts].map(([name, text]) => [name, deflateRawSync(text).length]);
  const sum = each.reduce((before, [, size]) => before + size, 0);
  return each.map(([name, size]) => [name, (total * size) / sum]);
}

/** The first pattern that finds something names the part. */
function sorted(entries, patterns) {
  const parts = new Map(patterns.map(([name]) => [name, ""]));
  for (const [key, text] of entries) {
    const [name] = patterns.find(([, pattern]) => pattern.test(key));
    parts.set(name, parts.get(name) + text);
  }
  return parts;
}

const PROGRAM = [
  ["map", /^src\/page\/draw\/world/u],
  ...["en", "es", "fr", "pt", "ru", "zh"].map((one) => [
    `messages, ${one}`,
    new RegExp(`^src/words/(?:made/)?${one}/`, "u"),
  ]),
  ["libraries", /^node_modules/u],
  ["views", /^src\/page/u],
  ["scoring and the rest", /./u],
];
const DATA = [
  ["figures", /^fields (?:value|year|measured|unit)$/u],
  ["files, cells and formulas", /^fields (?:file|locator|inputs|formula|source)$/u],
  ["notes and quotations", /^fields (?:note|quote)$/u],
  ["countries in six languages", /^names$/u],
  ["titles, remarks and method in six languages", /^(?:titles|shipped|remarks|still|told)$/u],
  ["profile as scored", /^profile$/u],
  ["profile's file, to download", /^written$/u],
  ["earlier years", /^past$/u],
  ["who has what, lists, regions, publishers", /./u],
];

function partsOf(page, modules, fromLetters) {
  const found = (pattern) => page.match(pattern)?.[1] ?? "";
  const program = found(/id="live-program">(.*?)<\/script>/su);
  const packed = found(/id="live-data">(.*?)<\/script>/su);
  const { evidence, ...data } = JSON.parse(inflateRawSync(fromLetters(packed)).toString());
  const { fields, ...rest } = evidence;
  const named = (all, before = "") =>
    Object.entries(all).map(([key, value]) => [before + key, JSON.stringify(value)]);
  const values = [...named(data), ...named(rest, "evidence "), ...named(fields, "fields ")];
  const still = page.slice(page.indexOf('<div id="static"'));
  const sections = [...still.matchAll(/<section id="(\w+)" aria-labelledby.*?<\/section>\n/gsu)];
  const section = (...ids) =>
    sections.reduce((sum, [text, id]) => sum + (ids.includes(id) ? bytes(text) : 0), 0);
  const style = found(/id="live-style">(.*?)<\/script>/su) + found(/<style>(.*?)<\/style>/su);
  const rows = [
    ["program", bytes(program)],
    ...shared(bytes(program), sorted(modules, PROGRAM)).map(([name, size]) => [`– ${name}`, size]),
    ["style", bytes(style)],
    ["data", bytes(packed)],
    ...shared(bytes(packed), sorted(values, DATA)).map(([name, size]) => [`– ${name}`, size]),
    ["without script: table of the ranked", section("ranking")],
    ["without script: who is left out", section("excluded", "required", "unscored")],
    ["without script: method and sources", section("profile", "sources", "checking", "about")],
  ];
  const lost = rows.find(([name, size]) => size === 0 && !name.startsWith("–"));
  if (lost) throw new Error(`${lost[0]}: no longer where it was on the page`);
  const told = rows.reduce((sum, [name, size]) => sum + (name.startsWith("–") ? 0 : size), 0);
  return [...rows, ["the rest", bytes(page) - told], ["whole", bytes(page)]];
}

const KB = (size) => (size / 1000).toFixed(1);

/**
 * Prints what takes the bytes of the shipped profile's page, by the language in which it is written, and what other pages take, in KB.
 *
 * @param {readonly string[]} profiles the shipped one first
 * @param {(profile: string, language: string) => string} pageOf
 */
export async function printBytes(profiles, pageOf) {
  const { fromLetters } = await importTypescript("src/page/data/letters.ts");
  const { liveLanguages } = await importTypescript("src/words/live.ts");
  const languages = liveLanguages.map(({ language }) => language);
  const modules = await bundlePage("dist/weighed");
  rmSync(new URL("../../dist/weighed", import.meta.url), { recursive: true });
  const parts = languages.map((language) => partsOf(pageOf(profiles[0], language), modules, fromLetters));
  const rows = parts[0].map(([name], i) => [name, ...parts.map((all) => KB(all[i][1]))]);
  const isSame = ([, first, ...others]) => others.every((one) => one === first);
  table(
    ["in every language", "KB"],
    rows.filter(isSame).map((row) => row.slice(0, 2)),
  );
  table(
    ["KB", ...languages],
    rows.filter((row) => !isSame(row)),
  );
  table(
    ["KB", ...languages],
    profiles.map((profile) => [profile, ...languages.map((one) => KB(bytes(pageOf(profile, one))))]),
  );
}
