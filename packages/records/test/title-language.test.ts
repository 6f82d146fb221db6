import { describe, expect, it } from 'vitest';
import { parseRecords } from '../src/index.ts';

const EN = 'Peer support helps nurses who work at night to sleep better than before.';
const FR = 'Le soutien par les pairs aide les patients à sortir de leur isolement pendant la nuit.';
const ZH = '同伴支持有助于夜班护士改善睡眠。';

function titlesOf(lines: readonly string[]) {
  const { records } = parseRecords(`TY  - JOUR\n${lines.join('\n')}\nER  - \n`);
  return records[0]?.titles.map(({ value, lang }) => [value, lang]);
}

describe('a title that says nothing of its language itself', () => {
  it('is in that of the abstract', () => {
    expect(titlesOf(['TI  - Peer support', `AB  - ${EN}`])).toEqual([['Peer support', 'en']]);
  });

  it('is in that of the abstract which has its script', () => {
    expect(
      titlesOf(['TI  - Peer support', 'TT  - 同伴支持', `AB  - ${ZH}`, `AB  - ${EN}`]),
    ).toEqual([
      ['Peer support', 'en'],
      ['同伴支持', 'zh'],
    ]);
  });

  it.each([
    ['no abstract has its script', [`AB  - ${ZH}`]],
    ['abstracts of two languages have it', [`AB  - ${FR}`, `AB  - ${EN}`]],
    ['there is no abstract', []],
  ])('stays in none where %s', (_, abstracts) => {
    expect(titlesOf(['TI  - Peer support', ...abstracts])).toEqual([['Peer support', 'und']]);
  });

  it('keeps what it says itself beside an abstract in another language', () => {
    const title = 'Das Wasser kochte lange im alten Kessel der Küche';
    expect(titlesOf([`TI  - ${title}`, `AB  - ${EN}`])).toEqual([[title, 'de']]);
  });
});
