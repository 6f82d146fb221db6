import { ScriptClass, scriptClass } from '../script-class.ts';

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
