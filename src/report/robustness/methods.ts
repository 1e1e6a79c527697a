import type { Messages } from "../../locales/index.ts";
import type { Methods, Robustness } from "../../model/documents/robustness.ts";
import { type Block, list, note, section, strong } from "../blocks.ts";

/** How far the ranking hangs on each method, a row for each that draws took. */
export function methodBlocks({ methods, top }: Robustness, words: Messages): Block[] {
  if (methods === undefined || methods.choices.length === 0) return [];
  const { otherMethods: say } = words;
  const { choices, indicators, nodes } = methods;
  // By how much ranks stand further away than with the profile's own method in its place.
  const further = choices.map(({ call, meanChange, ownChange }) =>
    call === null || meanChange === null || ownChange === null ? 0 : meanChange - ownChange,
  );
  const most = Math.max(...further);
  const named = most > 0 ? [choices[further.indexOf(most)]!] : [];
  const { columns } = say;
  return section(say.title, [
    ...(named.length > 0 ? [list(named.map((one) => [strong(say.most(one))]))] : []),
    {
      kind: "table",
      columns: [
        { title: columns.choice },
        { title: columns.share, figures: true },
        { title: columns.where, figures: true },
        { title: columns.change, short: columns.changeShort, figures: true },
        { title: columns.own, short: columns.ownShort, figures: true },
        { title: columns.stays(top.k), short: columns.staysShort(top.k), figures: true },
      ],
      rows: choices.map((one) => [
        say.choice(one),
        say.share(one.share),
        one.where && one.call
          ? say.where(one.where, one.kind === "treat" ? indicators.exchanged : nodes.exchanged)
          : "",
        say.change(one.meanChange),
        one.call === null ? "" : say.change(one.ownChange),
        one.topStays === null ? "" : say.share(one.topStays),
      ]),
    },
    note(say.reading(top.k)),
    ...(methods.undefined > 0 ? [note(say.undefined(methods.undefined))] : []),
  ]);
}

/** What a draw does to the methods. */
export function methodsVaried(methods: Methods, { otherMethods: say }: Messages): string[] {
  const { indicators, nodes, ways } = methods;
  if (ways === 1) return [say.none];
  const hasKept = indicators.judged + indicators.fewFigures + nodes.kept > 0;
  return [say.drawn(methods), ...(hasKept ? [say.kept(methods)] : [])];
}
