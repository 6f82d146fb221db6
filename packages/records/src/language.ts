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

/** Letters that few languages of the list use; one of them in a text speaks for these. */
const LETTERS: readonly (readonly [Language, string])[] = [
  ['es', 'ñáíóú'],
  ['fr', 'èêâîûçà'],
  ['de', 'ßäöü'],
  ['pt', 'ãõçáíóú'],
  ['it', 'ìòà'],
];

/** Longest function word. */
const WORD_MAX = 5;

/** Which languages each function word speaks for, as bits in the order above. */
const SPEAKS = new Map<string, number>();
/** The same for words of a–z, by five bits a letter: looked up without a string. */
const SPEAKS_PLAIN = new Map<number, number>();
FUNCTION_WORDS.forEach(([, words], index) => {
  for (const word of words.split(' ')) {
    const bits = (SPEAKS.get(word) ?? 0) | (1 << index);
    SPEAKS.set(word, bits);
    if (/^[a-z]+$/.test(word)) SPEAKS_PLAIN.set(packed(word), bits);
  }
});

function packed(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at++) key = (key << 5) | (word.charCodeAt(at) & 31);
  return key;
}

/** The same for the letters, by small letter; bit 5 tells the cases of Latin-1 apart. */
const MARKED = new Map<number, number>();
for (const [language, letters] of LETTERS) {
  const bit = 1 << FUNCTION_WORDS.findIndex(([name]) => name === language);
  for (const letter of letters) {
    const unit = letter.charCodeAt(0);
    MARKED.set(unit, (MARKED.get(unit) ?? 0) | bit);
  }
}

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
 * records; it takes two signs, function words or one marked letter. `und` when there are no letters.
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
  return words === 0 ? 'und' : mostVotes(votes);
}

/** The first language with the most votes; for another than English they must be two. */
function mostVotes(votes: Uint16Array): Language {
  let best = 0;
  let most = Math.max(votes[0] ?? 0, 1);
  for (let index = 1; index < votes.length; index++) {
    const count = votes[index] ?? 0;
    if (count <= most) continue;
    best = index;
    most = count;
  }
  return FUNCTION_WORDS[best]?.[0] ?? 'en';
}

function countScripts(text: string) {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let cyrillic = 0;
  let arabic = 0;
  let words = 0;
  const votes = new Uint16Array(FUNCTION_WORDS.length);
  const classes = scriptClassTable();
  const end = Math.min(text.length, SAMPLE);
  const { latin, mark } = ScriptClass;
  let marked = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const cls = classes[code] ?? 0;
    if (cls === latin) {
      const start = at;
      let key = code & 31;
      let all = code;
      if (code >= 0xc0) marked |= MARKED.get(code | 0x20) ?? 0;
      for (at++; at < end; at++) {
        const next = text.charCodeAt(at);
        const nextClass = classes[next];
        if (nextClass !== latin && nextClass !== mark) break;
        key = (key << 5) | (next & 31);
        all |= next;
        if (next >= 0xc0) marked |= MARKED.get(next | 0x20) ?? 0;
      }
      words++;
      if (at - start <= WORD_MAX) {
        const bits =
          all < 0x80 ? SPEAKS_PLAIN.get(key) : SPEAKS.get(text.slice(start, at).toLowerCase());
        if (bits !== undefined) vote(votes, bits);
      }
      at--;
    } else if (cls === ScriptClass.han) han++;
    else if (cls === ScriptClass.kana) kana++;
    else if (cls === ScriptClass.hangul) hangul++;
    else if (cls === ScriptClass.letter || cls === ScriptClass.greek) {
      if (code >= 0x400 && code <= 0x52f) cyrillic++;
      else if (code >= 0x600 && code <= 0x6ff) arabic++;
      else words++;
    } else if (code >= 0xd800 && code <= 0xdbff && scriptClassAt(text, at) === ScriptClass.han) {
      han++;
      at++;
    }
  }
  // One vote in all: an English title may name a Müller and a Schrödinger.
  vote(votes, marked);
  return { han, kana, hangul, cyrillic, arabic, words, votes };
}

function vote(votes: Uint16Array, bits: number): void {
  for (let index = 0; bits >> index > 0; index++) {
    if ((bits >> index) & 1) votes[index] = (votes[index] ?? 0) + 1;
  }
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
