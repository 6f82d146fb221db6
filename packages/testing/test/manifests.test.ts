import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, type Package, packages, root } from './workspace.ts';

const FIELDS =
  'name version private description keywords license type sideEffects exports files engines ' +
  'scripts bin publishConfig';
/** What a tarball holds; no sources, for the bundles can be read as they are, and no build info. */
const PACKED = ['dist', 'README.md', 'LICENSE', '!dist/.tsbuildinfo'];
const SCRIPTS = ['build', 'data', 'generate', 'test'];
const workspace = readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8');

describe('package.json', () => {
  const [first] = packages;
  const published = packages.filter(({ manifest }) => !manifest.private);

  it.each(packages)('has the same fields and scripts in $folder', ({ folder, manifest }) => {
    // Where the lists of dependencies stand is for pnpm to say.
    const fields = Object.keys(manifest).filter(
      (field) => !/^\w*[dD]ependencies(Meta)?$/.test(field),
    );
    expect(fields).toEqual(FIELDS.split(' ').filter((field) => field in manifest));
    expect(Object.keys(manifest.scripts)).toEqual(SCRIPTS);
    expect(manifest.scripts).toMatchObject({
      build: 'tsc -b',
      test: `vitest run --root ../.. packages/${folder}`,
    });
  });

  it.each(packages)('has the same version, engines and entry in $folder', ({ manifest }) => {
    for (const field of ['version', 'engines', 'type', 'sideEffects']) {
      expect([field, manifest[field]]).toEqual([field, first?.manifest[field]]);
    }
    expect(manifest.exports).toMatchObject({
      '.': {
        'diglot-source': './src/index.ts',
        types: './dist/index.d.ts',
        default: './dist/index.js',
      },
      './package.json': './package.json',
    });
    expect(manifest.files).toEqual(expect.arrayContaining(PACKED));
    expect(manifest.files).not.toContain('src');
  });

  it.each(published)('has words to be found by in $folder', ({ manifest }) => {
    expect((manifest.keywords as string[] | undefined)?.length).toBeGreaterThanOrEqual(5);
  });

  it.each(published)(
    'exports only files that are packed in $folder',
    ({ path: folder, manifest }) => {
      for (const target of Object.values(manifest.exports as Record<string, unknown>)) {
        if (typeof target === 'string') expect(existsSync(path.join(folder, target))).toBe(true);
      }
    },
  );

  it.each(packages)('is public or private as a whole in $folder', ({ manifest }) => {
    expect(manifest.publishConfig).toEqual(manifest.private ? undefined : { access: 'public' });
  });

  it.each(packages)('takes its neighbours from the workspace in $folder', ({ manifest }) => {
    const names = new Set(packages.map((entry) => entry.manifest.name));
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, range] of Object.entries(all)) {
      if (names.has(name)) expect([name, range]).toEqual([name, 'workspace:*']);
    }
  });

  it('gives a dependency that several packages have one version, in the catalog', () => {
    const ranges = new Map<string, Set<string>>();
    for (const { manifest } of packages) {
      const { dependencies, optionalDependencies, devDependencies } = manifest;
      for (const [name, range] of Object.entries({
        ...dependencies,
        ...(optionalDependencies as Record<string, string> | undefined),
        ...devDependencies,
      })) {
        ranges.set(name, (ranges.get(name) ?? new Set()).add(range));
        if (range === 'catalog:') expect(workspace).toContain(name);
      }
    }
    const several = [...ranges].filter(([, set]) => set.size > 1).map(([name]) => name);
    expect(several).toEqual([]);
  });
});

describe('a package', () => {
  it.each(packages)('has a README and a licence: $folder', (entry) => {
    for (const file of ['README.md', 'LICENSE']) {
      expect([file, existsSync(path.join(entry.path, file))]).toEqual([file, true]);
    }
  });

  it.each(packages)('has only the shared compiler options: $folder', (entry) => {
    const config = JSON.parse(
      readFileSync(path.join(entry.path, 'tsconfig.json'), 'utf8'),
    ) as object;
    expect(config).toMatchObject({ extends: '../../tsconfig.base.json' });
    expect(Object.keys(config)).not.toContain('compilerOptions');
  });

  it.each(packages)('is built and type-checked from the root: $folder', ({ folder }) => {
    const config = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as {
      references: { path: string }[];
    };
    expect(config.references).toContainEqual({ path: `packages/${folder}` });
  });
});

