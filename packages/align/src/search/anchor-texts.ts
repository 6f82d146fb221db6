import type { AnalysisSetting } from '../analysis/analyze-texts.ts';
import { analyzeKeyed } from '../analysis/keyed.ts';
import { TokenKind } from '../analysis/sentence.ts';
import { analyzeTranslated } from '../analysis/translated.ts';
import type { AnchorTexts } from './anchors.ts';

/**
 * Read two long texts for anchors only, sentence by sentence: of each just the numbers of its keys and
 * its length are kept.
 */
export function anchorTexts(
  translated: readonly string[],
  keyed: readonly string[],
  setting: AnalysisSetting,
  everyRow?: () => void,
): AnchorTexts {
  const numbers = new Map<string, number>();
  const keyedLengths = new Float64Array(keyed.length);
  const keyedKeys = keyed.map((sentence, at) => {
    everyRow?.();
    const { tokens, length } = analyzeKeyed(sentence, setting.wordKeys);
    keyedLengths[at] = length;
    const keys = new Set<number>();
    for (const token of tokens) {
      if (token.kind > TokenKind.Literal) continue;
      for (const key of token.keys) {
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        keys.add(number);
      }
    }
    return Int32Array.from(keys);
  });
  const vocabulary = new Set(numbers.keys());
  const analysis = { ...setting, language: setting.translated, vocabulary };
  const translatedLengths = new Float64Array(translated.length);
  const translatedKeys = translated.map((sentence, at) => {
    everyRow?.();
    const { strong, length } = analyzeTranslated(sentence, analysis);
    translatedLengths[at] = length;
    return Int32Array.from(strong.keys(), (key) => numbers.get(key) ?? 0);
  });
  return { translated: translatedKeys, keyed: keyedKeys, translatedLengths, keyedLengths };
}
