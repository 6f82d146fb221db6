import type { Aligner } from '@diglot/align';
import { type Bitext, type Document, InvalidInputError, type Language } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { TextPair } from './types.ts';

/** What is needed to make a bitext of two plain texts. */
export interface Reader {
  readonly tokenizer: () => Tokenizer;
  readonly aligner: () => Aligner;
}

/** Take a bitext as it is, or align two texts. */
export function readBitext(input: Bitext | TextPair, { tokenizer, aligner }: Reader): Bitext {
  const { source, target } = input;
  if (isDocument(source) && isDocument(target) && 'alignment' in input) return input as Bitext;
  if (typeof source !== 'string' || typeof target !== 'string') {
    throw new InvalidInputError(
      'not-a-bitext',
      'terms/extract: give a bitext, or source and target as texts',
    );
  }
  const documents = {
    source: tokenizer().document(source, { language: guessLanguage(source, target) }),
    target: tokenizer().document(target, { language: guessLanguage(target, source) }),
  };
  const alignment = aligner().align(sentences(documents.source), sentences(documents.target));
  return { ...documents, alignment };
}

function isDocument(side: string | Document): side is Document {
  return typeof side === 'object' && side !== null && Array.isArray(side.tokens);
}

function sentences({ text, sentences: spans }: Document): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/**
 * Chinese where most letters are Han, Japanese where kana are among them, English otherwise; but beside
 * a text without Han, any text with them is Chinese, however much Latin it holds.
 */
function guessLanguage(text: string, other: string): Language {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > han / 10) return 'ja';
  // An English word has some five letters, a Chinese one two.
  const isMostly = han * 2.5 > count(/\p{Script=Latin}/gu);
  return isMostly || (han > 0 && !/\p{Script=Han}/u.test(other)) ? 'zh' : 'en';
}
