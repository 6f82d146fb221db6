import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOf, folderOf, importsOf, packages, staticImportsOf } from './workspace.ts';

/** Importer → imported, as the design has it; what an arrow's end may import, its start may too. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  words: ['text'],
  exchange: ['text'],
  segment: ['text'],
  tokenize: ['segment', 'words'],
  lexicon: ['words', 'exchange'],
  records: ['segment', 'words', 'exchange'],
  align: ['tokenize', 'lexicon'],
  // Not in the first design: docs/decisions has why.
  keywords: ['tokenize', 'lexicon'],
  terms: ['align', 'keywords', 'lexicon'],
  themes: ['terms'],
  // For the linter; docs/decisions has why.
  retext: ['tokenize', 'keywords', 'align'],
  report: ['text'],
  corpus: ['text'],
  diglot: ['records', 'terms', 'themes', 'retext', 'report', 'corpus'],
  playground: ['diglot'],
  testing: ['text'],
  eval: ['diglot', 'testing'],
};

function allowed(folder: string): Set<string> {
  const direct = ARROWS[folder] ?? [];
  return new Set(direct.flatMap((next) => [next, ...allowed(next)]));
}

const internal = (names: readonly string[]) =>
  names.flatMap(
    (name) =>
      folderOf.get(
        name
          .split('/')
          .slice(0, name[0] === '@' ? 2 : 1)
          .join('/'),
      ) ?? [],
  );

describe('arrows between packages', () => {
  it('are laid down for every package', () => {
    expect(Object.keys(ARROWS)).toEqual(
      expect.arrayContaining(packages.map(({ folder }) => folder)),
    );
  });

  it.each(packages)('go one way in $folder/package.json', ({ folder, manifest }) => {
    const declared = internal(Object.keys(manifest.dependencies ?? {}));
    expect(declared.filter((to) => !allowed(folder).has(to))).toEqual([]);
    const development = internal(Object.keys(manifest.devDependencies ?? {}));
    expect(development.filter((to) => to !== 'testing' && !allowed(folder).has(to))).toEqual([]);
  });

  it.each(packages)('go one way in the sources of $folder, and are declared', (entry) => {
    const declared = new Set([
      ...Object.keys(entry.manifest.dependencies ?? {}),
      ...Object.keys((entry.manifest.optionalDependencies ?? {}) as object),
      ...Object.keys((entry.manifest.peerDependencies ?? {}) as object),
    ]);
    const wrong = importsOf(entry).filter(([, specifier]) => {
      if (/^(\.|node:)/.test(specifier)) return false;
      const [to] = internal([specifier]);
      if (to !== undefined && !allowed(entry.folder).has(to)) return true;
      const name = specifier
        .split('/')
        .slice(0, specifier[0] === '@' ? 2 : 1)
        .join('/');
      return !declared.has(name) && !declared.has(`@types/${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(packages)('are project references in $folder/tsconfig.json', (entry) => {
    const config = JSON.parse(readFileSync(path.join(entry.path, 'tsconfig.json'), 'utf8')) as {
      references: { path: string }[];
    };
    const references = config.references.map((reference) => path.basename(reference.path));
    expect(references.sort()).toEqual(
      internal(Object.keys(entry.manifest.dependencies ?? {})).sort(),
    );
  });

  it.each(packages)('make no circle among the files of $folder, types included', (entry) => {
    expect(circlesOf(staticImportsOf(entry))).toEqual([]);
  });
});

describe('circlesOf', () => {
  it('finds each circle once, from where it is entered', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
      ['e', ['e']],
    ]);
    expect(circlesOf(graph)).toEqual(['b → c → d → b', 'e → e']);
  });
});
