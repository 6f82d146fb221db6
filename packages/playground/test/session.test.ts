import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createAnswerer, createSession, type Item, type Told } from '../src/index.ts';

const pack = readFileSync(createRequire(import.meta.url).resolve('@diglot/lexicon/cedict.pack'));

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
  const start = { ask: 'start', pack } as const;
  const file = (name: string, content: string | Uint8Array) => ({
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const records = (count: number) =>
    Array.from({ length: count }, (_, at) => `TY  - JOUR\nTI  - Kettle ${at}\nER  - \n`).join('');

  function createPage() {
    const answers: Told[] = [];
    const ask = createAnswerer((answer) => answers.push(answer));
    const told = () => answers.map(({ tell }) => tell);
    return { answers, ask, told };
  }

  it('answers in order, and tells what fails', async () => {
    const { ask, told } = createPage();
    ask({ ask: 'map', language: 'en' });
    ask(start);
    ask({ ask: 'analyse', run: 1, files: [file('x', 'Peer support.')] });
    await expect.poll(told).toEqual(['failed', 'ready', 'item', 'progress', 'analysed']);
  });

  it('shows an item while others are still analysed', async () => {
    const { answers, ask, told } = createPage();
    ask(start);
    ask({ ask: 'analyse', run: 1, files: [file('many.ris', records(400))] });
    await expect.poll(told).toContain('item');
    ask({ ask: 'report', run: 1, index: 0, language: 'en' });
    await expect.poll(told, { timeout: 60_000 }).toContain('analysed');
    const page = told().indexOf('page');
    expect(page).toBeGreaterThan(0);
    expect(page).toBeLessThan(told().lastIndexOf('item'));
    expect(answers[page]).toMatchObject({ run: 1, ask: 'report' });
  });

  it('ends an analysis when another begins, or all is forgotten, and says whose each answer is', async () => {
    const { answers, ask, told } = createPage();
    ask(start);
    ask({ ask: 'analyse', run: 1, files: [file('many.ris', records(2000))] });
    await expect.poll(told).toContain('item');
    ask({ ask: 'analyse', run: 2, files: [file('one.txt', '水壶烧开水。')] });
    await expect.poll(() => told().filter((tell) => tell === 'analysed')).toHaveLength(2);
    const items = (run: number) =>
      answers.filter((answer) => answer.tell === 'item' && answer.run === run);
    expect(items(1).length).toBeLessThan(2000);
    expect(items(2)).toMatchObject([{ item: { file: 'one.txt' } }]);
    ask({ ask: 'forget', run: 3 });
    ask({ ask: 'report', run: 3, index: 0, language: 'en' });
    await expect.poll(() => answers.at(-1)).toMatchObject({ tell: 'failed', run: 3 });
  });

  it('reads files in the encodings of Chinese, and leaves out what is no text', async () => {
    const { answers, ask, told } = createPage();
    const big5 = Uint8Array.from(Buffer.from('c344a6572ca740aacc2ca55aa6572ca67ea5f7', 'hex'));
    ask(start);
    const files = [file('zip', Buffer.from('504b0304000008000000', 'hex')), file('big5', big5)];
    ask({ ask: 'analyse', run: 1, files });
    await expect.poll(told).toContain('analysed');
    expect(answers).toMatchObject([
      { tell: 'ready' },
      { item: { file: 'big5', title: '題名,作者,刊名,年份' } },
      { tell: 'progress' },
      { tell: 'analysed', left: ['zip'] },
    ]);
  });
});
