import type { Document, Span } from '@diglot/text';

export interface MarkWidth extends Span {
  readonly reason: string;
  readonly expected: string;
}

/** A narrow mark behind a Chinese character; a full stop only where a sentence may end. */
const NARROW = /(?<=\p{Script=Han})(?:[,;:?!]|\.(?=$|[\s\p{Script=Han}]))(?!\/)/gu;

/** A wide mark behind a Latin letter or digit, and before one, white space or the end. */
const WIDE = /(?<=[\p{Script=Latin}\d)])[，。；：？！](?=$|[\s\p{Script=Latin}\d])/gu;

/** The marks that both scripts have, wide and narrow. */
const MARKS = ['，,', '。.', '；;', '：:', '？?', '！!'].map(
  (pair) => [...pair] as [string, string],
);
const TO_NARROW = new Map(MARKS);
const TO_WIDE = new Map(MARKS.map(([wide, narrow]) => [narrow, wide]));

/**
 * Find the marks of a text that have the width of the other script: `同伴支持,` and `peer support，`.
 *
 * Sentences are taken for Chinese or not as they were read; brackets and quotation marks, whose width is
 * a matter of house style, are left alone.
 *
 * @remarks **Cost:** linear.
 */
export function markWidths({ text, sentences }: Document): MarkWidth[] {
  return sentences.flatMap(({ start, end, language }) => {
    const isChinese = language === 'zh';
    if (!isChinese && language !== 'en') return [];
    const other = isChinese ? TO_WIDE : TO_NARROW;
    return [...text.slice(start, end).matchAll(isChinese ? NARROW : WIDE)].map(
      ({ 0: mark, index }) => {
        const expected = other.get(mark) ?? mark;
        const language = isChinese ? 'Chinese' : 'English';
        const reason = `Use \`${expected}\` for \`${mark}\` in a ${language} sentence`;
        return { start: start + index, end: start + index + mark.length, reason, expected };
      },
    );
  });
}
