import { type Lexicon, learnedTable } from '@diglot/lexicon';
import { englishLemmas } from '@diglot/words';
import { termKey } from '../read/read-terms.ts';

/** So many translations of a term are suggested by each source. */
const MOST = 12;

/** Make a look-up of the Chinese terms that an English one may be, as keys. */
export function createSuggestions(
  lexicon: Pick<Lexicon, 'translate' | 'learned'>,
): (english: string) => string[] {
  const table = learnedTable(lexicon);
  return (english) => {
    const folded = english.toLowerCase();
    const words = folded.split(' ');
    const last = words.at(-1) ?? '';
    const forms = [
      folded,
      ...englishLemmas(last).map((one) => [...words.slice(0, -1), one].join(' ')),
    ];
    const found = forms.flatMap((form) => [
      ...table.phrase(form).slice(0, MOST),
      ...table
        .word(form)
        .slice(0, MOST)
        .map(({ text }) => text),
      ...lexicon
        .translate(form, { to: 'zh' })
        .slice(0, MOST)
        .map(({ text }) => text),
    ]);
    // Chinese has no stems.
    return [...new Set(found.map((text) => termKey(text, (word) => word)))];
  };
}
