import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../src/cli/commands.ts';
import { createFolder, run } from './run.ts';

const { place, read, write } = createFolder();

const text =
  'The hospital trained 24 nurses. Blood pressure fell.\n该医院培训了24名护士。血压下降了。\n';
const record = 'TY  - JOUR\nTI  - Peer support\nAB  - Peer support helps.\nER  - \n';
const documents = Array.from({ length: 12 }, (_, id) =>
  JSON.stringify({ id, text: id % 2 ? 'Rice soil and yields.' : '医院护士的睡眠质量。' }),
).join('\n');

/** How a command is called before its files, a file that it can use, and what its options are. */
interface Call {
  readonly argv: readonly string[];
  readonly good: string;
  /** It does without its other file, if it has two. */
  readonly alone?: true;
  /** It prints nothing but writes the file of `--output`. */
  readonly writes?: true;
}

const mixed = write('mixed.txt', text);
const ris = write('good.ris', record);
const CALLS: Readonly<Record<string, Call>> = {
  analyze: { argv: ['analyze', '--layers', 'segments'], good: ris },
  segment: { argv: ['segment'], good: mixed },
  sentences: { argv: ['sentences'], good: mixed },
  align: { argv: ['align'], good: mixed, alone: true },
  keywords: { argv: ['keywords'], good: mixed },
  terms: { argv: ['terms'], good: mixed },
  themes: { argv: ['themes'], good: write('corpus.jsonl', documents) },
  records: { argv: ['records'], good: ris },
  convert: { argv: ['convert', '--to', 'ris'], good: ris },
  report: { argv: ['report'], good: mixed },
  lexicon: {
    argv: ['lexicon', 'build'],
    good: write('terms.csv', 'en,zh\npeer support,同伴支持\n'),
    alone: true,
    writes: true,
  },
};

const empty = write('empty.txt', '');
const blank = write('blank.txt', '\ufeff \n\u3000\n');
const binary = write(
  'binary.dat',
  Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256),
);

/** Twelve faults: what is given beside the command, the exit code, and the code of the line on standard error. */
const FAULTS: readonly (readonly [
  fault: string,
  more: (good: string) => readonly string[],
  exit: number,
  code: string,
])[] = [
  ['a missing file', () => [place('none.txt')], 1, 'file-not-found'],
  ['a folder', () => [place('.')], 1, 'is-directory'],
  ['an unreadable file', () => [`${empty}/inside.txt`], 1, 'file-unreadable'],
  ['an empty file', () => [empty], 1, 'empty'],
  ['a file of blanks', () => [blank], 1, 'empty'],
  ['a binary file', () => [binary], 1, 'not-text'],
  ['a wrong flag', (good) => [good, '--colour'], 2, 'bad-option'],
  ['a wrong value', (good) => [good, '--encoding', 'klingon'], 2, 'unknown-encoding'],
  ['output that is input', (good) => [good, '--output', good], 2, 'output-is-input'],
];

const output = ({ writes }: Call, more: readonly string[]) =>
  writes && !more.includes('--output') ? ['--output', place('out.pack')] : [];

describe.each(Object.entries(CALLS))('diglot %s', (name, call) => {
  it.each(FAULTS)(
    'answers %s by the table of exit codes, in one line',
    async (_, more, exit, code) => {
      const given = more(call.good);
      const before = read('mixed.txt');
      const { code: found, err } = await run(...call.argv, ...given, ...output(call, given));
      expect([found, err]).toEqual([exit, expect.stringContaining(`[${code}]`)]);
      const lines = err.split('\n').filter((line) => line.includes(`[${code}]`));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^diglot/u);
      expect(err).not.toContain('    at ');
      expect(read('mixed.txt')).toBe(before);
    },
  );

  it.runIf(existsSync('/dev/full'))('answers a full disk with 1 and one line', async () => {
    const { code, err } = await run(...call.argv, call.good, '--output', '/dev/full');
    expect([code, err]).toEqual([1, expect.stringContaining('the disk is full (ENOSPC)')]);
  });

  it('asks for input where it has no file and a terminal to read from', async () => {
    const { stdin } = process;
    const { isTTY } = stdin;
    Object.assign(stdin, { isTTY: true });
    try {
      const { code, err } = await run(...call.argv);
      expect([code, err]).toEqual([2, expect.stringMatching(/\[no-(input|output)\]/u)]);
    } finally {
      Object.assign(stdin, { isTTY });
    }
  });

  it('does what it can of two files where one is missing', async () => {
    const files = [place('none.txt'), call.good];
    const { code, out, err } = await run(...call.argv, ...files, ...output(call, []));
    expect(code).toBe(name === 'lexicon' ? 2 : 1);
    expect(err).toContain(name === 'lexicon' ? '[no-output]' : '[file-not-found]');
    expect(out !== '').toBe(!call.alone);
  });
});

/** Commands that read no files, or whose own tests say what becomes of them. */
const OTHERS = ['corpus', 'worker', 'doctor', 'completion'];

it('the table has every command that reads files', () => {
  expect([...Object.keys(CALLS), ...OTHERS].sort()).toEqual([...commandNames].sort());
});

const bin = fileURLToPath(new URL('../bin/diglot.js', import.meta.url));

describe.each([
  ['segment', [mixed]],
  ['convert', ['--to', 'ris', ris]],
  ['completion', ['bash']],
])('diglot %s, built', (name, argv) => {
  it.runIf(existsSync('/dev/full'))('answers a full disk behind standard output', () => {
    const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const;
    const { status, stderr } = spawnSync(process.execPath, [bin, name, ...argv], {
      stdio: [...stdio],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('[output-unwritable]')]);
    expect(stderr).not.toContain('    at ');
  });

  it('ends without a word, and not with 0, when nobody reads on', async () => {
    const child = spawn(process.execPath, [bin, name, ...argv]);
    child.stdout.destroy();
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(141);
    expect(Buffer.concat(errors).toString()).not.toMatch(/ {4}at |EPIPE/u);
  });
});
