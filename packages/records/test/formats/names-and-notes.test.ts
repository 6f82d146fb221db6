import { describe, expect, it } from 'vitest';
import { splitAbstract } from '../../src/assemble/texts/split-abstract.ts';
import { parseRecords, toBibtex } from '../../src/index.ts';

const familiesOf = (text: string, format: string) =>
  parseRecords(text, { format }).records[0]?.authors.map(({ family }) => family);

describe('the authors of a reference', () => {
  it.each([
    [
      '[1] Smith J, Doe A. Deep Learning for Hills[J]. Hill Studies, 2019, 12(3): 1-9.',
      'Smith Doe',
    ],
    ['[1] KELLER D, OKAFOR A, MOYO M. A comparative framework[R]. 2011.', 'KELLER OKAFOR MOYO'],
    [
      '[1] Okafor R. A., Keller T. Handbook of hills[M]. Oxford: Hill Press, 2010.',
      'Okafor Keller',
    ],
    ['[1] Smith J, Doe A, et al. Soils of Hills[J]. Hill Studies, 2018, 1(1): 2-3.', 'Smith Doe'],
  ])('end before the title: %s', (line, families) => {
    const second = '[2] 张三, 李四. 山区睡眠研究[J]. 山区医学, 2020, 3(2): 1-5.';
    expect(familiesOf(`${line}\n${second}\n`, 'gbt7714')?.join(' ')).toBe(families);
  });
});

it('tells authors of Web of Science apart whose letters are the same', () => {
  const text = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Li, N
   Lin, A
AF Li, Nan
   Lin, An
TI Soils of hills
C1 [Li, Nan] North Univ, Beiling, Peoples R China.
   [Lin, An] South Univ, Nanhu, Peoples R China.
ER

EF`;
  const [record] = parseRecords(text, { format: 'wos-tagged' }).records;
  expect(record?.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
});

it.each([
  ['Fund performance in hill regions was studied over ten years and compared with others.', true],
  ['Funding: the Foundation of Hill Research supported the study with money for ten years.', false],
  ['Received wisdom on the sleep of hill people is questioned in this study with new data.', true],
  ['Received 12 May 2020, and accepted in the revised form on the last day of that year.', false],
])('of an abstract: %s is its translation: %s', (latin, isTranslation) => {
  const chinese = '本研究考察了山区基金十年来的表现，并与其他地区的基金作了比较。';
  expect(splitAbstract(`${chinese} ${latin}`) !== undefined).toBe(isTranslation);
});

it('makes keys for very many records of one stem, each its own', () => {
  const ris = 'TY  - JOUR\nAU  - Zhang, Wei\nTI  - Hills\nPY  - 2020\nER  - \n'.repeat(3000);
  const keys = toBibtex(parseRecords(ris, { format: 'ris' }).records).match(/^@\w+\{[^,]+/gm);
  expect(new Set(keys).size).toBe(3000);
});
