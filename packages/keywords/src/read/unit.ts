import type { Word } from './words.ts';

/** A word as phrases are made of: hyphenated and slashed Latin words are one unit. */
export interface Unit extends Word {
  readonly start: number;
  readonly end: number;
  /** Position of its sentence in the document. */
  readonly sentence: number;
  /** It is the first of its sentence, or the first behind a label. */
  readonly opens: boolean;
  /** Punctuation or the beginning of a sentence lies before it: no phrase reaches across. */
  readonly cut: boolean;
}

/** The units of one document in one list: those of titles first. */
export interface UnitList {
  /** The text that offsets of units refer to. */
  readonly text: string;
  readonly units: readonly Unit[];
  /** How many of the units are the titles'. */
  readonly titleUnits: number;
}
