import path from 'node:path';
import ts from 'typescript';
import { packages } from './workspace.ts';

/** A module that users import. */
export interface Entry {
  /** The address users import it by, `@diglot/words/statistics`. */
  readonly name: string;
  /** Its source. */
  readonly file: string;
  /** What it is built as. */
  readonly built: string;
  /** The folder of its package. */
  readonly folder: string;
  /** The folder of that package's sources, with a separator at its end. */
  readonly sources: string;
  readonly isPrivate: boolean;
}

type Conditions = { readonly 'diglot-source': string; readonly default: string };

/** The modules that users import, of all packages. */
export const entries: readonly Entry[] = packages.flatMap(({ path: folder, manifest }) =>
  Object.entries(manifest.exports as Record<string, Partial<Conditions>>).flatMap(
    ([subpath, { 'diglot-source': source, default: built }]) =>
      source?.endsWith('.ts') && built !== undefined
        ? [
            {
              name: path.join(manifest.name, subpath),
              file: path.join(folder, source),
              built: path.join(folder, built),
              folder,
              sources: path.join(folder, 'src') + path.sep,
              isPrivate: manifest.private === true,
            },
          ]
        : [],
  ),
);

/** All of them as the compiler reads them: once for every test file that asks. */
const program = ts.createProgram(
  entries.map(({ file }) => file),
  {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ['diglot-source'],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
);
export const checker = program.getTypeChecker();

/** What a name that is exported again stands for in the end. */
export const resolved = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The names a module exports. */
export function exportsOf(file: string): readonly ts.Symbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module) : [];
}

/** Whether a name is there at run time, unlike a type. */
export const isValue = (symbol: ts.Symbol) => (resolved(symbol).flags & ts.SymbolFlags.Value) !== 0;
