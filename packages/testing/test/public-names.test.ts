import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checker, entries, exportsOf, isValue, resolved } from './public-api.ts';

/** Each public name of each package with what it is, from the compiler. */
function publicNames(): string {
  const kind = (symbol: ts.Symbol) => {
    const { flags } = resolved(symbol);
    if (flags & ts.SymbolFlags.Class) return 'class';
    if (flags & ts.SymbolFlags.Function) return 'function';
    return isValue(symbol) ? 'const' : 'type';
  };
  return entries
    .map(({ name, file }) => {
      const lines = exportsOf(file).map((symbol) => `  ${kind(symbol)} ${symbol.name}`);
      return [name, ...lines.sort()].join('\n');
    })
    .join('\n\n');
}

/** Names in the types that a declaration shows: not in its body, nor in the value of a constant. */
function namesShownBy(declaration: ts.Node): readonly ts.Node[] {
  const names: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || ts.isExpression(node)) return;
    if (ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name))
      return;
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}

/** Whether a type, no parameter of one, is declared in a folder. */
function isDeclaredIn({ declarations }: ts.Symbol, folder: string): boolean {
  const [place] = declarations ?? [];
  if (place === undefined || ts.isTypeParameterDeclaration(place)) return false;
  return place.getSourceFile().fileName.startsWith(folder);
}

/** Types of a package that its public signatures name, but nobody can import. */
function hiddenTypes(): readonly string[] {
  const hidden = new Set<string>();
  for (const { name, sources, isPrivate } of entries) {
    if (isPrivate) continue;
    const own = entries.filter((entry) => entry.sources === sources);
    const known = new Set(own.flatMap((entry) => exportsOf(entry.file)).map(resolved));
    for (const symbol of known) {
      for (const declaration of symbol.declarations ?? []) {
        for (const shown of namesShownBy(declaration)) {
          const found = checker.getSymbolAtLocation(shown);
          const type = found && resolved(found);
          if (type === undefined || known.has(type) || !isDeclaredIn(type, sources)) continue;
          hidden.add(`${name}: ${symbol.name} shows ${type.name}`);
        }
      }
    }
  }
  return [...hidden].sort();
}

describe('the public names of every package', () => {
  it('are those of the reviewed list; `pnpm unit -u` writes it anew', async () => {
    await expect(`${publicNames()}\n`).toMatchFileSnapshot('public-names.txt');
  });

  it('have no type in their signatures that is not public too', () => {
    expect(hiddenTypes()).toEqual([]);
  });
});
