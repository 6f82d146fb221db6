import { checkIdentifier, type Span } from '@diglot/text';
import type { Identifier } from '../model.ts';
import { decodedSource } from '../source/decoded-source.ts';
import { reachesEnd } from '../source/reaches-end.ts';
import type { Source } from '../source/source.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../values/identifiers.ts';
import { type Context, entriesOf } from './context.ts';
import type { Entry, Slot } from './entry.ts';

const PLAIN: readonly Slot[] = ['pmid', 'pmcid', 'arxiv', 'trial'];

/**
 * Identifiers, normalised and checked; one that fails its check stays, with `valid: false` and a
 * diagnostic. A DOI inside a URL counts.
 */
export function assembleIdentifiers(context: Context): void {
  const { draft, diagnostics } = context;
  const add: Add = (type, { source, start, end }, field) => {
    if (end <= start) return;
    const found = identifierAt(source, type, start, end, field);
    addIdentifier(draft.identifiers, found);
    if (found.valid !== false) return;
    diagnostics.push({
      code: `invalid-${type}`,
      message: `“${found.value.slice(0, 60)}” is not a valid ${type.toUpperCase()}.`,
      span: source.rootSpan(start, end),
    });
  };
  for (const entry of entriesOf(context, 'doi')) {
    const place = decoded(context, entry);
    const span = doiIn(place);
    if (span) add('doi', { ...place, ...span }, entry.field);
    else keepAsWritten(context, place, entry, 'doi');
  }
  for (const slot of PLAIN) {
    for (const entry of entriesOf(context, slot)) add(slot, decoded(context, entry), entry.field);
  }
  for (const entry of entriesOf(context, 'issn', 'isbn')) addSerialNumbers(context, entry, add);
  for (const entry of entriesOf(context, 'local-id')) {
    const { source, start, end } = decoded(context, entry);
    const found = identifierAt(source, 'local', start, end, entry.field);
    addIdentifier(draft.identifiers, entry.scheme ? { ...found, registry: entry.scheme } : found);
  }
  for (const entry of entriesOf(context, 'url')) {
    const place = decoded(context, entry);
    const number = ISI.exec(textAt(place))?.groups?.number;
    if (number !== undefined) {
      const at = { ...place, start: place.end - number.length };
      const found = identifierAt(at.source, 'local', at.start, at.end, entry.field);
      addIdentifier(draft.identifiers, { ...found, registry: number.split(':')[0] ?? 'WOS' });
      continue;
    }
    const span = DOI_PAGE.test(textAt(place)) && doiIn(place);
    if (span) add('doi', { ...place, ...span }, entry.field);
    else {
      const own = PUBLISHER_PAGE.exec(textAt(place))?.groups?.doi;
      const start = place.end - (own?.length ?? 0);
      if (own && !draft.identifiers.some(({ type }) => type === 'doi'))
        add('doi', { ...place, start }, entry.field);
      addIdentifier(draft.identifiers, urlOf(context, entry));
    }
  }
}

type Add = (type: string, place: Place, field: string) => void;

/** A stretch of a source, which may be a decoded one. */
interface Place extends Span {
  readonly source: Source;
}

function textAt({ source, start, end }: Place): string {
  return source.text.slice(start, end);
}

/** Where an entry stands; of one with markup, references or escapes in it, its decoded text. */
function decoded({ source, clean }: Context, entry: Entry): Place {
  const { start, end, field } = entry;
  const raw = source.text.slice(start, end);
  if (entry.value === undefined && !/[<&\\%]/.test(raw)) return { source, start, end };
  const value = entry.value ?? unescaped(clean(raw));
  if (value === raw) return { source, start, end };
  return {
    source: decodedSource(source, { start, end }, value, field),
    start: 0,
    end: value.length,
  };
}

/** The address of a DOI without its escapes, where they are those of ASCII: `%3C` is part of a SICI. */
function unescaped(address: string): string {
  const escapes = address.match(/%(?:[0-9A-Fa-f]{2})?/g) ?? [];
  const isPlain =
    escapes.length > 0 && escapes.every((one) => /^%[2-7]/.test(one) && one.length === 3);
  return isPlain && RESOLVER.test(address) ? decodeURIComponent(address) : address;
}

