export { DiglotError, InvalidInputError, ParseError } from './errors.ts';
export type {
  Bead,
  Bitext,
  Diagnostic,
  Document,
  IndexRange,
  Keyphrase,
  Language,
  LanguageSegment,
  Span,
  TermPair,
  Token,
} from './types.ts';
