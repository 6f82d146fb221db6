import { mainLanguages, segmentLanguages } from '@diglot/segment';
import type { Document, Span } from '@diglot/text';

/** Take each non-blank line of a text as one sentence. The document's tokens are left empty. */
export function splitLines(text: string): { lines: string[]; document: Document } {
  const spans: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const start = index + line.indexOf(trimmed);
    spans.push({ start, end: start + trimmed.length });
  }
  const segments = segmentLanguages(text);
  const languages = mainLanguages(text, segments, spans);
  const sentences = spans.map((span, at) => ({ ...span, language: languages[at] ?? 'und' }));
  const [language = 'und'] = mainLanguages(text, segments, [{ start: 0, end: text.length }]);
  return {
    lines: sentences.map(({ start, end }) => text.slice(start, end)),
    document: { text, language, sentences, tokens: [] },
  };
}
