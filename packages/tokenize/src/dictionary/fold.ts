import { ScriptClass, scriptClassTable, toSimplified } from '@diglot/text';

/** A text as words are looked up in it: Simplified, narrow, small letters, without what is not seen. */
export interface FoldedText {
  readonly text: string;
  /** Where a unit of `text` stands in the original; one more, for its end. */
  at(offset: number): number;
}

/**
 * Fold a text for looking words up: Traditional and Simplified characters, wide and narrow letters, capital
 * and small ones are one; zero-width characters are left out.
 */
export function foldText(text: string): FoldedText {
  const plain = foldUnits(toSimplified(text));
  const offsets = visibleOffsets(plain);
  if (offsets === undefined) return { text: plain, at: (offset) => offset };
  let visible = '';
  for (const offset of offsets) visible += plain.charAt(offset);
  return { text: visible, at: (offset) => offsets[offset] ?? text.length };
}

/** Offsets of what is seen; `undefined` when that is everything. */
function visibleOffsets(text: string): number[] | undefined {
  const classes = scriptClassTable();
  let offsets: number[] | undefined;
  for (let i = 0; i < text.length; i++) {
    if (classes[text.charCodeAt(i)] === ScriptClass.format) {
      offsets ??= Array.from({ length: i }, (_, offset) => offset);
    } else offsets?.push(i);
  }
  return offsets;
}

/** Narrow, small letters, unit by unit: nothing changes its place. */
function foldUnits(text: string): string {
  const small = text.replaceAll(/[\uff01-\uff5e]/gu, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const lower = small.toLowerCase();
  return lower.length === small.length
    ? lower
    : small.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
