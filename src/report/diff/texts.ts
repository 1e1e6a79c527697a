import type { Messages } from "../../locales/index.ts";
import type { Diff, MovedTexts } from "../../model/documents/diff.ts";
import { type Block, type Item, list, muted, note, section } from "../blocks.ts";
import { recommendationBlocks } from "../findings/blocks.ts";

/** What texts of the TIP Report say otherwise: one line a country, or of some countries in full with the words. */
export function textBlocks(
  { texts = [], textsLeftOut = [] }: Diff,
  words: Messages,
  { top, has, inFull }: { readonly top: number; has(country: string): boolean; readonly inFull: boolean },
): Block[] {
  const { diff: say } = words;
  const shown = texts.filter(({ country }) => has(country));
  const left = textsLeftOut.filter(({ country }) => has(country));
  const leftOut = left.length === 0 ? [] : [note(say.textsLeftOut(left))];
  if (!inFull)
    return section(
      say.texts,
      [
        list(
          shown.map((one) => line(one, words)),
          { shown: top },
        ),
        ...leftOut,
      ],
      { folded: true },
    );
  return [
    ...shown.flatMap((one) =>
      section(say.textsOf(one.name, one.country), [
        list(one.findings.map((finding) => moved(finding, words))),
        ...(one.recommendations ? recommendationBlocks(one.recommendations, words) : []),
      ]),
    ),
    ...leftOut,
  ];
}

function line({ name, country, findings, recommendations }: MovedTexts, { diff: say }: Messages): Item {
  const items = recommendations?.items ?? [];
  const kept = items.filter(({ status }) => status === "kept").length;
  const dropped = recommendations?.before?.dropped.length ?? 0;
  const asked = recommendations?.before
    ? [
        say.recommended(
          { before: recommendations.before.year, after: recommendations.year },
          { kept, added: items.length - kept, dropped },
          recommendations.isCut || recommendations.before.isCut,
        ),
      ]
    : [];
  return {
    text: `${name} (${country})`,
    below: [...findings.map(({ title, before, after }) => say.textMoved(title, before, after)), ...asked],
  };
}

function moved({ title, before, after }: MovedTexts["findings"][number], words: Messages): Item {
  return {
    text: words.diff.textMoved(title, before, after),
    below: [before, after].flatMap(({ quote, file, locator }) => [
      ...(quote === null ? [] : [words.quoted(quote)]),
      muted(words.findings.places(file, locator)),
    ]),
  };
}
