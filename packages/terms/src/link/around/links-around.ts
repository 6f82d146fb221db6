import type { Glosses } from '@diglot/lexicon';
import type { Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';
import type { Places } from '../places.ts';
import { beforeKind } from './before-kind.ts';
import { withContracted } from './contracted-links.ts';
import { furtherLinks } from './further-links.ts';
import { numberedLinks } from './numbered-links.ts';
import { partnerLinks } from './partner-links.ts';
import { modifiedLinks, restOfPhrase } from './rest-of-phrase.ts';
import { soleLinks } from './sole-links.ts';

/**
 * Add to the links of single words what running text tells beyond them: its tokens, the words beside a word, and what
 * nothing explains yet.
 */
export function linksAround(
  unit: Unit,
  places: Places,
  own: readonly Link[],
  glosses: Glosses,
): Link[] {
  const links = [...own, ...beforeKind(unit, own)];
  links.push(...numberedLinks(unit, places));
  links.push(...partnerLinks(unit, links, glosses));
  links.push(
    ...restOfPhrase(links),
    ...modifiedLinks(links, (at) => unit.english[at]?.joins === true),
  );
  links.push(...soleLinks(unit, links, glosses));
  links.push(...furtherLinks(unit, links, glosses));
  return withContracted(unit, links, glosses);
}
