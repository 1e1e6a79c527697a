/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(?:true|false|null)$/iu;

/** Text that needs no quotes in YAML, whatever stands around it. */
const PLAIN = /^[a-z](?:[\w .-]*[\w.-])?$/iu;

/** A value as YAML on one line: `{method: goalposts, from: 0, to: 100}`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${flow(key)}: ${flow(one)}`)
      .join(", ")}}`;
  if (typeof value === "string")
    return PLAIN.test(value) && !NO_TEXT.test(value) ? value : JSON.stringify(value);
  return String(value);
}
