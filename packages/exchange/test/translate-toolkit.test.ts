import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toOmegatGlossary, toTbx, toTmx } from '../src/index.ts';
import { bitextOf, TERM_PAIRS } from './bitexts.ts';

/** Prints the units of a file as Translate Toolkit reads them, as JSON. */
const READ = `
import json, sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
if hasattr(store, "setsourcelanguage"): store.setsourcelanguage(sys.argv[2])
if hasattr(store, "settargetlanguage"): store.settargetlanguage(sys.argv[3])
print(json.dumps([[str(u.source), str(u.target)] for u in store.units]))
`;

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import translate.storage.factory']).status === 0,
);
if (PYTHON === undefined) {
  console.info(
    'exchange: what we write is not opened by Translate Toolkit: install it (translate-toolkit of Debian).',
  );
}

/** Source and target of each unit of a file, as Translate Toolkit reads it. */
function unitsOf(name: string, content: string, source: string, target: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'diglot-')), name);
  writeFileSync(file, content);
  const { stdout, stderr } = spawnSync(PYTHON ?? '', ['-c', READ, file, source, target], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).not.toContain('Traceback');
  return JSON.parse(stdout) as [string, string][];
}

describe.skipIf(PYTHON === undefined)('Translate Toolkit opens', () => {
  const pairs = TERM_PAIRS.map(({ source, target }) => [source, target]);

  it('our TBX of version 2', () => {
    const units = unitsOf('terms.tbx', toTbx(TERM_PAIRS, { version: 2 }), 'en', 'zh');
    expect(units).toEqual(pairs);
  });

  it('our TMX', () => {
    const bitext = bitextOf(
      ['Peers help.', 'They < listen & wait.'],
      ['同伴有帮助。', '他们倾听。'],
    );
    expect(unitsOf('memory.tmx', toTmx([bitext]), 'en', 'zh')).toEqual([
      ['Peers help.', '同伴有帮助。'],
      ['They < listen & wait.', '他们倾听。'],
    ]);
  });

  it('our glossary for OmegaT, whose first line is a comment', () => {
    const [comment, ...units] = unitsOf('glossary.utf8', toOmegatGlossary(TERM_PAIRS), 'en', 'zh');
    expect(comment?.[0]).toMatch(/^# /);
    expect(units).toEqual(pairs);
  });
});
