import type { Bitext, Document, TermPair } from '@diglot/text';

/** A document whose sentences are the given ones, joined by a space. */
export function documentOf(language: string, sentences: readonly string[]): Document {
  let at = 0;
  const spans = sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.length, language };
    at = span.end + 1;
    return span;
  });
  return { text: sentences.join(' '), language, sentences: spans, tokens: [] };
}

/** Two texts whose sentences translate each other one by one; the last of the source has none. */
export function bitextOf(
  source: readonly string[],
  target: readonly string[],
  turned = false,
): Bitext {
  const english = documentOf('en', source);
  const chinese = documentOf('zh', target);
  const alignment = source.map((_, index) => {
    const to = Math.min(index + 1, target.length);
    const own = { from: index, to: index + 1 };
    const other = { from: Math.min(index, target.length), to };
    return turned
      ? { source: other, target: own, score: 0.5 }
      : { source: own, target: other, score: 0.5 };
  });
  return turned
    ? { source: chinese, target: english, alignment }
    : { source: english, target: chinese, alignment };
}

/** Texts that XML or a careless writer would break. */
export const HOSTILE: readonly string[] = [
  'Peers help & listen: 5 < 6 > 4, "quoted", it’s ]]> done.',
  'A bell \u0007, a nil \u0000, U+FFFE \ufffe, half a pair \ud83d here.',
  'Lines\r\nbroken\tand tabbed; an astral 𠮷 and 🧠.',
  '<b>not bold</b> &amp; not an entity',
];

export const TERM_PAIRS: readonly TermPair[] = [
  {
    source: 'peer support',
    target: '同伴支持',
    score: 0.9,
    evidence: ['lexicon', 'cooccurrence'],
    sourceMentions: [],
    targetMentions: [],
  },
  {
    source: 'a<b & c',
    target: '"引号"',
    score: 0.5,
    evidence: [],
    sourceMentions: [],
    targetMentions: [],
  },
  {
    source: 'DNA',
    target: 'DNA',
    score: 0.4,
    evidence: ['copy'],
    sourceMentions: [],
    targetMentions: [],
  },
];
