import { type Bitext, checkBitext, type Span, type Token } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitextOfUnits, readBitexts, toTmx, toXliff } from '../../src/index.ts';

const sidesOf = ({ source, target, alignment }: Bitext) =>
  alignment.map((bead) => {
    const side = ({ text, sentences }: Bitext['source'], { from, to }: typeof bead.source) =>
      sentences
        .slice(from, to)
        .map(({ start, end }) => text.slice(start, end))
        .join('|');
    return `${side(source, bead.source)} = ${side(target, bead.target)}`;
  });
const read = (text: string) => readBitexts(text).bitexts.map(sidesOf);
const languages = (text: string) =>
  readBitexts(text).bitexts.map(({ source, target }) => `${source.language}–${target.language}`);
const codes = (text: string) => readBitexts(text).diagnostics.map(({ code }) => code);

const tmx = (body: string, srclang = 'en-US', header = '') =>
  `<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="${srclang}" datatype="html" ${header}/><body>${body}</body></tmx>`;
const tuv = (language: string, segment: string) =>
  `<tuv xml:lang="${language}"><seg>${segment}</seg></tuv>`;
const tu = (...variants: string[]) => `<tu>${variants.join('')}</tu>`;

describe('a translation memory', () => {
  it('is read unit by unit, the source language of its header first', () => {
    const memory = tmx(tu(tuv('ZH-CN', '关闭阀门。'), tuv('EN-US', 'Close the valve.')));
    expect(read(memory)).toEqual([['Close the valve. = 关闭阀门。']]);
    expect(languages(memory)).toEqual(['en–zh']);
  });

  it.each([
    ['paired codes', '<bpt i="1">&lt;b&gt;</bpt>Close<ept i="1">&lt;/b&gt;</ept> the valve.'],
    ['codes that stand alone', 'Close the <ph x="1">&lt;img src="v.png"/&gt;</ph>valve.'],
    ['codes in codes', 'Close the <it pos="begin">{\\cs6 <sub>Figure 2</sub>}</it>valve.'],
    ['highlights', 'Close <hi type="x">the</hi> valve.'],
    ['old codes', '<ut>{\\b </ut>Close the valve.<ut>}</ut>'],
    ['empty codes', 'Close<ph x="1"/> the valve.'],
    ['tags of OmegaT', '&lt;f0&gt;Close&lt;/f0&gt; the valve.&lt;br1/&gt;'],
    ['tags of HTML, written as text', '&lt;b class="x"&gt;Close&lt;/b&gt; the valve.'],
    ['wrapped lines', 'Close\n   the valve.'],
    ['a comment', 'Close the <!-- which? -->valve.'],
    ['CDATA', '<![CDATA[Close the valve.]]>'],
  ])('has no inline code in its text: %s', (_, segment) => {
    expect(read(tmx(tu(tuv('en', segment), tuv('zh', '关闭阀门。'))))).toEqual([
      ['Close the valve. = 关闭阀门。'],
    ]);
  });

  it('parts words by a code that breaks the line', () => {
    const segment = 'Close<ph>&lt;br/&gt;</ph>the valve.';
    expect(read(tmx(tu(tuv('en', segment), tuv('zh', '关闭<ph>&lt;br&gt;</ph>阀门。'))))).toEqual([
      ['Close the valve. = 关闭阀门。'],
    ]);
  });

  it('keeps what is no tag', () => {
    const segment = 'If a &lt; b and c &gt; d &amp; e &lt;= f, stop.';
    expect(read(tmx(tu(tuv('en', segment), tuv('zh', '停止。'))))).toEqual([
      ['If a < b and c > d & e <= f, stop. = 停止。'],
    ]);
  });

  it('gives a bitext for its source language with each other language and script', () => {
    const memory = tmx(
      tu(tuv('en', 'Stop.'), tuv('zh-CN', '停机。'), tuv('zh-TW', '停機。'), tuv('de', 'Halt.')) +
        tu(tuv('de', 'Los.'), tuv('en', 'Go.')),
    );
    expect(languages(memory)).toEqual(['en–zh', 'en–zh', 'en–de']);
    expect(read(memory)).toEqual([
      ['Stop. = 停机。'],
      ['Stop. = 停機。'],
      ['Stop. = Halt.', 'Go. = Los.'],
    ]);
    const asked = readBitexts(memory, { source: 'de', target: 'zh' }).bitexts.map(sidesOf);
    expect(asked).toEqual([['Halt. = 停机。'], ['Halt. = 停機。']]);
  });

  it('takes the first variant for the source where the header says *all*', () => {
    expect(read(tmx(tu(tuv('zh', '停。'), tuv('en', 'Stop.')), '*all*'))).toEqual([
      ['停。 = Stop.'],
    ]);
  });

  it.each([
    ['a segment that never ends', tu('<tuv xml:lang="en"><seg>Go.', tuv('zh', '走。')), 3],
    ['a unit that never ends', `<tu>${tuv('en', 'Go.')}${tuv('zh', '走。')}`, 3],
    ['a code that never ends', tu(tuv('en', 'Go <bpt i="1">&lt;b&gt;now.'), tuv('zh', '走。')), 2],
    ['a variant alone', tu(tuv('en', 'Go.')), 2],
    ['an empty variant', tu(tuv('en', 'Go.'), '<tuv xml:lang="zh"><seg/></tuv>'), 2],
    ['a comment that never ends', tu(tuv('en', 'Go. <!-- '), tuv('zh', '走。')), 3],
  ])('loses at most one unit to %s, and says so', (_, broken, units) => {
    const good = (word: string) => tu(tuv('en', `${word}.`), tuv('zh', '停。'));
    const memory = tmx(good('Stop') + broken + good('Wait'));
    expect(read(memory).flat()).toHaveLength(units);
    expect(codes(memory)).toHaveLength(3 - units);
    expect(read(memory).flat().at(-1)).toBe('Wait. = 停。');
  });
});

