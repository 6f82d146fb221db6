import { toSimplified } from '../chinese-script.ts';
import { UnitWriter } from '../unit-writer.ts';

/** Folded form of each UTF-16 unit that was met so far; 0 where none was. */
const known = new Uint16Array(0x10000);

const NUL = 0;
const HYPHEN = 0x2d;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** Hyphens, dashes and the minus sign that join words or stand for “minus”; longer dashes part sentences. */
const HYPHENS = /[‐‑‒–−]/u;

/**
 * Fold a text unit by unit, so that every offset stays: lower case, half width, compatibility forms that
 * are one unit (², ₂, µ), hyphens alike, Traditional characters to Simplified.
 *
 * For looking things up in a text and finding their places; `normalizeText` levels more, and maps back.
 *
 * @remarks **Cost:** linear.
 *
 * @example
 * import { foldInPlace } from '@diglot/text';
 *
 * foldInPlace('ＤＮＡ機器ＣＯ₂'); // => 'dna机器co2'
 */
export function foldInPlace(text: string): string {
  let out: UnitWriter | undefined;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit >= FIRST_HAN && unit <= LAST_HAN ? unit : foldUnit(unit);
    if (folded !== unit && out === undefined) {
      out = new UnitWriter(text.length);
      out.copy(text, 0, i);
    }
    out?.push(folded);
  }
  return toSimplified(out?.toString() ?? text);
}

function foldUnit(unit: number): number {
  if (unit === NUL) return unit;
  const before = known[unit] as number;
  if (before !== 0) return before;
  const char = String.fromCharCode(unit);
  const plain = oneUnit(char.normalize('NFKC'), char);
  const folded = HYPHENS.test(plain) ? HYPHEN : oneUnit(plain.toLowerCase(), plain).charCodeAt(0);
  known[unit] = folded;
  return folded;
}

const oneUnit = (form: string, otherwise: string) => (form.length === 1 ? form : otherwise);
