import type { Glosses } from '@diglot/lexicon';
import { linksAround } from './around/links-around.ts';
import type { Link } from './compose.ts';
import { wordLinks } from './word-links.ts';
import type { Wording } from './wording.ts';

/**
 * List what English words may stand for in a Chinese string: each by itself, and in running text also by what stands
 * around it. Positions of words are into `wording.english`, offsets into `wording.text`.
 *
 * @remarks **Cost:** words × their glosses × length of the Chinese text.
 */
export function linkWords(wording: Wording, glosses: Glosses): Link[] {
  const links = wording.english.flatMap((_, from) => wordLinks(wording, from, glosses));
  return wording.unit === undefined
    ? links
    : linksAround(wording.unit, wording.places, links, glosses);
}
