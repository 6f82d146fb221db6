import type { Journal, Value } from '../model.ts';
import { reachesEnd } from '../source/reaches-end.ts';
import { hasHan, languageOf } from '../values/language.ts';
import { type Context, distinctValues, entriesOf, entryValue } from './context.ts';
import type { Writable } from './draft.ts';
import type { Entry } from './entry.ts';
import { PHRASE, splitVenue } from './texts/bilingual.ts';
import { valuesOf } from './texts/bilingual-values.ts';

/** The journal, book or proceedings the work stands in, with volume, issue, publisher and place. */
export function assembleVenue(context: Context): void {
  const { draft, source } = context;
  const names = venueNames(context);
  const meetings = distinctValues(context, entriesOf(context, 'conference'));
  const title = names[0] ?? meetings[0] ?? null;
  const short = distinctValues(context, entriesOf(context, 'venue-abbreviation'))[0];
  // Optics journals and Airiti write the English name where the abbreviation belongs.
  const isWhole =
    title && short && hasHan(title.value) && !hasHan(short.value) && PHRASE.test(short.value);
  const abbreviation = isWhole ? undefined : short;
  const volume = numbering(context, 'volume');
  const issue = numbering(context, 'issue');
  const { publisher, place } = imprint(context);
  const translations = [
    ...translationsOf(context, title, names),
    ...(isWhole ? [{ ...short, lang: languageOf(short.value) }] : []),
  ];
  if (!title && !abbreviation && !volume && !issue && !publisher && !place) return;
  const journal: Writable<Journal> = {
    title: title ?? (volume || issue ? (abbreviation ?? null) : null),
    volume: volume?.value ?? null,
    issue: issue?.value ?? null,
  };
  if (volume) journal.volumeSource = source.rawAt(volume.start, volume.end, volume.field);
  if (issue) journal.issueSource = source.rawAt(issue.start, issue.end, issue.field);
  if (abbreviation) journal.abbreviation = abbreviation;
  if (publisher) journal.publisher = publisher;
  if (place) journal.place = place;
  if (translations.length > 0) journal.translations = translations;
  draft.journal = journal;
}

/** What only a publisher is called, in English and Chinese. */
const PUBLISHER =
  /(?:出版社|出版集团|出版公司|书店|書店|书局|書局|印书馆|印書館|杂志社|编辑部)(?:有限公司)?$|\b(?:Press|Publish(?:er|ers|ing)|Verlag|Éditions|Editorial|Springer|Elsevier|Wiley|Routledge|Nature|Books|Inc|Ltd)\b/u;

/** `北岭: 北岭出版社`, `New York: Hill Press`: place and publisher in one field. */
const BOTH = /^(?<place>[\p{L}\p{M} .,;；()（）-]{2,40}?)\s?[:：]\s?(?<publisher>\S.{1,100})$/u;

/** The mark of ISBD behind a place or a publisher: `北岭 :`, `北岭出版社,`. */
const ISBD_MARK = /(?<!\s)\s?[:;,]$/;

function withoutMarks(context: Context, slot: 'publisher' | 'place'): readonly Entry[] {
  return entriesOf(context, slot).map((entry) => {
    if (entry.value !== undefined) return entry;
    const mark = ISBD_MARK.exec(context.source.text.slice(entry.start, entry.end))?.[0].length ?? 0;
    // A reference to a character ends in a semicolon too.
    const written = context.source.text.slice(entry.start, entry.end);
    return mark === 0 || /&#?\w{1,10};$/.test(written)
      ? entry
      : { ...entry, end: entry.end - mark };
  });
}

