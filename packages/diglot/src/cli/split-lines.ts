import { detectLanguage } from '@diglot/segment';
import type { Document, Span } from '@diglot/text';

/** Take each non-blank line of a text as one sentence. The document's tokens are left empty. */
export function splitLines(text: string): { lines: string[]; document: Document } {
  const sentences: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const start = index + line.indexOf(trimmed);
    sentences.push({ start, end: start + trimmed.length });
  }
  return {
    lines: sentences.map(({ start, end }) => text.slice(start, end)),
    document: { text, language: detectLanguage(text).language, sentences, tokens: [] },
  };
}
