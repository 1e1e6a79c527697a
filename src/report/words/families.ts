import { gather } from "../../model/collections.ts";
/** Indicators by family, so that fourteen of one do not hide two of another: `mcc.* (14), findings.engagement`. */
export function families(indicators: readonly string[], most: number): string {
  const groups = new Map<string, string[]>();
  for (const indicator of indicators) {
    const family = indicator.split(".")[0]!;
    gather(groups, family, indicator);
  }
  return [...groups]
    .map(([family, members]) =>
      members.length > most ? `${family}.* (${members.length})` : members.join(", "),
    )
    .join(", ");
}
