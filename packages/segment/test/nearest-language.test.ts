import fc from 'fast-check';
import { franc } from 'franc';
import { describe, expect, it } from 'vitest';
import { nearestLanguage } from '../src/nearest-language.ts';

const TEXTS = [
  'Die Verbesserung der Bodenqualität hängt von vielen Umständen ab.',
  'Качество почвы зависит от многих условий, которые меняются.',
  '本研究考察了山区土壤水分与小麦产量之间的关系。',
  'Les effets de la température sur la croissance des plantes',
  'تحسين جودة التربة يعتمد على عوامل كثيرة',
  '土壌の質の改善は多くの条件による。',
  'short',
  '0123456789 12345',
];

describe('nearestLanguage', () => {
  it('says of sentences in many scripts what franc says', () => {
    for (const text of TEXTS) expect(nearestLanguage(text), text).toBe(franc(text));
  });

  it('chooses among the languages that are allowed as franc does', () => {
    for (const only of [['eng', 'fra'], ['rus'], ['xxx'], ['cmn', 'jpn']]) {
      for (const text of TEXTS) {
        expect(nearestLanguage(text, only), `${text} ${only}`).toBe(franc(text, { only }));
      }
    }
  });

  it('says of any string what franc says', () => {
    const words = fc.array(fc.constantFrom(...TEXTS.flatMap((text) => text.split(' '))));
    const mixed = fc.oneof(
      fc.string({ unit: 'binary' }),
      words.map((list) => list.join(' ')),
    );
    fc.assert(fc.property(mixed, (text) => nearestLanguage(text) === franc(text)));
  });
});
