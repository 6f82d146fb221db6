import type { Language } from '@diglot/text';

/** Share of kana among kana and Han above which a text is Japanese. */
const KANA = 0.1;

/** Words that only one Latin-script language uses often; deciding between them needs two or more. */
const FUNCTION_WORDS: readonly (readonly [Language, ReadonlySet<string>])[] = [
  [
    'en',
    new Set(['the', 'of', 'and', 'in', 'to', 'for', 'with', 'was', 'were', 'is', 'by', 'from']),
  ],
  ['es', new Set(['el', 'la', 'los', 'las', 'del', 'y', 'en', 'una', 'con', 'por', 'para', 'que'])],
  [
    'fr',
    new Set(['le', 'la', 'les', 'des', 'du', 'et', 'une', 'dans', 'pour', 'est', 'sur', 'avec']),
  ],
  [
    'de',
    new Set(['der', 'die', 'das', 'und', 'von', 'mit', 'für', 'zur', 'eine', 'ist', 'im', 'bei']),
  ],
  ['pt', new Set(['o', 'os', 'da', 'do', 'das', 'dos', 'e', 'em', 'uma', 'com', 'para', 'não'])],
  ['it', new Set(['il', 'di', 'della', 'dei', 'gli', 'e', 'una', 'con', 'per', 'che', 'nel', 'è'])],
];

/** How many characters a decision looks at; a language does not change after this many. */
const SAMPLE = 4000;

/**
 * Name the language of a title, keyword or paragraph by its script, and Latin script by its function
 * words.
 *
 * Han characters are weighed against Latin *words*, so that a Chinese paragraph full of acronyms
 * stays Chinese. Latin text with no sign of another language is English, the other language of these
 * records. `und` when there are no letters.
 *
 * @remarks **Cost:** at most 4,000 code units are read.
 */
export function languageOf(text: string): Language {
  const { han, kana, hangul, cyrillic, arabic, words, counts } = countScripts(
    text.slice(0, SAMPLE),
  );
  const east = han + kana + hangul;
  if (east > 0 && east >= words) {
    if (hangul > han + kana) return 'ko';
    return kana > KANA * (han + kana) ? 'ja' : 'zh';
  }
  if (cyrillic > words * 3) return 'ru';
  if (arabic > words * 3) return 'ar';
  if (words === 0) return 'und';
  let best: Language = 'en';
  let most = Math.max(counts[0] ?? 0, 1);
  FUNCTION_WORDS.forEach(([language], index) => {
    const count = counts[index] ?? 0;
    if (count > most) {
      best = language;
      most = count;
    }
  });
  return best;
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function countScripts(text: string) {
  const found = { han: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, words: 0 };
  const counts = FUNCTION_WORDS.map(() => 0);
  for (const match of text.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*|\p{L}/gu)) {
    const word = match[0];
    const code = word.codePointAt(0) ?? 0;
    if (code < 0x370 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0xff21 && code <= 0xff5a)) {
      found.words++;
      const lower = word.toLowerCase();
      FUNCTION_WORDS.forEach(([, set], index) => {
        if (set.has(lower)) counts[index] = (counts[index] ?? 0) + 1;
      });
    } else if (code >= 0x3040 && code <= 0x30ff) found.kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) found.hangul++;
    else if (code >= 0x400 && code <= 0x52f) found.cyrillic++;
    else if (code >= 0x600 && code <= 0x6ff) found.arabic++;
    else if (code >= 0x2e80) found.han++;
    else found.words++;
  }
  return { ...found, counts };
}
