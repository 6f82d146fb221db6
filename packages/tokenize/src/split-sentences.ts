import type { Language, Span } from '@diglot/text';

/** Stand-in until the rules are in: cuts after 。！？ and after .!? before white space. */
export function splitSentences(
  text: string,
  _options: { readonly language?: Language } = {},
): Span[] {
  const sentences: Span[] = [];
  const end = /[。！？]+["”’」』）)]*|[.!?]+["”’)]*(?=\s|$)|\n\s*\n/gu;
  let start = 0;
  const push = (stop: number) => {
    const piece = text.slice(start, stop);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = stop;
  };
  for (const match of text.matchAll(end)) push(match.index + match[0].length);
  push(text.length);
  return sentences;
}
