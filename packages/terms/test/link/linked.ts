import { createGlosses, learnedTable, openLexicon } from '@diglot/lexicon';
import { createTokenizer, readDocument } from '@diglot/tokenize';
import type { Link } from '../../src/link/compose.ts';
import { linkWords } from '../../src/link/link-words.ts';
import { termWording, textWording, type Wording } from '../../src/link/wording.ts';
import { readUnits, type Unit } from '../../src/read/units.ts';

const lexicon = openLexicon();
const glosses = createGlosses(lexicon, learnedTable(lexicon));
const tokenizer = createTokenizer();

/** The unit of a sentence and its translation. */
export function unitOf(english: string, chinese: string): Unit {
  const source = readDocument(english, { tokenizer, language: 'en' });
  const target = readDocument(chinese, { tokenizer, language: 'zh' });
  const bead = {
    source: { from: 0, to: source.sentences.length },
    target: { from: 0, to: target.sentences.length },
    score: 1,
  };
  const [unit] = readUnits({ source, target, alignment: [bead] }, 'source', glosses.isChineseWord);
  if (unit === undefined) throw new Error('no unit');
  return unit;
}

/** Links as `words = stretch kind`, the heaviest first, each once. */
export function written({ english, text }: Wording, links: readonly Link[]): string[] {
  const lines = [...links]
    .sort((a, b) => b.weight - a.weight || a.from - b.from || a.start - b.start)
    .map(({ from, to, start, end, kind }) => {
      const words = english.slice(from, to).map(({ lower }) => lower);
      return `${words.join(' ')} = ${text.slice(start, end)} ${kind}`;
    });
  return [...new Set(lines)];
}

/** What the words of a term may stand for in another. */
export function inTerm(english: string, chinese: string): string[] {
  const wording = termWording(english.split(' '), chinese);
  return written(wording, linkWords(wording, glosses));
}

/** What the words of a sentence may stand for in its translation. */
export function inText(english: string, chinese: string): string[] {
  const wording = textWording(unitOf(english, chinese));
  return written(wording, linkWords(wording, glosses));
}