describe('XLIFF', () => {
  const v12 = (body: string) =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" source-language="en-US" target-language="zh-TW" datatype="html"><header><note>Do not read me</note></header><body>${body}</body></file></xliff>`;
  const v2 = (body: string) =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh-Hans"><file id="f1">${body}</file></xliff>`;

  it('1.2 is read unit by unit, without codes, notes and proposals', () => {
    const file = v12(
      '<group><trans-unit id="1"><source><g id="1">Save</g> the <x id="2"/>file.</source><target state="translated">儲存<bpt id="1">&lt;b&gt;</bpt>檔案<ept id="1">&lt;/b&gt;</ept>。</target><note>menu</note><alt-trans match-quality="80"><source>Save it.</source><target>保存。</target></alt-trans></trans-unit></group>',
    );
    expect(read(file)).toEqual([['Save the file. = 儲存檔案。']]);
    expect(languages(file)).toEqual(['en–zh']);
  });

  it('1.2 is cut at its marked segments', () => {
    const file = v12(
      '<trans-unit id="1"><source>Save. Then quit.</source><seg-source><mrk mtype="seg" mid="0">Save.</mrk> <mrk mtype="seg" mid="1">Then <mrk mtype="term">quit</mrk>.</mrk></seg-source><target><mrk mtype="seg" mid="0">儲存。</mrk><mrk mtype="seg" mid="1">然後退出。</mrk></target></trans-unit>',
    );
    expect(read(file)).toEqual([['Save. = 儲存。', 'Then quit. = 然後退出。']]);
  });

  it('has an empty side where nothing is translated, or the source is copied', () => {
    const file = v12(
      '<trans-unit id="1"><source>Save.</source></trans-unit><trans-unit id="2"><source>Quit.</source><target state="needs-translation">Quit.</target></trans-unit><trans-unit id="3"><source>OK</source><target state="final">OK</target></trans-unit>',
    );
    expect(read(file)).toEqual([['Save. = ', 'Quit. = ', 'OK = OK']]);
  });

  it('2 is read segment by segment, without data, notes and what is ignorable', () => {
    const file = v2(
      '<unit id="1"><notes><note>Hi</note></notes><originalData><data id="d1">&lt;br/&gt;</data></originalData><segment><source>Press <pc id="1">Enter</pc>.</source><target>按<pc id="1">回车键</pc>。</target></segment><ignorable><source> </source></ignorable><segment><source>Bell<cp hex="0007"/> <ph id="2" dataRef="d1"/>rings.</source><target>铃<mrk id="m1" type="term">响</mrk>。</target></segment></unit>',
    );
    expect(read(file)).toEqual([['Press Enter. = 按回车键。', 'Bell\u0007 rings. = 铃响。']]);
  });

  it('gives a bitext for each file', () => {
    const unit = (id: string) =>
      `<unit id="${id}"><segment><source>Go.</source><target>走。</target></segment></unit>`;
    expect(read(v2(`${unit('1')}</file><file id="f2">${unit('2')}`))).toEqual([
      ['Go. = 走。'],
      ['Go. = 走。'],
    ]);
  });

  it('loses one unit to a code that never ends', () => {
    const file = v12(
      '<trans-unit id="1"><source>Go <ph id="1">x.</source><target>走。</target></trans-unit><trans-unit id="2"><source>Stop.</source><target>停。</target></trans-unit>',
    );
    expect(read(file)).toEqual([['Stop. = 停。']]);
    expect(codes(file)).toEqual(['unit-broken']);
  });
});

