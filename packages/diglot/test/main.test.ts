import { describe, expect, it } from 'vitest';
import { commandNames, loadCommand } from '../src/cli/commands.ts';
import { createFolder, run } from './run.ts';

const { write: file, read, place } = createFolder();

describe('diglot', () => {
  it('shows its commands, with an example, and its version', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of commandNames) expect(out).toContain(`  ${name}`);
    expect(out).toContain('Example: diglot analyze');
    expect((await run('--version')).out).toMatch(/^1\.2\.3 \(Node \d+.*; Chinese words: .+\)\n$/u);
    expect((await run()).code).toBe(2);
  });

  it('has a help page with a usage line, the formats and an example for every command', async () => {
    for (const name of commandNames) {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: diglot ${name}`);
      expect(out).toContain(`Example: diglot ${name}`);
      for (const format of Object.keys((await loadCommand(name)).formats)) {
        expect(out).toContain(format);
      }
    }
  });

  it.each([
    ['an unknown command', ['analyse'], 'unknown-command'],
    ['an unknown option', ['segment', '--colour'], 'bad-option'],
    ['an unknown format', ['segment', '--format', 'yaml'], 'unknown-format'],
    ['a limit that is no number', ['keywords', '--limit', 'ten'], 'not-a-number'],
    ['a limit that is empty', ['records', '--limit='], 'not-a-number'],
    ['no threads at all', ['corpus', 'a.ris', '--out', 'b.jsonl', '--jobs', '0'], 'not-a-number'],
    ['no time at all', ['worker', '--queue', 'redis://a', '--seconds', '0'], 'not-a-number'],
    ['a list that is empty', ['segment', '--languages='], 'no-value'],
    ['a diversity above 1', ['keywords', '--diversity', '2'], 'not-a-fraction'],
    ['a least score above 1', ['keywords', '--min-score', '1.5'], 'not-a-fraction'],
    ['a resolution of nothing', ['themes', '--resolution', '0'], 'not-a-number'],
    ['an unknown engine', ['analyze', '--chinese', 'icu'], 'unknown-engine'],
    ['convert without a target', ['convert', 'a.txt'], 'unknown-target'],
    ['three files to align', ['align', 'a', 'b', 'c'], 'too-many-files'],
    ['no word to look up', ['lexicon', 'lookup'], 'no-word'],
  ])('answers %s with exit code 2 and the remedy', async (_, argv, code) => {
    const result = await run(...argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toMatch(/^diglot/u);
    expect(result.err).toContain(`[${code}]`);
  });
});

describe('text of several files', () => {
  it.each(['segment', 'sentences', 'keywords'])('is headed by their names: %s', async (command) => {
    const files = ['Kettles boil water.', '水壶烧开水。'].map((text, at) =>
      file(`${at}.txt`, text),
    );
    const { out } = await run(command, ...files);
    const [one, two] = files.map((name) => `==> ${name} <==\n`);
    expect(out.startsWith(one ?? '')).toBe(true);
    expect(out).toContain(`\n\n${two}`);
    expect((await run(command, files[0] ?? '')).out).not.toContain('==>');
  });
});

describe('diglot segment', () => {
  it('takes languages with blanks between them', async () => {
    const place = file('three.txt', '同伴支持 works well.');
    const tight = await run('segment', place, '--languages', 'en,zh');
    expect(await run('segment', place, '--languages', ' en, zh ,')).toEqual(tight);
  });

  it('prints one stretch a line, or JSON', async () => {
    const place = file('mixed.txt', '同伴支持 works well.');
    const text = await run('segment', place);
    expect(text.out.split('\n')[0]).toMatch(/^0-4\tzh/u);
    const json = await run('segment', place, '--format', 'jsonl');
    expect(JSON.parse(json.out).segments[0]).toMatchObject({ start: 0, end: 4, language: 'zh' });
  });

  it('reads GBK and says so on standard error', async () => {
    const bytes = Buffer.from('cdacb0e9d6a7b3d6b9a4d7f7d5dfb5c4beadc0fa', 'hex');
    const { code, out, err } = await run('segment', file('gbk.txt', bytes));
    expect(code).toBe(0);
    expect(out).toContain('同伴支持工作者的经历');
    expect(err).toContain('[encoding-guessed]');
  });

  it('says of an empty file that it is empty', async () => {
    expect(await run('segment', file('empty.txt', ''))).toMatchObject({ code: 1, out: '' });
  });
});

describe('diglot sentences', () => {
  it('prints one sentence a line, both languages', async () => {
    const { out } = await run('sentences', file('s.txt', '研究结束。我们 observed it. It works.'));
    expect(out).toBe('研究结束。\n我们 observed it.\nIt works.\n');
  });
});

describe('diglot lexicon', () => {
  it('looks words up in either direction', async () => {
    const { code, out } = await run('lexicon', 'lookup', 'hospital', '医院');
    expect(code).toBe(0);
    expect(out).toMatch(/hospital\t.*医院/u);
    expect(out).toMatch(/医院\t.*hospital/u);
  });

  it('builds a pack of a glossary, which then wins', async () => {
    const glossary = file('terms.csv', 'zh,en\n同伴支持,peer support\n');
    const pack = place('terms.pack');
    expect((await run('lexicon', 'build', glossary, '--output', pack)).code).toBe(0);
    const { out } = await run('lexicon', 'lookup', '同伴支持', '--pack', pack);
    expect(out).toMatch(/^同伴支持\tpeer support/u);
  });
});

describe('diglot report', () => {
  it('writes a page that fetches nothing', async () => {
    const page = place('page.html');
    const { code } = await run('report', file('r.txt', '同伴支持 <b>works</b>.'), '--html', page);
    expect(code).toBe(0);
    const html = read('page.html');
    expect(html).toMatch(/default-src (?:'|&#39;)none/u);
    expect(html).not.toContain('<b>works</b>');
  });

  it('takes en or zh as the language of the page', async () => {
    expect(await run('report', '--language', 'es')).toMatchObject({ code: 2 });
  });
});

describe('diglot themes', () => {
  const documents = (subject: string, words: string) =>
    Array.from({ length: 8 }, (_, i) => ({
      id: `${subject}${i}`,
      title: words,
      text: `${words} ${i}.`,
    }));
  const corpus = [
    ...documents('health', 'Peer support for patients with severe mental illness in hospitals'),
    ...documents('steel', '桥梁钢结构焊接接头的疲劳裂纹与应力分析'),
  ];

  it('reads JSON Lines of documents and prints each theme', async () => {
    const place = file('corpus.jsonl', corpus.map((line) => JSON.stringify(line)).join('\n'));
    const { code, out } = await run('themes', place, '--format', 'jsonl');
    expect(code).toBe(0);
    const themes = out
      .trim()
      .split('\n')
      .map((line) =>
        JSON.parse(line).documents.map(({ id }: { id: string }) => id.replace(/\d/u, '')),
      );
    expect(themes.map((ids) => new Set(ids).size)).toEqual(themes.map(() => 1));
    expect(themes.flat()).toHaveLength(16);
    expect((await run('themes', place)).out).toMatch(/^\d+ themes/u);
  });

  it('takes a plain text for one document', async () => {
    const texts = ['Kettles boil water fast.', '水壶很快烧开水。'].map((text, at) =>
      file(`kettle${at}.txt`, text),
    );
    const { code, out, err } = await run('themes', ...texts, '--format', 'json');
    expect(code).toBe(0);
    expect(out).toContain('"kettle0"');
    expect(err).toContain('kettle1.txt: 1 document\n');
  });

  it.each([
    ['{"name": "kettle"}', 'not-a-document'],
    ['[{"name": "kettle"}, {"name"', 'not-a-document'],
    ['   \n', 'empty'],
  ])('answers %j, which is no document, with exit code 1', async (text, code) => {
    const none = file('none.txt', text);
    const alone = await run('themes', none);
    expect([alone.code, alone.out]).toEqual([1, '']);
    expect(alone.err).toContain(`[${code}]`);
    const place = file('good.jsonl', corpus.map((line) => JSON.stringify(line)).join('\n'));
    const both = await run('themes', none, place);
    expect([both.code, both.out]).toEqual([1, expect.stringMatching(/^\d+ themes/u)]);
  });
});

describe('diglot keywords', () => {
  const records = file(
    'two.ris',
    [
      ['Sleep of nurses', 'Night shifts disturb the sleep quality of nurses.'],
      ['Air purifiers in schools', 'Air purifiers improved the lung function of children.'],
    ]
      .map(([title, abstract]) => `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nER  - \n`)
      .join('\n'),
  );

  it('lists those of each record under its title', async () => {
    const { code, out } = await run('keywords', records, '--limit', '2');
    expect(code).toBe(0);
    const [nurses, schools] = out.split('\n\n');
    expect(nurses).toMatch(/^Sleep of nurses\n0\.\d\d {2}.+\n0\.\d\d {2}.+$/u);
    expect(schools).toMatch(/^Air purifiers in schools\n0\.\d\d {2}air purifiers\n/iu);
  });

  it('knows from a corpus of the field what becomes a keyword', async () => {
    const text = file('plain.txt', 'Yarn dyeing with madder roots gives lasting reds.');
    const corpus = file(
      'corpus.jsonl',
      Array.from({ length: 30 }, (_, id) =>
        JSON.stringify({ id, text: `Madder roots of kind ${id}.`, keywords: ['madder roots'] }),
      ).join('\n'),
    );
    const best = async (...options: string[]) => {
      const { out } = await run('keywords', text, '--format', 'jsonl', ...options);
      const { keyphrases } = JSON.parse(out) as { keyphrases: { key: string; score: number }[] };
      return keyphrases.find(({ key }) => key === 'madder root')?.score ?? 0;
    };
    expect(await best('--corpus', corpus)).toBeGreaterThan(await best());
  });
});

describe('diglot analyze', () => {
  it('lets a glossary win', async () => {
    const text = file('two.txt', 'Madder roots dye yarn red.\n\n茜草根把纱线染成红色。\n');
    const glossary = file('dyes.csv', 'en,zh\nmadder root,茜草根\n');
    const { out } = await run('analyze', text, '--glossary', glossary, '--format', 'jsonl');
    expect(JSON.parse(out).termPairs[0]).toMatchObject({
      source: 'madder root',
      target: '茜草根',
      evidence: ['glossary'],
    });
  });
});
