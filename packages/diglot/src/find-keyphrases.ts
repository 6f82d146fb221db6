import type { ExtractOptions, KeyphraseExtractor } from '@diglot/keywords';
import type { Keyphrase } from '@diglot/text';
import { keepOnly } from './mask.ts';
import type { Passages } from './record-passages.ts';

/** Find the keyphrases of a record in its titles and abstracts; those of another text in all of it. */
export function findKeyphrases(
  extractor: KeyphraseExtractor,
  { text, titles, prose }: Passages,
  options: ExtractOptions,
): Keyphrase[] {
  const read = [...titles, ...prose];
  return extractor.extract(
    { title: titles, text: read.length > 0 ? keepOnly(text, read) : text },
    options,
  );
}
