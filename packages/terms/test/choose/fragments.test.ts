import { describe, expect, it } from 'vitest';
import { dropFragments } from '../../src/choose/drop-fragments.ts';
import { mergeSpellings } from '../../src/choose/merge-spellings.ts';
import { chosen, shown } from './chosen.ts';

const kept = (...terms: ReturnType<typeof chosen>[]) => shown(dropFragments(terms));

describe('dropFragments', () => {
  it('drops a part torn out of a phrase', () => {
    const whole = chosen('peer support worker = 同伴支持工作者', { units: [0] });
    const torn = chosen('support worker = 支持工作者', { units: [0] });
    const front = chosen('peer support = 同伴支持', { units: [0, 1, 2] });
    expect(kept(whole, torn, front)).toEqual([
      'peer support worker = 同伴支持工作者',
      'peer support = 同伴支持',
    ]);
    // Not where it is as frequent as what it was torn from.
    const often = chosen('support worker = 支持工作者', { units: [0, 1, 2] });
    expect(kept(whole, often, front)).toContain('support worker = 支持工作者');
    // Nor where the text declares it.
    expect(kept(whole, { ...torn, declared: true }, front)).toContain(
      'support worker = 支持工作者',
    );
  });

  it('drops a word of a phrase that is translated as a whole', () => {
    const whole = chosen('remote sensing = 遥感', { units: [0, 1] });
    expect(kept(whole, chosen('sensing = 遥感', { units: [0, 1] }))).toEqual([
      'remote sensing = 遥感',
    ]);
    expect(kept(whole, chosen('sensing = 遥感', { units: [0, 1, 2] }))).toHaveLength(2);
    expect(kept(whole, chosen('sensing = 感知'))).toHaveLength(2);
    expect(kept(whole, chosen('remote sensor = 遥感'))).toHaveLength(2);
    const declared = { ...whole, units: [], declared: true };
    expect(kept(declared, chosen('sensing = 遥感', { units: [0, 1, 2] }))).toHaveLength(1);
    expect(kept(chosen('remote sensing = 遥感'), chosen('sens = 遥感'))).toHaveLength(2);
  });

  it('drops a phrase with a passing modifier beside the more frequent one without', () => {
    const modified = chosen('previous peer support = 以往同伴支持', { weakStart: true });
    const plain = chosen('peer support = 同伴支持', { units: [0, 1] });
    expect(kept(modified, plain)).toEqual(['peer support = 同伴支持']);
    expect(kept({ ...modified, weakStart: false }, plain)).toHaveLength(2);
    expect(kept(modified, { ...plain, units: [0] })).toHaveLength(2);
    expect(kept(modified, { ...plain, chinese: '伙伴支持' })).toHaveLength(2);
    const two = chosen('previous support = 以往支持', { weakStart: true });
    expect(kept(two, chosen('support = 支持', { units: [0, 1] }))).toHaveLength(2);
  });

  it('drops the front of one longer phrase that never stands alone', () => {
    const whole = chosen('graphics processing unit = 图形处理单元', { units: [0, 2] });
    const front = chosen('graphics processing = 图形处理', { units: [0, 2] });
    expect(kept(whole, front)).toEqual(['graphics processing unit = 图形处理单元']);
    expect(kept(whole, { ...front, units: [0] })).toHaveLength(1);
    expect(kept(whole, { ...front, units: [0, 1] })).toHaveLength(2);
    expect(kept(whole, { ...front, units: [0, 1, 2] })).toHaveLength(2);
    expect(kept(whole, { ...front, whole: true })).toHaveLength(2);
    expect(kept(whole, { ...front, chinese: '绘图' })).toHaveLength(2);
    // The end names what the phrase names.
    const end = chosen('processing unit = 处理单元', { units: [0, 2] });
    expect(kept(whole, end)).toHaveLength(2);
    // In the middle of one of four words.
    const long = chosen('new graphics processing unit = 新图形处理单元', { units: [0, 2] });
    expect(kept(long, front)).toHaveLength(1);
    // Inside two longer ones it stands by itself, if in one of them it does.
    const other = chosen('graphics processing card = 图形处理卡', { units: [5] });
    expect(kept(whole, other, front)).toHaveLength(3);
    expect(kept(other, whole, front)).toHaveLength(3);
  });

  it('drops a translation a little shorter or longer than a better one', () => {
    const list = (one: string, oneScore: number, other: string, otherScore: number) =>
      kept(
        chosen(`nurse = ${one}`, { score: oneScore }),
        chosen(`nurse = ${other}`, { score: otherScore }),
      );
    expect(list('护士', 0.9, '护士长', 0.7)).toEqual(['nurse = 护士']);
    expect(list('护士', 0.7, '护士长', 0.9)).toEqual(['nurse = 护士长']);
    expect(list('护士', 0.9, '看护', 0.7)).toHaveLength(2);
    // As good as each other: what is more than a closing character counts.
    expect(list('覆盖', 0.9, '覆盖度', 0.9)).toEqual(['nurse = 覆盖']);
    expect(list('覆盖', 0.9, '覆盖面积', 0.85)).toEqual(['nurse = 覆盖面积']);
    expect(list('覆盖', 0.9, '植被覆盖', 0.9)).toEqual(['nurse = 植被覆盖']);
    // Elsewhere each may be right.
    const elsewhere = chosen('nurse = 护士长', { score: 0.7, units: [1] });
    expect(kept(chosen('nurse = 护士'), elsewhere)).toHaveLength(2);
    const declared = chosen('nurse = 护士', { declared: true, units: [] });
    expect(kept(declared, elsewhere)).toEqual(['nurse = 护士']);
  });

  it('keeps everything else, in order', () => {
    const terms = ['soil = 土壤', 'nurse = 护士', 'peer support = 同伴支持'].map((pair) =>
      chosen(pair),
    );
    expect(kept(...terms)).toEqual(shown(terms));
    expect(kept()).toEqual([]);
  });
});

describe('mergeSpellings', () => {
  const merged = (...terms: ReturnType<typeof chosen>[]) =>
    mergeSpellings(terms).map(({ english, chinese, score, spellings }) => ({
      pair: `${english} = ${chinese}`,
      score,
      spellings,
    }));

  it('makes one of British and American spellings and of hyphens', () => {
    expect(
      merged(
        chosen('health behaviour = 健康行为', { units: [0], score: 0.9 }),
        chosen('health behavior = 健康行为', { units: [1, 2], score: 0.8 }),
        chosen('multi-sensory room = 多感官室'),
        chosen('multisensory room = 多感官室', { score: 0.7 }),
      ),
    ).toEqual([
      { pair: 'health behavior = 健康行为', score: 0.9, spellings: ['health behaviour'] },
      { pair: 'multi-sensory room = 多感官室', score: 0.9, spellings: ['multisensory room'] },
    ]);
  });

  it('keeps the declared one, then the better one, then the first', () => {
    const [british, american] = ['colour = 颜色', 'color = 颜色'] as const;
    const first = (...terms: ReturnType<typeof chosen>[]) => merged(...terms)[0]?.pair;
    expect(first(chosen(british, { units: [1, 2] }), chosen(american, { declared: true }))).toBe(
      american,
    );
    expect(first(chosen(british, { score: 0.7 }), chosen(american, { score: 0.8 }))).toBe(american);
    expect(first(chosen(british), chosen(american))).toBe(british);
  });

  it('leaves apart what has another translation', () => {
    expect(merged(chosen('colour = 颜色'), chosen('color = 色彩'))).toHaveLength(2);
  });
});
