import type { Entry, Place } from '../../assemble/entry.ts';
import { entryOf, itemsOf, nodeAt, textOf } from '../../json/json-entries.ts';
import type { JsonNode } from '../../json/json-node.ts';
import type { JsonLayout } from '../../json/json-records.ts';
import { projectionOf } from '../../json/projection.ts';
import { readJson } from '../../json/read-json.ts';
import { OPENS_JSON } from '../../reader/openings.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { hasHan } from '../../values/language.ts';
import { parseName } from '../../values/names/names.ts';
import { publicationType } from '../../values/publication-types.ts';

/** What is read of a work; its references, concepts, counts and locations, most of it, are passed over. */
const LAYOUT: JsonLayout = {
  lists: new Set(['results']),
  wanted: projectionOf(`
    id doi title display_name language type type_crossref publication_date publication_year cited_by_count
    abstract_inverted_index biblio ids.pmid ids.pmcid
    authorships.author.display_name authorships.author.orcid authorships.institutions.display_name
    authorships.raw_author_name authorships.raw_affiliation_strings
    primary_location.license primary_location.source.display_name primary_location.source.issn
    primary_location.source.host_organization_name
    host_venue.display_name host_venue.issn host_venue.host_organization_name
    keywords.keyword keywords.display_name mesh.descriptor_name
  `),
};

/** OpenAlex: one work, or the `results` of a query. */
export const openAlexJson: Reader = {
  format: 'openalex-json',
  opens: OPENS_JSON,
  boundaries: { by: 'settled' },
  readableEnd: toTheEnd,
  detect: (head) =>
    /^\s*\ufeff?[[{]/.test(head) &&
    /"(?:id|openalex)"\s*:\s*"https:\/\/openalex\.org\/W\d/.test(head)
      ? 0.97
      : 0,
  read: (source) => readJson(source, LAYOUT, openAlexEntries),
};

function openAlexEntries(work: JsonNode): Entry[] {
  const at = (...path: readonly (string | number)[]) => nodeAt(work, ...path);
  const venue = at('primary_location', 'source') ?? at('host_venue');
  const publisher = nodeAt(venue, 'host_organization_name');
  const types = [textOf(at('type')), textOf(at('type_crossref'))];
  const type = publicationType(types.some((name) => name === 'article') ? types.reverse() : types);
  const thesis = type === 'thesis';
  const entries: (Entry | undefined)[] = [
    entryOf('type', at('type'), '$.type', { value: type }),
    entryOf('title', at('title') ?? at('display_name'), '$.title'),
    entryOf('language', at('language'), '$.language'),
    ...itemsOf(at('authorships')).map(author),
    thesis
      ? undefined
      : entryOf('venue', nodeAt(venue, 'display_name'), '$.primary_location.source'),
    ...itemsOf(nodeAt(venue, 'issn')).map((issn) =>
      entryOf('issn', issn, '$.primary_location.source.issn'),
    ),
    entryOf('publisher', publisher, '$.primary_location.source.host_organization_name'),
    entryOf('volume', at('biblio', 'volume'), '$.biblio.volume'),
    entryOf('issue', at('biblio', 'issue'), '$.biblio.issue'),
    entryOf('first-page', at('biblio', 'first_page'), '$.biblio.first_page'),
    entryOf('last-page', at('biblio', 'last_page'), '$.biblio.last_page'),
    entryOf('date', at('publication_date'), '$.publication_date'),
    entryOf('year', at('publication_year'), '$.publication_year'),
    abstractEntry(at('abstract_inverted_index')),
    ...itemsOf(at('keywords')).map((keyword) =>
      entryOf(
        'keyword',
        nodeAt(keyword, 'keyword') ?? nodeAt(keyword, 'display_name'),
        '$.keywords',
      ),
    ),
    ...itemsOf(at('mesh')).map((term) =>
      entryOf('keyword-mesh', nodeAt(term, 'descriptor_name'), '$.mesh'),
    ),
    entryOf('doi', at('doi'), '$.doi'),
    entryOf('pmid', at('ids', 'pmid'), '$.ids.pmid'),
    entryOf('pmcid', at('ids', 'pmcid'), '$.ids.pmcid'),
    entryOf('local-id', at('id'), '$.id', { scheme: 'OpenAlex' }),
    entryOf('citation-count', at('cited_by_count'), '$.cited_by_count'),
    entryOf('rights', at('primary_location', 'license'), '$.primary_location.license'),
  ];
  return entries.filter((entry) => entry !== undefined);
}

function author(authorship: JsonNode): Entry | undefined {
  const affiliations = affiliationsOf(authorship);
  const orcid = nodeAt(authorship, 'author', 'orcid');
  const name = nodeAt(authorship, 'author', 'display_name');
  const written = nodeAt(authorship, 'raw_author_name');
  const other = entryOf('author-translation', written, '$.authorships.raw_author_name');
  const field = '$.authorships';
  if (textOf(name) === '') return entryOf('author', written, field);
  return entryOf('author', name, field, {
    ...(other && hasHan(textOf(written)) !== hasHan(textOf(name)) && { translations: [other] }),
    ...(order(textOf(name), textOf(written)) ?? {}),
    ...(affiliations.length > 0 && { affiliations }),
    ...(textOf(orcid) !== '' && orcid && { orcid }),
  });
}

/** Of a name that could be either way round, the parts as the paper has them: `LI Wei`. */
function order(name: string, written: string): Pick<Entry, 'name'> | undefined {
  if (name === written || name.toLowerCase() !== written.toLowerCase()) return undefined;
  const { family, given, kind } = parseName(written);
  const start = name.toLowerCase().indexOf(family.toLowerCase());
  if (kind || given === '' || start < 0) return undefined;
  const own = name.slice(start, start + family.length);
  return {
    name: {
      family: own,
      given: (start === 0 ? name.slice(own.length) : name.slice(0, start)).trim(),
    },
  };
}

/** Institutions; the addresses as the paper has them beside them, or alone. */
function affiliationsOf(authorship: JsonNode): readonly Place[] {
  const known = itemsOf(nodeAt(authorship, 'institutions'))
    .map((one) => nodeAt(one, 'display_name'))
    .filter((name) => name !== undefined);
  const written = itemsOf(nodeAt(authorship, 'raw_affiliation_strings')).filter(
    (one) => textOf(one) !== '',
  );
  if (known.length === 0) return written;
  return known.map((place, index) => {
    const other = known.length === written.length ? written[index] : undefined;
    return other && hasHan(textOf(other)) !== hasHan(textOf(place))
      ? { start: place.start, end: place.end, others: [other] }
      : place;
  });
}

/** Words of Chinese have no space between them; a Latin word among them keeps the one it has. */
function joinWords(words: readonly string[]): string {
  return words.join(' ').replace(BETWEEN_HAN, '');
}

const BETWEEN_HAN =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/** Put the words of an inverted index back in order. */
function abstractEntry(index: JsonNode | undefined): Entry | undefined {
  if (index?.kind !== 'object') return undefined;
  const words: string[] = [];
  for (const [word, places] of index.members) {
    for (const place of itemsOf(places)) {
      if (place.kind === 'number' && place.value >= 0 && place.value < 100_000)
        words[place.value] = word;
    }
  }
  const value = joinWords(words.filter((word) => word !== undefined));
  const field = '$.abstract_inverted_index';
  return value === ''
    ? undefined
    : { slot: 'abstract', start: index.start, end: index.end, field, value, sections: [] };
}
