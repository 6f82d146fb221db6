import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const extractor = createTermExtractor();

const pairsOf = (chinese: string, english: string) =>
  extractor
    .extract({ source: english, target: chinese })
    .map((pair) => `${pair.source} = ${pair.target}`);

describe('names of drugs', () => {
  it.each([
    [
      '替尔泊肽降低患者的体重。',
      'Tirzepatide reduces the body weight of patients.',
      'tirzepatide = 替尔泊肽',
    ],
    ['利拉鲁肽组患者体重下降。', 'Patients on liraglutide lost weight.', 'liraglutide = 利拉鲁肽'],
    ['阿托伐他汀降低血脂。', 'Atorvastatin lowers blood lipids.', 'atorvastatin = 阿托伐他汀'],
    [
      '帕博利珠单抗联合仑伐替尼治疗肝癌。',
      'Pembrolizumab combined with lenvatinib for liver cancer.',
      'pembrolizumab = 帕博利珠单抗',
    ],
  ])('%s', (chinese, english, pair) => {
    expect(pairsOf(chinese, english)).toContain(pair);
  });

  it('that no text has are not found in others', () => {
    expect(
      pairsOf('利拉鲁肽组患者体重下降。', 'Patients on semaglutide lost weight.').filter((pair) =>
        pair.includes('semaglutide'),
      ),
    ).toEqual([]);
  });
});
