import type { Aligner } from '@diglot/align';
import { type Bitext, type Document, InvalidInputError } from '@diglot/text';
import { readDocument, type Tokenizer } from '@diglot/tokenize';
import type { TextPair } from '../types.ts';

/** What is needed to make a bitext of two plain texts. */
export interface Reader {
  readonly tokenizer: () => Tokenizer;
  readonly aligner: () => Aligner;
}

/** Two sides as they were read, and how to align them, should anybody need it. */
export interface ReadPair {
  readonly source: Document;
  readonly target: Document;
  /** The bitext itself, where one was given; else the sides, aligned. */
  bitext(): Bitext;
}

/** Take a bitext or documents as they are; read what is text. Nothing is aligned yet. */
export function readPair(input: Bitext | TextPair, { tokenizer, aligner }: Reader): ReadPair {
  const source = readSide(input.source, tokenizer);
  const target = readSide(input.target, tokenizer);
  return {
    source,
    target,
    bitext() {
      if ('alignment' in input) return { source, target, alignment: input.alignment };
      return aligner().alignTexts(source, target);
    },
  };
}

function readSide(side: string | Document, tokenizer: () => Tokenizer): Document {
  if (typeof side === 'string') return readDocument(side, { tokenizer: tokenizer() });
  if (typeof side === 'object' && side !== null && Array.isArray(side.tokens)) return side;
  throw new InvalidInputError(
    'not-a-bitext',
    'terms/extract: give a bitext, or source and target as texts or documents',
  );
}
