import { profileSchema, type StatedProfile } from "../../model/stated-profile.ts";
import { keyMeant, type Mistake, mistakesOf } from "./mistake.ts";

type Path = Mistake["path"];
type Group = Record<string | number, unknown>;

/** What other nodes are judged by: where it is wrong, nothing can be said of them. */
const FAR: readonly (string | number)[] = ["scale", "peers", "children", "tree", "gates", "id"];
/** Of a profile without an id: no node is called so. */
const UNNAMED = "\u0000";

/** A profile whose shape is mended, and where its file says something else. */
export interface Mended {
  readonly file: StatedProfile;
  /** Whether what is there stands as the file has it, so that what is wrong with it is true of the file. */
  isAsWritten(path: Path): boolean;
}

/**
 * A profile whose shape is wrong, mended so that the rest can be judged too, and all told at once: misspelt keys are taken as they were
 * meant, and a value that fits nothing is left out. Undefined where that would bear on the rest. Of a node or gate in which it was done
 * nothing should be told.
 */
export function mend(shape: readonly Mistake[], raw: unknown): Mended | undefined {
  const file = structuredClone(raw) as Group;
  const left: Path[] = [];
  const renamed = new Set<string>();
  let mistakes = shape;
  // Behind a key that was misspelt its value may be wrong too.
  for (let round = 0; round < 2; round += 1) {
    for (const mistake of mistakes) {
      if (!mendOne(file, mistake, left)) return undefined;
      if (mistake.key !== undefined) renamed.add(JSON.stringify(mistake.path));
    }
    const parsed = profileSchema.safeParse(file);
    if (parsed.success) {
      const places = new Set(left.map(nodeAt));
      const hasWeights = left.some((path) => path.at(-1) === "weight");
      const onWeights = (path: Path) => path.at(-1) === "weight" || path.at(-1) === "children";
      return {
        file: file as unknown as StatedProfile,
        // What a group lacks, it may lack for the key that was meant otherwise.
        isAsWritten: (path) =>
          !places.has(nodeAt(path)) && !renamed.has(JSON.stringify(path)) && !(hasWeights && onWeights(path)),
      };
    }
    mistakes = mistakesOf(parsed.error.issues, file);
  }
  return undefined;
}

/** False where it cannot be mended alone; `left` gathers what was left out. */
function mendOne(file: Group, { path, key }: Mistake, left: Path[]): boolean {
  const [kind, at] = path;
  if (key !== undefined) {
    const group = valueAt(file, path) as Group;
    const meant = keyMeant(path, key);
    if (meant === undefined && path.length === 0) return false;
    if (meant !== undefined && group[meant] === undefined) group[meant] = group[key];
    else left.push([...path, key]);
    delete group[key];
    return true;
  }
  if (path.length === 1 && kind === "id" && file.id === undefined) {
    file.id = UNNAMED;
    return true;
  }
  if (kind === "gates" && typeof at === "number") {
    (file.gates as unknown[])[at] = { id: `${UNNAMED}${at}`, when: { territory: true }, effect: "flag" };
    left.push(path);
    return true;
  }
  const [own, above] = [path.at(-1), valueAt(file, path.slice(0, -1))];
  if (path.some((part) => part === "scale" || part === "peers") || own === undefined || FAR.includes(own))
    return false;
  // An entry of a list that goes would move the others.
  if (Array.isArray(above) || typeof above !== "object" || above === null) return false;
  delete (above as Group)[own];
  left.push(path);
  return true;
}

function valueAt(file: unknown, path: Path): unknown {
  return path.reduce((here, part) => (here as Group | undefined)?.[part], file);
}

/** Of the node or gate that a path leads into. */
export function nodeAt(path: Path): string {
  const last = path.findLastIndex((part, i) => typeof part === "number" && isList(path[i - 1]));
  return JSON.stringify(last >= 0 ? path.slice(0, last + 1) : path.slice(0, path[0] === "tree" ? 1 : 0));
}

function isList(part: string | number | undefined): boolean {
  return part === "children" || part === "gates";
}
