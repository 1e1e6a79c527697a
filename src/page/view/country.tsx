import type { ComponentChildren } from "preact";
import { marginUnit, whyMissing } from "../../explain/nodes.ts";
import { openQuestions } from "../../explain/open-questions.ts";
import type { Lack } from "../../model/documents/codes.ts";
import { measuredFacts, measuredIn } from "../../model/observation.ts";
import { powerOfTen } from "../../model/power-of-ten.ts";
import { hasOwnNotes } from "../../model/source.ts";
import { everybody } from "../../model/standings.ts";
import { visible } from "../../report/text/visible.ts";
import type { GateOutcome } from "../../scoring/gates.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { couldChangeText } from "../../words/choose.ts";
import type { LiveMessages } from "../../words/live.ts";
import type { PageObservation, RankCertainty, Span } from "../data/page-data.ts";
import { effectsAgainst } from "../score/parts.ts";
import { DECIMALS, FEWER } from "./frame.ts";
import { standingIn } from "./list.tsx";
import { PartNames } from "./part-names.tsx";
import { gateName, goesUpText, ownScore, position, spanOf } from "./position.ts";
import { Columns, Flags, Tape } from "./row.tsx";
import type { State } from "./state.ts";

/** Wide enough for a phone held upright, in pixels. */
const TAPE_WIDTH = 340;

/** One country whole: where it stands, what makes its score, what lifts and drags it, every figure down to its cell, and the rules. */
export function CountryView({ state }: { state: State }) {
  return (
    <Country state={state}>
      {(one) => (
        <>
          {state.kind.review && <state.kind.review.Note state={state} />}
          <Tapes one={one} state={state} />
          <PartNames state={state} />
          <Effects one={one} state={state} />
          <div class="beside">
            <CouldChange one={one} state={state} />
            <Past country={one.country} state={state} />
          </div>
          <h3>{state.words.value.country.factors}</h3>
          <FactorTable one={one} state={state} />
        </>
      )}
    </Country>
  );
}

interface CountryProps {
  readonly state: State;
  /** Between where it stands and the rules. */
  readonly children: (one: Scored) => ComponentChildren;
}

/** One country: where it stands, what is told of its results, and the rules. */
export function Country({ state, children }: CountryProps) {
  const { table, words, chosen, compared } = state;
  const { country: say } = words.value;
  const one = everybody<Scored>(table.value).find(({ country }) => country === chosen.value);
  if (one === undefined) return null;
  const shown = standingIn(state).filter(({ country }) => country === one.country || state.isShown(country));
  const at = shown.findIndex(({ country }) => country === one.country);
  const isCompared = compared.value.includes(one.country);
  const to = (other: Scored | undefined, label: (d: { readonly name: string }) => string) =>
    other && (
      <button type="button" onClick={() => state.open(other.country)}>
        {label({ name: state.nameOf(other.country) })}
      </button>
    );
  return (
    <article class="country" aria-label={state.nameOf(one.country)}>
      <p class="ways">
        <button type="button" onClick={() => state.go("ranking")}>
          {say.back}
        </button>
        {at > 0 && to(shown[at - 1], say.previous)}
        {at >= 0 && to(shown[at + 1], say.next)}
        <button type="button" aria-pressed={isCompared} onClick={() => state.toggle(one.country)}>
          {isCompared ? say.noCompare : say.compare}
        </button>
      </p>
      <h2 tabIndex={-1}>{state.nameOf(one.country)}</h2>
      <p class="standing">{state.words.value.sentences({ all: position(one, state) })}</p>
      <OpenRanks country={one.country} state={state} />
      <p>
        <Flags gates={one.gates} isOnGaps={state.onGaps.value.has(one.country)} state={state} inFull />
      </p>
      {children(one)}
      <StaysAsWritten state={state} />
      <Gates one={one} state={state} />
    </article>
  );
}

/** Said where publishers' words stand among those of another language. */
export function StaysAsWritten({ state: { words } }: { state: State }) {
  return words.value.language === "en" ? null : <p class="soft">{words.value.asPublished}</p>;
}

/** Which ranks errors leave open, while the weights are the profile's; what draws say stands beside the rank. */
function OpenRanks({ country, state }: { country: string; state: State }) {
  const { sure: say } = state.words.value;
  const all = state.sure.value.flatMap(({ kind, of, ranks }) =>
    kind === "sets" && ranks[country] ? [say.sets({ ranks: spanOf(ranks[country]), of })] : [],
  );
  if (state.data.sure && state.sure.value.length === 0) all.push(say.gone);
  return all.map((line) => (
    <p key={line} class="soft">
      {line}
    </p>
  ));
}

