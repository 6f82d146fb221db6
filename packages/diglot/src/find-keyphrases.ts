import type { ExtractOptions, KeyphraseExtractor } from '@diglot/keywords';
import type { Keyphrase, Passage, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { Passages } from './record-passages.ts';

/** Find the keyphrases of a record in its titles and abstracts; those of another text in all of it. */
export function findKeyphrases(
  extractor: KeyphraseExtractor,
  { document }: Pick<Tokenizer, 'document'>,
  { text, titles, prose }: Passages,
  options: ExtractOptions,
): Keyphrase[] {
  const passages = inOrder([...named('title', titles), ...named('abstract', prose)]);
  const read = passages.length === 0 ? document(text) : document(text, { passages });
  return extractor.extract(read, options);
}

const named = (name: string, spans: readonly Span[]): Passage[] =>
  spans.map(({ start, end }) => ({ name, start, end }));

/** Passages by their places, without what an earlier one covers. */
function inOrder(passages: readonly Passage[]): Passage[] {
  let last = 0;
  return passages
    .toSorted((a, b) => a.start - b.start)
    .flatMap((passage) => {
      const start = Math.max(last, passage.start);
      if (start >= passage.end) return [];
      last = passage.end;
      return [{ ...passage, start }];
    });
}
