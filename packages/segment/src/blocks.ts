import { isWhiteSpace, type Span } from '@diglot/text';

/** Code units after which the next line break ends a block. */
const SIZE = 1 << 14;
/** Code units within which it has to come; a longer line is cut behind the end of a sentence, or else a word. */
const MAX_MORE = 1 << 14;

/**
 * Cut a text into blocks, so that memory stays small however long the text is: of whole lines, and of whole
 * sentences or words of lines that are longer than two blocks.
 */
export function cutBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = blockEnd(text, start + SIZE);
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

/** Where the block ends that goes on at least up to `from`. */
function blockEnd(text: string, from: number): number {
  const limit = from + MAX_MORE;
  let wordEnd = -1;
  let sentenceEnd = -1;
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED) return i + 1;
    if (i < limit) {
      if (sentenceEnd < 0 && endsSentence(text, i)) sentenceEnd = i + 1;
      if (wordEnd < 0 && isWhiteSpace(unit)) wordEnd = i + 1;
    } else {
      if (sentenceEnd > 0) return sentenceEnd;
      if (wordEnd > 0) return wordEnd;
      // One word without end: up to the next place that will do.
      if (isWhiteSpace(unit) || endsSentence(text, i)) return i + 1;
    }
  }
  return text.length;
}

const LINE_FEED = 0x0a;
const FULL_STOP = 0x3002;

/** Whether a Chinese full stop stands at `at`, or white space behind a word with a dot. */
function endsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === FULL_STOP) return !/[”’」』）)]/u.test(text.charAt(at + 1));
  return (
    unit === 0x20 &&
    text.charCodeAt(at - 1) === 0x2e &&
    SENTENCE_END.test(text.slice(at - 5, at + 2))
  );
}

/** `words. T`, not `et al. (`, `J. Smith`. */
const SENTENCE_END = /\p{Ll}{4}\. \p{Lu}$/u;