describe('a table of two columns', () => {
  it.each([
    ['headed by languages', 'zh-TW\ten\n停。\tStop.\n', ['停。 = Stop.'], 'zh–en'],
    [
      'told by script',
      'Stop.\t停。\nHe said "go".\t他说“走”。\n',
      ['Stop. = 停。', 'He said "go". = 他说“走”。'],
      'und–zh',
    ],
    [
      'as diglot align prints it',
      '0.981\tStop.\t停。\n0.45\tGo.\t走。\n',
      ['Stop. = 停。', 'Go. = 走。'],
      'und–zh',
    ],
    [
      'with notes beside them',
      'id\ten\tzh\tcomment\n1\tStop.\t停。\tsign\n2\tGo.\t走。\t\n',
      ['Stop. = 停。', 'Go. = 走。'],
      'en–zh',
    ],
    [
      'parted by commas, with a heading',
      'zh-TW,English\n停。,"Stop, please."\n走。,Go.\n',
      ['停。 = Stop, please.', '走。 = Go.'],
      'zh–en',
    ],
    [
      'headed by sides',
      'source\ttarget\tscore\nStop.\t停。\t0.9\nGo.\t走。\t0.8\n',
      ['Stop. = 停。', 'Go. = 走。'],
      'und–zh',
    ],
  ])('%s', (_, text, expected, pair) => {
    expect(read(text)).toEqual([expected]);
    expect(languages(text)).toEqual([pair]);
  });

  it('is in the languages that are asked for', () => {
    const { bitexts } = readBitexts('Halt.\tStop.\nLos.\tGo.', {
      format: 'tsv',
      source: 'de',
      target: 'en',
    });
    expect(bitexts.map(({ source, target }) => [source.language, target.language])).toEqual([
      ['de', 'en'],
    ]);
  });

  it('loses a line that is no pair', () => {
    const text = `${'Stop.\t停。\n'.repeat(20)}just a note\n`;
    expect(read(text)[0]).toHaveLength(20);
    expect(readBitexts(text).diagnostics).toMatchObject([
      { code: 'unit-incomplete', span: { end: text.length - 1 } },
    ]);
  });
});

