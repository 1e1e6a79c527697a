import type { Explanation, Standout } from "../../model/documents/explanation.ts";
import type { ProfileNodeSummary } from "../../model/documents/ranking.ts";
import { tellingTitle } from "../../model/telling-title.ts";
import { inSentence } from "../country-words.ts";
import { counted, listed, placedBriefly } from "../english.ts";
import { fixed } from "../format.ts";
import { scoreDecimals } from "../score-digits.ts";
import { valueWords, whenWords } from "../value-words.ts";

/** Standouts that a sentence names. */
const MOST = 3;

/** How the country stands among its peers, and on what it stands out; empty where it has no peers. */
export function peerSentences(one: Explanation): string[] {
  const { peers, status, strengths, weaknesses } = one;
  const decimals = scoreDecimals(one.profile);
  if (peers === null) return [];
  const group = `the ${counted(peers.size, "ranked country", "ranked countries")} of its peer group (${peers.title}: ${peers.group})`;
  if (peers.position === null) return [];
  const { rank, of, tied, median } = peers.position;
  const at = placedBriefly(rank, tied);
  const sentences = [
    status === "ranked"
      ? `Among ${group} it is ${at}; their median score is ${fixed(median, decimals)}.`
      : `Beside ${group} it would be ${at} of ${of}; their median score is ${fixed(median, decimals)}.`,
  ];
  if (strengths.length + weaknesses.length === 0) {
    sentences.push(`On no indicator is ${inSentence(one)} in the top or the bottom quarter of its peers.`);
  }
  if (strengths.length > 0) sentences.push(`${quarter("top", strengths, one)}.`);
  if (weaknesses.length > 0) sentences.push(`${quarter("bottom", weaknesses, one)}.`);
  if (strengths.length + weaknesses.length > 0) {
    sentences.push("A high score counts in a country's favour, whether it measures need or performance.");
  }
  return sentences;
}

function quarter(which: "top" | "bottom", all: readonly Standout[], one: Explanation): string {
  const more = all.length > MOST ? `; and on ${all.length - MOST} more` : "";
  return `It scores in the ${which} quarter of its peers on ${listed(all.slice(0, MOST).map((entry) => standout(entry, one)))}${more}`;
}

/** `Literacy (76.5 % in 2021, lower counting for more: score 33.6, 3rd of 40, median 12.0)`. */
function standout(entry: Standout, { factors, profile }: Explanation): string {
  const { id, value, unit, score, rank, of, tied, median } = entry;
  const decimals = scoreDecimals(profile);
  const raw = `${valueWords(value, unit)}${when(entry)}`;
  // Or else a top quarter on a balance would be taken for a surplus.
  const turned =
    typeof value === "number" && isLowerBetter(profile.factors, id) ? ", lower counting for more" : "";
  const at = `${placedBriefly(rank, tied)} of ${of}`;
  return `${tellingTitle(entry, factors)} (${raw}${turned}: score ${fixed(score, decimals)}, ${at}, median ${fixed(median, decimals)})`;
}

/** `42.9 % in 2021`, and `42.9 %, measured in 2014 or before`. */
function when(entry: Standout): string {
  const words = whenWords(entry);
  return words === "" ? "" : words === `${entry.year}` ? ` in ${words}` : `, ${words}`;
}

function isLowerBetter(nodes: readonly ProfileNodeSummary[], id: string): boolean {
  return nodes.some((node) =>
    node.children ? isLowerBetter(node.children, id) : node.id === id && node.direction === "lower",
  );
}
