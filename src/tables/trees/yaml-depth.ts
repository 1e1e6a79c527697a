/**
 * How deep a YAML text is nested at its deepest, never less than it is: by its brackets, wherever they stand, and by its
 * indentation, where every `- ` at the start of a line begins a level of its own. Costs next to nothing, unlike parsing.
 */
export function depthOfYaml(text: string): number {
  return depthOfBrackets(text) + depthOfIndents(text);
}

function depthOfBrackets(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return deepest;
}

function depthOfIndents(text: string): number {
  const columns: number[] = [];
  let deepest = 0;
  const level = (column: number) => {
    while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
    columns.push(column);
    deepest = Math.max(deepest, columns.length);
  };
  for (const line of text.split(/\r\n|\r|\n/u)) {
    let column = 0;
    for (; column < line.length; column += 1) {
      const letter = line[column];
      if (letter === " " || letter === "\t") continue;
      // What follows an indicator is a level of its own.
      if ((letter !== "-" && letter !== "?" && letter !== ":") || !/[ \t]/u.test(line[column + 1] ?? " "))
        break;
      level(column);
    }
    if (column < line.length) level(column);
  }
  return deepest;
}
