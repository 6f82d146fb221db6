import type { Language } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import type { Atom } from './atoms/atoms.ts';
import type { Label } from './segments.ts';

/** What languages call themselves, as menus list them. */
const AUTONYMS: Readonly<Record<string, Language>> = lookupTable({
  English: 'en',
  中文: 'zh',
  简体中文: 'zh',
  繁體中文: 'zh',
  繁体中文: 'zh',
  日本語: 'ja',
  한국어: 'ko',
  Deutsch: 'de',
  Français: 'fr',
  Español: 'es',
  Português: 'pt',
  Italiano: 'it',
  Nederlands: 'nl',
  Русский: 'ru',
  Українська: 'uk',
  Polski: 'pl',
  Čeština: 'cs',
  Magyar: 'hu',
  Română: 'ro',
  Türkçe: 'tr',
  Svenska: 'sv',
  Dansk: 'da',
  Norsk: 'no',
  Suomi: 'fi',
  Ελληνικά: 'el',
  العربية: 'ar',
  فارسی: 'fa',
  עברית: 'he',
  हिन्दी: 'hi',
  ไทย: 'th',
  'Tiếng Việt': 'vi',
  'Bahasa Indonesia': 'id',
  Català: 'ca',
});

/** Fewest names of languages that make a line a menu. */
const MIN_NAMES = 3;
/** Longest line that may be a menu, in UTF-16 units. */
const MAX_MENU = 1000;
/** Shortest line that may be one name, in UTF-16 units. */
const MIN_LINE = 2;
/** Longest name, in UTF-16 units, with some white space around. */
const MAX_NAME = 40;
const BAR = /[|｜·•/／]/u;

/**
 * Label the names of languages in a menu, which stand between bars or alone in their lines, each by its own.
 *
 *     English | 简体中文 | Deutsch | Español
 *
 * @param set - Called with the index of each such atom and its label.
 */
export function labelAutonyms(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
  set: (index: number, label: Label) => void,
): void {
  let index = 0;
  let next = 0;
  for (let lineStart = 0; lineStart < text.length; lineStart = next) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    next = lineEnd + 1;
    if (lineEnd - lineStart > MAX_MENU || lineEnd - lineStart < MIN_LINE) continue;
    const line = text.slice(lineStart, lineEnd);
    const named: { start: number; end: number; language: Language }[] = [];
    let start = lineStart;
    for (const item of splitMenu(line)) {
      const language = AUTONYMS[item.trim()];
      if (language !== undefined && (only === undefined || only.includes(language))) {
        named.push({ start, end: start + item.length, language });
      }
      start += item.length + 1;
    }
    if (named.length < MIN_NAMES && !isName(line)) continue;
    for (const one of named) {
      while (index < atoms.length && (atoms[index] as Atom).start < one.start) index++;
      for (; index < atoms.length && (atoms[index] as Atom).end <= one.end; index++) {
        set(index, { language: one.language, confidence: 1 });
      }
    }
  }
}

/** The items of a line that may be a menu; none for a line without a bar, but for one name. */
function splitMenu(line: string): readonly string[] {
  return BAR.test(line) || isName(line) ? line.split(BAR) : [];
}

/** Whether a line is the name of a language and nothing else. */
function isName(line: string): boolean {
  const name = line.length > MAX_NAME + 2 ? '' : line.trim();
  return AUTONYMS[name] !== undefined;
}
