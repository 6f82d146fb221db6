import type { Language } from '@diglot/text';

export interface LanguagePair {
  readonly source: Language;
  readonly target: Language;
}

const USUAL: LanguagePair = { source: 'zh', target: 'en' };

/** A language tag: two letters, perhaps a region or script. */
const TAG = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/iu;

/**
 * The languages of a glossary, by the tags that head its two columns (`es,en`) or that its TBX terms
 * have, if there are two of them: in their order, but English, where it is one, as the target. Else
 * Chinese and English.
 */
export function languagesOf(text: string): LanguagePair {
  const tags = text.trimStart().startsWith('<') ? tbxTags(text) : headingTags(text);
  const [source, target, ...more] = new Set(tags);
  if (source === undefined || target === undefined || more.length > 0) return USUAL;
  return source === USUAL.target ? { source: target, target: source } : { source, target };
}

function headingTags(text: string): readonly Language[] {
  const line = /^[^\r\n]{0,200}/u.exec(text.trimStart())?.[0] ?? '';
  const cells = line.split(/[\t;,]/u);
  if (cells.length !== 2) return [];
  return cells.flatMap((cell) => {
    const tag = TAG.exec(cell.trim().replaceAll('"', ''))?.[1];
    return tag === undefined ? [] : [tag.toLowerCase()];
  });
}

function tbxTags(text: string): readonly Language[] {
  const sets = /<(?:[A-Za-z]+:)?lang(?:Set|Sec)\s[^<>]*?lang\s*=\s*["']([A-Za-z]+)/gu;
  return [...text.matchAll(sets)].map(({ 1: tag = '' }) => tag.toLowerCase());
}
