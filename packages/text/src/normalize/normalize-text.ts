import { toSimplified } from '../chinese-script.ts';
import { isHighSurrogate } from '../surrogates.ts';
import type { Span } from '../types.ts';
import { UnitWriter } from '../unit-writer.ts';
import { Edits } from './edits.ts';
import { isIgnorable } from './is-ignorable.ts';
import { type Levels, levelUnit } from './level-unit.ts';
import { mayCombine } from './may-combine.ts';

/** Which differences to level. All that is on applies at once. */
export interface NormalizeOptions {
  /** Full-width ASCII and the ideographic space to half-width. Default true. */
  readonly width?: boolean;
  /** Typographic quotation marks, also 「」『』, to `'` and `"`. Default true. */
  readonly quotes?: boolean;
  /** Hyphens, dashes and minus signs to `-`. Default true. */
  readonly dashes?: boolean;
  /** Take out what has no width: joiners, soft hyphens, marks of direction, variation selectors. Default true. */
  readonly zeroWidth?: boolean;
  /** Unicode form NFKC: ligatures, superscripts, half-width kana, composed accents. Default false. */
  readonly compatibility?: boolean;
  /** Traditional characters to Simplified, as {@link toSimplified}. Default false. */
  readonly simplified?: boolean;
  /** Lower case, character by character. Default false. */
  readonly lowerCase?: boolean;
}

/** A levelled copy of a text, and the way back. */
export interface NormalizedText {
  readonly text: string;
  /**
   * Map a span of the copy back into the source: the smallest span holding every character the
   * copy's span came from. A part of what one character became (`f` of `ﬁ`) gives that character.
   *
   * @throws {InvalidInputError} `span-out-of-range`.
   * @remarks **Cost:** logarithmic in the number of changes of length.
   */
  toSource<S extends Span>(span: S): S;
}

/**
 * Level the differences that do not matter for looking up and comparing, and keep the map back.
 *
 * Levelling a levelled text changes nothing. Lone surrogates stay.
 *
 * @remarks
 * **Cost:** linear; memory for the map only where the length changes.
 * **Differs:** from NFKC in that a character with over 500 combining marks is not put in order as one.
 *
 * @example
 * import { normalizeText } from '@diglot/text';
 *
 * const { text, toSource } = normalizeText('Ｔ\u200b细胞——“ｌｉｖｅ”');
 * text; // => 'T细胞--"live"'
 * toSource({ start: 0, end: 2 }); // => { start: 0, end: 3 }
 */
export function normalizeText(text: string, options: NormalizeOptions = {}): NormalizedText {
  const { width = true, quotes = true, dashes = true, zeroWidth = true } = options;
  const { compatibility = false, lowerCase = false, simplified = false } = options;
  const levels: ClusterLevels = { width, quotes, dashes, lowerCase, zeroWidth, compatibility };
  const edits = new Edits();
  let out: UnitWriter | undefined;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (
      isSimple(unit, compatibility, lowerCase) &&
      !(compatibility && joinedEnd(text, i + 1, zeroWidth) > i + 1)
    ) {
      const level = levelUnit(unit, levels);
      if (level !== unit) out ??= copyOf(text, i);
      out?.push(level);
      i++;
      continue;
    }
    const end = clusterEnd(text, i, compatibility, zeroWidth);
    const source = text.slice(i, end);
    const result = levelCluster(source, levels);
    if (result !== source) {
      out ??= copyOf(text, i);
      if (source.length > 1 || result.length !== 1) edits.add(out.length, result.length, i, end);
    }
    out?.copy(result);
    i = end;
  }
  const levelled = out?.toString() ?? text;
  return {
    text: simplified ? toSimplified(levelled) : levelled,
    toSource: (span) => edits.toSource(span, levelled.length),
  };
}

function copyOf(text: string, end: number): UnitWriter {
  const writer = new UnitWriter(text.length);
  writer.copy(text, 0, end);
  return writer;
}

/** Whether a unit is a character that becomes one unit: ASCII, Chinese, or any, if little is asked. */
function isSimple(unit: number, compatibility: boolean, lowerCase: boolean): boolean {
  if (unit < 0x80 || (unit >= 0x3400 && unit <= 0x9fff)) return true;
  return !(compatibility || lowerCase || isHighSurrogate(unit) || isIgnorable(unit));
}

/**
 * So many units at most are normalised as one: putting marks in order takes quadratic time. No text
 * has a character of so many marks; the Stream-Safe Text Format of UAX #15 allows 30.
 */
const LONGEST_CLUSTER = 512;

/** End of the stretch from `start` that normalises on its own: a character and what joins it. */
function clusterEnd(
  text: string,
  start: number,
  compatibility: boolean,
  zeroWidth: boolean,
): number {
  let end = start + charLength(text, start);
  if (!compatibility) return end;
  // Ignorables that open a stretch go together, so that a long run of them is read only once.
  if (zeroWidth && isIgnorable(text.codePointAt(start) ?? 0)) end = ignorableEnd(text, end);
  for (let joined = end; ; end = joined) {
    joined = joinedEnd(text, end, zeroWidth);
    if (joined === end || joined - start > LONGEST_CLUSTER) return end;
  }
}

/**
 * End of the character at `at`, and of ignorables before it, if NFKC may fuse it with what is before;
 * else `at`.
 */
function joinedEnd(text: string, at: number, zeroWidth: boolean): number {
  if (at >= text.length || text.charCodeAt(at) < 0xad) return at;
  const next = zeroWidth ? ignorableEnd(text, at) : at;
  return mayCombine(text.codePointAt(next) ?? 0) ? next + charLength(text, next) : at;
}

function ignorableEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isIgnorable(text.codePointAt(end) ?? 0)) end += charLength(text, end);
  return end;
}

function charLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

interface ClusterLevels extends Levels {
  readonly zeroWidth: boolean;
  readonly compatibility: boolean;
}

function levelCluster(cluster: string, levels: ClusterLevels): string {
  const { zeroWidth, compatibility, lowerCase } = levels;
  let kept = '';
  for (const char of cluster) {
    if (!(zeroWidth && isIgnorable(char.codePointAt(0) ?? 0))) kept += char;
  }
  const composed = compatibility ? kept.normalize('NFKC') : kept;
  let result = '';
  for (const char of composed) {
    const level =
      char.length > 1 ? char : String.fromCharCode(levelUnit(char.charCodeAt(0), levels));
    result += lowerCase ? level.toLowerCase() : level;
  }
  // Lower case can compose where upper case cannot: J̌ has no character of its own, ǰ has.
  return compatibility && lowerCase ? result.normalize('NFKC') : result;
}
