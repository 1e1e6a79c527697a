import type { ComponentChildren } from "preact";
import { marginUnit } from "../../explain/gates.ts";
import { openQuestions } from "../../explain/open-questions.ts";
import { everybody } from "../../model/standings.ts";
import { textIn } from "../../model/translation.ts";
import { visible } from "../../report/text/visible.ts";
import type { Scored } from "../../scoring/score.ts";
import { against } from "../score/against.ts";
import { FactorTable } from "./factor-table.tsx";
import { DECIMALS } from "./frame.ts";
import { standingIn } from "./listing.tsx";
import { ownScore, placedText } from "./placed.ts";
import { gateName, position, spanOf } from "./position.ts";
import { Columns, Flags, Tape } from "./row.tsx";
import type { State } from "./state.ts";

/** Wide enough for a phone held upright, in pixels. */
const TAPE = 340;

/** One country whole: where it stands, what makes its score, what lifts and drags it, every figure down to its cell, and the rules. */
export function CountryView({ state }: { state: State }) {
  return (
    <Country state={state}>
      {(one) => (
        <>
          <Tapes one={one} state={state} />
          <Effects one={one} state={state} />
          <div class="beside">
            <Open one={one} state={state} />
            <Past country={one.country} state={state} />
          </div>
          <h3>{state.words.value.country.factors}</h3>
          <FactorTable one={one} state={state} />
        </>
      )}
    </Country>
  );
}

interface Told {
  readonly state: State;
  /** Between where it stands and the rules. */
  readonly children: (one: Scored) => ComponentChildren;
}

/** One country: where it stands, what is told of its results, and the rules. */
export function Country({ state, children }: Told) {
  const { table, words, chosen, compared } = state;
  const { country: say } = words.value;
  const one = everybody<Scored>(table.value).find(({ country }) => country === chosen.value);
  if (one === undefined) return null;
  const shown = standingIn(state).filter(({ country }) => country === one.country || state.isShown(country));
  const at = shown.findIndex(({ country }) => country === one.country);
  const isCompared = compared.value.includes(one.country);
  const to = (other: Scored | undefined, label: (name: string) => string) =>
    other && (
      <button type="button" onClick={() => state.open(other.country)}>
        {label(state.nameOf(other.country))}
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
      <p class="standing">{state.words.value.sentences(position(one, state))}</p>
      <Sure country={one.country} state={state} />
      <p>
        <Flags one={one} state={state} />
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
function Sure({ country, state }: { country: string; state: State }) {
  const { sure: say } = state.words.value;
  const all = state.sure.value.flatMap(({ kind, of, ranks }) =>
    kind === "sets" && ranks[country] ? [say.sets(spanOf(ranks[country]), of)] : [],
  );
  if (state.data.sure && state.sure.value.length === 0) all.push(say.gone);
  return all.map((line) => (
    <p key={line} class="soft">
      {line}
    </p>
  ));
}

/** A tape for each axis, with its parts by name; before it what goes up, where that is not the sum or mean of these. */
export function Tapes({ one, state, width = TAPE }: { one: Scored; state: State; width?: number }) {
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
              <b>{item.parent < 0 ? say.compare.total : titleOf(item)}</b> {placedText(one, item, state)}
            </figcaption>
            {item.fit && !Number.isNaN(score) && (
              <>
                <Columns columns={[{ width: 1, score, assessed: 1 }]} width={width} adds />
                <small>{ownScore(one, item, say)}</small>
              </>
            )}
            <Tape one={one} axis={axis} width={width} plan={plan} />
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
  const found = against(table.value, one, median.value, parts);
  if (one.score === undefined) return null;
  if (found === undefined) return <p>{say.country.cannot}</p>;
  const shown = (value: number) => Math.abs(value) >= 0.05;
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
              <span class="n">{say.signed(value, DECIMALS)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
  const line = (value: (typeof found)[number]) => [titleOf(value.part), "", value.evidence] as const;
  return (
    <>
      <p class="soft">{say.country.against(median.value.score ?? 0, DECIMALS)}</p>
      <div class="effects">
        {list(say.country.lifts, lifts.map(line))}
        {list(say.country.drags, drags.map(line))}
        {list(
          say.country.unknown,
          missing.map(({ part, missing: effect }) => [
            titleOf(part),
            say.country.share(one.coverage[part.index]!),
            effect,
          ]),
        )}
      </div>
    </>
  );
}

/** What is not assessed and could still change the score, as `explain` tells it, under the weights of the page. */
function Open({ one, state }: { one: Scored; state: State }) {
  const { table, words, language, data } = state;
  const { country: say } = words.value;
  const titleOf = (indicator: string) => textIn(data.titles[indicator], language.value, indicator);
  const found = openQuestions(table.value, one, { language: language.value, titleOf });
  if (found.length === 0) return null;
  const known = one.score !== undefined && found.some(({ worst }) => worst !== null);
  return (
    <section>
      <h3>{say.couldChange}</h3>
      <p class="soft">{known ? say.couldChangeEnds : say.couldChangeShares}</p>
      <ul>
        {found.map((question) => (
          <li key={question.id}>{visible(say.couldChangeLine(question, DECIMALS))}</li>
        ))}
      </ul>
    </section>
  );
}

/** Where the country stood in earlier years, which no slider moves. */
export function Past({ country, state }: { country: string; state: State }) {
  const { words, data, evidence, kind } = state;
  const { country: say } = words.value;
  if (data.past === undefined) return null;
  const at = evidence.countries.indexOf(country);
  const lines = data.past.map((past) =>
    past.ranks[at] === 0 ? say.pastNot(past.year) : kind.past(past, at, state),
  );
  return (
    <section>
      <h3>{say.past}</h3>
      <p class="soft">{kind.pastNote(state)}</p>
      <ul class="past">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Gates({ one, state }: { one: Scored; state: State }) {
  const { country: say, map, labelled, bracketed, severally } = state.words.value;
  if (one.gates.length === 0) return null;
  const says = { met: say.met, clear: say.clear, "not assessed": say.open };
  return (
    <>
      <h3>{say.gates}</h3>
      <ul class="gates">
        {one.gates.map((found) => {
          const { gate, outcome, truth } = found;
          const does = { exclude: say.excludes, apart: map.apart, flag: say.flags }[gate.effect];
          const margin = truth.margin === undefined ? [] : [say.margin(truth.margin, marginUnit(truth).unit)];
          return (
            <li key={gate.id} class={outcome === "met" ? "met" : ""}>
              {labelled(gateName(found, state), says[outcome])}
              <small>{bracketed(severally([does, ...margin]))}</small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