/** A tape for each axis, with its parts by name; before it what goes up, where that is not the sum or mean of these. */
export function Tapes({ one, state, width = TAPE_WIDTH }: { one: Scored; state: State; width?: number }) {
  const { axes, table, words, titleOf } = state;
  const say = words.value;
  const { plan } = table.value;
  const [low, high] = plan.scale;
  return (
    <div class="tapes">
      {axes.value.map((axis, at) => {
        const { item } = axis;
        const score = (one.scores[item.index]! - low) / (high - low);
        return (
          <figure key={item.index} class={`tone${at % 2} axis`}>
            <figcaption>
              <b>{item.parent < 0 ? say.compare.total : titleOf(item)}</b> {goesUpText(one, item, state)}
            </figcaption>
            {item.fit && !Number.isNaN(score) && (
              <>
                <Columns columns={[{ width: 1, score, assessed: 1 }]} width={width} adds />
                <small>{ownScore(one, item, say)}</small>
              </>
            )}
            {/* Arrow keys name its parts. */}
            <fieldset
              class="bars"
              data-bars={at}
              data-country={one.country}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: keys name the parts of what has the focus
              tabIndex={0}
              aria-label={item.parent < 0 ? say.compare.total : titleOf(item)}
            >
              <Tape one={one} axis={axis} width={width} plan={plan} />
            </fieldset>
          </figure>
        );
      })}
    </div>
  );
}

