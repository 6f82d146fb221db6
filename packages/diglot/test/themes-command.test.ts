import { existsSync } from 'node:fs';
import type { ThemeMap } from '@diglot/themes';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from './corpus.ts';
import { createFolder, run } from './run.ts';

const { place, read, write } = createFolder();
const documents = writeCorpus(60);
const lines = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(entry)).join('\n');
const corpus = write('corpus.jsonl', lines(documents));
const saved = place('map.json');

let map: ThemeMap;
beforeAll(async () => {
  const { out } = await run('themes', corpus, '--format', 'json');
  write('map.json', out);
  map = JSON.parse(out);
}, 60_000);

describe('diglot themes --html', () => {
  it('writes a page with map, network, trends and the titles of the documents', async () => {
    const page = place('themes.html');
    const { code } = await run('themes', corpus, '--html', page, '--language', 'zh');
    expect(code).toBe(0);
    const text = read('themes.html');
    for (const part of ['<html lang="zh-Hans">', 'id="map"', 'id="network"', 'id="trends"']) {
      expect(text).toContain(part);
    }
    expect(text).toContain(documents[0]?.title.split('\n')[0]);
  });

  it('writes it from a map that was saved, without reading the corpus', async () => {
    const { code, err } = await run('themes', '--map', saved, '--html', place('saved.html'));
    expect([code, err]).toEqual([0, '']);
    expect(read('saved.html')).toContain(`${map.themes.length} themes in 60 documents`);
  });

  it('says so when the page cannot be written', async () => {
    const page = place('nowhere/page.html');
    const { code, err } = await run('themes', '--map', saved, '--html', page);
    expect(code).toBe(1);
    expect(err).toContain('[file-unwritable]');
  });
});

describe('diglot themes of analyses', () => {
  /** Keyphrases that their texts do not hold: only who takes them as they are can show them. */
  const keyphrases = (at: number) => [{ text: `kettle ${at % 2 ? 'lids' : 'spouts'}`, score: 0.9 }];
  const termsOf = async (file: string) => {
    const { out } = await run('themes', file, '--themes', '2', '--format', 'json');
    return (JSON.parse(out) as ThemeMap).themes.flatMap(({ terms }) =>
      terms.map(({ text }) => text),
    );
  };

  it('takes the keyphrases of the lines of a corpus', async () => {
    const list = documents.map(({ id, text }, index) => ({
      ...{ id, input: 'one.ris', index, text, format: 'ris', keyphrases: keyphrases(index) },
    }));
    expect(await termsOf(write('run.jsonl', lines(list)))).toContain('kettle lids');
  });

  it('takes those of whole analyses', async () => {
    const list = documents.map(({ id, text }, at) => ({ id, text, keyphrases: keyphrases(at) }));
    expect(await termsOf(write('analyses.jsonl', lines(list)))).toContain('kettle spouts');
  });

  it('finds its own where a line holds others than an analysis has', async () => {
    const list = documents.map(({ id, text }) => ({ id, text, keyphrases: ['kettle'] }));
    const terms = await termsOf(write('others.jsonl', lines(list)));
    expect(terms.length).toBeGreaterThan(0);
    expect(terms).not.toContain('kettle');
  });
});

