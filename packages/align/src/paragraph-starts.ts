import type { Span } from '@diglot/text';

/**
 * Tell which sentences begin a paragraph. Paragraphs are parted by blank lines where the text has
 * any; else by line ends, unless most line ends lie inside sentences, as in hard-wrapped text.
 */
export function paragraphStarts(text: string, sentences: readonly Span[]): readonly boolean[] {
  const gaps = sentences.map(({ start }, at) => text.slice(sentences[at - 1]?.end ?? start, start));
  const blank = /\n[^\S\n]*\n|\u2029/u;
  const line = /[\n\r\u2028\u2029]/u;
  const between = gaps.filter((gap) => line.test(gap)).length;
  const inside = sentences.filter(({ start, end }) => line.test(text.slice(start, end))).length;
  const border = gaps.some((gap) => blank.test(gap)) ? blank : inside > between ? blank : line;
  return gaps.map((gap, at) => at > 0 && border.test(gap));
}
