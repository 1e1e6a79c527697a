import type { LiveMessages } from "../live-contract.ts";
import {
  anyOf,
  capitalised,
  counted,
  listed,
  ordinal,
  placed,
  points,
  quoted,
  some,
  unitOf,
  withUnit,
} from "./grammar.ts";
import { inDraws } from "./in-draws.ts";
import { numbers } from "./numbers.ts";

const { exact, figure, fixed, percent, grouped, signed } = numbers;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  /** In the row of a country whose rank rests on gaps. */
  gap: "laguna",
  language: "es",
  languageName: "Español",
  chooseLanguage: "Idioma",
  labelled: (name, said) => `${name}: ${said}`,
  bracketed: (text) => ` (${text})`,
  severally: (all) => all.join("; "),
  sentences: (all) => all.join(" "),
  printAll: "Imprimir todo",
  views: {
    label: "Vistas",
    ranking: "Clasificación",
    map: "Mapa",
    country: "País",
    scatter: "Dispersión",
    changes: "Qué se ha movido",
    compare: "Comparación",
    excluded: "Fuera de la clasificación",
    method: "Método",
  },
  counts: (ranked, apart, excluded, unscored, year) =>
    `Clasificados: ${grouped(ranked)}${apart > 0 ? ` · aparte: ${grouped(apart)}` : ""} · excluidos: ${grouped(excluded)} · sin evidencia suficiente: ${grouped(unscored)}${year === null ? "" : ` · evidencia a ${year}`}`,
  caveat: "La clasificación muestra lo que dice la evidencia con estas ponderaciones; no decide nada.",
  warnings: (n) => `${counted(n, "advertencia", "advertencias")} sobre la clasificación`,
  printed: (profile, data) => `SHA-256 del perfil: ${profile}; SHA-256 de los datos: ${data}.`,
  printedWeights: (changed) =>
    changed.length === 0
      ? "Ponderaciones tal como están en el perfil."
      : `Ponderaciones modificadas: ${changed.join(", ")}.`,

  search: "Buscar un país",
  region: "Región",
  everyRegion: "Todas las regiones",
  income: "Grupo de ingreso",
  everyIncome: "Todos los ingresos",
  flag: "Alerta",
  everyFlag: "Todas las alertas",
  found: (n, of) => `${n === of ? "" : `${n} de `}${counted(of, "país", "países")}`,
  showAll: (n) => `Mostrar todos (${grouped(n)})`,
  nothingFound: "Ningún país clasificado coincide con la búsqueda.",

  columns: {
    rank: "N.º",
    rankAloud: "Puesto",
    moved: "Δ",
    movedAloud: "Puestos que se ha movido el país con respecto a las ponderaciones del propio perfil",
    country: "País",
    score: "Puntuación",
    range: "Intervalo",
    rangeAloud:
      "Intervalo de la puntuación: si todo lo que está sin evaluar fuera lo peor posible y si fuera lo mejor posible",
    flags: "Alertas",
  },
  sortBy: (column) => `Ordenar por: ${column}`,
  range: (worst, best, decimals) => `${fixed(worst, decimals)}–${fixed(best, decimals)}`,
  score: (value, decimals) => fixed(value, decimals),
  figure: (value, unit) => (unit === undefined ? figure(value) : `${figure(value)} ${unitOf(value, unit)}`),
  signed: (value, decimals) => signed(value, decimals),
  up: (places) => `sube ${counted(places, "puesto", "puestos")}`,
  down: (places) => `baja ${counted(places, "puesto", "puestos")}`,
  isNew: "nuevo",
  wouldBe: (rank) => `sería ${ordinal(rank)}`,
  placed: { share: "percentil entre los candidatos", normalised: "puntuación normalizada" },
  legend: {
    title: "Leyenda",
    made: "Relleno: puntos obtenidos. Claro: puntos perdidos. Rayado: sin evaluar; contado como vacío da el extremo inferior del intervalo; contado como lleno, el superior.",
    placed: (axes, figure) =>
      `Las barras muestran de qué se compone la puntuación de ${listed(axes.map(quoted))}; la cifra al lado: ${figure}.`,
    apart: (axis) =>
      `${capitalised(axis)} multiplica sus componentes, de modo que sus barras van separadas y no se suman.`,
    product: (axes) =>
      `La puntuación multiplica ${listed(axes.map(quoted))}: un valor bajo en uno no se compensa con los demás.`,
    overlap: "El orden entre países contiguos en la clasificación cuyos intervalos se solapan no es fiable.",
    median: (score, decimals) =>
      `Puntos con respecto al país mediano (${fixed(score, decimals)}): a la derecha, lo que hace subir; a la izquierda, lo que hace bajar; rayado, el efecto de la evidencia faltante; la marca es la puntuación.`,
  },
  sure: {
    column: "Puestos",
    kinds: { sets: "errores", draws: "simulaciones" },
    sets: (ranks, coverage) =>
      `${ranks}: lo que dejan abierto los errores de las cifras, para todos los países a la vez con una probabilidad del ${percent(coverage)}.`,
    draws: (ranks, draws) =>
      `${ranks}: del percentil 5 al 95 de ${grouped(draws)} simulaciones de ponderaciones, errores de las cifras y lo que falta.`,
    gone: "La robustez de los puestos solo se muestra con las ponderaciones del perfil.",
    ...inDraws,
  },
  asPublished:
    "Los nombres de editores y de archivos, los lugares en ellos, las citas y lo que un perfil dice en un solo idioma quedan como se escribieron.",
  methodOwnWeights: "Lo que sigue corresponde a las ponderaciones del propio perfil.",
  methodAsWritten: "Lo que sigue queda en el idioma en que se escribió la página.",
  modes: { label: "Barras", made: "De qué se compone", median: "Con respecto al país mediano" },

  againstMedian: (score, decimals) => `Puntos con respecto al país mediano, ${fixed(score, decimals)}`,

  weights: {
    title: "Ponderaciones",
    asProfile: "como en el perfil",
    changed: (n) => counted(n, "modificada", "modificadas"),
    reset: "Restablecer",
    slider: (name) => `Ponderación: ${name}`,
    number: (name) => `Ponderación en cifras: ${name}`,
    share: (share) => percent(share),
    shareOf: (share, group) => `${percent(share)} de ${group}`,
    whole: "la puntuación",
    lastOne: "Al menos una ponderación de cada grupo debe ser superior a 0.",
  },
  moved: {
    nothing: "El orden es el del perfil.",
    one: (n, name, from, to, because, share) =>
      `${counted(n, "país se ha movido", "países se han movido")}; ${name}: ${from} → ${to}, porque «${because}» cuenta ahora el ${percent(share)}.`,
    plain: (n, name, from, to) =>
      `${counted(n, "país se ha movido", "países se han movido")}; ${name}: ${from} → ${to}.`,
    unused: (ids) => `Ponderaciones del enlace que aquí no se pueden usar: ${ids.join(", ")}.`,
    none: "No se ha movido ningún país.",
    entered: (names) => `Entran en la clasificación: ${some(names)}.`,
    left: (names) => `Salen de la clasificación: ${some(names)}.`,
  },
  download: {
    title: "Conservar estas ponderaciones",
    name: "Nombre",
    comment: "Comentario",
    button: "Descargar mis ponderaciones (.yaml)",
    how: (command) => `${command} da este orden con los mismos datos.`,
    cannot:
      "El perfil de esta página era un libro de cálculo o utiliza alias de YAML, por lo que aquí no se pueden escribir en él las ponderaciones.",
    link: "Enlace a este estado",
    defaultName: "mis ponderaciones",
    from: (profile, sha256) =>
      `Ponderaciones modificadas en una página hecha con ${profile} (SHA-256 ${sha256}).`,
    line: (id, from, to) => `${id}: ${exact(from)} -> ${exact(to)}`,
  },

  country: {
    ranked: (name, rank, of, tied, score, decimals) =>
      `${name}: ${placed(rank, tied)} de ${counted(of, "país clasificado", "países clasificados")}, con ${points(score, decimals)}.`,
    range: (worst, best, decimals) =>
      `Si todo lo que está sin evaluar fuera lo peor posible o lo mejor posible, la puntuación iría de ${fixed(worst, decimals)} a ${fixed(best, decimals)}.`,
    excluded: (name, gates) => `${name}: país excluido (${gates.join("; ")}).`,
    wouldScore: (score, decimals) => `Su evidencia por sí sola daría ${points(score, decimals)}.`,
    unscored: (name, why) => `${name}: país sin clasificar (${why}).`,
    moved: (before) => `Con las ponderaciones del propio perfil: puesto ${before}.`,
    notBefore: "Con las ponderaciones del propio perfil, el país no está clasificado.",
    previous: (name) => `← ${name}`,
    next: (name) => `${name} →`,
    back: "Todos los países",
    compare: "Comparar",
    noCompare: "Quitar de la comparación",
    lifts: "Lo que lo hace subir",
    drags: "Lo que lo hace bajar",
    unknown: "Evidencia faltante",
    against: (score, decimals) =>
      `Puntos con respecto al país mediano, cuya puntuación es ${fixed(score, decimals)}.`,
    nothing: "Nada.",
    cannot: "Aquí no se pueden distinguir las partes.",
    share: (share) => `${percent(share)} evaluado`,
    factors: "Hasta la cifra del editor",
    columns: {
      part: "Componente",
      score: "Puntuación",
      weight: "Ponderación",
      acts: "Actúa como",
      figure: "Cifra",
      publisher: "Editor",
      peers: "Entre los clasificados",
    },
    higher: (share) => `superior a la del ${percent(share)} de los candidatos`,
    notAssessed: "sin evaluar",
    doesNotApply: "no se aplica",
    standsBehind: "se toma otra cifra",
    notWeighed: "sin ponderar",
    measured: (year, orBefore) => `medición de ${year}${orBefore ? " o anterior" : ""}`,
    file: "Archivo",
    place: "Lugar en el archivo",
    note: "Nota",
    quote: "Cita textual",
    formula: "Cálculo",
    gates: "Criterios",
    met: "afecta al país",
    clear: "no afecta al país",
    open: "la evidencia no lo decide",
    excludes: "excluye",
    flags: "da lugar a una alerta",
    margin: (margin, unit) => `margen hasta el otro lado: ${withUnit(margin, unit)}`,
    past: "A lo largo de los años",
    pastNote:
      "Cada año según la evidencia y las reglas de ese año, con las ponderaciones del propio perfil, como lo da «rank --as-of»:",
    pastRanked: (year, rank, of, tied, score, decimals) =>
      `${year}: ${placed(rank, tied)} de ${counted(of, "país clasificado", "países clasificados")}, con ${points(score, decimals)}`,
    pastNot: (year) => `${year}: país sin clasificar`,
    couldChange: "Qué está sin evaluar y aún podría cambiar la puntuación",
    couldChangeShares: "Lo que se pondera y está sin evaluar, según su parte de la ponderación del perfil:",
    couldChangeEnds:
      "Puntuación y puesto si cada elemento fuera lo peor y lo mejor posible, y todo lo demás quedara igual:",
    /** `Programas conexos de los EE. UU. (6 % de la ponderación): 56,0 puntos y puesto 37 en el peor caso; …`. */
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = `${share < 0.005 ? "<1\u00a0%" : percent(share)} de la ponderación`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `los ${of} indicadores, ${weight}`
            : `${notAssessed} de ${of} indicadores, ${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `: ${points(worst.score, decimals)} y ${placed(worst.rank, worst.tied)} en el peor caso; ${fixed(best.score, decimals)} y ${placed(best.rank, best.tied)} en el mejor`;
      return `${title} (${extent})${ends}`;
    },
  },
  compare: {
    none: "Elija de dos a cuatro países para verlos uno al lado del otro.",
    add: "Añadir un país",
    remove: (name) => `Quitar: ${name}`,
    difference: "Mayor diferencia",
    part: "Componente",
    total: "Puntuación",
  },
  notRanked: {
    search: "Buscar un país sin clasificar",
    excluded: (n) => `Excluidos por ley o por regla: ${grouped(n)}`,
    territories: (n) => counted(n, "territorio", "territorios"),
    thin: (n) => `Sin evidencia suficiente: ${grouped(n)}`,
    country: "País",
    score: "Puntuación según su evidencia",
    why: "Motivo",
  },
  why: {
    demanded: (part) => `«${part}» está sin evaluar y el perfil lo exige`,
    required: (what) => what.join("; "),
    requires: (parts) => `no hay ninguna cifra de ${anyOf(parts.map(quoted))}`,
    gateNotKnown: (gate) => `los datos de «${gate}» son demasiado antiguos`,
    undefinedMean: (part) => `las puntuaciones que componen «${part}» no tienen media`,
    littleEvidence: (share, asked) =>
      `se ha evaluado el ${percent(share)} de la ponderación y se exige el ${percent(asked)}`,
    nothing: (part) => `no se ha evaluado nada de «${part}»`,
    nothingApplies: (part) => `nada de «${part}» se aplica al país`,
    fewParts: (part, share, asked) =>
      `se ha evaluado el ${percent(share)} de «${part}» y se exige el ${percent(asked)}`,
  },
  scatter: {
    caption: (across, up) =>
      `En horizontal, ${across}; en vertical, ${up}. Llevan nombre los diez primeros; cada curva une puntuaciones iguales.`,
    captionPlain: (across, up) =>
      `En horizontal, ${across}; en vertical, ${up}. Llevan nombre los diez primeros.`,
    point: (name, rank, score, decimals) => `${name}: puesto ${rank}, ${points(score, decimals)}`,
    placed: (axis) => `${axis}.`,
    choose: "País",
    nobody: "ninguno",
    ends: "Las dos curvas discontinuas son los extremos de su intervalo de puntuación.",
  },
  map: {
    caption:
      "Cuanto más resalta un país, mejor es su puesto; cada azul es una quinta parte de los clasificados.",
    choose:
      "Elija un país para abrirlo: las teclas de flecha los recorren según su puesto y la tecla Intro lo abre.",
    fifth: (from, to, highest, lowest, decimals) =>
      `${from}–${to}: de ${fixed(highest, decimals)} a ${points(lowest, decimals)}`,
    apart: "aparte",
    excluded: "excluido",
    unscored: "sin evidencia suficiente",
    absent: "no figura en esta página",
    asTable: "Lo mismo en una tabla",
    disclaimer:
      "Las fronteras son las de Natural Earth, que siguen el control efectivo de cada territorio, simplificadas; Crimea se muestra con Ucrania y Somalilandia con Somalia. No dicen nada sobre la condición jurídica de ningún territorio. Los puntos son países demasiado pequeños para verse; se omite la Antártida.",
  },
  changes: {
    none: "Modifique una ponderación para ver qué países se mueven: aquí figurarán los 25 primeros de antes y de después, unidos por líneas.",
    before: "Ponderaciones del perfil",
    after: "Sus ponderaciones",
    caption: (n) => `Los ${n} primeros con las ponderaciones del perfil y con las suyas.`,
    line: (name, from, to) =>
      from === undefined
        ? `${name}: entra en el puesto ${to}`
        : to === undefined
          ? `${name}: antes puesto ${from}, ahora sin clasificar`
          : from === to
            ? `${name}: puesto ${to}, sin cambios`
            : `${name}: ${from} → ${to}`,
  },
};
