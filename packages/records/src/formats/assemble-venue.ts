import { languageOf } from '../language.ts';
import type { Journal, Value } from '../model.ts';
import { type Context, distinctValues, entriesOf, entryValue } from './context.ts';

/** The journal, book or proceedings the work stands in, with volume, issue, publisher and place. */
export function assembleVenue(context: Context): void {
  const { draft, source } = context;
  const names = distinctValues(context, entriesOf(context, 'venue'));
  const meetings = distinctValues(context, entriesOf(context, 'conference'));
  const title = names[0] ?? meetings[0] ?? null;
  const abbreviation = distinctValues(context, entriesOf(context, 'venue-abbreviation'))[0];
  const volume = numbering(context, 'volume');
  const issue = numbering(context, 'issue');
  const publisher = distinctValues(context, entriesOf(context, 'publisher'))[0];
  const place = distinctValues(context, entriesOf(context, 'place'))[0];
  const translations = [
    ...distinctValues(context, entriesOf(context, 'venue-translation')),
    ...names.slice(1).filter((name) => title && languageOf(name.value) !== languageOf(title.value)),
  ].map((name) => ({ ...name, lang: languageOf(name.value) }));
  const kept = new Set([title, ...translations].map((name) => name?.value));
  const others = names.filter(({ value }) => !kept.has(value));
  if (others.length > 0) draft.extra.venue = others.map(({ value }) => value);
  if (!title && !abbreviation && !volume && !issue && !publisher && !place) return;
  const journal: Journal = {
    title: title ?? (volume || issue ? (abbreviation ?? null) : null),
    volume: volume?.value ?? null,
    issue: issue?.value ?? null,
    ...(volume && { volumeSource: source.rawAt(volume.start, volume.end, volume.field) }),
    ...(issue && { issueSource: source.rawAt(issue.start, issue.end, issue.field) }),
    ...(abbreviation && { abbreviation }),
    ...(publisher && { publisher }),
    ...(place && { place }),
    ...(translations.length > 0 && { translations }),
  };
  draft.journal = journal;
}

/** A volume or issue, without leading zeros and without its label. */
function numbering(context: Context, slot: 'volume' | 'issue') {
  for (const entry of entriesOf(context, slot)) {
    const found: Value = entryValue(context, entry);
    const value = found.value
      .replace(/^(?:vol(?:ume)?|issue|no|number)s?\.?\s+(?=\d)/i, '')
      .replace(/^第\s*(\S+?)\s*[卷期]$/u, '$1')
      .replace(/^0+(?=\d)/, '');
    if (value !== '') return { value, start: entry.start, end: entry.end, field: entry.field };
  }
  return undefined;
}
