import type { Diagnostic } from '@diglot/text';
import type { BibliographicRecord } from '../model.ts';
import type { Source } from '../source/source.ts';
import { splitSpan } from '../source/split.ts';
import { languageCode } from '../values/language-code.ts';
import { assembleIdentifiers } from './assemble-identifiers.ts';
import { assemblePeople } from './assemble-people.ts';
import { assembleDate, assemblePages } from './assemble-place.ts';
import { assembleVenue } from './assemble-venue.ts';
import { addExtra, type Context, entriesOf, entryValue } from './context.ts';
import { emptyRecord } from './draft.ts';
import type { Entry, Slot } from './entry.ts';
import { withoutLabels } from './labels-inside.ts';
import { isPlaceholder } from './placeholders.ts';
import { assembleAbstracts, assembleKeywords } from './texts/assemble-text.ts';
import { assembleTitles } from './texts/assemble-titles.ts';

/**
 * Make a record of what a format's reader found.
 *
 * Of several entries in a slot that holds one value, the first counts; the others stay in `extra` under
 * their field name. Nothing is left out.
 *
 * @param entries - In the order of preference, each a stretch of the source with its meaning.
 * @param clean - How a stretch becomes a value; `raw` keeps the stretch where the two differ.
 */
export function assemble(
  source: Source,
  entries: readonly Entry[],
  clean: (raw: string) => string,
): { record: BibliographicRecord; diagnostics: Diagnostic[] } {
  const draft = emptyRecord();
  const bySlot = new Map<Slot, Entry[]>();
  const placeholders: Entry[] = [];
  for (const entry of entries.flatMap((one) => withoutLabels(source.text, one))) {
    const { slot, start, end } = entry;
    // A type or language may be implied by a place; anything else is a stretch.
    if (end <= start && slot !== 'type' && slot !== 'language') continue;
    if (isPlaceholder(source.text, entry)) {
      placeholders.push(entry);
      continue;
    }
    const list = bySlot.get(slot);
    if (list) list.push(entry);
    else bySlot.set(slot, [entry]);
  }
  const languages = (bySlot.get('language') ?? [])
    .map((entry) => languageCode(entry.value ?? clean(source.text.slice(entry.start, entry.end))))
    .filter((language) => language !== undefined);
  const context: Context = {
    source,
    clean,
    entries: bySlot,
    draft,
    diagnostics: [],
    declared: languages[0],
    known: { titles: new Set(), institutions: new Map() },
  };
  for (const { start, end, field } of placeholders) {
    context.diagnostics.push({
      code: 'placeholder',
      message: `“${source.text.slice(start, end).slice(0, 60)}” stands for a value of ${field} that is not there.`,
      span: source.rootSpan(start, end),
    });
  }
  const type = entriesOf(context, 'type').find(({ value }) => value)?.value;
  if (type) draft.type = type;
  assembleTitles(context);
  // A translation does not tell the language of the work.
  const original = draft.titles.find(({ role }) => role === 'original');
  draft.language = context.declared ?? original?.lang ?? 'und';
  assemblePeople(context);
  assembleAbstracts(context);
  assembleKeywords(context);
  assembleDate(context);
  assembleVenue(context);
  assemblePages(context);
  assembleIdentifiers(context);
  assembleRest(context);
  // A set ties other works together, and is none itself.
  if (draft.titles.length === 0 && draft.extra.entryset === undefined) report(context, entries);
  return { record: draft, diagnostics: context.diagnostics };
}

function report({ diagnostics }: Context, entries: readonly Entry[]): void {
  const first = entries
    .filter(({ start, end }) => start < end)
    .reduce<Entry | undefined>(
      (least, entry) => (least && least.start <= entry.start ? least : entry),
      undefined,
    );
  diagnostics.push({
    code: 'missing-title',
    message: 'The record has no title.',
    ...(first && { span: { start: first.start, end: first.end } }),
  });
}

function assembleRest(context: Context): void {
  const { draft, source } = context;
  for (const entry of entriesOf(context, 'classification')) addClassifications(context, entry);
  const cited = entriesOf(context, 'citation-count')[0];
  if (cited) {
    const number = COUNT.exec(source.text.slice(cited.start, cited.end))?.[0];
    if (number === undefined) addExtra(context, cited.field, entryValue(context, cited).value);
    else
      draft.citationCount = {
        ...source.rawAt(cited.start, cited.start + number.length, cited.field),
        value: Number(number.replaceAll(',', '')),
      };
  }
  const citation = entriesOf(context, 'citation')[0];
  if (citation) draft.citation = source.rawAt(citation.start, citation.end, citation.field);
  const rights = entriesOf(context, 'rights')[0];
  if (rights) {
    const raw = source.rawAt(rights.start, rights.end, rights.field);
    const { value } = entryValue(context, rights);
    const url = /https?:\/\/[^\s"<>]+/.exec(value)?.[0] ?? null;
    draft.rights = {
      ...raw,
      holder: url === value ? null : value,
      licenseUrl: url,
      spdx: spdx(url),
    };
  }
  for (const entry of entriesOf(context, 'short-title', 'series', 'conference', 'extra')) {
    if (entry.json !== undefined) {
      draft.extra[entry.field] = entry.json;
      continue;
    }
    const { value } = entryValue(context, entry);
    if (value !== '') addExtra(context, entry.slot === 'extra' ? entry.field : entry.slot, value);
  }
}

/** `12`, `1,204`, `3次`. */
const COUNT = /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?=\s?(?:次|篇|times?)?$)/;

/** A class of the Chinese Library Classification: `R473.2`, `TP391.1`. */
const CLC = /^[A-KN-VXZ][A-Z]?(?:\d[\d.+:=()/-]{0,20}[A-Z]?)?$/;

/** Class marks, one or several between semicolons or commas: `R473.2;G252`, `R749 精神病学`, `R749[精神病学]`. */
function addClassifications(context: Context, entry: Entry): void {
  const { draft, source } = context;
  for (const { start, end } of splitSpan(source.text, entry, /[;；,，、|]/g)) {
    const value = context.clean(source.text.slice(start, end));
    const at = value.search(/[\s[(（［](?=[\s[(（［]{0,3}\p{Script=Han})/u);
    const code = at < 0 ? value : value.slice(0, at);
    const label = at < 0 ? '' : value.slice(at).replace(/^[\s[(（［]{1,4}|[\])）］]$/g, '');
    draft.classifications.push({
      scheme: entry.scheme ?? (CLC.test(code) ? 'clc' : 'local'),
      schemeLabel: entry.field,
      code,
      label: label || null,
      ...source.rawAt(start, end, entry.field),
    });
  }
}

/** The SPDX name of a Creative Commons licence URL. */
function spdx(url: string | null): string | null {
  const match = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url ?? '');
  if (match) return `CC-${match[1]?.toUpperCase()}-${match[2]}`;
  return /creativecommons\.org\/publicdomain\/zero\/1\.0/.test(url ?? '') ? 'CC0-1.0' : null;
}
