import { describe, expect, it } from 'vitest';
import { createDrugComparison } from '../src/index.ts';

/** What is taken for the name of a drug; see `terms`. */
const LEAST = 0.8;

const NAMES = [
  ['semaglutide', '司美格鲁肽'],
  ['tirzepatide', '替尔泊肽'],
  ['sitagliptin', '西格列汀'],
  ['dapagliflozin', '达格列净'],
  ['atorvastatin', '阿托伐他汀'],
  ['pembrolizumab', '帕博利珠单抗'],
  ['osimertinib', '奥希替尼'],
  ['oseltamivir', '奥司他韦'],
  ['rivaroxaban', '利伐沙班'],
  ['budesonide', '布地奈德'],
] as const;

describe('a comparison of the names of drugs', () => {
  it.each(NAMES)('takes %s for %s before any other', (english, chinese) => {
    const compare = createDrugComparison(english);
    expect(compare?.(chinese)).toBeGreaterThanOrEqual(LEAST);
    for (const [, other] of NAMES)
      if (other !== chinese) expect(compare?.(other)).toBeLessThan(compare?.(chinese) as number);
  });

  it('does not take an end alone, or the end of another name', () => {
    const compare = createDrugComparison('semaglutide');
    expect(compare?.('鲁肽')).toBeLessThan(LEAST);
    expect(compare?.('利拉鲁肽')).toBeLessThan(LEAST);
    expect(compare?.('二甲双胍')).toBe(0);
  });

  it.each(['peptide', 'metformin', 'statin', ''])('is none for %s', (name) => {
    expect(createDrugComparison(name)).toBeUndefined();
  });
});
