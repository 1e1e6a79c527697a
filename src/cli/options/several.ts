import { type Command, Option } from "commander";

/** Whether a word can be one more value of an option, seen from a working directory. */
export type Fits = (word: string, cwd: string) => boolean | Promise<boolean>;

/**
 * An option that takes one value or several (`--data a b`), and may be given again. Commander gives such an option every word up to the
 * next option, the command's own arguments too (`explain --data a b Ghana`): here a word goes to it where it can be one of its values.
 */
export class Several extends Option {
  readonly fits: Fits;

  constructor(flags: string, description: string, fits: Fits) {
    super(flags, description);
    this.fits = fits;
    // Each value comes with the option's name: see `spread`.
    this.variadic = false;
    this.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
}

/**
 * The words of a command line with the name of a `Several` before each of its values, so that none takes an argument of the command.
 * Where arguments that the command needs would still be missing, the last words that an option took are those.
 */
export async function spread(words: readonly string[], command: Command, cwd: string): Promise<string[]> {
  const taken: Word[] = [];
  let [option, isFirst] = [undefined as Option | undefined, false];
  for (const [i, word] of words.entries()) {
    if (word === "--") {
      taken.push(...words.slice(i).map((rest): Word => ({ word: rest, of: undefined })));
      break;
    }
    const named = word.startsWith("-") && word !== "-" ? optionOf(word, command) : undefined;
    if (named !== undefined || (word.startsWith("-") && word !== "-" && !isFirst)) {
      // `--data=a` brings its value along.
      const isWhole = word.includes("=") || named === undefined || !(named.required || named.optional);
      option = isWhole && !(named instanceof Several) ? undefined : named;
      isFirst = !isWhole;
      taken.push({ word, of: undefined, names: named });
      continue;
    }
    const mayTake: boolean =
      option !== undefined &&
      (isFirst ||
        (option instanceof Several &&
          (command.registeredArguments.length === 0 || (await option.fits(word, cwd)))));
    taken.push({ word, of: mayTake ? option : undefined, isFirst });
    if (!mayTake || !(option instanceof Several)) option = undefined;
    isFirst = false;
  }
  giveBack(taken, command);
  return taken.flatMap(({ word, of, isFirst }) =>
    of instanceof Several && !isFirst ? [of.long ?? of.flags, word] : [word],
  );
}

interface Word {
  readonly word: string;
  /** The option that it is a value of. */
  of: Option | undefined;
  /** The option that it names. */
  readonly names?: Option | undefined;
  /** It is the value that an option cannot do without. */
  readonly isFirst?: boolean;
}

function optionOf(word: string, command: Command): Option | undefined {
  const [name] = word.split("=");
  return command.options.find(({ long, short }) => name === long || name === short);
}

/** Hands the words that an option took last to a command that lacks arguments. */
function giveBack(taken: Word[], command: Command): void {
  const needed = command.registeredArguments.filter(({ required }) => required).length;
  const arguments_ = taken.filter(
    ({ of, names, word }) => of === undefined && !names && word !== "--",
  ).length;
  const spare = taken.filter(({ of, isFirst }) => of instanceof Several && !isFirst);
  if (arguments_ < needed) for (const one of spare.slice(arguments_ - needed)) one.of = undefined;
}
