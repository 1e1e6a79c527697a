import { expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { jsonOnce, runCli } from "./run-cli.ts";

/*
 * What a reader of a printed screen asks first. Each question is answered by one line of the screen as it is without any option; what the
 * line has to say is taken from the JSON documents.
 */
const ranking = await jsonOnce<Ranking>("rank");
const ghana = await jsonOnce<Explanation>("explain", "Ghana");
const [first] = ranking.ranked;
const printed = async (...line: string[]) =>
  (await runCli([...line, "--no-color"], { columns: 100 })).out.split("\n");
const screens = { rank: await printed("rank"), explain: await printed("explain", "Ghana") };
const among = String(Math.round(100 * first!.topShare!["10"]!));

it.each([
  ["rank", "Who is first?", ["1", first!.name, first!.score.toFixed(1)]],
  [
    "rank",
    "How sure is that?",
    [first!.name, ` ${among} ${first!.band}`, `${first!.rankP05}–${first!.rankP95}`],
  ],
  ["rank", "Of what year is the evidence?", ["evidence as of", String(ranking.dataset.asOf)]],
  ["rank", "What must I be careful about?", ["! Prevalence: one modelled estimate of 2021"]],
  [
    "rank",
    "Would a new partner be seen?",
    ["! Child Protection Compact Partnerships", "until 16 September 2024"],
  ],
  [
    "rank",
    "Who would be among them but is set apart, and why?",
    ["·", "Côte d'Ivoire", "partner since 2022"],
  ],
  [
    "rank",
    "How many are excluded, or have no score?",
    [`Excluded: ${ranking.excluded.length}`, "Not scored: "],
  ],
  ["rank", "Do we rank poverty?", ["! Need: poorer countries tend to score higher", "−0.82"]],
  ["rank", "Who was a partner before?", ["Ghana", "former"]],
  ["rank", "What can I ask next?", ["explain ", "compare ", "rank --notes"]],
  ["explain", "Where does Ghana rank, of how many?", [`ranks ${ghana.rank}th of ${ranking.ranked.length}`]],
  ["explain", "Why: what lifts it most?", ["World Factbook indicators", "+10.5"]],
  ["explain", "How does its need compare with others'?", ["Need", "higher than 67 % of the candidates"]],
  ["explain", "What is not known of any country?", ["Related US programmes", "no country has evidence"]],
  [
    "explain",
    "What could still move it?",
    ["out of the first 10", "TIP Report tier Tier 2 → Tier 2 Watch List"],
  ],
  ["explain", "What has changed since last year?", ["Since the year before: As of 2024"]],
  ["explain", "On what does its tier rest?", ["Political will on the 3Ps", "Tier 2 (2025)"]],
  [
    "explain",
    "Which legal rule is not answered?",
    ["last lists do not name this country; later lists are not available"],
  ],
] as const)("%s: %s", (screen, _, parts) => {
  const isAnswer = (line: string) => parts.every((part) => line.includes(part));
  expect(screens[screen].filter(isAnswer).length, parts.join(" … ")).toBeGreaterThan(0);
});
