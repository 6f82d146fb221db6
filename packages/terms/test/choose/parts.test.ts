import { describe, expect, it } from 'vitest';
import { dropCrossed } from '../../src/choose/drop-crossed.ts';
import { findParts } from '../../src/choose/find-parts.ts';
import { chosen, shown, unit } from './chosen.ts';

describe('findParts', () => {
  const box = chosen('glove box = 手套箱', { score: 0.9 });
  const glove = chosen('glove = 手套');

  it('finds what stands nowhere but inside a longer one', () => {
    const { inside, contradicted } = findParts([box, glove], [unit('a glove box', '手套箱')]);
    expect(shown(inside)).toEqual(['glove = 手套']);
    expect(contradicted.size).toBe(0);
  });

  it('does not count what stands alone in some unit, before or behind', () => {
    const alone = unit('a glove', '手套');
    const within = unit('a glove box', '手套箱');
    expect(findParts([box, glove], [within, alone]).inside.size).toBe(0);
    expect(findParts([box, glove], [alone, within]).inside.size).toBe(0);
    // Without its translation it does not stand there.
    expect(findParts([box, glove], [within, unit('a glove', '护士')]).inside.size).toBe(1);
  });

  it('takes only terms that are sure enough, and longer on both sides', () => {
    const within = [unit('a glove box', '手套箱')];
    expect(findParts([{ ...box, score: 0.59 }, glove], within).inside.size).toBe(0);
    expect(findParts([{ ...box, score: 0.6 }, glove], within).inside.size).toBe(1);
    const same = chosen('glove box = 手套');
    expect(findParts([same, glove], within).inside.size).toBe(0);
  });

  it('finds what a longer one says in quite another way', () => {
    const listed = chosen('listed company = 上市公司', { score: 0.8 });
    const company = chosen('company = 企业');
    const units = [unit('a listed company', '上市公司企业')];
    const { inside, contradicted } = findParts([listed, company], units);
    expect(shown(contradicted)).toEqual(['company = 企业']);
    expect(inside.size).toBe(0);
    expect(findParts([{ ...listed, score: 0.79 }, company], units).contradicted.size).toBe(0);
    const related = chosen('company = 司业');
    const others = [unit('a listed company', '上市公司司业')];
    expect(findParts([listed, related], others).contradicted.size).toBe(0);
    const alone = unit('a company', '企业');
    expect(findParts([listed, company], [...units, alone]).contradicted.size).toBe(0);
  });

  it('tells what stands only inside names', () => {
    const whole = chosen('pittsburgh sleep index = 匹兹堡睡眠指数');
    const part = chosen('sleep index = 睡眠指数');
    const name = unit(
      'we used the Pittsburgh Sleep Index in a small study of adults',
      '匹兹堡睡眠指数',
    );
    const plain = unit('the pittsburgh sleep index was', '匹兹堡睡眠指数');
    const names = (...units: ReturnType<typeof unit>[]) =>
      shown(findParts([whole, part], units).inNames);
    expect(names(name)).toEqual(['sleep index = 睡眠指数']);
    expect(names(plain)).toEqual([]);
    expect(names(name, plain)).toEqual([]);
    // In a title every word has a capital.
    expect(names(unit('The Pittsburgh Sleep Index Was', '匹兹堡睡眠指数'))).toEqual([]);
  });
});

describe('dropCrossed', () => {
  const cathode = chosen('cathode = 负极');
  const anode = chosen('anode = 正极');
  const kept = (text: string, terms = [cathode, anode], english = 'the cathode and the anode') =>
    shown(dropCrossed(terms, [unit(english, text)]));

  it('drops opposites of which words and order disagree', () => {
    expect(kept('正极经过处理负极')).toEqual([]);
    expect(kept('負極經過處理正極'.replace('負極', '正极').replace('正極', '负极'))).toEqual([]);
  });

  it('keeps them where the order agrees', () => {
    expect(kept('负极和正极')).toHaveLength(2);
  });

  it('drops two things of one kind that are named together', () => {
    const [red, green] = [chosen('red light = 绿光'), chosen('green = 红光')];
    const one = [chosen('red = 绿光'), green];
    expect(kept('红光和绿光', one, 'the red and the green')).toEqual([]);
    expect(kept('红光、绿光', one, 'the red and the green')).toEqual([]);
    expect(kept('红光之后绿光', one, 'the red and the green')).toHaveLength(2);
    // Phrases of several words are surer.
    expect(kept('红光和绿光', [red, green], 'the red light and the green')).toHaveLength(2);
  });

  it('keeps what differs in length or in its last character', () => {
    const of = (a: string, b: string) =>
      kept(`${b}和${a}`, [chosen(`cathode = ${a}`), chosen(`anode = ${b}`)]);
    expect(of('绿光', '红灯')).toHaveLength(2);
    expect(of('绿光', '淡红光')).toHaveLength(2);
    expect(of('绿', '绿')).toHaveLength(2);
  });

  it('keeps what more than the lexicon speaks for', () => {
    const sure = { ...cathode, evidence: ['lexicon', 'association'] };
    expect(kept('正极和负极', [sure, anode])).toHaveLength(2);
    const other = { ...cathode, evidence: ['identical'] };
    expect(kept('正极和负极', [other, anode])).toHaveLength(2);
  });

  it('asks only where each stands once', () => {
    expect(kept('正极和负极和正极')).toHaveLength(2);
    expect(kept('正极和负极', [cathode, anode], 'cathode and anode and cathode')).toHaveLength(2);
    expect(kept('正极和', [cathode, anode])).toHaveLength(2);
    const elsewhere = { ...cathode, units: [1] };
    expect(kept('正极和负极', [elsewhere, anode])).toHaveLength(2);
  });
});
