import type { Lexicon } from '@diglot/lexicon';
import type { Language } from '@diglot/text';

/** Sentences looked at on each side, evenly chosen. */
const SAMPLE = 200;

/**
 * Tell which side is written in the lexicon's target language: by Han characters where its source
 * language is Chinese, else by the words the lexicon knows in each language. In doubt, the second.
 */
export function isKeyedFirst(
  source: readonly string[],
  target: readonly string[],
  languages: {
    readonly lexicon: Lexicon;
    readonly translated: Language;
    readonly keyed: Language;
  },
): boolean {
  const first = sample(source);
  const second = sample(target);
  if (languages.translated === 'zh') return hanShare(first) < hanShare(second);
  const { lexicon, translated, keyed } = languages;
  return (
    knownWords(first, lexicon, keyed) + knownWords(second, lexicon, translated) >
    knownWords(first, lexicon, translated) + knownWords(second, lexicon, keyed)
  );
}

function sample(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= SAMPLE) return sentences;
  const step = sentences.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, at) => sentences[Math.floor(at * step)] ?? '');
}

function hanShare(sentences: readonly string[]): number {
  const all = sentences.reduce((sum, { length }) => sum + length, 0);
  const han = sentences.reduce(
    (sum, sentence) => sum + (sentence.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  );
  return all === 0 ? 0 : han / all;
}

function knownWords(sentences: readonly string[], lexicon: Lexicon, language: Language): number {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  const known = words.filter((word) => lexicon.has(word, language));
  return words.length === 0 ? 0 : known.length / words.length;
}