describe('what is no aligned text', () => {
  it.each([
    ['prose', 'He stopped. 他停下了。\n\nThen he went on.\t然后继续。'],
    ['terms of our own', 'source,target,score\n停,stop,0.9\n走,go,0.8\n'],
    ['a table of records with languages', 'id,title,language\n1,停,zh\n2,Stop,en\n'],
    ['a table of records', 'TI\tAU\tPY\nA study\tLi\t2020'],
    ['one language', 'a\tb\nc\td'],
    ['other XML', '<article><title>tmx</title></article>'],
    ['other JSON', '{"title": "x"}'],
    ['nothing', ''],
  ])('is not taken for it: %s', (_, text) => {
    expect(readBitexts(text)).toEqual({ format: undefined, bitexts: [], diagnostics: [] });
  });
});

const line = fc.stringMatching(/^[A-Za-z<>&"'0-9.,-]{1,8}(?: [a-z<>&"'0-9.,-]{1,8}){0,4}$/);
const chinese = fc.stringMatching(/^[关闭阀门停机走路。，“”A<&]{1,12}$/);
const score = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
const units = fc.array(fc.record({ source: line, target: chinese, score }), {
  minLength: 1,
  maxLength: 6,
});
const bitext = units.map((list) => bitextOfUnits(list, 'en', 'zh'));

const asToken = ({ start, end }: Span): Token => ({ start, end, kind: 'word' });

describe('bitexts that are written', () => {
  it.each([
    ['TMX', toTmx],
    ['XLIFF', toXliff],
    ['JSON', (bitexts: readonly Bitext[]) => JSON.stringify(bitexts)],
  ])('come back from %s as they were', (_, write) => {
    fc.assert(
      fc.property(fc.array(bitext, { minLength: 1, maxLength: 3 }), (bitexts) => {
        expect(readBitexts(write(bitexts))).toMatchObject({ bitexts, diagnostics: [] });
      }),
    );
  });

  it('come back from XLIFF with their empty sides', () => {
    const one = bitextOfUnits(
      [
        { source: 'Stop.', target: '', score: 0.25 },
        { source: '', target: '走。', score: 0.5 },
      ],
      'en',
      'zh',
    );
    expect(readBitexts(toXliff([one])).bitexts).toEqual([one]);
  });

  it('hold the laws, whatever is read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('tmx', 'xliff', 'tsv', 'json'),
        fc.constantFrom(
          '',
          '<tmx><tu><tuv xml:lang="en"><seg>',
          '<xliff><file><trans-unit><source>',
          'a\t',
        ),
        (text, format, head) => {
          for (const one of readBitexts(head + text, { format }).bitexts) {
            // Tokens are left to the caller.
            const bare = (document: Bitext['source']) => ({
              ...document,
              tokens: document.sentences.map(asToken),
            });
            expect(
              checkBitext({ ...one, source: bare(one.source), target: bare(one.target) }),
            ).toEqual([]);
          }
        },
      ),
    );
  });
});

describe('long or hostile input', () => {
  const cost = (text: string) => {
    const start = process.cpuUsage();
    readBitexts(text, { format: 'tmx' });
    readBitexts(text, { format: 'xliff' });
    readBitexts(text);
    return process.cpuUsage(start).user / 1000;
  };

  it.each([
    ['many units', tmx(tu(tuv('en', 'Go.'), tuv('zh', '走。')).repeat(10_000))],
    ['units that never end', `<tmx>${'<tu><tuv xml:lang="en"><seg>'.repeat(20_000)}`],
    ['codes that never end', `<tmx><tu><tuv xml:lang="en"><seg>${'<bpt>'.repeat(100_000)}`],
    ['one unit of many variants', tmx(tu(tuv('en', 'Go.').repeat(20_000)))],
    ['tags written as text', tmx(tu(tuv('en', '&lt;b '.repeat(50_000)), tuv('zh', '走。')))],
    ['attributes', `<tmx ${'a="b" '.repeat(10_000)}>${'<tu '.repeat(50_000)}`],
    ['tabs', '\t'.repeat(300_000)],
    ['brackets', '['.repeat(300_000)],
  ])('takes linear time: %s', (_, text) => {
    expect(cost(text)).toBeLessThan(4_000);
  });
});
