import { type Language, ScriptClass, scriptClassAt } from '@diglot/text';

/** Characters looked at; a term is shorter, and a text has shown its script by then. */
const SAMPLE = 500;

/** Share of kana among kana and Han from which on a text is Japanese. */
const KANA_SHARE = 0.1;

/**
 * Name the language of a term by its script alone: `zh`, `ja`, `ko`; `en` for any other letters, as the
 * usual partner of those; `und` without letters.
 *
 * Meant for files that do not say their languages. Han characters are weighed against Latin *words*.
 */
export function languageByScript(text: string): Language {
  let [han, kana, hangul, words] = [0, 0, 0, 0];
  let before = -1;
  for (const character of text.slice(0, SAMPLE)) {
    const script = scriptClassAt(character, 0);
    if (script === ScriptClass.han) han++;
    else if (script === ScriptClass.kana) kana++;
    else if (script === ScriptClass.hangul) hangul++;
    else if (isLetter(script) && !isLetter(before)) words++;
    before = script;
  }
  const east = han + kana + hangul;
  if (east > 0 && east >= words) {
    if (hangul > han + kana) return 'ko';
    return kana > KANA_SHARE * (han + kana) ? 'ja' : 'zh';
  }
  return words === 0 ? 'und' : 'en';
}

const isLetter = (script: number) =>
  script === ScriptClass.latin || script === ScriptClass.letter || script === ScriptClass.greek;
