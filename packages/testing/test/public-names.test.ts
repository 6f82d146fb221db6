import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { packages } from './workspace.ts';

/** Each public name of each package with what it is, from the compiler. */
function publicNames(): string {
  const entries = packages.map((entry) => path.join(entry.path, 'src/index.ts'));
  const program = ts.createProgram(entries, {
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
  return packages
    .map(({ manifest }, index) => {
      const file = program.getSourceFile(entries[index] ?? '');
      const module = file && checker.getSymbolAtLocation(file);
      const names = module ? checker.getExportsOfModule(module) : [];
      const lines = names.map((symbol) => `  ${kind(symbol)} ${symbol.name}`);
      return [manifest.name, ...lines.sort()].join('\n');
    })
    .join('\n\n');
}

describe('the public names of every package', () => {
  it('are those of the reviewed list; `pnpm unit -u` writes it anew', async () => {
    await expect(`${publicNames()}\n`).toMatchFileSnapshot('public-names.txt');
  });
});
