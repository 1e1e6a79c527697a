import type { Messages } from "../../locales/index.ts";
import type { Audit, Structure } from "../../model/documents/audit.ts";
import { type Block, note, paragraph, section } from "../blocks.ts";

/** Parts, alpha and the first component of every node with several parts; a page has the correlations too. */
export function structureBlocks({ structure }: Audit, words: Messages): Block[] {
  if (structure.length === 0) return [];
  const { structure: say } = words.audit;
  const { of, parts, countries, alpha, first, most } = say.columns;
  const digest: Block = {
    kind: "table",
    columns: [
      { title: of },
      { title: parts, figures: true },
      { title: countries, figures: true },
      { title: alpha, figures: true },
      { title: first, figures: true },
      { title: most, drop: 1 },
    ],
    rows: structure.map((one) => [
      one.title,
      say.parts(one.parts.length, one.withoutEvidence),
      String(one.complete),
      one.alpha === null ? NONE : say.alpha(one.alpha),
      one.components.length === 0 ? NONE : words.numbers.percent(one.components[0]!.share),
      mostAlike(one, words),
    ]),
  };
  const [many, few] = [structure.filter(isMany), structure.filter((one) => !isMany(one))];
  const matrices = few.flatMap((one) => section(say.matrix(one.title), [matrix(one, words)]));
  const titles = many.map(({ title }) => title);
  return section(say.title, [
    digest,
    paragraph(say.legend),
    ...(many.length > 0 ? [paragraph(say.tooMany(titles))] : []),
    ...(few.length > 0
      ? [{ kind: "either", screen: [], page: [note(say.matrixLegend), ...matrices] } as const]
      : []),
  ]);
}

function isMany({ parts }: Structure): boolean {
  return parts[0]!.correlations.length === 0;
}

const NONE = "–";

/** The two parts that correlate most, in whichever direction. */
function mostAlike({ parts }: Structure, { audit: { structure: say } }: Messages): string {
  const pairs = parts.flatMap((a, i) =>
    parts.slice(i + 1).flatMap((b, j) => {
      const r = a.correlations[i + 1 + j] ?? null;
      return r === null ? [] : [{ a, b, r }];
    }),
  );
  if (pairs.length === 0) return NONE;
  const { a, b, r } = pairs.reduce((most, pair) => (Math.abs(pair.r) > Math.abs(most.r) ? pair : most));
  return say.pair(a.title, b.title, r);
}

function matrix({ parts, levels, components }: Structure, { audit: { structure: say } }: Messages): Block {
  const told = (r: number | null) => (r === null ? NONE : say.r(r));
  const large = components.filter(({ eigenvalue }) => eigenvalue > 1);
  const figures = true;
  return {
    kind: "table",
    columns: [
      { title: say.part },
      ...parts.map((_, i) => ({ title: String(i + 1), figures })),
      ...levels.map(({ title }) => ({ title, figures })),
      ...large.map(({ share }, i) => ({ title: say.loading(i + 1, share), figures })),
    ],
    rows: parts.map(({ title, correlations }, i) => [
      `${i + 1} ${title}`,
      ...correlations.map(told),
      ...levels.map((level) => told(level.correlations[i]!)),
      ...large.map(({ loadings }) => told(loadings[i]!)),
    ]),
  };
}
