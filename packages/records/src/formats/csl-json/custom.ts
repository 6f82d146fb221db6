import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Place, type Slot } from '../../assemble/entry.ts';
import { entryOf, itemsOf, nodeAt, textOf } from '../../json/json-entries.ts';
import type { JsonNode } from '../../json/json-node.ts';

const KEYWORDS: Readonly<Record<string, Slot>> = lookupTable({
  author: 'keyword',
  'keywords-plus': 'keyword-plus',
  mesh: 'keyword-mesh',
  topic: 'keyword-topic',
});

const IDENTIFIERS: Readonly<Record<string, Slot>> = lookupTable({
  arxiv: 'arxiv',
  trial: 'trial',
  doi: 'doi',
  local: 'local-id',
});

/** Read what `toCslJson` keeps in `custom.diglot`, but for what belongs to its authors. */
export function diglotCustom(custom: JsonNode | undefined): (Entry | undefined)[] {
  const list = (name: string) => itemsOf(nodeAt(custom, name));
  const texts = (name: string, original: Slot, translation: Slot) =>
    list(name).map((item) => {
      const slot = textOf(nodeAt(item, 'role')) === 'translation' ? translation : original;
      const language = textOf(nodeAt(item, 'lang'));
      return entryOf(slot, nodeAt(item, 'value'), name, { ...(language && { language }) });
    });
  return [
    ...texts('titles', 'title', 'title-translation'),
    ...texts('abstracts', 'abstract', 'abstract-translation'),
    ...list('keywords').map((item) => {
      const scheme = textOf(nodeAt(item, 'scheme'));
      const language = textOf(nodeAt(item, 'lang'));
      return entryOf(KEYWORDS[scheme] ?? 'keyword', nodeAt(item, 'value'), 'keywords', {
        ...(scheme && { scheme }),
        ...(language && { language }),
      });
    }),
    ...list('institutions').map((item) => {
      const place = placeOf(item);
      return place && { ...entryAt('institution', place, 'institutions'), ...place };
    }),
    ...list('journals').map((item) => entryOf('venue-translation', item, 'journals')),
    ...list('identifiers').map((item) => {
      const slot = IDENTIFIERS[textOf(nodeAt(item, 'type'))] ?? 'local-id';
      const scheme = textOf(nodeAt(item, 'registry'));
      return entryOf(slot, nodeAt(item, 'value'), 'identifiers', { ...(scheme && { scheme }) });
    }),
    ...list('classifications').map((item) =>
      entryOf('classification', nodeAt(item, 'code'), 'classifications', {
        scheme: textOf(nodeAt(item, 'scheme')),
      }),
    ),
  ];
}

/** An institution, alone or with its name in other languages. */
function placeOf(item: JsonNode): Place | undefined {
  if (item.kind !== 'object') return { start: item.start, end: item.end };
  const value = nodeAt(item, 'value');
  const others = itemsOf(nodeAt(item, 'translations'));
  return value && { start: value.start, end: value.end, others };
}

/** Of each author the places of his institutions. */
export function affiliationsIn(custom: JsonNode | undefined): Place[][] {
  const institutions = itemsOf(nodeAt(custom, 'institutions')).map(placeOf);
  return itemsOf(nodeAt(custom, 'authors')).map((author) =>
    itemsOf(nodeAt(author, 'institutions'))
      .map((place) => institutions[Number(textOf(place)) - 1])
      .filter((institution) => institution !== undefined),
  );
}

/** Of each author the place of his ORCID, if it is there. */
export function orcidsIn(custom: JsonNode | undefined): (JsonNode | undefined)[] {
  return itemsOf(nodeAt(custom, 'authors')).map((author) => nodeAt(author, 'orcid'));
}

/** Of each author the names in the other script. */
export function otherNamesIn(custom: JsonNode | undefined): Entry[][] {
  return itemsOf(nodeAt(custom, 'authors')).map((author) =>
    itemsOf(nodeAt(author, 'translations'))
      .map((name) =>
        entryOf('author-translation', nodeAt(name, 'value'), 'authors', {
          name: { family: textOf(nodeAt(name, 'family')), given: textOf(nodeAt(name, 'given')) },
        }),
      )
      .filter((entry) => entry !== undefined),
  );
}
