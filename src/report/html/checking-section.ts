import type { Messages } from "../../locales/index.ts";
import type { Made } from "../../model/documents/ranking.ts";
import { inParts, paragraph, terms } from "../blocks.ts";
import type { Section } from "./section.ts";

/** How somebody who does not trust the page finds out whether it is right. */
export function checkingSection(one: Made, { page: { checking: say } }: Messages): Section {
  return {
    id: "checking",
    title: say.title,
    blocks: [
      paragraph(say.figures),
      paragraph(inParts(say.again("run.json", "shortlist verify run.json"), "code")),
      terms(say.madeOf(one).map(([term, parts]) => [term, inParts(parts, "code")])),
    ],
  };
}
