import type { Diagnostic, Span } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { cleanText } from '../../source/clean.ts';
import type { Source } from '../../source/source.ts';
import { hasSemicolon, SEMICOLON, splitSpan } from '../../source/split.ts';
import { isOrganization } from '../../values/organization-names.ts';
import { cslType } from './entry-types.ts';
import { ORCIDS } from './extra-fields.ts';
import { latexToText } from './latex.ts';
import { type BibEntry, type BibField, scanBibtex } from './scan.ts';

/** Fields with one meaning. Source: the biblatex manual 3.20, §2.2; Web of Science's and Zotero's exports. */
const FIELDS: Readonly<Record<string, Slot>> = lookupTable({
  title: 'title',
  subtitle: 'subtitle',
  usere: 'title-translation',
  'title-translation': 'title-translation',
  shorttitle: 'short-title',
  journaltitle: 'venue',
  journal: 'venue',
  booktitle: 'venue',
  shortjournal: 'venue-abbreviation',
  'journal-iso': 'venue-abbreviation',
  translatedjournal: 'venue-translation',
  series: 'series',
  eventtitle: 'conference',
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'pages',
  eid: 'article-number',
  'article-number': 'article-number',
  pagetotal: 'page-count',
  numpages: 'page-count',
  date: 'date',
  year: 'year',
  month: 'month',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  location: 'place',
  address: 'place',
  abstract: 'abstract',
  translatedabstract: 'abstract-translation',
  doi: 'doi',
  issn: 'issn',
  eissn: 'issn',
  isbn: 'isbn',
  url: 'url',
  pmid: 'pmid',
  pmcid: 'pmcid',
  langid: 'language',
  language: 'language',
  'unique-id': 'local-id',
  affiliation: 'institution',
  'times-cited': 'citation-count',
  'keywords-plus': 'keyword-plus',
});

const PEOPLE: Readonly<Record<string, Slot>> = lookupTable({
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  translatedauthor: 'author-translation',
  bookauthor: 'contributor',
  editora: 'contributor',
  editorb: 'contributor',
  editorc: 'contributor',
});

/** Types whose `number` is an issue, or the number in a series; of others it is that of the work itself. */
const NUMBERED =
  /^(?:article|book$|chapter|paper-conference$|periodical|entry|review|thesis$|webpage$)/;

/** Types whose `organization` is a court, a parliament or an office. */
const OF_COURTS: ReadonlySet<string> = new Set([
  'legal_case',
  'legislation',
  'bill',
  'standard',
  'patent',
]);

/** Names of regional languages in `langid`, as babel knows them, and their tags. */
const REGIONS: Readonly<Record<string, string>> = lookupTable({
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
});

/** Fields in which lines stand apart. */
const NOTES: ReadonlySet<string> = new Set(['note', 'addendum', 'annotation']);

/** Fields that LaTeX reads verbatim: nothing in them is a command. */
const VERBATIM: ReadonlySet<string> = new Set([
  'doi',
  'url',
  'eprint',
  'pmid',
  'pmcid',
  'issn',
  'isbn',
]);

/** Fields that name other entries by their keys. */
const TIES: ReadonlySet<string> = new Set(['entryset', 'crossref', 'xref', 'related']);

