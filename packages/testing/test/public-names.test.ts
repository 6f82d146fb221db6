import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { packages } from './workspace.ts';

/** Each public name of each package with what it is, from the compiler. */
function publicNames(): string {
  const entries = packages.flatMap(({ path: folder, manifest }) =>
    Object.entries(manifest.exports as Record<string, { 'diglot-source'?: string }>).flatMap(
      ([subpath, { 'diglot-source': source }]) =>
        source?.endsWith('.ts')
          ? [{ name: path.join(manifest.name, subpath), file: path.join(folder, source) }]
          : [],
    ),
  );
  const files = entries.map(({ file }) => file);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['diglot-source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const kind = (symbol: ts.Symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (target.flags & ts.SymbolFlags.Class) return 'class';
    if (target.flags & ts.SymbolFlags.Function) return 'function';
    return target.flags & ts.SymbolFlags.Value ? 'const' : 'type';
  };
  return entries
    .map(({ name, file }) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const names = module ? checker.getExportsOfModule(module) : [];
      const lines = names.map((symbol) => `  ${kind(symbol)} ${symbol.name}`);
      return [name, ...lines.sort()].join('\n');
    })
    .join('\n\n');
}

describe('the public names of every package', () => {
  it('are those of the reviewed list; `pnpm unit -u` writes it anew', async () => {
    await expect(`${publicNames()}\n`).toMatchFileSnapshot('public-names.txt');
  });
});
