import type { Diagnostic } from '@diglot/text';
import type { HeldDocument } from '../types.ts';

/** Whether a document can be compared with others: it is in English or Chinese, or in no language. */
export const isServed = ({ language }: HeldDocument): boolean =>
  language === undefined || /^(?:en|zh)(?:-|$)/u.test(language);

/** Tell which documents are in a third language: one diagnostic a language, with the first few ids. */
export function tellThirdLanguages(documents: readonly HeldDocument[]): Diagnostic[] {
  const byLanguage = new Map<string, string[]>();
  for (const { language, id } of documents) {
    if (language === undefined) continue;
    const ids = byLanguage.get(language);
    if (ids === undefined) byLanguage.set(language, [id]);
    else ids.push(id);
  }
  return [...byLanguage].map(([language, ids]) => ({
    code: 'unsupported-language',
    message: `themes: ${ids.length} in ${language} (${shown(ids)}) stand apart; documents in English and Chinese are compared`,
  }));
}

/** Ids that a message names. */
const MAX_SHOWN = 5;

const shown = (ids: readonly string[]) =>
  ids.length > MAX_SHOWN ? `${ids.slice(0, MAX_SHOWN).join(', ')}, …` : ids.join(', ');