function Effects({ one, state }: { one: Scored; state: State }) {
  const { table, median, axes, words, titleOf } = state;
  const say = words.value;
  const parts = axes.value.flatMap(({ parts: all }) => all);
  const found = effectsAgainst(table.value, one, median.value, parts);
  if (one.score === undefined) return null;
  if (found === undefined) return <p>{say.country.cannot}</p>;
  const shown = (value: number) => Math.abs(value) >= 0.5 * powerOfTen(-DECIMALS);
  const lifts = found.filter(({ evidence }) => shown(evidence) && evidence > 0);
  const drags = found.filter(({ evidence }) => shown(evidence) && evidence < 0);
  const missing = found.filter(
    ({ part, missing: effect }) =>
      shown(effect) || (one.applies[part.index] === 1 && one.coverage[part.index]! < 1),
  );
  lifts.sort((a, b) => b.evidence - a.evidence);
  drags.sort((a, b) => a.evidence - b.evidence);
  const list = (title: string, lines: readonly (readonly [string, string, number])[]) => (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{say.country.nothing}</p>
      ) : (
        <ul>
          {lines.map(([name, more, value]) => (
            <li key={name}>
              <span>
                {name} {more !== "" && <small>{more}</small>}
              </span>
              <span class="n">{say.signed({ value, decimals: DECIMALS })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
  const line = (value: (typeof found)[number]) => [titleOf(value.part), "", value.evidence] as const;
  return (
    <>
      <p class="soft">{say.country.against({ score: median.value.score ?? 0, decimals: DECIMALS })}</p>
      <div class="effects">
        {list(say.country.lifts, lifts.map(line))}
        {list(say.country.drags, drags.map(line))}
        {list(
          say.country.unknown,
          missing.map(({ part, missing: effect }) => [
            titleOf(part),
            say.country.share({ share: one.coverage[part.index]! }),
            effect,
          ]),
        )}
      </div>
    </>
  );
}

/** What is not assessed and could still change the score, as `explain` tells it, under the weights of the page. */
function CouldChange({ one, state }: { one: Scored; state: State }) {
  const { table, words, language } = state;
  const { country: say } = words.value;
  const found = openQuestions(table.value, one, { language: language.value, titleOf: state.indicatorTitle });
  if (found.length === 0) return null;
  const known = one.score !== undefined && found.some(({ worst }) => worst !== null);
  return (
    <section>
      <h3>{say.couldChange}</h3>
      <p class="soft">{known ? say.couldChangeEnds : say.couldChangeShares}</p>
      <ul>
        {found.map((question) => (
          <li key={question.id}>{visible(couldChangeText(question, DECIMALS, say.couldChangeLine))}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where the country stood in earlier years, which no slider moves. */
export function Past({ country, state }: { country: string; state: State }) {
  const { words, data, past: years, evidence, kind, plan, titleOf } = state;
  const { country: say, score } = words.value;
  if (years === undefined) return null;
  const at = evidence.countries.indexOf(country);
  // The line is of the profile's own weights, whatever the sliders say, and so are its draws.
  const { drawnOwn } = state;
  const draws = drawnOwn?.made ?? drawnOwn?.of ?? 0;
  const lines = years.map((past) => {
    if (past.ranks[at] === 0) return say.pastNot({ year: past.year });
    const [line, span] = [kind.past(past, at, state), past.spans[at]];
    return span ? say.pastDrawn({ line, ranks: spanOf(span) }) : line;
  });
  const own = state.rankBefore(country);
  const now = data.asOf ?? years[0]!.year + 1;
  const steps = years.flatMap(({ year, ranks, steps = [] }, i) =>
    steps
      .filter(([of]) => of === at)
      .map(([, part, before, after]) => {
        const told = (one: number | null | undefined) =>
          one == null ? say.notAssessed : score({ value: one, decimals: FEWER });
        const step = { year: year + 1, from: ranks[at]!, to: i === 0 ? own! : years[i - 1]!.ranks[at]! };
        return part === undefined
          ? say.stepOthers(step)
          : say.step({ ...step, part: titleOf(plan.items[part]!), before: told(before), after: told(after) });
      }),
  );
  const stood = years.map(({ year, ranks, spans }) => ({ year, rank: ranks[at]!, span: spans[at] }));
  const line = [{ year: now, rank: own ?? 0, span: own ? drawnOwn?.ranks[country] : undefined }, ...stood];
  return (
    <section>
      <h3>{say.past}</h3>
      <p class="soft">{kind.pastNote(state)}</p>
      <YearLine years={line.toReversed()} state={state} />
      {line.some(({ span }) => span) && <p class="soft">{say.pastBand({ draws })}</p>}
      <ul class="past aloud">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {steps.length > 0 && (
        <ul>
          {steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface YearLineProps {
  /** From the earliest to the run's own; of rank 0 where the country was not ranked. */
  readonly years: readonly {
    readonly year: number;
    readonly rank: number;
    /** Which ranks draws leave open. */
    readonly span: RankCertainty["ranks"][string] | Span | undefined;
  }[];
  readonly state: State;
}

/** The picture of a line of ranks, in pixels: what a year takes across, how high the line is, and a row of text below it. */
const [YEAR_WIDTH, LINE_HEIGHT, LINE_MARGIN, TEXT_HEIGHT] = [62, 110, 22, 15];
/** How far a band reaches to both sides of a year whose neighbours have none. */
const ALONE = 5;

/** Ranks over the years, the first at the top, before the band of each year's draws; the lines beside it say the same aloud. */
function YearLine({ years, state }: YearLineProps) {
  const { past, profileOwn } = state;
  const counts = past!.map(({ ranks }) => ranks.filter((rank) => rank > 0).length);
  // In draws more may be ranked.
  const lowest = years.map(({ span }) => span?.[1] ?? 0);
  const last = Math.max(profileOwn.ranked.length, ...counts, ...lowest);
  const x = (at: number) => LINE_MARGIN + at * YEAR_WIDTH;
  const y = (rank: number) =>
    Math.round(LINE_MARGIN + ((LINE_HEIGHT - 2 * LINE_MARGIN) * (rank - 1)) / Math.max(1, last - 1));
  const points = years.map((one, at) => ({ ...one, x: x(at), y: y(one.rank) }));
  const runs = points.flatMap((one, at) => {
    const before = points[at - 1];
    return one.rank > 0 && before && before.rank > 0 ? [`M${before.x} ${before.y}L${one.x} ${one.y}`] : [];
  });
  const band = points
    .flatMap(({ span, x: at }, i) => {
      if (span === undefined) return [];
      const [before, after] = [points[i - 1], points[i + 1]];
      const end = [at, y(span[0]), y(span[1])] as const;
      if (after?.span) return [bandOf(end, [after.x, y(after.span[0]), y(after.span[1])])];
      const [, top, bottom] = end;
      return before?.span ? [] : [bandOf([at - ALONE, top, bottom], [at + ALONE, top, bottom])];
    })
    .join("");
  const width = x(years.length - 1) + 2 * LINE_MARGIN;
  const height = LINE_HEIGHT + (band === "" ? 0 : TEXT_HEIGHT);
  return (
    <svg
      class="years"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {band !== "" && <path class="band" d={band} />}
      <path class="line" d={runs.join("")} />
      {points.map(({ year, rank, span, ...point }) => (
        <g key={year}>
          {rank > 0 && (
            <>
              <circle class="dot" cx={point.x} cy={point.y} r="3.5" />
              <text class="rank" x={point.x + 7} y={point.y - 6}>
                {rank}
              </text>
            </>
          )}
          <text class="year" x={point.x} y={LINE_HEIGHT - 3} text-anchor="middle">
            {year}
          </text>
          {span && (
            <text class="span" x={point.x} y={LINE_HEIGHT - 3 + TEXT_HEIGHT} text-anchor="middle">
              {spanOf(span)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

type BandEnd = readonly [x: number, top: number, bottom: number];

/** The piece of a band between two places, as a closed path. */
function bandOf([from, top, bottom]: BandEnd, [to, topThen, bottomThen]: BandEnd): string {
  return `M${from} ${top}L${to} ${topThen}V${bottomThen}L${from} ${bottom}Z`;
}

function Gates({ one, state }: { one: Scored; state: State }) {
  const { country: say, map, labelled, bracketed, severally } = state.words.value;
  if (one.gates.length === 0) return null;
  return (
    <>
      <h3>{say.gates}</h3>
      <ul class="gates">
        {one.gates.map((found) => {
          const { gate, outcome, truth } = found;
          const { effect } = gate;
          // In brackets alone, what a rule does that is not met would read as done.
          const says = { met: say.met, clear: say.clear, "not assessed": say.open({ effect }) };
          const does = { exclude: say.excludes, apart: map.apart, flag: say.flags }[effect];
          const all = [...(outcome === "met" ? [does] : []), ...marginOf(truth, say)];
          return (
            <li key={gate.id} class={outcome === "met" ? "met" : ""}>
              {labelled({ name: gateName(found, state), said: says[outcome] })}
              {all.length > 0 && <small>{bracketed({ text: severally({ all }) })}</small>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function marginOf(truth: GateOutcome["truth"], say: LiveMessages["country"]): string[] {
  const { margin } = truth;
  if (margin === undefined) return [];
  const { unit } = marginUnit(truth);
  return [unit === "categories" ? say.marginSteps({ n: margin }) : say.margin({ margin, unit })];
}

interface TableProps {
  readonly titles: readonly string[];
  /** The titles of columns of figures. */
  readonly figures: readonly string[];
  readonly children: ComponentChildren;
}

interface CountryOf {
  readonly one: Scored;
  readonly state: State;
}

/** A table of a country's parts, under titles of which those of figures stand at the right. */
export function PartsTable({ titles, figures, children }: TableProps) {
  return (
    <div class="scrolls">
      <table class="factors">
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col" class={figures.includes(title) ? "n" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Every node under the root in the profile's order: its score, and of an indicator the figure and where it stands. */
function FactorTable({ one, state }: CountryOf) {
  const { country, acts: weighing } = state.words.value;
  const { columns: say } = country;
  const { part, score, weight, acts, peers, figure, publisher } = say;
  return (
    <>
      <PartsTable
        titles={[part, score, weight, acts, peers, figure, publisher]}
        figures={[score, weight, acts, figure]}
      >
        {partsFor(one, state).map(({ item, level }) => (
          <Line key={item.index} item={item} level={level} one={one} state={state} />
        ))}
      </PartsTable>
      <p class="soft real">{weighing.mean}</p>
    </>
  );
}

interface Part {
  readonly item: PlanItem;
  /** How deep it stands, from 0. */
  readonly level: number;
}

/** Every node under the root that is weighed for a country, in the profile's order. */
export function partsFor({ applies }: Pick<Scored, "applies">, { table }: State): readonly Part[] {
  const { plan } = table.value;
  const under = (parent: PlanItem, level: number): Part[] =>
    parent.children
      .map((child) => plan.items[child]!)
      .filter(({ weight, index }) => weight > 0 && applies[index] === 1)
      .flatMap((item) => [{ item, level }, ...under(item, level + 1)]);
  return under(plan.root, 0);
}

/** The title of a part, as deep as it stands. */
export function PartTitle({ item, level, state }: Part & { state: State }) {
  return (
    <th scope="row" style={{ paddingInlineStart: `${0.4 + level * 1.1}rem` }}>
      {state.titleOf(item)}
    </th>
  );
}

function Line({ item, level, one, state }: CountryOf & Part) {
  const { table, words, kind } = state;
  const { review } = kind;
  const say = words.value;
  const score = one.raw(item);
  // Of alternatives each has the weight of them all, if it is taken.
  const counts = one.shares[item.index]! > 0 || !table.value.plan.items[item.parent]?.chooses;
  const acts = state.acting.value[item.index]!;
  const found = item.leaf < 0 ? undefined : table.value.columns[item.leaf]!.observations.at(one.index);
  const lack = item.leaf < 0 ? undefined : whyMissing(table.value, one, item);
  const said = Number.isNaN(score) ? state.saidOf(item) : "";
  return (
    <tr class={item.leaf < 0 ? "factor" : ""}>
      <PartTitle item={item} level={level} state={state} />
      <td class="n">{Number.isNaN(score) ? "" : say.score({ value: score, decimals: DECIMALS })}</td>
      <td class="n">{counts ? say.weights.share({ share: item.share }) : ""}</td>
      <td class="n">{!counts ? "" : Number.isNaN(acts) ? "–" : say.weights.share({ share: acts })}</td>
      <td>
        <Strip item={item} one={one} state={state} />
      </td>
      <td class="n figure">
        {item.fit && !Number.isNaN(score) && <small>{goesUpText(one, item, state)}</small>}
        {found && <Figure of={found} state={state} />}
        {found && lack && " · "}
        {lack && <small>{lackText(say.country, lack.code)}</small>}
        {said && <small>{said}</small>}
      </td>
      <td class="cell">
        {found && (
          <Cell of={found} state={state}>
            {review && <review.Contest of={found} state={state} />}
          </Cell>
        )}
        {review && <review.Rate item={item} state={state} />}
      </td>
    </tr>
  );
}

/** Why there is no figure. */
export function lackText(say: LiveMessages["country"], code: Lack["code"]): string {
  if (code === "stands-behind") return say.standsBehind;
  if (code === "not-weighed") return say.notWeighed;
  return code === "does-not-apply" ? say.doesNotApply : say.notAssessed;
}

interface FigureOf {
  readonly of: PageObservation;
  readonly state: State;
}

/** A figure with its unit and year. */
export function Figure({ of, state }: FigureOf) {
  const say = state.words.value;
  const year = measuredIn(of);
  return (
    <>
      {visible(say.figure({ value: of.value, unit: of.unit }))}
      {year !== undefined && <small> · {say.country.measured(measuredFacts(of, year))}</small>}
    </>
  );
}

/** The publisher, and on opening where the figure stands and what may be said of it. */
export function Cell({ of, state, children }: FigureOf & { children?: ComponentChildren }) {
  const { country: say } = state.words.value;
  const { source, file, locator, note, quote, formula, inputs = [] } = of;
  const places = inputs.length > 0 ? inputs : [{ file, locator }];
  const line = (term: string, text: preact.ComponentChildren) =>
    text === undefined ? null : (
      <>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </>
    );
  const found = (text: string | undefined) => text && <AsPublished>{visible(text)}</AsPublished>;
  const remark = (text: string | undefined) => text && <Remark of={text} state={state} />;
  return (
    <details>
      <summary>
        <Remark of={state.data.publishers[source] ?? source} state={state} />
      </summary>
      <dl>
        {places.map((place) => (
          <>
            {line(say.file, found(place.file))}
            {line(say.place, found(place.locator))}
          </>
        ))}
        {line(say.formula, remark(formula))}
        {line(say.quote, found(quote))}
        {line(say.note, hasOwnNotes(source) ? found(note) : remark(note))}
      </dl>
      {children}
    </details>
  );
}

/** What is the same in every language, since it is a publisher's or since a reader finds something by it. */
function AsPublished({ children }: { children: string }) {
  return <span lang="en">{children}</span>;
}

/** A remark in the language that is chosen; what a publisher says in it stays. */
function Remark({ of, state }: { of: string; state: State }) {
  return state
    .remark(of)
    .map(({ text, remark }) =>
      remark === undefined && /\p{L}/u.test(text) ? <AsPublished key={text}>{text}</AsPublished> : text,
    );
}

const STRIP_WIDTH = 100;

/** Where the ranked stand on an indicator's or a factor's scale, and this country among them. */
function Strip({ item, one, state }: CountryOf & { item: PlanItem }) {
  const { ranked, plan } = state.table.value;
  const [low, high] = plan.scale;
  const at = (score: number) => Math.round((STRIP_WIDTH * 10 * (score - low)) / (high - low)) / 10;
  const marks = new Set<number>();
  for (const other of ranked) {
    const score = other.raw(item);
    if (!Number.isNaN(score)) marks.add(Math.round(at(score)));
  }
  const own = one.raw(item);
  return (
    <svg
      width={STRIP_WIDTH + 6}
      height="12"
      viewBox={`-3 0 ${STRIP_WIDTH + 6} 12`}
      aria-hidden="true"
      focusable="false"
    >
      <path class="others" d={[...marks].map((x) => `M${x} 3V9`).join("")} />
      {!Number.isNaN(own) && <circle class="dot" cx={at(own)} cy="6" r="3" />}
    </svg>
  );
}