describe('diglot themes --to', () => {
  it.each([
    ['vosviewer', /^\{\s*"network"/u],
    ['graphml', /<graphml /u],
    ['gexf', /<gexf /u],
    ['skos', /skos:ConceptScheme/u],
  ])('prints the map for %s', async (to, sign) => {
    const { code, out } = await run('themes', '--map', saved, '--to', to);
    expect(code).toBe(0);
    expect(out).toMatch(sign);
  });

  it.each([
    ['vosviewer-text', ['-map.txt', '-network.txt']],
    ['pajek', ['.net', '.clu']],
    ['csv', ['-themes.csv', '-terms.csv', '-documents.csv']],
    ['gexf', ['.gexf']],
  ])('writes %s to files of the name given', async (to, endings) => {
    const name = place(`export-${to}`);
    const { code, out } = await run('themes', '--map', saved, '--to', to, '--output', name);
    expect([code, out]).toEqual([0, '']);
    for (const ending of endings) expect(existsSync(name + ending)).toBe(true);
  });

  it('names SKOS concepts as asked', async () => {
    const base = 'https://example.org/vocabulary#';
    const { out } = await run('themes', '--map', saved, '--to', 'skos', '--base', base);
    expect(out).toContain(`<${base}theme-1>`);
  });
});

describe('diglot themes --map with documents', () => {
  it('says which theme each belongs to', async () => {
    const own = write('some.jsonl', lines(documents.slice(0, 3)));
    const { code, out } = await run('themes', '--map', saved, own, '--format', 'jsonl');
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const before = new Map(
      map.themes.flatMap((theme) => theme.documents.map(({ id }) => [id, theme.id] as const)),
    );
    expect(code).toBe(0);
    expect(found.length).toBe(3);
    for (const { id, theme } of found) expect(theme).toBe(before.get(id));
    const text = await run('themes', '--map', saved, own);
    expect(text.out.split('\n')[0]).toMatch(/^10\.5555\/diglot\.1\t[01]\.\d\d\t\d+\. /u);
  });
});

describe('diglot themes takes', () => {
  const ids = ({ out }: { out: string }) => {
    const { themes, unplaced } = JSON.parse(out) as ThemeMap;
    return [...themes.flatMap((theme) => theme.documents.map(({ id }) => id)), ...unplaced].sort();
  };

  it('a broken line among good ones, and tells its place', async () => {
    const broken = write(
      'broken.jsonl',
      `${lines(documents.slice(0, 8))}\n{"id": "x", \n[1]\n${lines(documents.slice(8, 16))}`,
    );
    const result = await run('themes', broken, '--format', 'json');
    expect(result.code).toBe(0);
    expect(result.err).toContain('broken.jsonl:9:1: not a document');
    expect(result.err).toContain('broken.jsonl:10:1: not a document');
    expect(ids(result).length).toBe(16);
  });

  it('documents with one id, which get another, and documents without', async () => {
    const twice = write(
      'twice.jsonl',
      lines([
        ...documents.slice(0, 16).map((document) => ({ ...document, id: 'same' })),
        { text: documents[20]?.text, year: '2020' },
      ]),
    );
    const result = await run('themes', twice, '--format', 'json');
    expect(result.err).toContain('[id-repeated]');
    expect(ids(result)).toEqual(expect.arrayContaining(['same', 'same~2', 'same~16']));
    expect(ids(result)).toContain('twice.jsonl:17');
  });

  it('a JSON list, analyses, and records', async () => {
    const list = write('list.json', JSON.stringify(documents.slice(0, 16), undefined, 2));
    expect(ids(await run('themes', list, '--format', 'json')).length).toBe(16);
    const record = write(
      'records.ris',
      documents
        .slice(0, 16)
        .map(({ title, text, year }, at) => {
          const [first] = title.split('\n');
          return `TY  - JOUR\nID  - r${at}\nTI  - ${first}\nAB  - ${text.replaceAll('\n', ' ')}\nPY  - ${year}\nER  - \n`;
        })
        .join('\n'),
    );
    expect(ids(await run('themes', record, '--format', 'json')).length).toBe(16);
    const analyses = write('analyses.jsonl', (await run('analyze', record, '-f', 'jsonl')).out);
    expect(ids(await run('themes', analyses, '--format', 'json')).length).toBe(16);
  }, 60_000);

  it('synonyms, which are one term in the map', async () => {
    const synonyms = write(
      'synonyms.txt',
      '\uFEFF深度学习; neural network；transfer learning\n\nalone\n',
    );
    const { code, out } = await run('themes', corpus, '-f', 'json', '--synonyms', synonyms);
    const labels = (JSON.parse(out) as ThemeMap).network.nodes.map(({ label }) => label.en);
    expect(code).toBe(0);
    expect(map.network.nodes.map(({ label }) => label.en)).toContain('transfer learning');
    expect(labels).not.toContain('transfer learning');
  });

  it('another method and a glossary', async () => {
    const glossary = write('glossary.csv', 'zh,en\n同伴支持,insulin\n');
    for (const more of [
      ['--method', 'nmf', '--themes', '4'],
      ['--glossary', glossary],
    ]) {
      const result = await run('themes', corpus, '--format', 'json', ...more);
      expect([result.code, ids(result).length]).toEqual([0, 60]);
    }
  }, 60_000);

  it.each([
    ['an unknown target', ['--to', 'dot'], 'unknown-target'],
    ['several files without a name', ['--to', 'csv'], 'no-output'],
    ['an unknown method', ['--method', 'lda'], 'unknown-method'],
    ['a map that is none', ['--map', corpus], 'not-a-theme-map'],
    ['a map that is not there', ['--map', place('none.json')], 'file-not-found'],
    ['a base that is no IRI', ['--map', saved, '--to', 'skos', '--base', 'x y'], 'base-not-an-iri'],
  ])('not %s', async (_, more, code) => {
    const files = more.includes('--map') ? [] : [corpus];
    const result = await run('themes', ...files, ...more);
    expect(result.code).not.toBe(0);
    expect([result.out, result.err]).toEqual(['', expect.stringContaining(`[${code}]`)]);
  });
});
