import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { POINTS, SHAPES, SIZE } from "../../src/page/draw/world.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");
const reference = JSON.parse(read("data/countries/reference.json")) as { iso3: string }[];

/** Corners of a path that begins each ring with M, goes on in steps, and closes it. */
function corners(d: string): (readonly [number, number])[] {
  return d.split("z").flatMap((ring) => {
    const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/gu) ?? []).map(Number);
    const points: (readonly [number, number])[] = ring === "" ? [] : [[x, y]];
    for (let i = 0; i < steps.length; i += 2) {
      const [lastX, lastY] = points.at(-1)!;
      points.push([lastX + steps[i]!, lastY + steps[i + 1]!]);
    }
    return points;
  });
}

/** Whether a point is within a path: an odd number of its edges lies to the left. */
function holds(d: string, [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of d.split("z").map(corners)) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

/** Where a place is on the map: the formula of Equal Earth (Šavrič, Patterson and Jenny 2018), cut at 169 degrees west. */
function placed(lon: number, lat: number): readonly [number, number] {
  const turn = ((((lon - 11 + 540) % 360) - 180) * Math.PI) / 180;
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin((lat * Math.PI) / 180));
  const [a, b, c, d] = [1.340264, -0.081106, 0.000893, 0.003796];
  const slope = 9 * d * t ** 8 + 7 * c * t ** 6 + 3 * b * t ** 2 + a;
  const scale = SIZE[0] / 5.413_26;
  const x = (2 * Math.sqrt(3) * turn * Math.cos(t)) / (3 * slope);
  const y = t * (a + b * t ** 2 + t ** 6 * (c + d * t ** 2));
  return [SIZE[0] / 2 + x * scale, TOP - y * scale];
}

/** The height of the equator: Nauru lies half a degree south of it, by less than two units. */
const TOP = POINTS.NRU![1] - 1;

describe("the map", () => {
  it("is what its script makes of the pinned package, to the byte", { tags: "slow" }, () => {
    const made = execFileSync(process.execPath, ["scripts/build-map.js", "-"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(made === read("src/page/draw/world.ts")).toBe(true);
  });

  it("has a shape or a point, and not both, for each entity that a ranking can have, but Antarctica", () => {
    const found = reference.filter(({ iso3 }) => iso3 in SHAPES || iso3 in POINTS).map(({ iso3 }) => iso3);
    expect(reference.filter(({ iso3 }) => !found.includes(iso3))).toMatchObject([{ iso3: "ATA" }]);
    expect(Object.keys(SHAPES).filter((iso3) => iso3 in POINTS)).toEqual([]);
    expect(Object.keys(SHAPES).length + Object.keys(POINTS).length).toBe(found.length);
  });

  it("lies within its frame", () => {
    const all = [...Object.values(SHAPES).flatMap(corners), ...Object.values(POINTS)];
    expect(all.every(([x, y]) => x >= 0 && x <= SIZE[0] && y >= 0 && y <= SIZE[1])).toBe(true);
    for (const d of Object.values(SHAPES)) expect(d).toMatch(/^(?:M\d+ \d+l[-\d ]+z)+$/u);
  });

  it.each([
    ["Accra", "GHA", -0.2, 6.0],
    ["Simferopol, which Natural Earth has in Russia", "UKR", 34.1, 45.0],
    ["Hargeisa, of Somaliland", "SOM", 44.1, 9.6],
    ["Cayenne's hinterland, which Natural Earth has in France", "GUF", -53, 4],
    ["Longyearbyen's island, which it has in Norway", "SJM", 16, 78.5],
    ["the east of Western Sahara", "ESH", -9.5, 26.7],
    ["Anadyr's hinterland, beyond 180 degrees", "RUS", -175, 67],
    ["Lima", "PER", -76.5, -12],
  ])("has %s in %s", (_place, iso3, lon, lat) => {
    expect(Object.keys(SHAPES).filter((one) => holds(SHAPES[one]!, placed(lon, lat)))).toEqual([iso3]);
  });

  it.each([
    ["TUV", 179.2, -8.5],
    ["STP", 6.6, 0.2],
    ["CPV", -23.6, 15.1],
    ["XKX", 20.9, 42.6],
    ["CXR", 105.6, -10.5],
  ])("has the point of %s where it is", (iso3, lon, lat) => {
    const [x, y] = placed(lon, lat);
    expect(Math.hypot(POINTS[iso3]![0] - x, POINTS[iso3]![1] - y)).toBeLessThan(3);
  });
});
