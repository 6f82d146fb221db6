import { type BibliographicRecord, textOfRecord } from '@diglot/records';
import { type Document, type Passage, partOf, type Sentence } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';

/** A text, or a record without one, as it is analysed. */
export interface Source {
  /** The caller's text; `undefined` where only a record was given. */
  readonly text: string | undefined;
  readonly record: BibliographicRecord | undefined;
}

/** A source that was read, once. */
export interface Reading extends Source {
  readonly document: Document;
  /** The titles and abstracts of a record, in the document; none where the text itself was read. */
  readonly passages: readonly Passage[];
}

/**
 * Read a source: of a record its titles and abstracts, as clean text; of anything else all of it, and
 * so too of a record that has neither.
 */
export function readSource(source: Source, { document }: Pick<Tokenizer, 'document'>): Reading {
  const { text, record } = source;
  if (record !== undefined) {
    const read = textOfRecord(record, text);
    const { passages, origin } = read;
    if (passages.length > 0 || text === undefined) {
      const found = document(read.text, { passages });
      return { ...source, passages, document: { ...found, ...(origin && { origin }) } };
    }
  }
  return { ...source, passages: [], document: document(text ?? '') };
}

/** The sentences of a document for which something holds, with their tokens. */
export function sentencesWhere(
  document: Document,
  holds: (sentence: Sentence) => boolean,
): Document {
  const sentences = document.sentences.filter(holds);
  return partOf(document, sentences[0]?.language ?? document.language, sentences);
}
