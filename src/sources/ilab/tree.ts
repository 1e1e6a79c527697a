import type { XmlElement } from "../../model/table.ts";

/** An element of the findings file together with the place a reader looks it up at. */
export interface Spot {
  readonly element: XmlElement;
  /** `Country[12]/Conventions/Palermo_Ratified`: 1-based positions, written only among same-named siblings. */
  readonly locator: string;
  /** The part of the country it speaks for, where the file reports parts (`Zanzibar`). */
  readonly part?: string;
}

/** The children of that name, in document order. */
export function children(parent: Spot, name: string): Spot[] {
  const found = parent.element.children.filter((child) => child.name === name);
  return found.map((element, index) => ({
    element,
    locator: `${parent.locator}/${name}${found.length > 1 ? `[${index + 1}]` : ""}`,
    ...(parent.part === undefined ? {} : { part: parent.part }),
  }));
}

/** Every element at the end of a path of names. */
export function follow(from: Spot, path: readonly string[]): Spot[] {
  return path.reduce<Spot[]>((spots, name) => spots.flatMap((spot) => children(spot, name)), [from]);
}

/**
 * The elements at the end of a path, or their `Territory` children where the file answers for parts of the country;
 * the part's name comes along.
 */
export function holders(country: Spot, path: readonly string[]): Spot[] {
  return follow(country, path).flatMap((holder) => {
    const parts = children(holder, "Territory");
    if (parts.length === 0) return [holder];
    return parts.map((spot) => ({
      ...spot,
      part: child(spot.element, "Territory_Name")?.text ?? "unnamed part",
    }));
  });
}

/** The first child of that name. */
export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((element) => element.name === name);
}

/** Every text of an element and its descendants, handed to `visit`. */
export function eachText(element: XmlElement, visit: (text: string) => void): void {
  if (element.text !== "") visit(element.text);
  for (const inner of element.children) eachText(inner, visit);
}
