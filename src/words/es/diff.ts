import type { DiffSide, MovedCountry, NotRemade } from "../../model/documents/diff.ts";
import type { Change, Part, Passing } from "../en/diff.ts";
import type { Placed } from "../en/grammar.ts";
import { diff as made } from "../made/es/diff.ts";
import { counted, listed, placed, pointsOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { changes } from "./profile-changes.ts";

const { exact, fixed, signed, plural } = numbers;

/** `datos de cpi −1,4; ponderaciones −0,7`; what shows as nothing is added up at the end. */
function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: " (antes sin evaluar)",
    "no longer": " (ahora sin evaluar)",
    "partly newly": " (en parte, antes sin evaluar)",
    "partly no longer": " (en parte, ahora sin evaluar)",
    "partly both": " (en parte, antes o ahora sin evaluar)",
  };
  return [
    ...strong.map(
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`el resto ${signed(rest, decimals)}`]),
  ].join("; ");
}

/** A status in half a sentence, with what was said of it. */
function status(
  one: { readonly status: MovedCountry["statusBefore"]; readonly placed: Placed | undefined },
  said: readonly string[],
): string {
  const where = {
    ranked: one.placed ? `en el ${placed(one.placed.rank, one.placed.tied)}` : "en la clasificación",
    apart: one.placed ? `aparte, ocuparía el ${placed(one.placed.rank, one.placed.tied)}` : "aparte",
    excluded: "entre los países excluidos",
    unscored: "sin puntuación",
    absent: "fuera de los datos",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join("; ")})` : where;
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count, named }: Passing) =>
    `${count} (${named.join(", ")}${count > named.length ? ", …" : ""})`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return [
    ...(overtakenBy.count > 0
      ? [`${some(overtakenBy)} ${plural(overtakenBy.count, { one: "pasó", other: "pasaron" })} por delante`]
      : []),
    ...(overtook.count > 0 ? [`pasó por delante de ${some(overtook)}`] : []),
    ...(enteredAhead.count > 0
      ? [
          `${plural(enteredAhead.count, { one: "entró", other: "entraron" })} en la clasificación por delante ${some(enteredAhead)}`,
        ]
      : []),
    ...(leftAhead.count > 0
      ? [
          `${plural(leftAhead.count, { one: "salió", other: "salieron" })} de la clasificación ${some(leftAhead)} que ${plural(leftAhead.count, { one: "estaba", other: "estaban" })} por delante`,
        ]
      : []),
  ].join("; ");
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "la puntuación es la misma";
  if (one.of === "" && !one.shows) return "la puntuación apenas se ha movido";
  return `${signed(one.change, decimals)} ${pointsOf(one.change, decimals)}${one.of === "" ? "" : ` (de los cuales: ${one.of})`}`;
}

/** How two results were compared, as a reader of the causes must know it. */
const notes = {
  otherYears: (was: number, is: number, fromEvidence: boolean) =>
    `Los años de referencia difieren: ${was} antes, ${is} después. Los «datos posteriores» de una fuente son sus cifras de los años siguientes a ${Math.min(was, is)} y hasta ${Math.max(was, is)}${fromEvidence ? ", y la pérdida de las cifras que para entonces son demasiado antiguas" : ""}; los «datos» de una fuente son todo lo demás que cambió en sus cifras.${fromEvidence ? "" : " Una cifra que desapareció cuenta entre los «datos», ya que las clasificaciones no dicen si se había vuelto demasiado antigua."}`,
  fromRankings:
    "Se ha deducido solo de las dos clasificaciones, sin los datos en que se apoyan: el efecto que tuvieron en una puntuación los valores de otros países, y los países que entran o salen, cuenta con los datos de su fuente; un factor que entra o sale lleva consigo sus datos; los criterios solo se ven por lo que hicieron.",
  bothByCopeland:
    "Ambas clasificaciones siguen el método de Copeland: una puntuación son las victorias menos las derrotas frente a todos los demás países, de modo que no puede descomponerse lo que la cambió.",
  oneByCopeland: (which: "first" | "second") =>
    `Solo la ${{ first: "primera", second: "segunda" }[which]} clasificación sigue el método de Copeland, en el que una puntuación son las victorias menos las derrotas. Compare los puestos; una diferencia entre las dos clases de puntuación no significa nada.`,
};

const side = ({ profile, dataset }: DiffSide, evidence: string) =>
  `perfil ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`;

export const diff = {
  ...made,
  /** A finding that a later report words otherwise. */
  textMoved: (
    title: string,
    before: { readonly value: number | string; readonly year: number },
    after: { readonly value: number | string; readonly year: number },
  ) => `${title}: ${exact(before.value)} (${before.year}), ahora ${exact(after.value)} (${after.year})`,
  /** Of whom something is not compared, since a side has only an older report on it. */
  textsLeftOut: (
    left: readonly { readonly name: string; readonly findings: number; readonly recommendations: number }[],
  ) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [counted(findings, "conclusión", "conclusiones")] : []),
      ...(lists > 0 ? [counted(lists, "lista de recomendaciones", "listas de recomendaciones")] : []),
    ];
    return `Sin comparar: ${listed(what)} de ${left.length === 1 ? left[0]!.name : `${left.length} países`}, porque en uno de los lados el texto más reciente disponible es anterior al año que precede a su año de referencia. «shortlist findings <país>» muestra los textos de todos los años.`;
  },
  changes,
  notes,
  heading: (before: string, after: string) => `Qué se movió entre ${before} y ${after}`,
  before: (one: DiffSide, evidence: string) => `Antes: ${side(one, evidence)}`,
  after: (one: DiffSide, evidence: string) => `Después: ${side(one, evidence)}`,
  notRemade: ({ label, because, message }: NotRemade, inputs: readonly string[]) => {
    const why = {
      changed: `${label} no está al día. Modificado desde que se escribió: ${listed(inputs)}.`,
      edited: `${label} se modificó después de escribirse.`,
      failed: `La ejecución registrada en ${label} no se pudo repetir: ${message}.`,
    };
    return `${why[because]} Su clasificación se compara tal como se escribió: lo que ha cambiado desde entonces no aparece aquí. Para verlo, vuelva a hacer el informe y la comparación.`;
  },
  ranked: (before: number, after: number, entered: number, left: number) => {
    const comings = [
      ...(entered > 0
        ? [`${entered} ${plural(entered, { one: "entró", other: "entraron" })} en la clasificación`]
        : []),
      ...(left > 0 ? [`${left} ${plural(left, { one: "salió", other: "salieron" })} de ella`] : []),
    ];
    return `Antes había ${counted(before, "país clasificado", "países clasificados")}; después hay ${after}${comings.length > 0 ? `: ${comings.join(", ")}` : ""}.`;
  },
  /** A count of passes less a score of 100 would be a number without a meaning. */
  notCompared: (before: DiffSide["scale"], after: DiffSide["scale"]) => {
    const ends = (scale: DiffSide["scale"]) =>
      scale === null ? "no tienen extremos fijos" : `van de ${exact(scale[0])} a ${exact(scale[1])}`;
    return `Las puntuaciones no se comparan: antes ${ends(before)} y después ${ends(after)}.`;
  },
  /** A cause over all countries, in three forms. */
  cause: (
    label: string,
    title: string,
    {
      countries,
      meanAbsolute,
      largest,
    }: {
      readonly countries: number;
      readonly meanAbsolute: number;
      readonly largest: { readonly name: string; readonly score: number };
    },
    { least, decimals }: { readonly least: string | undefined; readonly decimals: number },
  ) => {
    const of = counted(countries, "país", "países");
    const about = title === label ? title : `${title} (${label})`;
    if (least !== undefined) return `${about}: menos de ${least} puntos en cada uno de ${of}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} ${pointsOf(largest.score, decimals)} solo en el caso de ${largest.name}`;
    return `${about}: ${fixed(meanAbsolute, decimals)} ${pointsOf(meanAbsolute, decimals)} en promedio en ${of}; el mayor cambio, ${largest.name} (${signed(largest.score, decimals)})`;
  },
  profileChange: (label: string, text: string) => `${label}: ${text}`,
  parts,
  flag: (title: string, raised: readonly string[], cleared: readonly string[], open: readonly string[]) =>
    `${title}: ${[
      ...(raised.length > 0 ? [`se activa para ${listed(raised)}`] : []),
      ...(cleared.length > 0 ? [`ya no se activa para ${listed(cleared)}`] : []),
      ...open,
    ].join("; ")}`,
  /** `Níger (NER): antes, en el puesto 2; ahora, entre los países excluidos (…), por datos de tip.` */
  statusMoved: (
    name: string,
    before: Parameters<typeof status>,
    after: Parameters<typeof status>,
    due: readonly string[],
  ) =>
    `${name}: antes, ${status(...before)}; ahora, ${status(...after)}${due.length > 0 ? `, por ${listed(due)}` : ""}.`,
  stays: (name: string, at: Parameters<typeof status>[0]) => `${name}: ${status(at, [])}, antes y después.`,
  scoreIs: (moved: Change | undefined, decimals: number) => `Su puntuación: ${change(moved, decimals)}.`,
  together: (why: string) => `Tomados en conjunto: ${why}.`,
  /** `points`: absent where the scores of the two sides are no differences of one another. */
  movedRanks: (
    name: string,
    [before, after]: readonly [Placed, Placed],
    points: { readonly change: Change | undefined; readonly decimals: number } | undefined,
    passed: Parameters<typeof passing>[0],
  ) => {
    const movement =
      before.rank === after.rank
        ? `sigue en el ${placed(after.rank, after.tied)}`
        : `pasa del ${placed(before.rank, before.tied)} al ${placed(after.rank, after.tied)}`;
    const scored = points ? `: ${change(points.change, points.decimals)}` : "";
    const who = passing(passed);
    return `${name} ${movement}${scored}${who === "" ? "" : `; ${who}`}.`;
  },
};
