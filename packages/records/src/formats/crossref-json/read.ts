import { lookupTable } from '@diglot/text';
import type { Entry, Slot } from '../../assemble/entry.ts';
import { entryOf, itemsOf, nodeAt, textOf } from '../../json/json-entries.ts';
import type { JsonNode, ObjectNode } from '../../json/json-node.ts';
import type { JsonLayout } from '../../json/json-records.ts';
import { projectionOf } from '../../json/projection.ts';
import { readJson } from '../../json/read-json.ts';
import { OPENS_JSON } from '../../reader/openings.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { cleanMarkup } from '../../source/clean.ts';
import { publicationType } from '../../values/publication-types.ts';
import { dateEntry, personEntry } from '../csl-json/read.ts';

/** Crossref members with one meaning. Source: Crossref REST API, format of `works`. */
const MEMBERS: Readonly<Record<string, Slot>> = lookupTable({
  title: 'title',
  'original-title': 'title-translation',
  'short-title': 'short-title',
  'container-title': 'venue',
  'short-container-title': 'venue-abbreviation',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  'article-number': 'article-number',
  publisher: 'publisher',
  'publisher-location': 'place',
  abstract: 'abstract',
  subject: 'keyword-topic',
  language: 'language',
  DOI: 'doi',
  ISSN: 'issn',
  ISBN: 'isbn',
  URL: 'url',
  'is-referenced-by-count': 'citation-count',
});

const DATES = ['published-print', 'published', 'issued', 'published-online', 'posted'];

/** References and links, most of a work as Crossref gives it, are passed over. */
const LAYOUT: JsonLayout = {
  lists: new Set(['message', 'items']),
  wanted: projectionOf(
    [
      ...Object.keys(MEMBERS),
      ...DATES,
      'subtitle',
      'type',
      'author',
      'editor',
      'translator',
      'license',
      'funder',
    ].join(' '),
  ),
};

/** Crossref REST API: one work, a `message`, or a list of works. */
export const crossrefJson: Reader = {
  format: 'crossref-json',
  opens: OPENS_JSON,
  boundaries: { by: 'settled' },
  readableEnd: toTheEnd,
  detect: (head) => {
    if (!/^\s*\ufeff?[[{]/.test(head)) return 0;
    if (/"message-type"\s*:\s*"work/.test(head)) return 0.98;
    return /"(?:is-referenced-by-count|reference-count|content-domain)"\s*:/.test(head) ? 0.96 : 0;
  },
  read: (source) => readJson(source, LAYOUT, crossrefEntries),
};

function crossrefEntries(work: ObjectNode): Entry[] {
  const entries: (Entry | undefined)[] = [];
  for (const name of DATES) {
    const node = nodeAt(work, name);
    if (node) entries.push(dateEntry(node, name));
  }
  for (const [name, node] of work.members) {
    const slot = MEMBERS[name];
    if (name === 'type') {
      entries.push(entryOf('type', node, name, { value: publicationType([textOf(node)]) }));
    } else if (name === 'author' || name === 'editor' || name === 'translator') {
      entries.push(...itemsOf(node).map((person) => withAffiliations(name, person)));
    } else if (name === 'funder') {
      entries.push(...itemsOf(node).map(funderEntry));
    } else if (name === 'title') entries.push(...titleEntries(node, nodeAt(work, 'subtitle')));
    else if (slot) entries.push(...itemsOf(node).map((one) => entryOf(slot, one, name)));
    else if (name === 'license') {
      entries.push(
        ...itemsOf(node)
          .slice(0, 1)
          .map((one) => entryOf('rights', nodeAt(one, 'URL'), name)),
      );
    }
  }
  return entries.filter((entry) => entry !== undefined);
}

/** Who paid, with the numbers of the grants in brackets, as Web of Science writes it: `Hill Fund [HF-7]`. */
function funderEntry(funder: JsonNode): Entry | undefined {
  const awards = itemsOf(nodeAt(funder, 'award')).map(textOf).join('; ');
  const name = textOf(nodeAt(funder, 'name') ?? funder);
  return entryOf('extra', nodeAt(funder, 'name'), 'funding', {
    value: awards === '' ? name : `${name} [${awards}]`,
  });
}

/** Titles, the first with its subtitle, unless that is in it already. */
function titleEntries(titles: JsonNode, subtitles: JsonNode | undefined): (Entry | undefined)[] {
  return itemsOf(titles).map((title, index) => {
    const subtitle = index === 0 ? itemsOf(subtitles)[0] : undefined;
    const more = subtitle && textOf(subtitle).trim();
    const entry = entryOf('title', title, 'title');
    if (!entry || !more || textOf(title).includes(more)) return entry;
    return { ...entry, value: `${cleanMarkup(textOf(title))}: ${cleanMarkup(more)}` };
  });
}

function withAffiliations(slot: 'author' | 'editor' | 'translator', person: JsonNode) {
  const entry = personEntry(slot, person, slot);
  if (!entry) return undefined;
  const affiliations = itemsOf(nodeAt(person, 'affiliation'))
    .map((one) => nodeAt(one, 'name'))
    .filter((name) => name !== undefined);
  const orcid = nodeAt(person, 'ORCID');
  return { ...entry, ...(affiliations.length > 0 && { affiliations }), ...(orcid && { orcid }) };
}
