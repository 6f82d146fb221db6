import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('the name of a place', () => {
  it.each([
    ['Wutai Mountain', '五台山'],
    ['Shiyan City', '十堰市'],
    ['Badong County', '巴东县'],
    ['Jiulong Lake', '九龍湖'],
  ])('is whole with the kind of place, which a table may have in it: %s', (english, chinese) => {
    const pairs = pairsOf(`Samples from ${english} were dated.`, `对${chinese}的样品进行了定年。`);
    expect(pairs).toContain(`${english} = ${chinese}`);
    expect(pairs).not.toContain(`${english.split(' ')[0]} = ${chinese}`);
  });

  it.each([
    ['Jiutiaoling', '九条岭'],
    ['Jiuzhaigou', '九寨沟'],
  ])('may begin with a numeral, or be longer in a table: %s', (english, chinese) => {
    const pairs = pairsOf(`We visited ${english} in spring.`, `我们春天去了${chinese}。`);
    expect(pairs).toContain(`${english} = ${chinese}`);
  });

  it('has no numeral that only sounds a little like it', () => {
    const pairs = pairsOf('Sanders sampled lakes.', '三个湖泊被采样。');
    expect(pairs.filter((pair) => pair.startsWith('Sanders'))).toEqual([]);
  });
});
