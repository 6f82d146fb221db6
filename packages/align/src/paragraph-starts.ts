import type { Document, Span } from '@diglot/text';

/** Two texts; which sentences of each begin a paragraph. */
export interface ParagraphStarts {
  readonly source: readonly boolean[];
  readonly target: readonly boolean[];
}

type Text = Pick<Document, 'text' | 'sentences'>;

/**
 * Tell which sentences of two texts begin a paragraph, by one rule for both. Paragraphs are parted by blank
 * lines where a text has any; else by line ends, unless most line ends lie inside sentences, as in
 * hard-wrapped text. Where some lines of either text run on (a term, and its definition on the next
 * line), a line end parts paragraphs in neither unless a stop stands before it.
 */
export function paragraphStarts(source: Text, target: Text): ParagraphStarts {
  const runsOn = linesInside(source) > 0 || linesInside(target) > 0;
  return { source: startsOf(source, runsOn), target: startsOf(target, runsOn) };
}

const BLANK = /\n[^\S\n]*\n|\u2029/u;
const LINE = /[\n\r\u2028\u2029]/u;
const STOP = /[.!?:;。．！？：；…][\p{Pe}\p{Pf}"']*$/u;

function startsOf({ text, sentences }: Text, runsOn: boolean): readonly boolean[] {
  const gaps = sentences.map(({ start }, at) => text.slice(sentences[at - 1]?.end ?? start, start));
  if (gaps.some((gap) => BLANK.test(gap))) return gaps.map((gap, at) => at > 0 && BLANK.test(gap));
  const between = gaps.filter((gap) => LINE.test(gap)).length;
  if (linesInside({ text, sentences }) > between) return gaps.map(() => false);
  const ends = ({ start, end }: Span) =>
    STOP.test(text.slice(Math.max(start, end - LONGEST_END), end));
  return gaps.map(
    (gap, at) => at > 0 && LINE.test(gap) && (!runsOn || ends(sentences[at - 1] as Span)),
  );
}

/** Where in a sentence its stop stands, from its end. Code units. */
const LONGEST_END = 8;

/** Sentences that a line end stands in. */
const linesInside = ({ text, sentences }: Text) =>
  sentences.filter(({ start, end }) => LINE.test(text.slice(start, end))).length;