/** What may be cut off: half an “and”, half a command, a macro of which more may follow. */
const OPENING = /(?:(?<=[^\s{(,=])\s+an?d?|\{?\\[A-Za-z]{0,12}|(?<==\s{0,4})[A-Za-z]\w{0,30})$/;

/** BibTeX and BibLaTeX, in UTF-8 or with LaTeX's accents. */
export const bibtex: Reader = {
  format: 'bibtex',
  opens: /^\ufeff?(?:%[^\n]{0,200}\n){0,9}\s{0,99}@\s{0,9}[A-Za-z]{1,30}\s{0,9}[{(]/,
  boundaries: {
    by: 'marks',
    before: /^@(?!string|comment|preamble)[A-Za-z]+[{(]/gim,
    macros: /^[ \t]*@string\s*[{(][^\r\n]*[)}][ \t]*$/gim,
  },
  readableEnd: beforeOpening(OPENING),
  detect: (head) =>
    /^[ \t\ufeff]{0,9}@\s{0,9}[A-Za-z]{1,30}\s{0,9}[{(]\s{0,9}[^\s,{}]{0,200}[ \t]{0,9},?[ \t]{0,9}$/m.test(
      head,
    ) || /^[ \t\ufeff]{0,9}@[A-Za-z]{1,30}\{[^\s,{}]{0,200},\s{0,99}[\w-]{1,40}\s{0,9}=/m.test(head)
      ? 0.95
      : 0,
  read: (source) => {
    const diagnostics: Diagnostic[] = [];
    const sets = entrySets(source.text);
    const read = readEntries(
      source,
      each(scanBibtex(source.text, diagnostics), (entry) =>
        sets.tied.has(entry.key) && entry.type === 'set'
          ? []
          : [...entriesOf(source, entry), ...(sets.ties.get(entry.key) ?? [])],
      ),
      { clean: cleanLatex },
    );
    const rooted = diagnostics.map(({ span, ...rest }) => ({
      ...rest,
      ...(span && { span: source.rootSpan(span.start, span.end) }),
    }));
    return { records: read.records, diagnostics: [...rooted, ...read.diagnostics] };
  },
};

/** The sets of a text, by the entries that they hold. */
interface EntrySets {
  /** Keys of the sets that hold an entry of this text. */
  readonly tied: ReadonlySet<string>;
  /** By the key of an entry, what ties it to the others: `entrySet` of `extra`. */
  readonly ties: ReadonlyMap<string, readonly Entry[]>;
}

/**
 * Read the entry sets of biblatex (`@set{key, entryset = {a, b}}`): no works, but ties between works. One whose entries
 * are not in this text stays a record of its own, so that nothing is lost.
 */
function entrySets(text: string): EntrySets {
  const tied = new Set<string>();
  const ties = new Map<string, Entry[]>();
  if (!/@set\s{0,9}[{(]/i.test(text)) return { tied, ties };
  const entries = [...scanBibtex(text, [])];
  const keys = new Set(entries.filter(({ type }) => type !== 'set').map(({ key }) => key));
  for (const { type, key, fields, start } of entries) {
    const field = fields.find(({ name }) => name === 'entryset');
    if (type !== 'set' || !field) continue;
    const written = field.joined ?? text.slice(field.start, field.end);
    const members = written.split(/[\s,]+/).filter(Boolean);
    const entry = {
      ...entryAt('extra', { start, end: field.end }, 'entrySet'),
      json: { key, members },
    };
    for (const member of members.filter((one) => keys.has(one))) {
      tied.add(key);
      ties.set(member, [...(ties.get(member) ?? []), entry]);
    }
  }
  return { tied, ties };
}

function cleanLatex(raw: string): string {
  return cleanText(latexToText(/\s\s|[^\S ]/.test(raw) ? raw.replace(/\s+/g, ' ') : raw));
}

function entriesOf(source: Source, entry: BibEntry): Entry[] {
  const { text } = source;
  const { start } = entry;
  const textOf = (name: string) => {
    const field = entry.fields.find((one) => one.name === name);
    return field ? (field.joined ?? text.slice(field.start, field.end)).trim() : '';
  };
  const type = cslType(entry.type, textOf('entrysubtype'));
  const entries: Entry[] = [
    { slot: 'type', start, end: start, field: `@${entry.type}`, value: type },
  ];
  const key = text.indexOf(entry.key, start);
  if (entry.key !== '')
    entries.push({
      slot: 'extra',
      start: key,
      end: key + entry.key.length,
      field: 'citationKey',
      value: entry.key,
    });
  const preprint = entry.fields.find(
    ({ name }) => name === 'eprinttype' || name === 'archiveprefix',
  );
  const archive = preprint ? text.slice(preprint.start, preprint.end).toLowerCase() : '';
  let orcids: ReadonlyMap<number, Span> = new Map();
  for (const field of entry.fields) {
    const { name } = field;
    const person = PEOPLE[name];
    if (person) {
      const scheme = name === 'bookauthor' ? 'container-author' : textOf(`${name}type`);
      entries.push(...peopleOf(text, field, person, scheme));
    } else if (/^editor[abc]?type$/.test(name) && textOf(name.slice(0, -4)) !== '') continue;
    else if (name === 'entrysubtype' && type !== cslType(entry.type)) continue;
    else if (name === 'langid' && REGIONS[textOf(name)] !== undefined)
      entries.push(...regionEntries(field, REGIONS[textOf(name)] ?? ''));
    else if (name === ORCIDS) orcids = orcidsIn(text, field);
    else if (name === 'keywords' || name === 'keyword' || name === 'keywords-plus') {
      entries.push(
        ...keywordsOf(text, field, name === 'keywords-plus' ? 'keyword-plus' : 'keyword'),
      );
    } else if (name === 'eprint') entries.push(plainEntry(field, EPRINTS[archive] ?? 'extra'));
    else if (name === 'number' && !NUMBERED.test(type)) entries.push(plainEntry(field, 'extra'));
    else if (name === 'organization' && OF_COURTS.has(type))
      entries.push({ ...plainEntry(field, 'extra'), field: 'authority' });
    else if (name === 'organization' && ['publisher', 'institution', 'school'].some(textOf))
      entries.push(plainEntry(field, 'extra'));
    else if (NOTES.has(name)) entries.push(noteEntry(text, field));
    else if (TIES.has(name))
      entries.push({
        ...plainEntry(field, 'extra'),
        value: field.joined ?? text.slice(field.start, field.end),
      });
    // In `extra`, `venue` are further names of a journal.
    else if (name === 'venue')
      entries.push({ ...plainEntry(field, 'extra'), field: 'event-place' });
    else entries.push(plainEntry(field, FIELDS[name] ?? 'extra'));
  }
  return withOrcids(withSubtitle(text, entries), orcids);
}

/** Where the ORCIDs of an annotation stand, by the number of the author: `1="0000-0002-1825-0097"; 2=…`. */
function orcidsIn(text: string, { start, end }: Span): Map<number, Span> {
  const found = text
    .slice(start, end)
    .matchAll(/(?<number>\d{1,3})\s?=\s?"(?<orcid>[\dXx-]{16,19})"/dg);
  return new Map(
    [...found].flatMap((match): [number, Span][] => {
      const place = match.indices?.groups?.orcid;
      const number = Number(match.groups?.number);
      return place ? [[number, { start: start + place[0], end: start + place[1] }]] : [];
    }),
  );
}

function withOrcids(entries: Entry[], orcids: ReadonlyMap<number, Span>): Entry[] {
  if (orcids.size === 0) return entries;
  let number = 0;
  return entries.map((entry) => {
    if (entry.slot !== 'author') return entry;
    const orcid = orcids.get(++number);
    return orcid ? { ...entry, orcid } : entry;
  });
}

/** The language and, kept apart, its region. */
function regionEntries(field: BibField, tag: string): Entry[] {
  const { start, end, name } = field;
  return [
    { slot: 'language', start, end, field: name, value: tag },
    { slot: 'extra', start, end, field: 'language', value: tag },
  ];
}

/** A note, its paragraphs (`\\par`) on lines of their own. */
function noteEntry(text: string, { name, start, end, joined }: BibField): Entry {
  const lines = (joined ?? text.slice(start, end)).split(/\\par\b\s?/).map(cleanLatex);
  return { slot: 'extra', start, end, field: name, value: lines.filter(Boolean).join('\n') };
}

const EPRINTS: Readonly<Record<string, Slot>> = lookupTable({
  arxiv: 'arxiv',
  pubmed: 'pmid',
  pmc: 'pmcid',
});

function plainEntry({ name, start, end, joined }: BibField, slot: Slot): Entry {
  const clean = joined === undefined ? undefined : VERBATIM.has(name) ? joined : cleanLatex(joined);
  const entry = { slot, start, end, field: name };
  return clean === undefined ? entry : { ...entry, value: clean };
}

/** BibLaTeX gives the subtitle a field of its own. */
function withSubtitle(text: string, entries: readonly Entry[]): Entry[] {
  const title = entries.find(({ slot }) => slot === 'title');
  const subtitle = entries.find(({ slot }) => slot === 'subtitle');
  if (!title || !subtitle) return [...entries];
  const clean = ({ value, start, end }: Entry) => value ?? cleanLatex(text.slice(start, end));
  const value = `${clean(title)}: ${clean(subtitle)}`;
  const start = Math.min(title.start, subtitle.start);
  const end = Math.max(title.end, subtitle.end);
  return entries.flatMap((entry) =>
    entry === title ? [{ ...entry, start, end, value }] : entry === subtitle ? [] : [entry],
  );
}

/** Names are parted by `and` outside braces. */
function peopleOf(text: string, field: BibField, slot: Slot, role = ''): Entry[] {
  const people = peopleIn(text, field, slot);
  return role === '' || slot !== 'contributor'
    ? people
    : people.map((person) => ({ ...person, scheme: role }));
}

function peopleIn(text: string, field: BibField, slot: Slot): Entry[] {
  const { start, end } = field;
  // In `{{…}}` stands one name as it is, unless a list of names is wrapped like every other field.
  const isWhole =
    text[start - 1] === '{' &&
    text[end] === '}' &&
    /[{"]/.test(text.charAt(start - 2)) &&
    end > start;
  const written = text.slice(start, end);
  if (isWhole && (!/\sand\s|[,，;]/i.test(written) || isOrganization(written))) {
    const family = cleanLatex(text.slice(start, end));
    const name = { family, given: '', organization: true };
    return [{ slot, start, end, field: field.name, value: family, name }];
  }
  const spans = outsideBraces(text, field, /(?<!\s)\s+and\s+/gi);
  // “and others” is BibTeX's et al.
  const people = spans.filter(({ start, end }) => text.slice(start, end) !== 'others');
  return people.map((span) => {
    const raw = text.slice(span.start, span.end);
    if (braced(raw).replaceAll('\u0001', '') === '') {
      const family = cleanLatex(raw);
      return {
        slot,
        ...span,
        field: field.name,
        value: family,
        name: { family, given: '', organization: true },
      };
    }
    return personEntry(slot, span, field.name, cleanLatex(raw));
  });
}

/** `Family, Suffix, Given` has its suffix in the middle, unlike anywhere else. */
function personEntry(slot: Slot, { start, end }: Span, field: string, value: string): Entry {
  const parts = value.split(',').map((part) => part.trim());
  const [family = '', suffix = '', given = ''] = parts;
  if (parts.length === 3 && suffix !== '' && given !== '')
    return { slot, start, end, field, value, name: { family, given, suffix } };
  return { slot, start, end, field, value };
}

function keywordsOf(text: string, field: BibField, slot: Slot): Entry[] {
  const separator = hasSemicolon(braced(text.slice(field.start, field.end))) ? SEMICOLON : /,/g;
  return outsideBraces(text, field, separator).map((span) => entryAt(slot, span, field.name));
}

/** The stretch with everything in braces made unreadable, of the same length. */
function braced(stretch: string): string {
  let masked = '';
  let depth = 0;
  let from = 0;
  const put = (to: number) => {
    masked += depth > 0 ? '\u0001'.repeat(to - from) : stretch.slice(from, to);
    from = to;
  };
  for (const { 0: brace, index } of stretch.matchAll(/\\[\s\S]|[{}]/g)) {
    if (brace.startsWith('\\')) continue;
    if (brace === '{') {
      put(index);
      depth++;
    } else if (depth > 0) {
      put(index + 1);
      depth--;
    }
  }
  put(stretch.length);
  return masked;
}

/** Cut a stretch at a separator that stands outside braces. */
function outsideBraces(text: string, span: Span, separator: RegExp): Span[] {
  const stretch = text.slice(span.start, span.end);
  if (!stretch.includes('{')) return splitSpan(text, span, separator);
  const cuts = [...braced(stretch).matchAll(separator)];
  const bounds = [
    0,
    ...cuts.flatMap((cut) => [cut.index, cut.index + cut[0].length]),
    stretch.length,
  ];
  const pieces: Span[] = [];
  for (let at = 0; at + 1 < bounds.length; at += 2) {
    const piece = splitSpan(
      text,
      { start: span.start + (bounds[at] ?? 0), end: span.start + (bounds[at + 1] ?? 0) },
      /(?!)/g,
    );
    pieces.push(...piece);
  }
  return pieces;
}
