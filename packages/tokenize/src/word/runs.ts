import { ScriptClass, scriptClass, scriptClassTable } from '@diglot/text';

/**
 * A set of script classes as bits, for loops that read every character.
 */
export type ClassSet = number;

/** Make a set of classes. */
export function classSet(...classes: readonly ScriptClass[]): ClassSet {
  return classes.reduce((set: number, one) => set | (1 << one), 0);
}

/** Combining marks, variation selectors and zero-width characters: part of what they follow. */
export const EXTENDERS = classSet(ScriptClass.mark, ScriptClass.format);

/** Letters written with spaces between words, and digits. */
export const ALPHABETIC = classSet(
  ScriptClass.latin,
  ScriptClass.digit,
  ScriptClass.greek,
  ScriptClass.letter,
  ScriptClass.hangul,
  ScriptClass.bopomofo,
);

export const HAN = classSet(ScriptClass.han);

/** Everything but Han characters; half a surrogate pair too. */
export const ANY_BUT_HAN = ~HAN;

/** Whether the character at an offset is of one of the classes. */
export function isOf(set: ClassSet, text: string, offset: number): boolean {
  return (set & (1 << scriptClass(text.codePointAt(offset) ?? 0))) !== 0;
}

/** Where a run of characters of the classes, which begins at `start`, ends; at most `end`. */
export function runEnd(text: string, start: number, end: number, set: ClassSet): number {
  const classes = scriptClassTable();
  let position = start;
  while (position < end) {
    const unit = text.charCodeAt(position);
    if (unit >= 0xd800 && unit < 0xdc00) {
      if (!isOf(set, text, position)) break;
      position += (text.codePointAt(position) as number) > 0xffff ? 2 : 1;
    } else {
      if ((set & (1 << (classes[unit] as number))) === 0) break;
      position++;
    }
  }
  return position;
}
