import type { Span } from '@diglot/text';

/** When a cue is on the screen, in milliseconds from the start. */
export interface CueTime {
  readonly begin: number;
  readonly end: number;
}

/** What is shown at one time. */
export interface Cue {
  /** Of the lines of text. */
  readonly span: Span;
  readonly time: CueTime;
  /** Without markup. */
  readonly lines: readonly string[];
}
