import type { Glosses } from '@diglot/lexicon';

import type { Link } from './compose.ts';
import { linkAt, MAX_LISTED_WORDS, phrasePlaces } from './gloss-places.ts';
import type { Places } from './places.ts';
import type { LinkedWord } from './wording.ts';

/**
 * Link phrases of two words or more, from one word on, that are translated as a whole. None goes past a mark of
 * punctuation or a word that no term has, and none ends in a word of grammar.
 *
 * @param links - The links are added to it.
 */
export function addLongerLinks(
  links: Link[],
  words: readonly LinkedWord[],
  from: number,
  places: Places,
  glosses: Glosses,
): void {
  let phrase = words[from]?.lower ?? '';
  for (let to = from + 2; to <= words.length && to <= from + MAX_LISTED_WORDS; to++) {
    const last = words[to - 1] as LinkedWord;
    if (!last.joins) return;
    phrase += ` ${last.lower}`;
    if (last.isGlue) continue;
    if (last.isStop) return;
    for (const at of phrasePlaces(phrase, glosses, places)) links.push(linkAt(from, to, at));
  }
}
