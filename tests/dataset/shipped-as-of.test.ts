import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { readManifest } from "../../src/dataset/store/manifest.ts";
import { readSnapshot } from "../../src/dataset/store/snapshot.ts";
import type { Observation } from "../../src/model/observation.ts";

const folder = fileURLToPath(new URL("../../data", import.meta.url));

/** Figures as they count, without the words that say how they were made: a longer history may have made what is stored. */
const figures = (values: ReadonlyMap<string, Observation>) =>
  [...values]
    .map(([country, { value, year, source, file, locator }]) =>
      [country, typeof value, value, year, source, file, locator].join("|"),
    )
    .sort()
    .join("\n");

it("a run of earlier years has of the shipped snapshot the figures that all of it gives", {
  tags: "slow",
}, async () => {
  const manifest = (await readManifest(folder))!;
  const { latest } = manifest;
  const indicators = new Set(manifest.indicators.map(({ id }) => id));
  const whole = { ...(await readSnapshot(folder, manifest)), lists: [] };
  for (const years of [[latest! - 1, latest!], [latest! - 6], [Number.NEGATIVE_INFINITY]]) {
    const [asOf, ...alsoAsOf] = years;
    const part = {
      ...(await readSnapshot(folder, manifest, { indicators, asOf: asOf!, alsoAsOf })),
      lists: [],
    };
    for (const year of Number.isFinite(asOf) ? years : [latest! - 4]) {
      const [own, all] = [evidenceAsOf(part, year), evidenceAsOf(whole, year)];
      for (const indicator of indicators)
        expect(figures(own.values({ indicator })), `${indicator} ${year}`).toBe(
          figures(all.values({ indicator })),
        );
    }
  }
});
