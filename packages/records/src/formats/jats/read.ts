import { lookupTable } from '@diglot/text';
import type { Entry, Place, Slot } from '../../assemble/entry.ts';
import { hasTag, OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { languageCode } from '../../values/language-code.ts';
import { publicationType } from '../../values/publication-types.ts';
import {
  entryOf,
  personEntry,
  readXml,
  spanningEntry,
  textOf,
  unreadEntries,
} from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';
import { descendants, find, findAll } from '../../xml/xml-paths.ts';

/** JATS front matter (PMC, publishers), with translated titles, abstracts and keyword groups. */
export const jats: Reader = {
  format: 'jats',
  opens: OPENS_XML,
  boundaries: { by: 'marks', after: /<\/article>/g },
  readableEnd: beforeOpenTag,
  detect: (head) =>
    hasTag(head, /<(?:\w+:)?article-meta\b|<article\s[^<>]{0,400}article-type=/) ? 0.96 : 0,
  read: (source) => readXml(source, ['article', 'front'], articleEntries),
};

function articleEntries(source: Source, root: XmlElement): (Entry | undefined)[] {
  const front = root.name === 'front' ? root : find(root, 'front');
  const meta = find(front, 'article-meta');
  const journal = find(front, 'journal-meta');
  const language = languageOf(root);
  const type = publicationType([root.attribute('article-type') ?? '']);
  return [
    { slot: 'type', start: root.start, end: root.start, field: 'article-type', value: type },
    language
      ? { slot: 'language', start: root.start, end: root.start, field: 'xml:lang', value: language }
      : undefined,
    titleEntry(source, meta, language),
    ...findAll(meta, 'title-group', 'trans-title-group').map((group) =>
      entryOf(source, 'title-translation', find(group, 'trans-title'), declared(languageOf(group))),
    ),
    ...findAll(meta, 'title-group', 'trans-title').map((title) =>
      entryOf(source, 'title-translation', title, declared(languageOf(title))),
    ),
    ...peopleEntries(source, meta),
    ...journalEntries(source, journal, meta),
    ...findAll(meta, 'pub-date').map((date) => dateEntry(source, date)),
    ...['abstract', 'trans-abstract'].flatMap((name) =>
      findAll(meta, name)
        .filter(
          (abstract) =>
            !/graphical|teaser|toc|summary/.test(abstract.attribute('abstract-type') ?? ''),
        )
        .map((abstract) =>
          abstractEntry(
            source,
            abstract,
            name === 'abstract' ? 'abstract' : 'abstract-translation',
            language,
          ),
        ),
    ),
    ...findAll(meta, 'kwd-group').flatMap((group) => keywordEntries(source, group)),
    ...findAll(meta, 'article-id').map((id) => articleId(source, id)),
    entryOf(
      source,
      'rights',
      find(meta, 'permissions', 'copyright-statement') ?? find(meta, 'permissions', 'license'),
    ),
    ...unreadEntries(source, meta, READ),
  ];
}

/** Elements of `article-meta` that have a place of their own; any other is kept as a text. */
const READ: ReadonlySet<string> = new Set(
  (
    'article-id title-group contrib-group aff aff-alternatives pub-date volume issue fpage lpage page-range ' +
    'elocation-id abstract trans-abstract kwd-group permissions'
  ).split(' '),
);

function titleEntry(source: Source, meta: XmlElement | undefined, language: string | undefined) {
  const title = find(meta, 'title-group', 'article-title');
  return entryOf(source, 'title', title, declared((title && languageOf(title)) ?? language));
}

function languageOf(element: XmlElement): string | undefined {
  return languageCode(element.attribute('lang') ?? '');
}

function declared(language: string | undefined): Partial<Entry> {
  return language === undefined ? {} : { language };
}

function peopleEntries(source: Source, meta: XmlElement | undefined): (Entry | undefined)[] {
  const groups = findAll(meta, 'contrib-group');
  const within = [meta, ...groups];
  const plain = within.flatMap((one) => findAll(one, 'aff'));
  const several = within.flatMap((one) => findAll(one, 'aff-alternatives'));
  const affiliations = new Map<string, Place>([
    ...plain.map((aff) => [aff.attribute('id') ?? '', affiliationSpan(source, aff)] as const),
    ...several.flatMap((aff) => alternatives(source, aff)),
  ]);
  const people = groups.flatMap((group) =>
    findAll(group, 'contrib').flatMap((contributor): (Entry | undefined)[] => {
      const slot: Slot = contributor.attribute('contrib-type') === 'editor' ? 'editor' : 'author';
      const own = [
        ...findAll(contributor, 'aff').map((aff) => affiliationSpan(source, aff)),
        ...findAll(contributor, 'aff-alternatives').flatMap((aff) =>
          alternatives(source, aff)
            .slice(0, 1)
            .map(([, place]) => place),
        ),
      ];
      const named = findAll(contributor, 'xref')
        .filter((xref) => xref.attribute('ref-type') === 'aff')
        .flatMap((xref) => (xref.attribute('rid') ?? '').split(/\s+/))
        .flatMap((rid) => affiliations.get(rid) ?? []);
      const places = [...new Set([...own, ...named])];
      const orcid = findAll(contributor, 'contrib-id').find(
        (one) => one.attribute('contrib-id-type') === 'orcid',
      );
      const more = {
        ...(places.length > 0 && { affiliations: places }),
        ...(orcid && { orcid: source.trim(orcid.innerStart, orcid.innerEnd) }),
      };
      const given = contributor.children.find(({ name }) => name === 'name-alternatives');
      const names = [contributor, ...(given ? [given] : [])]
        .flatMap(({ children }) => children)
        .filter(({ name }) => /^(?:name|string-name|collab)$/.test(name));
      const [first, ...translations] = names
        .map((name) => nameEntry(source, slot, name))
        .filter((entry) => entry !== undefined);
      return [
        first && { ...first, ...more, ...(translations.length > 0 && { translations }) },
        ...unreadEntries(source, contributor, OF_PERSON),
      ];
    }),
  );
  const linked = people.some((person) => person?.affiliations);
  const institutions = linked
    ? []
    : [...new Set(affiliations.values())].map(
        (place): Entry => ({ slot: 'institution', field: 'aff', ...place }),
      );
  return [...people, ...institutions];
}

/** Elements of a contributor that are read above; others (`address`, `email`, `bio`) are kept as texts. */
const OF_PERSON: ReadonlySet<string> = new Set(
  'name string-name collab name-alternatives xref aff aff-alternatives contrib-id'.split(' '),
);

/** One address in several languages, under the id of the group and of each: the first, with the others. */
function alternatives(source: Source, group: XmlElement): [id: string, place: Place][] {
  const all = findAll(group, 'aff');
  const [first, ...others] = all.map((aff) => affiliationSpan(source, aff));
  if (!first) return [];
  const place: Place = others.length > 0 ? { ...first, others } : first;
  return [group, ...all].map((element) => [element.attribute('id') ?? '', place]);
}

/** A name in parts, as one text (`string-name`), or of a group. */
function nameEntry(source: Source, slot: Slot, name: XmlElement): Entry | undefined {
  if (name.name === 'collab')
    return personEntry(source, slot, { family: undefined, organization: name });
  const family = find(name, 'surname');
  if (!family) return entryOf(source, slot, name);
  const [given, suffix] = [find(name, 'given-names'), find(name, 'suffix')];
  return personEntry(source, slot, { family, given, suffix });
}

/** The address without its label. */
function affiliationSpan(source: Source, affiliation: XmlElement) {
  const label = affiliation.children[0];
  const isLabel = label && (label.name === 'label' || label.name === 'sup');
  return source.trim(isLabel ? label.end : affiliation.innerStart, affiliation.innerEnd);
}

function journalEntries(
  source: Source,
  journal: XmlElement | undefined,
  meta: XmlElement | undefined,
): (Entry | undefined)[] {
  const titles = [
    ...findAll(journal, 'journal-title-group', 'journal-title'),
    ...findAll(journal, 'journal-title'),
  ];
  return [
    ...titles.map((title) => entryOf(source, 'venue', title)),
    ...findAll(journal, 'journal-title-group', 'trans-title-group', 'trans-title').map((title) =>
      entryOf(source, 'venue-translation', title),
    ),
    entryOf(
      source,
      'venue-abbreviation',
      find(journal, 'journal-title-group', 'abbrev-journal-title'),
    ),
    ...findAll(journal, 'issn').map((issn) => entryOf(source, 'issn', issn)),
    entryOf(source, 'publisher', find(journal, 'publisher', 'publisher-name')),
    entryOf(source, 'place', find(journal, 'publisher', 'publisher-loc')),
    entryOf(source, 'volume', find(meta, 'volume')),
    entryOf(source, 'issue', find(meta, 'issue')),
    // A range in several pieces says more than its first and last page.
    entryOf(source, 'pages', find(meta, 'page-range')),
    entryOf(source, 'first-page', find(meta, 'fpage')),
    entryOf(source, 'last-page', find(meta, 'lpage')),
    entryOf(source, 'article-number', find(meta, 'elocation-id')),
  ];
}

function dateEntry(source: Source, date: XmlElement): Entry | undefined {
  const parts = ['year', 'month', 'day'].map((name) => find(date, name));
  const text = parts.map((part) => textOf(source, part)).filter(Boolean);
  const numeric = text.every((part) => /^\d+$/.test(part));
  return spanningEntry(source, 'date', parts, text.join(numeric ? '-' : ' '));
}

function abstractEntry(
  source: Source,
  abstract: XmlElement,
  slot: 'abstract' | 'abstract-translation',
  language: string | undefined,
): Entry | undefined {
  const own = languageOf(abstract) ?? (slot === 'abstract' ? language : undefined);
  const sections = findAll(abstract, 'sec').map((section) => {
    const title = find(section, 'title');
    const span = source.trim(title?.end ?? section.innerStart, section.innerEnd);
    return { ...span, label: title ? textOf(source, title).replace(/ ?[:：]$/, '') : null };
  });
  if (sections.length > 0) return entryOf(source, slot, abstract, { sections, ...declared(own) });
  const title = find(abstract, 'title');
  const start = title?.end ?? abstract.innerStart;
  const span = source.trim(start, abstract.innerEnd);
  return span.start === span.end
    ? undefined
    : { slot, ...span, field: abstract.name, ...declared(own) };
}

function keywordEntries(source: Source, group: XmlElement): (Entry | undefined)[] {
  if (/abbr/i.test(group.attribute('kwd-group-type') ?? '')) return [];
  return descendants(group.children, 'kwd').map((keyword) =>
    entryOf(source, 'keyword', keyword, declared(languageOf(group))),
  );
}

const IDS: Readonly<Record<string, Slot>> = lookupTable({
  doi: 'doi',
  clc: 'classification',
  pmid: 'pmid',
  pmc: 'pmcid',
  pmcid: 'pmcid',
});

function articleId(source: Source, id: XmlElement): Entry | undefined {
  const type = id.attribute('pub-id-type') ?? '';
  const slot = IDS[type] ?? 'local-id';
  return entryOf(source, slot, id, slot === 'local-id' && type !== '' ? { scheme: type } : {});
}
