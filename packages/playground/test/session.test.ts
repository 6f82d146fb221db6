import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Answer, createAnswerer, createSession, decodeFile, type Item } from '../src/index.ts';

const pack = readFileSync(createRequire(import.meta.url).resolve('@diglot/lexicon/cedict.pack'));

describe('decodeFile', () => {
  const text = '同伴支持 peer';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['GBK', Buffer.from([0xcd, 0xac, 0xb0, 0xe9, 0xd6, 0xa7, 0xb3, 0xd6, ...Buffer.from(' peer')])],
  ])('reads %s', (_, bytes) => {
    expect(decodeFile(bytes)).toBe(text);
  });

  it('reads any bytes', () => {
    expect(decodeFile(Uint8Array.from([0xe9, 0xff, 0x41]))).toBe('éÿA');
    expect(decodeFile(new Uint8Array())).toBe('');
  });
});

describe('createSession', () => {
  it('lists what it read, file by file, and forgets it at the next call', async () => {
    const session = createSession({ pack });
    const files = [
      {
        name: 'a.ris',
        text: 'TY  - JOUR\nTI  - Peer support\nER  - \nTY  - JOUR\nTI  - 护理\nER  - \n',
      },
      { name: 'b.txt', text: '同伴支持很重要。' },
    ];
    const items: Item[] = [];
    for await (const item of session.analyse(files)) items.push(item);
    expect(items.map(({ file, title, format }) => [file, title, format])).toEqual([
      ['a.ris', 'Peer support', 'ris'],
      ['a.ris', '护理', 'ris'],
      ['b.txt', '同伴支持很重要。', 'plain'],
    ]);
    expect(session.download('ris', 0, 'en').text.match(/^TY/gm)).toHaveLength(2);
    for await (const item of session.analyse([])) expect(item).toBeUndefined();
    expect(() => session.reportOf(0, 'en')).toThrow(RangeError);
  });
});

describe('createAnswerer', () => {
  it('answers in order, and tells what fails', async () => {
    const answers: Answer[] = [];
    const ask = createAnswerer((answer) => answers.push(answer));
    ask({ ask: 'map', language: 'en' });
    ask({ ask: 'start', pack, model: new Uint8Array([1]) });
    ask({ ask: 'analyse', files: [{ name: 'x', bytes: Buffer.from('Peer support.') }] });
    await expect
      .poll(() => answers.map(({ tell }) => tell))
      .toEqual(['failed', 'ready', 'item', 'progress', 'analysed']);
  });
});
