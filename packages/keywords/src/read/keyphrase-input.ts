import { type Document, InvalidInputError, type Passage } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';

/** A text, and its title apart. */
export interface TitledText {
  readonly title?: string;
  readonly text: string;
}

/** What keyphrases are found in: a document already read, whose passages named `title` are titles; or strings. */
export type KeyphraseInput = TitledText | Document;

/** A document to read, and where in it the caller's text begins: what stands before is a title apart. */
export interface PlacedDocument {
  readonly document: Document;
  readonly textStart: number;
}

/** What stands between a title apart and its text, so that no sentence reaches across. */
const GAP = '\n\n';

/**
 * Make one document of what a caller handed in; a document stays as it is.
 *
 * @throws {InvalidInputError} `text-not-a-string`.
 */
export function placeDocument(
  input: KeyphraseInput,
  { document }: Pick<Tokenizer, 'document'>,
): PlacedDocument {
  if (isDocument(input)) return { document: input, textStart: 0 };
  const { title = '', text } = input ?? {};
  if (typeof text !== 'string' || typeof title !== 'string') {
    throw new InvalidInputError(
      'text-not-a-string',
      'keywords/extract: text and title must be strings; pass { title?, text } or a document',
    );
  }
  if (title === '') return { document: document(text), textStart: 0 };
  const textStart = title.length + GAP.length;
  const whole = `${title}${GAP}${text}`;
  const passages: Passage[] = [
    { name: 'title', start: 0, end: title.length },
    { name: 'text', start: textStart, end: whole.length },
  ];
  return { document: document(whole, { passages }), textStart };
}

function isDocument(input: KeyphraseInput): input is Document {
  return Array.isArray((input as Partial<Document> | null | undefined)?.sentences);
}
