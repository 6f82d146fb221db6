import { describe, expect, it } from 'vitest';
import { learnLinks } from '../src/second-pass/learn-links.ts';

const bead = (units: string, keys: string) => ({
  units: new Set(units.split(' ')),
  keys: new Set(keys.split(' ')),
});

describe('learnLinks', () => {
  const strangers = Array.from({ length: 20 }, (_, at) => bead(`甲${at} 常`, `word${at} common`));

  it('links what occurs together and not apart', () => {
    const links = learnLinks([bead('佐克 常', 'zork common'), bead('佐克', 'zork'), ...strangers]);
    expect([...links]).toContainEqual(['佐克', ['zork']]);
  });

  it.each([
    ['once only', [bead('佐克', 'zork')]],
    [
      'often apart',
      [bead('佐克', 'zork'), bead('佐克', 'zork'), ...Array(5).fill(bead('佐克', 'x'))],
    ],
    ['nowhere', []],
  ])('links nothing that is together %s', (_, beads) => {
    expect(learnLinks([...beads, ...strangers]).get('佐克') ?? []).not.toContain('zork');
  });

  it('leaves out beads that are too long to tell', () => {
    const long = bead(Array.from({ length: 300 }, (_, at) => `单${at}`).join(' '), 'zork blim');
    const keys = new Set(Array.from({ length: 100 }, (_, at) => `key${at}`));
    expect(learnLinks([{ ...long, keys }, { ...long, keys }, ...strangers]).has('单1')).toBe(false);
  });
});
