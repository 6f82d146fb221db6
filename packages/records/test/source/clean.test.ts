import { describe, expect, it } from 'vitest';
import { cleanMarkup } from '../../src/source/clean.ts';

describe('cleanMarkup', () => {
  it.each([
    ['Soils <i>of</i> hills <su', 'Soils of hills'],
    ['山区土壤 <jats:par', '山区土壤'],
    ['Soils of hills</sub', 'Soils of hills'],
    ['Soils of hills <ja', 'Soils of hills'],
  ])('leaves out the tag that the end of %j cuts off', (raw, clean) => {
    expect(cleanMarkup(raw)).toBe(clean);
  });

  it.each(['The case a<bice', '温度T<Tmax', 'x<ymin', 'p < 0.05'])('keeps %j', (text) => {
    expect(cleanMarkup(text)).toBe(text);
  });
});
