import type { Messages } from "../../locales/index.ts";
import type { Made } from "../../model/documents/ranking.ts";
import { type Block, inParts, paragraph, terms } from "../blocks.ts";
import type { Section } from "./section.ts";

/** How somebody who does not trust the page finds out whether it is right. */
export function checkingSection(one: Made, words: Messages): Section {
  const { checking: say } = words.page;
  return {
    id: "checking",
    title: say.title,
    blocks: [
      paragraph(say.figures),
      paragraph(inParts(say.again("run.json", "shortlist verify run.json"), "code")),
      madeOf(one, words),
    ],
  };
}

/** The program, profile and evidence that something was made of, by their hashes. */
export function madeOf(one: Made, { page }: Messages): Block {
  return terms(page.checking.madeOf(one).map(([term, parts]) => [term, inParts(parts, "code")]));
}
