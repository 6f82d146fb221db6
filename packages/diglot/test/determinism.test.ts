import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { recordFormats } from '@diglot/records';
import { describe, expect, it } from 'vitest';
import { EXPORTS } from '../../records/test/formats/exports.ts';
import { EXPORT_NAMES } from '../src/cli/commands/theme-export-names.ts';
import { commandNames } from '../src/cli/commands.ts';
import { writeCorpus } from './corpus.ts';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const script = fileURLToPath(new URL('determinism/digest-calls.js', import.meta.url));

/** The examples, an export of each format, and files of other kinds, in one folder. */
function createInputs() {
  const folder = mkdtempSync(path.join(tmpdir(), 'diglot-inputs-'));
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return name;
  };
  for (const name of ['library', 'records']) {
    cpSync(path.join(examples, name), path.join(folder, name), { recursive: true });
  }
  const english =
    'The hospital trained 24 nurses. Blood pressure fell. Näive Ångström users agreed.';
  const chinese = '该医院培训了24名护士。血压下降了。天真的埃斯特朗用户同意了。';
  return {
    folder,
    library: ['library/cnki.txt', 'library/publisher.ris', 'library/pubmed.nbib'],
    translated: ['records/pubmed-translation.txt', 'records/aggregator.json', 'mixed.txt'],
    exports: Object.entries(EXPORTS).map(([name, text]) => write(`${name}.export`, text)),
    mixed: write('mixed.txt', `${english}\n\n${chinese}\n`),
    english: write('english.txt', english),
    chinese: write('chinese.txt', chinese),
    glossary: write('glossary.csv', 'en,zh\npeer support,同伴支持\nnurse,护士\n'),
    po: write('desk.po', 'msgid "Late fee"\nmsgstr "逾期费"\n\nmsgid "Shelf"\nmsgstr "书架"\n'),
    corpus: write(
      'corpus.jsonl',
      writeCorpus(40)
        .map((document) => JSON.stringify(document))
        .join('\n'),
    ),
  };
}

const inputs = createInputs();
const { library, translated, exports, mixed, english, chinese, glossary, po, corpus } = inputs;

/** Calls of every command: `OUT` is a folder for what is written, `JOBS` a number of threads. */
const CALLS: readonly (readonly string[])[] = [
  ...['text', 'json', 'jsonl'].map((format) => ['analyze', ...library, '--format', format]),
  ['analyze', ...exports, '--format', 'jsonl'],
  ['segment', ...exports, mixed, '--format', 'jsonl'],
  ['sentences', ...exports, mixed],
  ...['text', 'json', 'tsv', 'tmx', 'xliff'].map((format) => ['align', mixed, '--format', format]),
  ['align', english, chinese, '--suspects'],
  ['keywords', ...library, mixed, '--format', 'jsonl'],
  ...['json', 'csv', 'tbx', 'omegat'].map((format) => ['terms', ...translated, '-f', format]),
  ['terms', ...translated, po, '--corpus', '--format', 'json', '--glossary', glossary],
  ['themes', corpus, '--format', 'json', '--html', 'OUT/themes.html'],
  ['themes', ...library, '--method', 'nmf', '--themes', '4'],
  ...EXPORT_NAMES.map((name) => ['themes', corpus, '--to', name, '--output', 'OUT/map']),
  ['records', ...library, ...exports, '--format', 'json'],
  ['records', ...library, '--merge'],
  ...recordFormats.map((format) => ['convert', ...library, ...exports, '--to', format]),
  ...['tmx', 'xliff', 'tbx', 'omegat'].map((format) => ['convert', ...translated, '--to', format]),
  ['report', ...library, '--output', 'OUT/pages', '--language', 'zh'],
  ['lexicon', 'lookup', '护士', 'nurse'],
  ['lexicon', 'info'],
  ['lexicon', 'build', glossary, '--output', 'OUT/own.pack'],
  ['lexicon', 'train', english, chinese, '--output', 'OUT/own.pack'],
  ['corpus', ...library, mixed, '--out', 'OUT/lines.jsonl', '--jobs', 'JOBS'],
  ['corpus', ...library, mixed, '--out', 'OUT/parts', '--parquet', '--jobs', 'JOBS'],
  ['doctor'],
  ...['bash', 'zsh', 'fish'].map((shell) => ['completion', shell]),
];

/** A worker gives what `corpus` gives; its own tests say so. */
const OTHERS = ['worker'];

const execute = promisify(execFile);

/** Digests of all calls, made by a process of its own. */
async function digests(
  calls: readonly (readonly string[])[],
  jobs: string,
  environment: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { stdout } = await execute(process.execPath, [script, JSON.stringify({ calls, jobs })], {
    cwd: inputs.folder,
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout);
}

describe('the same input', () => {
  it('gives the same bytes in another process, order, place of the world and number of threads', async () => {
    const [one, other] = await Promise.all([
      digests(CALLS, '1', { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' }),
      digests(CALLS.toReversed(), '2', { TZ: 'Asia/Kathmandu', LC_ALL: 'sv_SE.UTF-8' }),
    ]);
    expect(other).toEqual(one);
    const failed = Object.entries(one).filter(([, digest]) => !digest.startsWith('0 '));
    expect(failed).toEqual([]);
  }, 240_000);

  it('is given to every command', () => {
    const called = new Set(CALLS.map(([command]) => command));
    expect([...called, ...OTHERS].sort()).toEqual([...commandNames].sort());
  });
});