/** Publisher and place; those that stand in each other's field or in one are told by their words. */
function imprint(context: Context): { publisher: Value | undefined; place: Value | undefined } {
  const [publisherEntry] = entriesOf(context, 'publisher');
  const publisher = distinctValues(context, withoutMarks(context, 'publisher'))[0];
  const place = distinctValues(context, withoutMarks(context, 'place'))[0];
  const isPublisher = (value: Value | undefined) => value && PUBLISHER.test(value.value);
  if (publisher && place && isPublisher(place) && !isPublisher(publisher))
    return { publisher: place, place: publisher };
  if (place && !publisher && isPublisher(place)) return { publisher: place, place: undefined };
  const [city, mark] = [place?.value ?? '', publisher?.value.charAt(place?.value.length ?? 0)];
  // `北京：北岭出版社` beside the place 北京.
  if (
    publisher &&
    publisherEntry &&
    city !== '' &&
    /[:：]/.test(mark ?? '') &&
    publisher.value.startsWith(city)
  ) {
    const start =
      publisher.value.length - publisher.value.slice(city.length + 1).trimStart().length;
    const [own] = valuesOf(context, publisherEntry, publisher, [
      { start, end: publisher.value.length },
      { start: 0, end: city.length },
    ]);
    return { publisher: own, place };
  }
  const both = !place && publisher && BOTH.exec(publisher.value)?.groups;
  if (!both || !publisherEntry || !PUBLISHER.test(both.publisher ?? ''))
    return { publisher, place };
  const { place: where = '', publisher: house = '' } = both;
  // `Elsevier: Academic Press` are two houses.
  if (PUBLISHER.test(where)) return { publisher, place };
  const start = publisher.value.length - house.length;
  const [own, other] = valuesOf(context, publisherEntry, publisher, [
    { start, end: publisher.value.length },
    { start: 0, end: where.length },
  ]);
  return { publisher: own, place: other };
}

/** Names of the venue; one in both languages is two. */
function venueNames(context: Context): readonly Value[] {
  const entries = entriesOf(context, 'venue');
  const isMixed = (entry: Entry) => splitVenue(entryValue(context, entry).value) !== undefined;
  if (!entries.some(isMixed)) return distinctValues(context, entries);
  return entries.flatMap((entry) => {
    const whole = entryValue(context, entry);
    return valuesOf(context, entry, whole, splitVenue(whole.value));
  });
}

/** Names in another language; further ones in the same stay in `extra`. */
function translationsOf(
  context: Context,
  title: Value | null,
  names: readonly Value[],
): NonNullable<Journal['translations']> {
  const given = distinctValues(context, entriesOf(context, 'venue-translation'));
  if (given.length === 0 && names.length < 2) return [];
  const translations = [
    ...given,
    ...names.slice(1).filter((name) => title && differInLanguage(name.value, title.value)),
  ].map((name) => ({ ...name, lang: languageOf(name.value) }));
  const kept = new Set([title, ...translations].map((name) => name?.value));
  const others = names.filter(({ value }) => !kept.has(value));
  if (others.length > 0) context.draft.extra.venue = others.map(({ value }) => value);
  return translations;
}

/** Whether two names are in different languages; a short one may show none. */
function differInLanguage(one: string, two: string): boolean {
  if (hasHan(one) !== hasHan(two)) return true;
  const languages = [languageOf(one), languageOf(two)];
  return !languages.includes('und') && languages[0] !== languages[1];
}

/** A volume or issue, without leading zeros and without its label. */
function numbering(context: Context, slot: 'volume' | 'issue') {
  for (const entry of entriesOf(context, slot)) {
    const written = entry.value ?? context.clean(context.source.text.slice(entry.start, entry.end));
    // At the end of a text a zero is the opening of another number.
    if (/^0+$/.test(written) && reachesEnd(context.source.text, entry.end)) continue;
    if (/^[1-9]\d*$/.test(written)) return placed(written, entry);
    const value = written
      .replace(/^(?:vol(?:ume)?|issue|no|number)s?\.?\s+(?=\d)/i, '')
      .replace(/\s?[(（]\s?总第?\s?\d+\s?期?\s?[)）]$/u, '')
      .replace(/^(?:第\s*(?=\S)|(?=\d{1,5}\s?[卷期]$))(\S+?)\s*[卷期辑]$/u, '$1')
      .replace(/^0+(?=\d)/, '');
    if (value !== '') return placed(value, entry);
  }
  return undefined;
}

function placed(value: string, { start, end, field }: Entry) {
  return { value, start, end, field };
}
