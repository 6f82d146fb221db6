import type { Span } from '@diglot/text';
import { occurrences, type Reading } from '../read/reading.ts';
import type { MergedCandidate, Side } from './merged-candidate.ts';

type Readings = Readonly<Record<Side, Reading>>;

/** Behind a term, the acronym that the text declares for it: (ABA), （abscisic acid，ABA）. */
const DECLARED =
  /\s?[(（](?:[^()（）]{1,60}[,，;；]\s?)?(?<acronym>\p{Lu}[\p{Lu}\p{Ll}\d-]{1,9}?)s?\s?[)）]/uy;
const ACRONYM = /^(?<acronym>\p{L}[\p{Lu}\p{Ll}\d-]{0,8}[\p{Lu}\d])s?$/u;

/** A short form behind a term: “work-related rumination (WRR)”. */
export const BRACKETED = /(?<=\S)\s?[(（][^()（）]{1,40}[)）]$/u;

/** Before a term in brackets, the acronym that it explains: SDO (Solar Dynamics Observatory). */
const DECLARED_BEFORE = /(?<![\p{L}\p{N}])(?<acronym>\p{Lu}[\p{Lu}\p{Ll}\d-]{1,9})\s?[(（]$/u;
/** Characters before a term that are looked at for one. */
const MAX_BEFORE = 16;

/** Least words whose first letters are an acronym of their own accord: tACS, transcranial alternating current stimulation. */
const MIN_INITIALS = 3;
const initialsOf = (term: string): string =>
  term
    .toLowerCase()
    .split(/[ -]/u)
    .map((word) => word.charAt(0))
    .join('');

/** What may stand before or behind the same thing and adds nothing. */
const ARTICLE = /^(?:the|an?) /;
const TAIL = /(?<=\S \S{2,40}) (?:effect|process|phenomenon)$/;

/**
 * Other names under which a listed phrase says one thing: the acronym that the text declares for it, or that it is;
 * its English without an article, and without a noun that adds nothing (“corrosion inhibition effect”).
 */
export function otherForms(one: MergedCandidate, readings: Readings): readonly string[] {
  const forms = new Set<string>();
  const english = englishOf(one, readings);
  for (const side of ['en', 'zh'] as const) {
    const { text } = readings[side].list;
    for (const { end } of spansOf(one, side, readings)) {
      DECLARED.lastIndex = end;
      const acronym = DECLARED.exec(text)?.groups?.acronym;
      if (acronym !== undefined && english !== undefined && stands(acronym, english)) {
        forms.add(`(${acronym.toLowerCase()})`);
      }
    }
  }
  if (english === undefined) return [...forms];
  for (const { start } of spansOf(one, 'en', readings)) {
    const before = readings.en.list.text.slice(Math.max(0, start - MAX_BEFORE), start);
    const acronym = DECLARED_BEFORE.exec(before)?.groups?.acronym;
    if (acronym !== undefined && stands(acronym, english)) forms.add(`(${acronym.toLowerCase()})`);
  }
  const initials = initialsOf(english);
  if (initials.length >= MIN_INITIALS) forms.add(`(${initials})`);
  const own = /[(（](?<acronym>\p{Lu}[\p{Lu}\d-]{1,9})[)）]$/u.exec(one.pair?.en?.text ?? '');
  if (own?.groups?.acronym !== undefined) forms.add(`(${own.groups.acronym.toLowerCase()})`);
  const itself = ACRONYM.exec(english)?.groups?.acronym;
  if (itself !== undefined) forms.add(`(${itself.toLowerCase()})`);
  forms.add(english.toLowerCase().replace(ARTICLE, '').replace(TAIL, ''));
  return [...forms];
}

/** The English of a phrase, by which an acronym is told: 工作者（PSW） is but the end of its term. */
function englishOf(one: MergedCandidate, readings: Readings): string | undefined {
  const [first] = spansOf(one, 'en', readings);
  // A keyword that is not in the text as it stands.
  if (first === undefined) return one.pair?.en?.text.replace(BRACKETED, '');
  return readings.en.list.text.slice(first.start, first.end);
}

function spansOf(
  { candidate, pair, translation }: MergedCandidate,
  side: Side,
  readings: Readings,
): readonly Span[] {
  if (pair !== undefined) return pair[side]?.mentions ?? [];
  const own = [candidate, translation?.candidate].find((one) => one?.language === side);
  return own === undefined ? [] : occurrences(own, readings[side]);
}

/** Whether the letters of an acronym stand in a term in their order, the first of them at the beginning of a word. */
function stands(acronym: string, term: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const words = term.toLowerCase();
  let at = words.search(new RegExp(`(?:^|[ -])${letters[0]}`, 'u'));
  if (at < 0) return false;
  if (!words.startsWith(letters[0] as string, at)) at++;
  for (const letter of letters) {
    at = words.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
