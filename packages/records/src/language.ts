import { type Language, ScriptClass, scriptClassAt, scriptClassTable } from '@diglot/text';

/** Share of kana among kana and Han above which a text is Japanese. */
const KANA = 0.1;

/** Words that only one Latin-script language uses often; deciding for another than English takes two. */
const FUNCTION_WORDS: readonly (readonly [Language, string])[] = [
  ['en', 'the of and in to for with was were is by from'],
  ['es', 'el la los las del y en una con por para que'],
  ['fr', 'le la les des du et une dans pour est sur avec'],
  ['de', 'der die das und von mit für zur eine ist im bei'],
  ['pt', 'o os da do das dos e em uma com para não'],
  ['it', 'il di della dei gli e una con per che nel è'],
];

/** Longest function word. */
const WORD_MAX = 5;

/** Which languages each function word speaks for, as bits in the order above. */
const SPEAKS = new Map<string, number>();
FUNCTION_WORDS.forEach(([, words], index) => {
  for (const word of words.split(' ')) SPEAKS.set(word, (SPEAKS.get(word) ?? 0) | (1 << index));
});

/** How many code units a decision looks at; a language does not change after this many. */
const SAMPLE = 500;

/** One or two plain words: too few to vote for another language than English. */
const SHORT_LATIN = /^[A-Za-z][A-Za-z'-]*(?: [A-Za-z'-]+)?$/;

/**
 * Name the language of a title, keyword or paragraph by its script, and Latin script by its function
 * words.
 *
 * Han characters are weighed against Latin *words*, so that a Chinese paragraph full of acronyms
 * stays Chinese. Latin text with no sign of another language is English, the other language of these
 * records. `und` when there are no letters.
 *
 * @remarks **Cost:** at most 500 code units are read.
 */
export function languageOf(text: string): Language {
  if (text.length < 60 && SHORT_LATIN.test(text)) return 'en';
  const { han, kana, hangul, cyrillic, arabic, words, votes } = countScripts(text);
  const east = han + kana + hangul;
  if (east > 0 && east >= words) {
    if (hangul > han + kana) return 'ko';
    return kana > KANA * (han + kana) ? 'ja' : 'zh';
  }
  if (cyrillic > words * 3) return 'ru';
  if (arabic > words * 3) return 'ar';
  if (words === 0) return 'und';
  let best: Language = 'en';
  let most = Math.max(votes[0] ?? 0, 1);
  FUNCTION_WORDS.forEach(([language], index) => {
    const count = votes[index] ?? 0;
    if (count > most) {
      best = language;
      most = count;
    }
  });
  return best;
}

function countScripts(text: string) {
  const found = { han: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, words: 0 };
  const votes = FUNCTION_WORDS.map(() => 0);
  const classes = scriptClassTable();
  const end = Math.min(text.length, SAMPLE);
  const { latin, mark } = ScriptClass;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const cls = classes[code] ?? 0;
    if (cls === latin) {
      const start = at++;
      for (; at < end; at++) {
        const next = classes[text.charCodeAt(at)];
        if (next !== latin && next !== mark) break;
      }
      found.words++;
      if (at - start <= WORD_MAX) vote(votes, text.slice(start, at--).toLowerCase());
      else at--;
    } else if (cls === ScriptClass.han) found.han++;
    else if (cls === ScriptClass.kana) found.kana++;
    else if (cls === ScriptClass.hangul) found.hangul++;
    else if (cls === ScriptClass.letter || cls === ScriptClass.greek) {
      if (code >= 0x400 && code <= 0x52f) found.cyrillic++;
      else if (code >= 0x600 && code <= 0x6ff) found.arabic++;
      else found.words++;
    } else if (code >= 0xd800 && code <= 0xdbff && scriptClassAt(text, at) === ScriptClass.han) {
      found.han++;
      at++;
    }
  }
  return { ...found, votes };
}

function vote(votes: number[], word: string): void {
  const bits = SPEAKS.get(word) ?? 0;
  for (let index = 0; bits >> index > 0; index++) {
    if ((bits >> index) & 1) votes[index] = (votes[index] ?? 0) + 1;
  }
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
