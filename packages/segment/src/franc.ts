import { type Language, lookupTable } from '@diglot/text';
import { type Franc, installedFranc } from './installed-franc.ts';

/** franc knows languages by ISO 639-3 code; these it does not know by their shorter tag. */
const ISO_639_3: Readonly<Record<string, string>> = lookupTable({
  ar: 'arb',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  sv: 'swe',
  uk: 'ukr',
  zh: 'cmn',
});

/** What to choose from, and whom to ask about languages that the model does not know. */
export interface Choice {
  /** The languages to choose from; all that are known when left out. */
  readonly only: readonly Language[] | undefined;
  readonly franc: Franc | undefined;
}

/** Letters of a Latin stretch below which franc only guesses. */
export const FRANC_LETTERS = 30;
/** How often franc is right about a stretch, by and large; it confuses close relatives. */
export const FRANC_CONFIDENCE = 0.8;
/** More than this it need not read. */
const READS = 300;
/** Questions asked for one text; each costs up to a millisecond. */
const QUESTIONS = 32;

/**
 * Make a function that asks franc for the language of a stretch.
 *
 * After 32 stretches of one text it gives the commonest answer so far, the earliest of equals.
 *
 * @param only - Languages to choose from; all that franc knows when left out.
 * @param franc - What to ask; the installed franc when left out.
 * @returns A function that answers with a BCP 47 tag; `und` when franc does not know.
 * @remarks **Source:** franc: trigrams of the Universal Declaration of Human Rights.
 */
export function createFranc(
  only: readonly Language[] | undefined,
  franc: Franc | undefined,
): (stretch: string) => Language {
  const answers = new Map<Language, number>();
  let asked = 0;
  return (stretch) => {
    if (asked === QUESTIONS) return commonest(answers);
    asked++;
    const language = askFranc(stretch, only, franc);
    answers.set(language, (answers.get(language) ?? 0) + 1);
    return language;
  };
}

/** Ask franc for the language of one text. @returns A BCP 47 tag, or `und`, also where there is no franc. */
export function askFranc(
  text: string,
  only: readonly Language[] | undefined,
  given: Franc | undefined,
): Language {
  const franc = given ?? installedFranc();
  if (franc === undefined) return 'und';
  const codes = only?.map((language) => ISO_639_3[language] ?? language);
  const code = franc(text.slice(0, READS), codes === undefined ? {} : { only: codes });
  const language = code === 'und' ? code : (Intl.getCanonicalLocales(code)[0] ?? 'und');
  return only === undefined || only.includes(language) ? language : 'und';
}

function commonest(answers: ReadonlyMap<Language, number>): Language {
  let best: Language = 'und';
  let most = 0;
  for (const [language, count] of answers) {
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
