import { percent } from "./format.ts";

interface Covered {
  readonly coverage: number;
  readonly proxy?: number | undefined;
}

/** `80 %`, or where the profile has proxies `80 % (direct 55 %, proxy 25 %)`. */
export function coverageWords({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  return `${percent(coverage)} (direct ${percent(coverage - proxy)}, proxy ${percent(proxy)})`;
}
