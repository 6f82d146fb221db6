import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packages, root } from './workspace.ts';

interface Example {
  readonly name: string;
  readonly title: string;
  readonly folder: string;
  readonly code: string;
  /** What it prints, when the README says so. */
  readonly yields?: string;
}

/** Code blocks marked `js`, each with the block after the word “Yields”, if there is one. */
function examplesOf(readme: string, folder: string, title: string): Example[] {
  const blocks = readme.matchAll(
    /^```js\n([\s\S]*?)^```\n(?:\s*Yields:?\s*\n\s*```\w*\n([\s\S]*?)^```)?/gm,
  );
  return Array.from(blocks, ([, code = '', yields], index) => ({
    name: `${title}, example ${index + 1}`,
    title,
    folder,
    code,
    ...(yields !== undefined && { yields }),
  }));
}

const readmes = [
  {
    folder: path.join(root, 'packages/diglot'),
    file: path.join(root, 'README.md'),
    title: 'the root',
  },
  ...packages.map((entry) => ({
    folder: entry.path,
    file: path.join(entry.path, 'README.md'),
    title: entry.folder,
  })),
].filter(({ file }) => existsSync(file));

const examples = readmes.flatMap(({ folder, file, title }) =>
  examplesOf(readFileSync(file, 'utf8'), folder, title),
);

const SKELETON = [
  'What is this?',
  'When should I use this?',
  'Install',
  'Use',
  'API',
  'How it works',
  'Limits',
  'License',
];

describe('the README of a package', () => {
  it.each(packages.filter(({ manifest }) => !manifest.private))(
    'has the sections of all others, in order: $folder',
    (entry) => {
      const readme = readFileSync(path.join(entry.path, 'README.md'), 'utf8');
      const headings = Array.from(readme.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
      expect(headings.filter((heading) => SKELETON.includes(heading ?? ''))).toEqual(SKELETON);
      expect(readme.startsWith(`# ${entry.manifest.name}\n`)).toBe(true);
    },
  );
});

describe('a link in the README of a package', () => {
  it.each(packages)('leads to a file that is packed: $folder', (entry) => {
    const readme = readFileSync(path.join(entry.path, 'README.md'), 'utf8');
    const targets = Array.from(
      readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
      ([, to]) => to,
    );
    const lost = targets.filter(
      (to = '') => to.startsWith('..') || !existsSync(path.join(entry.path, to)),
    );
    expect(lost).toEqual([]);
  });
});

describe('README examples', () => {
  it.each(examples)(
    'run as they stand, against the built packages: $name',
    ({ folder, code, yields }) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '--eval', code],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
      if (yields !== undefined) expect(stdout.trim()).toBe(yields.trim());
    },
  );

  it('are found, with what they yield', () => {
    const sample =
      '```js\nconsole.log(1)\n```\n\nYields:\n\n```txt\n1\n```\n\n```js\nfail()\n```\n';
    expect(examplesOf(sample, '', 'x')).toEqual([
      { name: 'x, example 1', title: 'x', folder: '', code: 'console.log(1)\n', yields: '1\n' },
      { name: 'x, example 2', title: 'x', folder: '', code: 'fail()\n' },
    ]);
  });

  it.each(packages.filter(({ manifest }) => !manifest.private))(
    'show what they yield in the README of $folder',
    (entry) => {
      const own = examples.filter(
        ({ title, yields }) => title === entry.folder && yields !== undefined,
      );
      expect(own.length).toBeGreaterThan(0);
    },
  );
});
