import type { Language, Span } from '@diglot/text';
import { splitSentences } from '@diglot/tokenize';

/** A sentence of a mixed text. */
export interface MixedSentence extends Span {
  /** `und`: in neither of the two languages. */
  readonly language: Language;
  /** Whether it is the first of its paragraph, or of its cell in a row of columns. */
  readonly startsParagraph: boolean;
}

/** A line. Without the u flag: with it, V8's stack overflows on a line of some 10 MB. */
const LINE = /[^\n\r\u2028\u2029]+/g;

/** What parts the columns of a line: tabs, bars or wide gaps. */
const COLUMN_BORDER = / {3,}|\u3000{2,}|[\t|｜]/gu;

/**
 * Split a mixed text into sentences of one language each.
 *
 * Lines are cut at column borders; neighbouring lines in one language are read together, so that a
 * sentence may go on over a line end; what mixes both languages is cut sentence by sentence.
 */
export function splitMixed(
  text: string,
  languages: { readonly translated: Language; readonly keyed: Language },
): readonly MixedSentence[] {
  const sentences: MixedSentence[] = [];
  for (const block of blocksOf(text, languages)) {
    let previous = block.start;
    for (const { start, end } of splitSentences(text.slice(block.start, block.end), {
      language: block.language,
    })) {
      const span = { start: block.start + start, end: block.start + end };
      const startsParagraph =
        previous === block.start || /[\n\r]/u.test(text.slice(previous, span.start));
      for (const part of partsOf(text, span, languages)) {
        sentences.push({ ...part, startsParagraph: startsParagraph && part.start === span.start });
      }
      previous = span.end;
    }
  }
  return sentences;
}

interface Block extends Span {
  readonly language: Language;
}

/** Lines, and cells of lines, joined while the language stays the same and no line is blank. */
function blocksOf(
  text: string,
  languages: { readonly translated: Language; readonly keyed: Language },
): readonly Block[] {
  const blocks: Block[] = [];
  let fresh = true;
  let before = 0;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (!/\S/u.test(line) || /\n\r?\n/u.test(text.slice(before, index))) fresh = true;
    before = index + line.length;
    const cells = cellsOf(line);
    for (const cell of cells) {
      const start = index + cell.start;
      const end = index + cell.end;
      const language = languageOf(text.slice(start, end), languages);
      const last = blocks.at(-1);
      if (last !== undefined && !fresh && cells.length === 1 && last.language === language) {
        blocks[blocks.length - 1] = { ...last, end };
      } else {
        blocks.push({ start, end, language });
      }
      fresh = cells.length > 1;
    }
  }
  return blocks;
}

function cellsOf(line: string): readonly Span[] {
  const cells: Span[] = [];
  let start = 0;
  const addUpTo = (end: number) => {
    if (/\S/u.test(line.slice(start, end))) cells.push({ start, end });
  };
  for (const { 0: border, index } of line.matchAll(COLUMN_BORDER)) {
    addUpTo(index);
    start = index + border.length;
  }
  addUpTo(line.length);
  return cells;
}

/**
 * Cut a sentence at its language borders when both languages have a sentence's worth in it, as in a
 * title followed by its translation; else leave it whole.
 */
function partsOf(
  text: string,
  { start, end }: Span,
  languages: { readonly translated: Language; readonly keyed: Language },
): readonly Block[] {
  const sentence = text.slice(start, end);
  const border = languages.translated === 'zh' ? borderOf(sentence) : -1;
  const cut = start + border;
  const spans =
    border <= 0
      ? [{ start, end }]
      : [
          { start, end: start + text.slice(start, cut).trimEnd().length },
          { start: cut, end },
        ];
  return spans.map((span) => ({
    ...span,
    language: languageOf(text.slice(span.start, span.end), languages),
  }));
}

/** Letters of each kind that make half of a sentence a text of its own. */
const HALF_HAN = 5;
const HALF_LATIN = 15;

/**
 * Place of the one border between a Han half and a Latin half; −1 when either is too small, or when
 * they are mixed.
 */
function borderOf(sentence: string): number {
  const firstHan = sentence.search(/\p{Script=Han}/u);
  const firstLatin = sentence.search(/[A-Za-z]/u);
  if (firstHan === -1 || firstLatin === -1) return -1;
  const lastHan = sentence.search(/\p{Script=Han}\P{Script=Han}*$/u);
  const lastLatin = sentence.search(/[A-Za-z][^A-Za-z]*$/u);
  const border = lastHan < firstLatin ? firstLatin : lastLatin < firstHan ? firstHan : -1;
  if (border === -1) return -1;
  return (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) >= HALF_HAN &&
    (sentence.match(/[A-Za-z]/gu)?.length ?? 0) >= HALF_LATIN
    ? border
    : -1;
}

/** Latin letters that weigh as much as a Han character. */
const LETTERS_PER_HAN = 2;

/**
 * The language of a sentence or line, one of the two; Chinese is known by its characters, or by its
 * full stop where there are no words.
 */
function languageOf(
  text: string,
  { translated, keyed }: { readonly translated: Language; readonly keyed: Language },
): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  const isHan = han * LETTERS_PER_HAN >= letters - han || /[。；！？]$/u.test(text.trimEnd());
  return isHan === (translated === 'zh') ? translated : keyed;
}
