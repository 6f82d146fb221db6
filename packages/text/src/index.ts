export { checkAlignment, checkBitext } from './check/check-alignment.ts';
export { type CheckDocumentOptions, checkDocument } from './check/check-document.ts';
export { checkKeyphrases, checkTermPairs } from './check/check-phrases.ts';
export { checkPlain } from './check/check-plain.ts';
export { checkSegments } from './check/check-segments.ts';
export { type CheckSpansOptions, checkSpans } from './check/check-spans.ts';
export { chineseScript, detectChineseScript, toSimplified } from './chinese-script.ts';
export { displayWidth } from './display-width.ts';
export { type DecodedBytes, decodeBytes, looksBinary } from './encoding/decode-bytes.ts';
export { DiglotError, InvalidInputError, ParseError } from './errors.ts';
export {
  isValidIsbn,
  isValidIssn,
  isValidOrcid,
} from './identifiers/check-digit.ts';
export { type CheckedIdentifier, checkIdentifier } from './identifiers/check-identifier.ts';
export { isValidDoi } from './identifiers/doi.ts';
export { findIdentifiers } from './identifiers/find-identifiers.ts';
export type { FoundIdentifier, IdentifierKind } from './identifiers/identifier.ts';
export { identifierAt } from './identifiers/identifier-at.ts';
export { isJsonObject, type JsonFields, parseJson } from './json.ts';
export { lookupTable } from './lookup-table.ts';
export { foldInPlace } from './normalize/fold-in-place.ts';
export {
  type NormalizedText,
  type NormalizeOptions,
  normalizeText,
} from './normalize/normalize-text.ts';
export { fromOffsets, type OffsetUnit, toOffsets } from './offsets.ts';
export { firstFrom, partOf } from './part-of.ts';
export {
  isLetterClass,
  ScriptClass,
  scriptClass,
  scriptClassAt,
  scriptClassTable,
} from './script-class.ts';
export { sharedUnits } from './shared-units.ts';
export { isBlank, isWhiteSpace, shiftSpan, sliceSpan, trimSpan } from './span.ts';
export {
  ceilOffset,
  floorOffset,
  hasLoneSurrogate,
  isHighSurrogate,
  isLowSurrogate,
  splitsPair,
  toWellFormed,
} from './surrogates.ts';
export { toSourceSpan } from './to-source-span.ts';
export { traceCopy } from './trace-copy.ts';
export type {
  Bead,
  Bitext,
  Diagnostic,
  Document,
  IndexRange,
  Keyphrase,
  Language,
  LanguageSegment,
  Passage,
  Sentence,
  SourceRun,
  Span,
  TermPair,
  Token,
} from './types.ts';
