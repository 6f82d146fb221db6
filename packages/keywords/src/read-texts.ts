import { InvalidInputError, type Span } from '@diglot/text';

/** A text to find keyphrases in. */
export interface KeyphraseInput {
  /** Its title; or where in `text` its titles stand, of which mentions are then given too. */
  readonly title?: string | readonly Span[];
  readonly text: string;
}

/** A text, and its title apart. */
export interface TitledText {
  readonly title?: string;
  readonly text: string;
}

/** Both texts of a document. */
export interface Texts extends TitledText {
  readonly title: string;
  /** Whether offsets in both are offsets in the caller's text. */
  readonly isOne: boolean;
}

/**
 * Tell title and text apart.
 *
 * Of titles that stand in the text, both parts are as long as the whole, with line feeds where the other
 * part stands: no phrase reaches across, and every offset is right.
 *
 * @throws {InvalidInputError} `text-not-a-string`, `title-out-of-range`.
 */
export function readTexts(input: KeyphraseInput): Texts {
  const { title = '', text } = input ?? {};
  if (typeof text !== 'string' || (typeof title !== 'string' && !Array.isArray(title))) {
    throw new InvalidInputError(
      'text-not-a-string',
      'keywords/extract: text must be a string, title a string or spans; pass { title?, text }',
    );
  }
  if (typeof title === 'string') return { title, text, isOne: false };
  const ordered = [...title].sort((a, b) => a.start - b.start);
  let titles = '';
  let rest = '';
  for (const { start, end } of ordered) {
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new InvalidInputError(
        'title-out-of-range',
        `keywords/extract: there is no title at ${start}–${end} of a text of ${text.length} characters`,
      );
    }
    const from = Math.max(start, titles.length);
    if (end <= from) continue;
    rest += text.slice(rest.length, from) + '\n'.repeat(end - from);
    titles += '\n'.repeat(from - titles.length) + text.slice(from, end);
  }
  return { title: titles, text: rest + text.slice(rest.length), isOne: true };
}
