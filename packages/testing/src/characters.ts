import fc from 'fast-check';

/**
 * Single characters that break careless code, by what they break.
 */
export const TRICKY_CHARACTERS = {
  rareHan: ['𠮷', '𠀀', '𪛟', '𫝀', '𬺰', '𰀀', '𱍐', '㐀', '豈', '⼈', '々', '〇', '〆'],
  traditional: ['臺', '灣', '學', '術', '說', '説', '裡', '裏', '著', '后'],
  variationSelectors: ['\ufe0e', '\ufe0f', '\u{e0100}', '\u180b'],
  marks: ['\u0301', '\u0308', '\u0323', '\u20e3', '\u3099'],
  zeroWidth: ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\u200e', '\u202e', '\ufeff'],
  spaces: [' ', '\t', '\u00a0', '\u3000', '\u2003', '\u2028', '\u0085', '\u001c'],
  lines: ['\n', '\r\n', '\r', '\n\n', '\u2029', '\v', '\f'],
  fullWidth: ['Ａ', 'ｚ', '０', '９', '，', '：', '（', '）', '％', '．', '－', '～'],
  halfWidth: ['ｶ', 'ﾞ', '｡', '､', '｢', '｣', 'ﾡ'],
  otherScripts: ['ひ', 'カ', 'ー', '한', 'ㄅ', 'ж', 'ש', 'ع', 'ก', 'ำ', 'क', '्', 'Ω', 'µ'],
  emoji: ['😀', '👩‍🔬', '🇨🇳', '1️⃣', '👍🏽', '☆', '㈱'],
  numbers: ['0', '7', '①', '½', '²', 'Ⅱ', '٣', '㊀'],
  controls: [
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u009f',
    '\ue000',
    '\ufffe',
    '\uffff',
    '\u{10ffff}',
  ],
  punctuation: [...'.,;:!?…。，、；：！？·'],
  quotes: [...'"\'“”‘’「」『』《》〈〉()（）[]【】{}〔〕'],
  signs: [...'+-–—_/\\|<>=≤±×%‰°$€￥#@&*^~`'],
} as const;

/** One character from a table such as {@link TRICKY_CHARACTERS}. */
export const trickyCharacter = (): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.values(TRICKY_CHARACTERS).flat());

/** Half a surrogate pair on its own. Next to another part it may still become a pair. */
export const loneSurrogate = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));

/** Any 16-bit units whatever. */
export const rawCodeUnits = (): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units));
