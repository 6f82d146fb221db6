import { describe, expect, it } from 'vitest';
import { createFolder, run } from './run.ts';

const { place, write } = createFolder();

const english = [
  'The river rose by two metres in a single night.',
  'Nobody was hurt, although the old bakery behind the market lost its roof.',
  'On Friday the water began to fall.',
  'The bridge, which is a hundred years old, will be repaired in spring.',
];
const chinese = [
  '河水一夜之间上涨了两米。',
  '图书馆新来的职员喜欢弹钢琴和下象棋，周末常常去爬山。',
  '星期五，水位开始下降。',
];
const source = write('en.txt', english.join(' '));
const target = write('zh.txt', chinese.join(''));
const mixed = write('mixed.txt', `${english.join(' ')}\n${chinese.join('')}\n\nUnrelated words.\n`);

const rows = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

describe('diglot align', () => {
  it('lists what may be translated badly, with the reason and the place', async () => {
    const { code, out } = await run('align', source, target, '--suspects', '--format', 'tsv');
    expect(code).toBe(0);
    expect(rows(out).map(([reason, , place, text]) => [reason, place, text])).toEqual([
      ['few-shared-words', `${source}:1:49`, english[1]],
      ['no-partner', `${source}:1:158`, english[3]],
    ]);
    const json = JSON.parse(
      (await run('align', source, target, '--suspects', '--format', 'json')).out,
    );
    expect(json).toMatchObject([
      { reason: 'few-shared-words', target: { text: chinese[1] } },
      { reason: 'no-partner', target: null },
    ]);
    const text = (await run('align', source, target, '--suspects')).out;
    expect(text).toContain('no-partner');
    expect(text).not.toContain(english[2]);
  });

  it('says how many sentences of a mixed file have no partner, and which', async () => {
    const { out, err } = await run('align', mixed, '--format', 'tsv');
    expect(rows(out)).toHaveLength(3);
    expect(err).toContain('2 more sentences have no partner');
    const suspects = await run('align', mixed, '--suspects', '--format', 'tsv');
    expect(rows(suspects.out).map(([reason, , place]) => [reason, place])).toEqual([
      ['few-shared-words', `${mixed}:1:49`],
      ['no-partner', `${mixed}:1:158`],
      ['no-partner', `${mixed}:4:1`],
    ]);
  });

  it('takes messages of JSON as they are, in one file or in two', async () => {
    const pairs = [
      ['1.000', 'Save changes', '保存更改'],
      ['1.000', 'The connection was lost. Try again.', '连接已断开。请重试。'],
    ];
    const [en, zh] = [1, 2].map((side) => ({ save: pairs[0]?.[side], net: pairs[1]?.[side] }));
    const both = write('messages.json', JSON.stringify({ en, zh }));
    expect(rows((await run('align', both, '--format', 'tsv')).out)).toEqual(pairs);
    const ours = write('en.json', JSON.stringify({ ...en, quit: 'Quit' }));
    const theirs = write('zh.json', JSON.stringify(zh));
    const { out, code } = await run('align', ours, theirs, '--format', 'tsv');
    expect(code).toBe(0);
    expect(rows(out)).toEqual([...pairs, ['1.000', 'Quit', '–']]);
    const suspects = await run('align', ours, theirs, '--suspects', '--format', 'tsv');
    expect(rows(suspects.out).map(([reason, , at]) => [reason, at])).toEqual([
      ['no-partner', `${ours}, unit 3`],
    ]);
  });

  it('finds signs whose English is in capitals', async () => {
    const signs = write('signs.txt', '出口 EXIT\n入口 ENTRANCE\n停车场 CAR PARK\n');
    const { out } = await run('align', signs, '-f', 'tsv');
    expect(rows(out).map(([, ...sides]) => sides)).toEqual([
      ['出口', 'EXIT'],
      ['入口', 'ENTRANCE'],
      ['停车场', 'CAR PARK'],
    ]);
  });

  it('scores against aligned text of any format, the other way round too', async () => {
    const ours = write('gold.en.txt', 'The pump is off. The tank is empty.\n');
    const theirs = write('gold.zh.txt', '泵已关闭。水箱已空。\n');
    const gold = [
      write('gold.tsv', 'The pump is off.\t泵已关闭。\nThe tank is empty.\t水箱已空。\n'),
      write('turned.tsv', '泵已关闭。\tThe pump is off.\n水箱已空。\tThe tank is empty.\n'),
      write('half.tsv', 'The pump is off.\t泵已关闭。\nIt leaks.\t漏水。\n'),
    ];
    const scores: string[] = [];
    for (const file of gold) {
      const { err } = await run('align', ours, theirs, '-f', 'tsv', '--gold', file);
      scores.push(err.split('\n')[0] ?? '');
    }
    expect(scores).toEqual([
      'strict precision 100.0 %, recall 100.0 %, F1 100.0 %',
      'strict precision 100.0 %, recall 100.0 %, F1 100.0 %',
      'strict precision 50.0 %, recall 50.0 %, F1 50.0 %',
    ]);
  });

  it('leaves lines as they are, and scores against gold', async () => {
    const ours = write('en.lines', 'One. Two sentences on a line.\n\nThe cat sleeps.\n');
    const theirs = write('zh.lines', '一。一行两句话。\n猫在睡觉。\n');
    const gold = write('gold.json', '[[[0],[0]],[[1],[1]]]');
    const { out, err } = await run('align', ours, theirs, '--lines', '-f', 'tsv', '--gold', gold);
    expect(rows(out).map(([, ...sides]) => sides)).toEqual([
      ['One. Two sentences on a line.', '一。一行两句话。'],
      ['The cat sleeps.', '猫在睡觉。'],
    ]);
    expect(err).toContain('F1 100.0 %');
  });

  it('warns of a block that stands there twice, and of texts that are no translations', async () => {
    const twice = write('twice.txt', `${chinese.join('')}\n${chinese.join('')}`);
    expect((await run('align', source, twice)).err).toContain(`${twice}:2:1`);
    const strange = write('strange.txt', '会议将于下个月在上海举行，欢迎各位代表报名参加。');
    expect((await run('align', source, strange)).err).toContain('[not-parallel]');
    const [yes, shi] = [write('yes.txt', 'Yes.'), write('shi.txt', '是的。')];
    expect((await run('align', yes, shi)).err).toBe('');
  });

  it('aligns another pair of languages with a glossary for it', async () => {
    const glossary = write('es.csv', 'es,en\nrío,river\nnoche,night\nagua,water\npuente,bridge\n');
    const spanish = write(
      'es.txt',
      'El río subió dos metros en una noche. El viernes el agua empezó a bajar. El puente, que tiene cien años, será reparado.',
    );
    await run('lexicon', 'build', glossary, '--output', place('es.pack'));
    const { out } = await run('align', spanish, source, '--pack', place('es.pack'), '-f', 'tsv');
    expect(rows(out).map(([, ours, theirs]) => [ours?.slice(0, 6), theirs?.slice(0, 6)])).toEqual([
      ['El río', 'The ri'],
      ['–', 'Nobody'],
      ['El vie', 'On Fri'],
      ['El pue', 'The br'],
    ]);
  });

  it('learns words from two long texts', async () => {
    const animals = ['zork 佐克兽', 'blim 布林兽', 'quag 夸格兽'].map((pair) => pair.split(' '));
    const lines = Array.from({ length: 60 }, (_, at) => animals[at % 3] ?? []);
    const ours = lines.map(([name], at) => `The ${name} ate ${at + 10} apples.`).join('\n');
    const theirs = lines.map(([, name], at) => `${name}吃了${at + 10}个苹果。`).join('\n');
    const files = [write('long.en', ours), write('long.zh', theirs)];
    const pack = place('learned.pack');
    expect((await run('lexicon', 'train', ...files, '-o', pack)).code).toBe(0);
    const { out } = await run('lexicon', 'info', '--pack', pack);
    expect(out).toContain('long.zh');
    expect((await run('lexicon', 'lookup', 'zork', '--pack', pack)).out).toMatch(/zork\t.*佐/u);
  });

  it.each([
    ['--lines with one file', ['align', mixed, '--lines'], 'lines-of-one-file', 2],
    ['gold that is none', ['align', source, target, '--gold', source], 'gold-unreadable', 1],
    ['one text to learn from', ['lexicon', 'train', source, '-o', place('x')], 'no-pair', 2],
    ['a pack that is not there', ['align', source, target, '--pack', 'none'], 'file-not-found', 1],
  ])('refuses %s', async (_, argv, code, exit) => {
    const answer = await run(...argv);
    expect(answer.code).toBe(exit);
    expect(answer.err).toContain(`[${code}]`);
  });
});
