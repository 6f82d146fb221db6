import { readBitexts } from '@diglot/exchange';
import { isKnownLanguage } from '@diglot/segment';
import type { Bitext, Document, IndexRange } from '@diglot/text';
import { createTokenizer, readDocument, type Tokenizer } from '@diglot/tokenize';
import type { Input } from '../files/input.ts';
import { warn } from '../show/warn.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Read a file that is aligned already (TMX, XLIFF, PO, bilingual subtitles, a table of two columns, JSON of messages
 * or our own), and tell of what could not be read; `undefined` where the file is none of them.
 *
 * Each unit is read as a passage of its own: its sentences and words are found, its bead stays. Languages
 * that the file does not name are those of the text.
 */
export function openBitexts(input: Input, terminal: Terminal): readonly Bitext[] | undefined {
  const { format, bitexts, diagnostics } = readBitexts(input.text);
  if (format === undefined) return undefined;
  warn(terminal, input.name, input.text, diagnostics);
  const tokenizer = createTokenizer();
  return bitexts.map((bitext) => readUnitsOf(bitext, tokenizer));
}

/** Find the sentences and words of a bitext of which only the units are known. */
export function readUnitsOf(bitext: Bitext, tokenizer: Tokenizer = createTokenizer()): Bitext {
  const source = readUnits(bitext.source, tokenizer);
  const target = readUnits(bitext.target, tokenizer);
  const alignment = bitext.alignment.map((bead) => ({
    ...bead,
    source: source.rangeOf(bead.source),
    target: target.rangeOf(bead.target),
  }));
  return { source: source.document, target: target.document, alignment };
}

interface ReadUnits {
  readonly document: Document;
  /** The sentences of a range of units. */
  rangeOf(units: IndexRange): IndexRange;
}

/** Read the sentences and words of a document of which only the units are known. */
function readUnits(document: Document, tokenizer: Tokenizer): ReadUnits {
  if (document.tokens.length > 0) return { document, rangeOf: (range) => range };
  const units = document.sentences;
  const passages = units.map(({ start, end, language }) => ({
    name: 'unit',
    start,
    end,
    ...(language !== 'und' && isKnownLanguage(language) && { language }),
  }));
  const { language } = document;
  const known = language !== 'und' && isKnownLanguage(language) ? { language } : {};
  const { sentences, ...read } = readDocument(document.text, { passages, tokenizer, ...known });
  const firsts: number[] = [];
  let next = 0;
  for (const { start } of units) {
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    firsts.push(next);
  }
  firsts.push(sentences.length);
  const at = (unit: number) => firsts[unit] ?? sentences.length;
  return {
    document: { ...read, sentences: sentences.map(({ passage: _, ...sentence }) => sentence) },
    rangeOf: ({ from, to }) => ({ from: at(from), to: at(to) }),
  };
}
