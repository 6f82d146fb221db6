import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('no pair', () => {
  it.each([
    [
      'leaves out the letter of a name',
      'Party A warrants the equipment.',
      '甲方保证设备。',
      'Party = 甲方',
    ],
    [
      'leaves out a character that begins the word',
      'The superhydrophilic surface cools the tube.',
      '超亲水表面冷却管道。',
      'superhydrophilic surface = 亲水表面',
    ],
    [
      'makes of who does a thing the thing',
      'The validator signs a block.',
      '验证者对区块签名。',
      'validator = 验证',
    ],
    [
      'takes the verb of the sentence for a part of a term',
      'No shear stud failed before that.',
      '此前未发生剪力钉破坏。',
      'shear stud = 剪力钉破坏',
    ],
    [
      'makes of an acronym a word of its term',
      'An SVD was computed.',
      '计算了奇异值分解。',
      'SVD = 奇异',
    ],
  ])('%s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).not.toContain(pair);
  });

  it('is lost where a letter belongs to a word in small letters', () => {
    expect(pairsOf('Serum immunoglobulin G rose.', '血清免疫球蛋白G升高。')).toContain(
      'immunoglobulin = 免疫球蛋白',
    );
  });
});
