import { toSimplified } from './chinese-script.ts';
import { InvalidInputError } from './errors.ts';
import { ScriptClass, scriptClass } from './script-class.ts';
import type { Span } from './types.ts';

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
 * @remarks **Cost:** linear; memory for the map only where the length changes.
 *
 * @example
 * const { text, toSource } = normalizeText('Ｔ\u200b细胞——“ｌｉｖｅ”'); // text: T细胞--"live"
 * toSource({ start: 0, end: 2 }); // { start: 0, end: 3 }
 */
export function normalizeText(text: string, options: NormalizeOptions = {}): NormalizedText {
  const {
    zeroWidth = true,
    compatibility = false,
    lowerCase = false,
    simplified = false,
  } = options;
  const characters = characterMap(options);
  const edits = new Edits();
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const plain = unit < 0x80 ? !(lowerCase && unit >= 0x41 && unit <= 0x5a) : isIdeograph(unit);
    if (plain && !(compatibility && joins(text, i + 1, zeroWidth))) {
      i++;
      continue;
    }
    const end = clusterEnd(text, i, compatibility, zeroWidth);
    const source = text.slice(i, end);
    const kept = zeroWidth ? withoutIgnorables(source) : source;
    let result = compatibility ? kept.normalize('NFKC') : kept;
    const aligned = result === source;
    if (characters.size > 0) result = mapCharacters(result, characters);
    if (lowerCase) {
      result = lower(result);
      if (compatibility) result = result.normalize('NFKC');
    }
    if (result !== source) {
      out += text.slice(copied, i);
      if (result.length !== source.length || !(aligned || source.length === 1)) {
        edits.add(out.length, result.length, i, end);
      }
      out += result;
      copied = end;
    }
    i = end;
  }
  const levelled = copied === 0 ? text : out + text.slice(copied);
  return {
    text: simplified ? toSimplified(levelled) : levelled,
    toSource: (span) => edits.toSource(span, levelled.length),
  };
}

/** Where the copy's offsets are not the source's plus a constant, in order. */
class Edits {
  /** Four numbers each: start and end in the copy, start and end in the source. */
  readonly #list: number[] = [];

  add(at: number, length: number, start: number, end: number): void {
    this.#list.push(at, at + length, start, end);
  }

  toSource<S extends Span>(span: S, length: number): S {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= length)) {
      throw new InvalidInputError(
        'span-out-of-range',
        `text/normalizeText: ${span.start}–${span.end} is no span of the copy of length ${length}`,
      );
    }
    const start = this.#back(span.start, 2, 0);
    const end = span.end === span.start ? start : this.#back(span.end - 1, 3, 1);
    return { ...span, start, end };
  }

  /** The source offset of a copy's unit: of its edit (`side` 2 start, 3 end), or `after` it. */
  #back(at: number, side: 2 | 3, after: 0 | 1): number {
    const list = this.#list;
    let low = 0;
    let high = list.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle * 4] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return at + after;
    const edit = (low - 1) * 4;
    const editEnd = list[edit + 1] ?? 0;
    return at < editEnd ? (list[edit + side] ?? 0) : (list[edit + 3] ?? 0) + (at - editEnd) + after;
  }
}

/** Chinese characters of the BMP that no option but `simplified` touches. */
function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** End of the stretch from `start` that normalises on its own: a character and what joins it. */
function clusterEnd(
  text: string,
  start: number,
  compatibility: boolean,
  zeroWidth: boolean,
): number {
  let end = start + charLength(text, start);
  if (!compatibility) return end;
  while (joins(text, end, zeroWidth)) end += charLength(text, end);
  return end;
}

/** Whether NFKC may fuse the character at `at` with what is before it, ignorables between apart. */
function joins(text: string, at: number, zeroWidth: boolean): boolean {
  let i = at;
  for (;;) {
    if (i >= text.length || text.charCodeAt(i) < 0xad) return false;
    const codePoint = text.codePointAt(i) ?? 0;
    if (mayCombine(codePoint)) return true;
    if (!(zeroWidth && isIgnorable(codePoint))) return false;
    i += charLength(text, i);
  }
}

function charLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * Whether a character can change under NFKC together with the one before it: combining marks,
 * Hangul vowels and finals in every width, half-width kana voice marks, and what decomposes to these.
 */
export function mayCombine(codePoint: number): boolean {
  if (codePoint < 0x300) return false;
  if (codePoint >= 0x3400 && codePoint <= 0x9fff) return false;
  return (
    (codePoint >= 0x1160 && codePoint <= 0x11ff) ||
    (codePoint >= 0xd7b0 && codePoint <= 0xd7ff) ||
    (codePoint >= 0x3131 && codePoint <= 0x318e) ||
    (codePoint >= 0xff9e && codePoint <= 0xffdc) ||
    (codePoint >= 0x16d63 && codePoint <= 0x16d6a) ||
    codePoint === 0xe33 ||
    codePoint === 0xeb3 ||
    scriptClass(codePoint) === ScriptClass.mark
  );
}

/**
 * Whether a character is shown as nothing.
 *
 * **Source:** Unicode property Default_Ignorable_Code_Point.
 */
export function isIgnorable(codePoint: number): boolean {
  if (codePoint < 0xad) return false;
  return (
    codePoint === 0xad ||
    codePoint === 0x34f ||
    codePoint === 0x61c ||
    codePoint === 0x115f ||
    codePoint === 0x1160 ||
    codePoint === 0x17b4 ||
    codePoint === 0x17b5 ||
    (codePoint >= 0x180b && codePoint <= 0x180f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0x3164 ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    codePoint === 0xffa0 ||
    (codePoint >= 0xfff0 && codePoint <= 0xfff8) ||
    (codePoint >= 0x1bca0 && codePoint <= 0x1bca3) ||
    (codePoint >= 0x1d173 && codePoint <= 0x1d17a) ||
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff)
  );
}

function withoutIgnorables(text: string): string {
  let out = '';
  for (const char of text) if (!isIgnorable(char.codePointAt(0) ?? 0)) out += char;
  return out;
}

function lower(text: string): string {
  let out = '';
  for (const char of text) out += char.toLowerCase();
  return out;
}

function mapCharacters(text: string, characters: ReadonlyMap<string, string>): string {
  let out = '';
  for (const char of text) out += characters.get(char) ?? char;
  return out;
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['‘’‚‛‹›`´′＇', "'"],
  ['“”„‟«»「」『』〝〞〟″＂｢｣﹁﹂﹃﹄', '"'],
];
const DASHES = '‐‑‒–—―−﹘﹣－⸺⸻';
const CURRENCY: readonly (readonly [string, string])[] = [
  ['￠', '¢'],
  ['￡', '£'],
  ['￢', '¬'],
  ['￣', '¯'],
  ['￤', '¦'],
  ['￥', '¥'],
  ['￦', '₩'],
];

/** Replacements of one character by one, for the options that are on. */
function characterMap(options: NormalizeOptions): ReadonlyMap<string, string> {
  const { width = true, quotes = true, dashes = true } = options;
  const map = new Map<string, string>();
  const add = (chars: string, to: string) => {
    for (const char of chars) map.set(char, to);
  };
  if (width) {
    add('\u3000', ' ');
    for (let unit = 0xff01; unit <= 0xff5e; unit++) {
      add(String.fromCharCode(unit), String.fromCharCode(unit - 0xfee0));
    }
    for (const [chars, to] of CURRENCY) add(chars, to);
  }
  if (quotes) for (const [chars, to] of QUOTES) add(chars, to);
  if (dashes) add(DASHES, '-');
  return map;
}
