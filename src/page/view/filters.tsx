import type { Signal } from "@preact/signals";
import type { Wanted } from "../score/listed.ts";
import type { State } from "./state.ts";

/** Search, region and flag. */
export function Filters({ state, wanted, found }: { state: State; wanted: Signal<Wanted>; found: number }) {
  const { words, data, text } = state;
  const say = words.value;
  const flags = data.profile.gates.filter(({ effect }) => effect === "flag");
  const narrow = (more: Partial<Wanted>) => {
    wanted.value = { ...wanted.value, ...more };
  };
  return (
    <div class="filters">
      <input
        type="search"
        aria-label={say.search}
        placeholder={say.search}
        value={wanted.value.search}
        onInput={(event) => narrow({ search: event.currentTarget.value })}
      />
      <select
        aria-label={say.region}
        value={wanted.value.region}
        onChange={(event) => narrow({ region: event.currentTarget.value })}
      >
        <option value="">{say.everyRegion}</option>
        {[...data.evidence.regions].sort().map((region) => (
          <option key={region} value={region}>
            {region}
          </option>
        ))}
      </select>
      {flags.length > 0 && (
        <select
          aria-label={say.flag}
          value={wanted.value.flag}
          onChange={(event) => narrow({ flag: event.currentTarget.value })}
        >
          <option value="">{say.everyFlag}</option>
          {flags.map(({ id, title }) => (
            <option key={id} value={id}>
              {text(title, id)}
            </option>
          ))}
        </select>
      )}
      <span role="status">{say.found(found)}</span>
      <fieldset class="modes">
        <legend class="aloud">{say.modes.label}</legend>
        {(["made", "median"] as const).map((mode) => (
          <button
            type="button"
            key={mode}
            aria-pressed={state.mode.value === mode}
            onClick={() => {
              state.mode.value = mode;
            }}
          >
            {say.modes[mode]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
