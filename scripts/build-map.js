// Regenerates src/page/draw/world.ts, the map of a page: the countries of Natural Earth at 1:50 million (npm's world-atlas), without
// Antarctica, simplified, in the Equal Earth projection, as paths of whole numbers; who is too small to be seen as a point, from the
// map at 1:10 million where the other has nothing. Run by hand and commit the result, or with - to have it printed:
// tests/live/world.test.ts holds that it gives what is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoEqualEarth } from "d3-geo";
import { feature, mergeArcs } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

const WIDTH = 1000;
/** Of an equal-area projection, in square units: what is smaller is a point. */
const SMALLEST_COUNTRY = 14;
const SMALLEST_ISLAND = 2;
/** Steradians of the smallest triangle that a line keeps. */
const DETAIL = 1.5e-5;
/** The cut runs through the Bering Strait, so that no mainland is in two pieces. */
const CUT = -11;

const require = createRequire(import.meta.url);
const reference = readFileSync(new URL("../data/countries/reference.json", import.meta.url), "utf8");
const iso3 = new Map(
  JSON.parse(reference).flatMap(({ numeric, iso3: code }) => (numeric ? [[numeric, code]] : [])),
);
/** What Natural Earth has apart or without a code, and who ISO 3166 and the United Nations say it is of. */
const NAMED = { Kosovo: "XKX", Somaliland: "SOM", "N. Cyprus": "CYP" };
/** What Natural Earth draws with another country than they do, by a box of degrees: west, south, east, north. */
const PARTS = [
  ["RUS", [32.4, 44.3, 36.7, 46.3], "UKR"],
  ["FRA", [-55, 2, -51, 6], "GUF"],
  ["FRA", [-62, 15.8, -61, 16.6], "GLP"],
  ["FRA", [-61.3, 14.3, -60.7, 15], "MTQ"],
  ["FRA", [55, -21.5, 56, -20.8], "REU"],
  ["FRA", [45, -13.1, 45.4, -12.5], "MYT"],
  ["NOR", [5, 74, 35, 82], "SJM"],
  ["NOR", [-10, 70.5, -7, 71.5], "SJM"],
  ["NOR", [3, -55, 4, -54], "BVT"],
  ["NLD", [-69, 11, -62, 18], "BES"],
  ["NZL", [-173, -10, -171, -8], "TKL"],
  ["", [105, -11, 106, -10], "CXR"],
  ["", [96, -13, 97, -11], "CCK"],
];

const projection = geoEqualEarth()
  .rotate([CUT, 0])
  .precision(0)
  .scale(WIDTH / 5.413_26)
  .translate([WIDTH / 2, 0]);

/** By country: its polygons, as arcs of the topology. */
function polygonsOf(topology) {
  const all = new Map();
  for (const { type, id, arcs, properties } of topology.objects.countries.geometries) {
    const own = NAMED[properties.name] ?? iso3.get(id) ?? "";
    for (const polygon of type === "Polygon" ? [arcs] : (arcs ?? [])) {
      const [lon, lat] = feature(topology, { type: "Polygon", arcs: polygon }).geometry.coordinates[0][0];
      const part = PARTS.find(
        ([of, [west, south, east, north]]) =>
          of === own && lon >= west && lon <= east && lat >= south && lat <= north,
      );
      const code = part?.[2] ?? own;
      if (code === "" || code === "ATA") continue;
      all.set(code, [...(all.get(code) ?? []), polygon]);
    }
  }
  return all;
}

/** A country's polygons as rings of degrees, what it has of several geometries as one. */
function ringsOf(topology, polygons) {
  const merged = mergeArcs(topology, [{ type: "MultiPolygon", arcs: polygons }]);
  return feature(topology, merged).geometry.coordinates;
}

/** The rings of a polygon on the map, cut where the map is: whole numbers, none twice in a row. */
function drawn(polygon) {
  const lines = [];
  const stream = projection.stream({
    polygonStart() {},
    polygonEnd() {},
    lineStart: () => lines.push([]),
    lineEnd() {},
    point: (x, y) => lines.at(-1).push([Math.round(x), Math.round(y)]),
  });
  stream.polygonStart();
  for (const ring of polygon) {
    stream.lineStart();
    for (const [lon, lat] of ring.slice(0, -1)) stream.point(lon, lat);
    stream.lineEnd();
  }
  stream.polygonEnd();
  return lines.map(bends);
}

/** The points of a line at which it turns. */
function bends(line) {
  const kept = [];
  for (const point of line) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (before && goesOn(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Whether the way from a to c by b is one straight line. */
const goesOn = (a, b, c) =>
  (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]) &&
  (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0;

const areaOf = (line) =>
  Math.abs(
    line.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = line[(i + 1) % line.length];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

function pathOf(lines, top) {
  let text = "";
  for (const line of lines) {
    let [x, y] = line[0];
    text += `M${x} ${y - top}`;
    line.slice(1).forEach(([toX, toY], i) => {
      const [dx, dy] = [toX - x, toY - y];
      text += `${i === 0 ? "l" : dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
      [x, y] = [toX, toY];
    });
    text += "z";
  }
  return text;
}

const square = (polygon) => geoArea({ type: "Polygon", coordinates: polygon });

const detailed = presimplify(require("world-atlas/countries-50m.json"), sphericalTriangleArea);
const plain = simplify(detailed, DETAIL);
const shapes = new Map();
const points = new Map();
for (const [code, polygons] of polygonsOf(detailed)) {
  const lines = ringsOf(plain, polygons)
    .flatMap(drawn)
    .filter((line) => line.length > 2)
    .map((line) => ({ line, area: areaOf(line) }))
    .sort((a, b) => b.area - a.area);
  const whole = lines.reduce((sum, { area }) => sum + area, 0);
  if (whole >= SMALLEST_COUNTRY)
    shapes.set(
      code,
      lines.filter(({ area }, i) => i === 0 || area >= SMALLEST_ISLAND).map(({ line }) => line),
    );
  else points.set(code, pointOf(ringsOf(detailed, polygons)));
}
const finest = require("world-atlas/countries-10m.json");
for (const [code, polygons] of polygonsOf(finest))
  if (!shapes.has(code) && !points.has(code)) points.set(code, pointOf(ringsOf(finest, polygons)));

/** In the middle of the largest island. */
function pointOf(polygons) {
  const [largest] = [...polygons].sort((a, b) => square(b) - square(a));
  return projection(geoCentroid({ type: "Polygon", coordinates: largest })).map(Math.round);
}

const heights = [...shapes.values()].flat(2).map(([, y]) => y);
const [top, bottom] = [Math.min(...heights) - 4, Math.max(...heights) + 4];
const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const text = `// Made by scripts/build-map.js from Natural Earth (public domain), as world-atlas 2.0.2 (ISC licence) has it.

/** The map's width and height in its own units. */
export const SIZE = [${WIDTH}, ${bottom - top}] as const;

/** By alpha-3 code: the country's outline as an SVG path. */
export const SHAPES: Readonly<Record<string, string>> = {
${sorted(shapes)
  .map(([code, lines]) => `  ${code}: "${pathOf(lines, top)}",`)
  .join("\n")}
};

/** By alpha-3 code: where a country is that is too small to be seen. */
export const POINTS: Readonly<Record<string, readonly [number, number]>> = {
${sorted(points)
  .map(([code, [x, y]]) => `  ${code}: [${x}, ${y - top}],`)
  .join("\n")}
};
`;
if (process.argv[2] === "-") process.stdout.write(text);
else writeFileSync(new URL("../src/page/draw/world.ts", import.meta.url), text);
