import ts from "typescript";

/** A code, by the places where it is written. */
type Codes = ReadonlyMap<string, readonly string[]>;

/**
 * The codes of problems that src can give out, each with the places where it is written. What flows into `Problem.code` is followed back by the
 * compiler's own types, through parameters, members and constants.
 */
export function problemCodes(root: string): Codes {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(String(messageText));
    },
  })!;
  const program = ts.createProgram(
    fileNames.filter((path) => path.startsWith(`${root}src/`)),
    options,
  );
  const checker = program.getTypeChecker();
  const calls = new Map<string, Call[]>();
  const withTexts: Call[] = [];
  const spreads: ts.SpreadAssignment[] = [];
  const members = new Map<string, (ts.PropertyAssignment | ts.ShorthandPropertyAssignment)[]>();
  const isOwn = (node: ts.Node) => node.getSourceFile().fileName.startsWith(`${root}src/`);
  const add = <T>(all: Map<string, T[]>, name: string, one: T) =>
    void (all.get(name)?.push(one) ?? all.set(name, [one]));
  const index = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression } = node;
      const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
      if (name.kind === ts.SyntaxKind.SuperKeyword) add(calls, "super", node);
      else if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) add(calls, name.text, node);
    }
    if (ts.isCallExpression(node) && node.arguments.some(ts.isStringLiteral)) withTexts.push(node);
    if (ts.isSpreadAssignment(node)) spreads.push(node);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
      add(members, node.name.getText(), node);
    ts.forEachChild(node, index);
  };
  for (const file of program.getSourceFiles()) if (isOwn(file)) index(file);

  const model = program.getSourceFile(`${root}src/model/problem.ts`)!;
  const codeOf = (name: string) => {
    const declared = model.statements.find(
      (one) => (ts.isInterfaceDeclaration(one) || ts.isClassDeclaration(one)) && one.name?.text === name,
    ) as ts.InterfaceDeclaration | ts.ClassDeclaration;
    return [...declared.members].find((one) => one.name?.getText() === "code")!;
  };
  const found = new Map<string, string[]>();
  // An error that is told as a problem keeps its code, which is of the error.
  const seen = new Set<ts.Node>([codeOf("ShortlistError")]);
  reach(codeOf("Problem"));
  return found;

  function reach(place: ts.Declaration): void {
    if (seen.has(place) || !isOwn(place)) return;
    seen.add(place);
    if (ts.isParameter(place)) {
      const at = place.parent.parameters.indexOf(place);
      for (const call of callsOf(place.parent)) {
        const given = call.arguments?.[at];
        if (given && isGivenTo(call, at, place)) take(given);
      }
      // A function that is written where a type awaits one is called by that type.
      if (ts.isArrowFunction(place.parent) || ts.isFunctionExpression(place.parent)) {
        const awaited = checker.getContextualType(place.parent)?.getCallSignatures()[0];
        const same = awaited?.parameters[at]?.valueDeclaration;
        if (same) reach(same);
      }
    } else if (ts.isPropertySignature(place) || ts.isPropertyDeclaration(place)) {
      const key = place.name.getText();
      for (const member of members.get(key) ?? []) if (isMeant(member.parent, key, place)) takeMember(member);
      for (const { parent, expression } of spreads) {
        const [given] = declarations(checker.getTypeAtLocation(expression), key);
        if (given && isMeant(parent, key, place)) reach(given);
      }
      if (ts.isPropertyDeclaration(place) && place.initializer) take(place.initializer);
    } else if (ts.isPropertyAssignment(place) || ts.isShorthandPropertyAssignment(place)) takeMember(place);
    else if ("initializer" in place && place.initializer) take(place.initializer as ts.Expression);
  }

  function takeMember(member: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void {
    if (ts.isPropertyAssignment(member)) take(member.initializer);
    else
      for (const one of checker.getShorthandAssignmentValueSymbol(member)?.declarations ?? [])
        through(one, member.name);
  }

  function take(given: ts.Expression): void {
    const type = checker.getTypeAtLocation(given);
    const literals = (type.isUnion() ? type.types : [type]).flatMap((one) =>
      one.isStringLiteral() ? one.value : [],
    );
    if (literals.length > 0) for (const code of literals) note(code, given);
    else if (ts.isConditionalExpression(given)) {
      take(given.whenTrue);
      take(given.whenFalse);
    } else if (ts.isNonNullExpression(given)) take(given.expression);
    else if (ts.isBinaryExpression(given)) {
      take(given.left);
      take(given.right);
    } else {
      const name = ts.isPropertyAccessExpression(given) ? given.name : given;
      for (const one of checker.getSymbolAtLocation(name)?.declarations ?? []) through(one, name);
    }
  }

  /** What is taken out of an object comes from that object's member. */
  function through(one: ts.Declaration, name: ts.Node): void {
    const type = checker.getTypeAtLocation(name);
    const literals = (type.isUnion() ? type.types : [type]).flatMap((it) =>
      it.isStringLiteral() ? it.value : [],
    );
    if (literals.length > 0) for (const code of literals) note(code, name);
    else if (ts.isBindingElement(one) && ts.isObjectBindingPattern(one.parent)) {
      const key = (one.propertyName ?? one.name).getText();
      for (const member of declarations(checker.getTypeAtLocation(one.parent), key)) reach(member);
    } else reach(one);
  }

  function note(code: string, node: ts.Node): void {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    add(found, code, `${file.fileName.slice(root.length)}:${line + 1}`);
  }

  /** Whether an object is made for the type that has a member. */
  function isMeant(object: ts.Node, key: string, member: ts.Declaration): boolean {
    const type = checker.getContextualType(object as ts.ObjectLiteralExpression);
    const meant = type ? declarations(type, key) : [];
    if (meant.length > 0 && !meant.some(ts.isObjectLiteralElement)) return meant.includes(member);
    // What a generic function gives back has no type of its own beforehand: its shape tells.
    const shape = checker.getTypeAtLocation(member.parent);
    return (
      shape.getProperties().length > 1 && checker.isTypeAssignableTo(checker.getTypeAtLocation(object), shape)
    );
  }

  function declarations(type: ts.Type, key: string): readonly ts.Declaration[] {
    const types = type.isUnion() ? type.types : [type];
    return types.flatMap((one) => checker.getPropertyOfType(one, key)?.declarations ?? []);
  }

  /** The calls that may be of a function: those by its name, or of a type without one all that are given a text there. */
  function callsOf(node: ts.SignatureDeclaration): readonly Call[] {
    const names = namesOf(node);
    return names.length > 0 ? names.flatMap((name) => calls.get(name) ?? []) : withTexts;
  }

  function isGivenTo(call: Call, at: number, place: ts.ParameterDeclaration): boolean {
    const type = checker.getTypeAtLocation(call.expression);
    const isCall = ts.isCallExpression(call) && call.expression.kind !== ts.SyntaxKind.SuperKeyword;
    const signatures = isCall ? type.getCallSignatures() : type.getConstructSignatures();
    // A class may stand in for an interface, and a function for a type: the same name and parameter are the same function.
    return signatures.some(({ parameters }) => {
      const called = parameters[at]?.valueDeclaration;
      return called === place || (namesOf(place.parent).length > 0 && called?.getText() === place.getText());
    });
  }
}

type Call = ts.CallExpression | ts.NewExpression;

/** By which names a function is called. */
function namesOf(node: ts.SignatureDeclaration): string[] {
  if (ts.isConstructorDeclaration(node)) {
    const name = (node.parent as ts.ClassDeclaration).name?.text;
    return name === undefined ? [] : [name, "super"];
  }
  if (ts.isFunctionTypeNode(node)) return [];
  const named = node.name ? node : node.parent;
  const name = (named as { name?: ts.Node }).name;
  return name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) ? [name.text] : [];
}