/** The address by which EndNote asks the Web of Science for a record: `<Go to ISI>://WOS:000111`. */
const ISI = /^<Go to ISI>:\/\/(?<number>[A-Z]{2,8}:\S{5,40})$/i;

/** Addresses that name a DOI: resolvers, publishers' pages. */
const DOI_PAGE = /doi\.org\/|chinadoi\.cn\//i;

/** A publisher's page whose address ends in the DOI: `https://…/doi/full/10.5555/x`. */
const PUBLISHER_PAGE =
  /\/doi\/(?:(?:full|abs|pdf|epdf|epub|book)\/)?(?<doi>10\.\d{4,9}\/[A-Za-z0-9._;:()-]{1,100})$/;

function urlOf({ source, clean }: Context, { start, end, field }: Entry): Identifier {
  const value = clean(source.text.slice(start, end));
  const { raw, prov } = source.placed(value, start, end, field);
  return raw === undefined
    ? { type: 'url', value, prov, valid: null, url: value }
    : { type: 'url', value, raw, prov, valid: null, url: value };
}

/** A bare DOI in plain characters, as nearly all are. */
const BARE_DOI = /^10\.\d{4,9}\/[A-Za-z0-9._;:/-]*[A-Za-z0-9]$/;

/** A DOI with angle brackets in it, and figures in those: no tag. `10.5555/a<12>b`, as SICIs have them. */
const BRACKETED_DOI =
  /^10\.\d{4,9}\/[^\s"<>]{1,100}(?:<[^\s<>/]{0,20}\d[^\s<>/]{0,20}>[^\s"<>]{0,100}){1,4}$/;

const RESOLVER = /^https?:\/\/(?:dx\.)?(?:doi\.org|chinadoi\.cn)\//;

function doiIn({ source: { text }, start, end }: Place): Span | undefined {
  const written = text.slice(start, end);
  if (BARE_DOI.test(written)) return { start, end };
  if (BRACKETED_DOI.test(written)) return { start, end };
  const resolver = RESOLVER.exec(written)?.[0].length ?? 0;
  const bare = written.slice(resolver);
  if (resolver > 0 && (BARE_DOI.test(bare) || BRACKETED_DOI.test(bare)))
    return { start: start + resolver, end };
  return seenIdentifiers(text, start, end).find(({ type }) => type === 'doi');
}

/** A field meant for an identifier that holds something else keeps it, so that nothing is lost. */
function keepAsWritten(
  { draft, diagnostics }: Context,
  { source, start, end }: Place,
  { field }: Entry,
  type: string,
): void {
  const raw = source.text.slice(start, end).trim();
  // At the end of a text it may be the opening of one.
  if (raw === '' || reachesEnd(source.text, end)) return;
  addIdentifier(draft.identifiers, {
    ...identifierAt(source, type, start, end, field),
    valid: false,
  });
  diagnostics.push({
    code: `invalid-${type}`,
    message: `“${raw.slice(0, 60)}” is not a valid ${type.toUpperCase()}.`,
    span: source.rootSpan(start, end),
  });
}

const SERIAL =
  /(?<![\d-])(?:97[89][-–\s]?(?:\d[-–\s]?){9}\d|\d(?:[-–\s]?\d){8}[-–\s]?[\dXx]|\d{4}[-–]?\d{3}[\dXx])(?![\d])/g;

/** ISSN and ISBN as exports mix them: `0092-8674 (Print)`, `1234-5678; 978-…`. */
function addSerialNumbers(context: Context, entry: Entry, add: Add): void {
  const { field, slot } = entry;
  const { source, start, end } = decoded(context, entry);
  const stretch = source.text.slice(start, end);
  let found = false;
  for (const match of stretch.matchAll(SERIAL)) {
    const at = start + match.index;
    const digits = match[0].replace(/[^\dXx]/g, '').length;
    const type = digits === 8 ? 'issn' : 'isbn';
    // At the end of a text it may be the opening of a longer number.
    if (type !== slot && reachesEnd(source.text, at + match[0].length)) continue;
    add(type, { source, start: at, end: at + match[0].length }, field);
    found = true;
  }
  if (found || stretch.trim() === '' || reachesEnd(source.text, end)) return;
  const checked = checkIdentifier(slot, stretch);
  context.draft.identifiers.push({
    type: slot,
    ...source.valueAt(start, end, { value: checked.value, field }),
    valid: false,
  });
}
