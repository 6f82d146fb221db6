import type { Diagnostic, Document, Language } from '@diglot/text';
import type { LanguagePair } from './sides.ts';

/** Least share of the sentences' length that makes a language one of those a text is written in. */
const MIN_SHARE = 0.2;

/** Tell that a text is in two languages or more, but not in both that the lexicon serves. */
export function unservedIn(
  { text, sentences }: Document,
  { translated, keyed }: LanguagePair,
): Diagnostic[] {
  const lengths = new Map<Language, number>();
  let all = 0;
  for (const { language, start, end } of sentences) {
    if (language === 'und') continue;
    lengths.set(language, (lengths.get(language) ?? 0) + end - start);
    all += end - start;
  }
  const main = [...lengths].filter(([, length]) => length >= MIN_SHARE * all);
  if (main.length < 2 || (lengths.has(translated) && lengths.has(keyed))) return [];
  const names = main.map(([language]) => language).join(', ');
  return [
    {
      code: 'unsupported-language',
      message: `the text is in ${names}, and the lexicon translates ${translated}–${keyed}: no parallel stretches were looked for in them`,
      span: { start: 0, end: text.length },
    },
  ];
}