/** How the heads of data files name licences that are not the code's, and their SPDX identifiers. */
const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/CC BY 4\.0/, 'CC-BY-4.0'],
  [/CC BY-SA 4\.0/, 'CC-BY-SA-4.0'],
  [/Apache License/, 'Apache-2.0'],
  [/WordNet licence/, 'LicenseRef-WordNet'],
  [/Unicode License/, 'Unicode-3.0'],
];

/** Sentences of the licences of code that generated modules hold, and their SPDX identifiers. */
const LICENCE_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/Permission to use, copy, modify, and\/or distribute/, 'ISC'],
  [/Redistribution and use in source and binary forms/, 'BSD-3-Clause'],
];

/** Length of the head of a data file that names its source. UTF-16 units. */
const HEAD = 600;

describe('a licence', () => {
  const expressionOf = (entry: Package) => String(entry.manifest.license).split(' AND ');

  it.each(packages)('is an SPDX expression that begins with that of the code: $folder', (entry) => {
    const all = [...LICENCES, ...LICENCE_TEXTS];
    const known = new Set(['MIT', ...all.map(([, identifier]) => identifier)]);
    expect(expressionOf(entry)[0]).toBe('MIT');
    expect(expressionOf(entry).filter((identifier) => !known.has(identifier))).toEqual([]);
  });

  it.each(packages)('covers the data of others that is shipped: $folder', (entry) => {
    const heads = ['src/generated', 'data']
      .flatMap((folder) => filesUnder(path.join(entry.path, folder)).map((file) => [folder, file]))
      .filter(([, file]) => /\.(?:ts|txt|tsv)$/.test(file ?? ''))
      .filter(([, file]) => !file?.startsWith('LICENSE'))
      .map((file) => readFileSync(path.join(entry.path, ...file), 'utf8').slice(0, HEAD));
    const named = LICENCES.filter(([name]) => heads.some((head) => name.test(head)));
    expect(expressionOf(entry)).toEqual(expect.arrayContaining(named.map(([, id]) => id)));
  });

  it.each(packages)('covers the code of others that is shipped: $folder', (entry) => {
    const folder = path.join(entry.path, 'src/generated');
    const code = filesUnder(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const found = LICENCE_TEXTS.filter(([text]) => code.some((module) => text.test(module)));
    expect(expressionOf(entry)).toEqual(expect.arrayContaining(found.map(([, id]) => id)));
  });

  it.each(packages)('of data is told in a notice that is shipped: $folder', (entry) => {
    const others = expressionOf(entry).filter((identifier) => identifier !== 'MIT');
    const notice = path.join(entry.path, 'data/NOTICE.md');
    expect(existsSync(notice)).toBe(others.length > 0);
    if (others.length === 0) return;
    expect(entry.manifest.files).toContain('data');
    const text = readFileSync(notice, 'utf8');
    for (const identifier of others) expect(text).toContain(identifier);
    expect(readFileSync(path.join(entry.path, 'LICENSE'), 'utf8')).toContain('data/NOTICE.md');
  });

  it.each(packages)('text points only to files of its own package: $folder', (entry) => {
    const text = readFileSync(path.join(entry.path, 'LICENSE'), 'utf8');
    const files = text.match(/[\w./-]+\.md/g) ?? [];
    expect(files.filter((file) => !existsSync(path.join(entry.path, file)))).toEqual([]);
  });
});

describe('pnpm-lock.yaml', () => {
  it('holds integrity hashes and no address', () => {
    const lock = readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8');
    expect(lock).toContain('integrity:');
    expect(lock.match(/\bhttps?:\/\/\S+/g) ?? []).toEqual([]);
  });
});
