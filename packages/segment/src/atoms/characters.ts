import { ScriptClass, scriptClass } from '@diglot/text';

/**
 * Class of the character at an offset; `other` behind the end.
 *
 * @param table - `scriptClassTable()`, fetched once by the caller.
 */
export function classAt(text: string, at: number, table: Uint8Array): ScriptClass {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return scriptClass(text.codePointAt(at) ?? unit);
  return (table[unit] ?? ScriptClass.other) as ScriptClass;
}

/** Code units of the character at an offset. */
export function codeUnits(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Step over one character and the marks and zero-width characters after it. */
export function stepOver(text: string, at: number, table: Uint8Array): number {
  if (isSimple(text.charCodeAt(at)) && isSimple(text.charCodeAt(at + 1))) return at + 1;
  let i = at + codeUnits(text, at);
  for (;;) {
    const cls = classAt(text, i, table);
    if (i >= text.length || !(isJoiner(cls) || text.charCodeAt(i) === 0xfeff)) return i;
    i += codeUnits(text, i);
  }
}

/** ASCII or a common Han character: one code unit, and joined to nothing. */
function isSimple(unit: number): boolean {
  return unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff);
}

function isJoiner(cls: ScriptClass): boolean {
  return cls === ScriptClass.mark || cls === ScriptClass.format;
}

/** What an ASCII character is to a word. */
export const Ascii = { none: 0, small: 1, capital: 2, digit: 3, apostrophe: 4 } as const;

/** The kind of each ASCII character. */
export const ASCII: Uint8Array = (() => {
  const kinds = new Uint8Array(0x80);
  kinds.fill(Ascii.small, 0x61, 0x7b);
  kinds.fill(Ascii.capital, 0x41, 0x5b);
  kinds.fill(Ascii.digit, 0x30, 0x3a);
  kinds[0x27] = Ascii.apostrophe;
  return kinds;
})();
