import type { Diagnostic, Language } from '@diglot/text';
import { bitextOfUnits, type Unit } from './bitext-of-units.ts';
import { readLanguageTag } from './language-tag.ts';
import { type PoEntry, readPoEntries } from './po-entries.ts';
import type { ReadBitextsOptions } from './read-bitexts-options.ts';
import { scriptLanguage } from './script-language.ts';

/** How much of a file its first message stands in, in code units. */
const HEAD = 20_000;

/** Whether a text holds messages of gettext: an original, and a translation, each at the start of a line. */
export function isPo(text: string): boolean {
  const head = text.slice(0, HEAD);
  return /^msgid "/mu.test(head) && /^msgstr(?:\[0\])? "/mu.test(head);
}

/**
 * Read the messages of a PO file, see `readBitexts`. Those that await a translator (`fuzzy`) are left out and
 * told; originals without a translation are empty on the other side. The target is in the language that
 * the head names.
 */
export function readPo(text: string, options: ReadBitextsOptions) {
  const { entries, stray } = readPoEntries(text);
  const diagnostics: Diagnostic[] = stray.map((span) => ({
    code: 'unit-incomplete',
    message: 'this line is no part of a message; it was left out',
    span,
  }));
  const units: Unit[] = [];
  for (const entry of entries) {
    if (entry.id === '') continue;
    if (entry.isFuzzy) diagnostics.push(fuzzy(entry));
    else units.push(...unitsOf(entry));
  }
  const sources = units.map(({ source }) => source);
  const source = options.source ?? scriptOrEnglish(sources);
  const target =
    options.target ?? headLanguage(entries) ?? scriptLanguage(units.map(({ target }) => target));
  const bitext = bitextOfUnits(units, source, target);
  return { bitexts: bitext.alignment.length > 0 ? [bitext] : [], diagnostics };
}

/** The forms of a message: of two originals and two translations each its own, else the last of each. */
function unitsOf({ id, plural, strings }: PoEntry): readonly Unit[] {
  const [singular = '', ...others] = strings;
  const last = others.at(-1);
  const pair = (source: string, target: string) => ({ source, target, score: 1 });
  if (plural === undefined) return [pair(id, singular)];
  return last === undefined ? [pair(plural, singular)] : [pair(id, singular), pair(plural, last)];
}

/** Originals are English by custom, unless their script says otherwise. */
function scriptOrEnglish(sources: readonly string[]): Language {
  const language = scriptLanguage(sources);
  return language === 'und' ? 'en' : language;
}

function headLanguage(entries: readonly PoEntry[]): Language | undefined {
  const head = entries.find(({ id }) => id === '')?.strings[0];
  const tag =
    head === undefined ? undefined : /^Language:[^\S\n]{0,9}(\S{1,40})$/mu.exec(head)?.[1];
  return tag === undefined ? undefined : readLanguageTag(tag).language;
}

function fuzzy({ start, end }: PoEntry): Diagnostic {
  const message = 'this translation is marked fuzzy, so nobody has checked it; it was left out';
  return { code: 'unit-fuzzy', message, span: { start, end } };
}
