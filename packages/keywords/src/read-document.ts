import type { Tokenizer } from '@diglot/tokenize';
import type { UnitList } from './candidates.ts';
import { readUnits } from './units.ts';

/** A text to find keyphrases in. */
export interface KeyphraseInput {
  readonly title?: string;
  readonly text: string;
}

/** Read the units of a title and its text. Offsets of title units refer to the title. */
export function readDocument(
  { title = '', text }: KeyphraseInput,
  tokenizer: Pick<Tokenizer, 'tokenize' | 'stem'>,
  language?: 'en' | 'zh',
): UnitList {
  const { stem } = tokenizer;
  const head = readUnits(title, tokenizer.tokenize(title), { stem, language });
  const firstSentence = (head.at(-1)?.sentence ?? -1) + 1;
  const body = readUnits(text, tokenizer.tokenize(text), { stem, language, firstSentence });
  return { units: head.length === 0 ? body : [...head, ...body], titleUnits: head.length };
}
