import { displayWidth, type Span } from '@diglot/text';

/** A stretch of a title page: its sentences, in one language; `und` for names. */
export interface Piece {
  readonly kind: string;
  readonly language: string;
  readonly sentences: readonly string[];
}

/** A page as a scanner gives it, with what is known of it. */
export interface NoisyPage {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly pieces: readonly (Span & { readonly language: string })[];
}

/** How often each fault happens, at each place where it can; of the order seen in scanned journals, set by hand. */
const RATE = {
  /** A bracket of the other width. */
  bracket: 0.2,
  /** A space read into a decimal. */
  decimal: 0.15,
  /** A space lost beside a bracket or behind a comma, in English. */
  lostSpace: 0.08,
  /** A space lost between two English sentences, or read in between two Chinese ones. */
  between: 0.1,
  /** A blank line between two pieces, and a line with the number of the page behind the running head. */
  blankLine: 0.3,
  pageNumber: 0.5,
} as const;

/** Widths of columns and pages, in half-width columns. */
const WIDTHS = [36, 44, 78, 90] as const;

/** Stands at the end of a sentence while the text is made; a private use character, in no page. */
const END = '\ue000';

const OTHER_WIDTH: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '（': '(',
  '）': ')',
};

/** Numbers from 0 to 1, always the same for a seed (the generator of C's standard, §7.20.2.2). */
export function createRandom(seed: number): () => number {
  let state = seed;
  // The first numbers of near seeds are alike.
  for (let i = 0; i < 4; i++) state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/**
 * Make a scanned page of a clean one: brackets of the other width, split decimals, lost spaces, wrapped
 * lines, a running head, numbers of pages. The same seed makes the same page.
 */
export function withNoise(pieces: readonly Piece[], seed: number): NoisyPage {
  const random = createRandom(seed);
  const width = WIDTHS[Math.floor(random() * WIDTHS.length)] as number;
  let text = '';
  const sentences: Span[] = [];
  const places: NoisyPage['pieces'][number][] = [];
  pieces.forEach((piece, at) => {
    if (at > 0) text += random() < RATE.blankLine ? '\n\n' : '\n';
    const start = text.length;
    let from = start;
    for (const character of wrapped(joined(piece, random), width)) {
      if (character !== END) text += character;
      else {
        const gap = /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;
        sentences.push({ start: from + gap, end: text.length });
        from = text.length;
      }
    }
    places.push({ start, end: text.length, language: piece.language });
    if (at > 0 || random() >= RATE.pageNumber) return;
    text += '\n';
    const number = String(100 + (seed % 800));
    sentences.push({ start: text.length, end: text.length + number.length });
    text += number;
  });
  return { text, sentences, pieces: places };
}

/** The sentences of a piece in a row, each with its faults and the mark of its end. */
function joined({ language, sentences }: Piece, random: () => number): string {
  return sentences
    .map((sentence, at) => {
      const isLast = at === sentences.length - 1;
      const isSpaced = (language === 'zh') === random() < RATE.between;
      return damaged(sentence, language, random) + END + (isSpaced && !isLast ? ' ' : '');
    })
    .join('');
}

function damaged(sentence: string, language: string, random: () => number): string {
  const decimals = sentence.replace(/(?<=\d)\.(?=\d)/gu, (dot) =>
    random() < RATE.decimal ? '. ' : dot,
  );
  const brackets = decimals.replace(/[()（）]/gu, (bracket) =>
    random() < RATE.bracket ? (OTHER_WIDTH[bracket] ?? bracket) : bracket,
  );
  if (language === 'zh') return brackets;
  return brackets.replace(/ (?=[(（])|(?<=[),）]) /gu, (space) =>
    random() < RATE.lostSpace ? '' : space,
  );
}

/** A Chinese character with the marks behind it, or a word; with the space behind either. */
const UNIT = /\p{Script=Han}[，。、；：！？）」』”》\ue000]*\s?|[^\s\p{Script=Han}]+\s?|\s/gu;

/** Break a piece into lines of at most `width` columns; a break takes the place of a space. */
function wrapped(piece: string, width: number): string {
  let text = '';
  let column = 0;
  for (const [unit] of piece.matchAll(UNIT)) {
    const columns = displayWidth(unit.trimEnd().replaceAll(END, ''));
    if (column > 0 && column + columns > width) {
      text = `${text.trimEnd()}\n`;
      column = 0;
    }
    text += unit;
    column += displayWidth(unit.replaceAll(END, ''));
  }
  return text;
}
