import { keywordLabel } from '@diglot/words';
import { splitList, splitSpan } from '../source/split.ts';
import { fieldOf } from '../values/field-names.ts';
import { type Entry, entryAt, type Slot } from './entry.ts';

/** Slots whose value may open with the name of its field: `作者：赵敏`, `Volume: 5`. Titles and abstracts have words of their own. */
const LABELLED: ReadonlySet<Slot> = new Set<Slot>([
  'author',
  'institution',
  'venue',
  'publisher',
  'volume',
  'issue',
  'pages',
  'year',
  'date',
]);

/** Longest name of a field before a colon, in code units. */
const MAX_LABEL = 14;

/** Least and most code units from the label of keywords in an abstract to its end. */
const TAIL = { shortest: 3, longest: 300 };

/** Cut the labels of other programs out of a value: the name of its own field before it, keywords behind an abstract. */
export function withoutLabels(text: string, entry: Entry): readonly Entry[] {
  if (entry.value !== undefined || entry.name || entry.pieces || entry.sections) return [entry];
  if (LABELLED.has(entry.slot)) return [withoutOwnLabel(text, entry)];
  return entry.slot === 'abstract' || entry.slot === 'abstract-translation'
    ? withoutKeywords(text, entry)
    : [entry];
}

function withoutOwnLabel(text: string, entry: Entry): Entry {
  const opening = text.slice(entry.start, Math.min(entry.end, entry.start + MAX_LABEL));
  const colon = opening.search(/[:：]/);
  if (colon < 1) return entry;
  const slot = fieldOf(opening.slice(0, colon))?.slot;
  const isOwn = slot === entry.slot || (slot === 'year' && entry.slot === 'date');
  const rest = /^[:：]\s*/.exec(text.slice(entry.start + colon, entry.end))?.[0].length ?? 1;
  const start = entry.start + colon + rest;
  return isOwn && start < entry.end ? { ...entry, start } : entry;
}

/** `…改善睡眠。关键词：睡眠；护士`, `… sleep. Key words: sleep; nurses`: the list behind an abstract is one of keywords. */
function withoutKeywords(text: string, entry: Entry): readonly Entry[] {
  const from = Math.max(entry.start, entry.end - TAIL.longest);
  const tail = text.slice(from, entry.end);
  const found = /(?<=[.。!！?？\s])[[【(（]?(?:关键词|關鍵詞|关键字|Key ?-?words)/i.exec(tail);
  if (!found || from + found.index <= entry.start) return [entry];
  const at = from + found.index;
  const list = text.slice(at, entry.end);
  const label = keywordLabel(list);
  if (!label?.isClosed || list.length - label.length < TAIL.shortest) return [entry];
  // A sentence behind the label, or behind the list: the abstract speaks of keywords, or goes on.
  if (/[.。!?！？]\s{0,3}\S/u.test(list)) return [entry];
  const span = { start: at + label.length, end: entry.end };
  const isHan = /\p{Script=Han}/u.test(list.slice(label.length));
  const pieces = isHan ? splitList(text, span) : splitSpan(text, span, /[;；,，]/g);
  let end = at;
  while (end > entry.start && /\s/.test(text.charAt(end - 1))) end--;
  return [{ ...entry, end }, ...pieces.map((one) => entryAt('keyword', one, entry.field))];
}
