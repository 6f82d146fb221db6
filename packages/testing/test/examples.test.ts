import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, root } from './workspace.ts';

const folder = path.join(root, 'examples');
const out = mkdtempSync(path.join(tmpdir(), 'diglot-examples-'));
const python = spawnSync('python3', ['--version']);
const sample = readFileSync(path.join(folder, 'records/pubmed-translation.txt'), 'utf8');

function run(example: string) {
  return spawnSync(process.execPath, [path.join(folder, example)], {
    encoding: 'utf8',
    input: sample,
    env: { ...process.env, NO_COLOR: '1', OUT: out },
  });
}

/** What each example must print for its readers, on standard output. */
const PRINTS: Readonly<Record<string, readonly RegExp[]>> = {
  'corpus-index.js': [/"_id":"cnki#0"/, /"phrases":\["[^"]*\p{Script=Han}/u],
  'lint-abstract.js': [/186 is not in the sentence of the other language/, /mark-width/],
  'literature-review.js': [
    /cnki\.txt: 8 records \(refworks\)/,
    /together: 17 works/,
    /哮喘 \/ asthma: 5 works/,
  ],
  'mini-search.js': [/^\d\.\d\d {2}远程医疗对山区高血压患者血压控制的影响$/m],
  'other-pair.js': [/^0\.\d\d\tDas Kind fährt .+\tThe child goes to school by bicycle\.$/m],
  'own-reader.js': [
    /2 records \(reading-list\); line 3: 李伟/,
    /^T2 {2}- Journal of Hill Health$/m,
  ],
  'retrieval-chunks.js': [/"pageContent":"Interviews .+"zh":"访谈资料采用主题分析法进行分析。"/],
  'search-fields.js': [/"text_zh":"服务 使用者 /, /"text_en":".* stori /],
  'term-base.js': [/<term>村级卫生工作者<\/term>/, /<term>blood pressure control<\/term>/],
  'training-data.js': [/"zh":"各村庄被随机分配到 RAMP 组或常规护理组，为期 12 个月。"/],
  'translation-memory.js': [/<seg>Interviews were analysed using thematic analysis\.<\/seg>/],
  'unified-pipeline.js': [/0–15 {2}zh\n15–70 {2}en\n/],
};

describe('the examples', () => {
  it('are all run here', () => {
    expect(Object.keys(PRINTS)).toEqual(
      filesUnder(folder)
        .filter((file) => file.endsWith('.js'))
        .sort(),
    );
  });

  it.each(Object.entries(PRINTS))('print what they promise: %s', (example, expected) => {
    const { status, stdout, stderr } = run(example);
    expect(status, stderr).toBe(example === 'lint-abstract.js' ? 1 : 0);
    for (const pattern of expected) expect(stdout).toMatch(pattern);
  });

  it.each(Object.keys(PRINTS))('are short enough to be read at a glance: %s', (example) => {
    const lines = readFileSync(path.join(folder, example), 'utf8').split('\n');
    expect(lines.length).toBeLessThanOrEqual(41);
  });

  it.runIf(python.status === 0)('reach Python with offsets of its own kind', () => {
    const { stdout, stderr } = spawnSync('python3', [path.join(folder, 'from-python.py')], {
      encoding: 'utf8',
    });
    expect(stdout, stderr).toBe(
      'zh 0 12 😀 同伴支持有助于康复。\nen 12 40 Peer support helps recovery.\n',
    );
  });

  it('leave behind the library and the page of a literature review', () => {
    expect(readFileSync(path.join(out, 'library.bib'), 'utf8').match(/^@article/gm)).toHaveLength(
      17,
    );
    expect(readFileSync(path.join(out, 'themes.html'), 'utf8')).toContain('夜班');
  });
});
