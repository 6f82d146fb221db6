import type { Lexicon } from '@diglot/lexicon';
import { foldInPlace } from '@diglot/text';
import type { DeclaredTerm } from '../choose/chosen-term.ts';
import type { EnglishWord, Unit } from '../read/units.ts';
import { phraseKey } from './phrases.ts';

/** Words of the longest glossary entry looked for, each part of a hyphenated one counted; names of bodies have nine. */
const LONGEST = 12;

/** Find the pairs of a glossary of which both sides stand in the same unit. */
export function glossaryTerms(units: readonly Unit[], glossary: Lexicon): DeclaredTerm[] {
  const found = new Map<string, DeclaredTerm>();
  for (const { english, text } of units) {
    for (let from = 0; from < english.length; from++) {
      for (let to = from + 1; to <= english.length && to <= from + LONGEST; to++) {
        if (to > from + 1 && !english[to - 1]?.joins) break;
        const words = english.slice(from, to);
        const key = phraseKey(words);
        for (const form of formsOf(words)) {
          for (const translation of glossary.translate(form, { to: 'zh' })) {
            const chinese = foldInPlace(translation.text);
            if (chinese === '' || !text.includes(chinese)) continue;
            const term = { english: key, chinese, evidence: 'glossary', score: 1 } as const;
            found.set(`${key}\n${chinese}`, term);
          }
        }
      }
    }
  }
  return [...found.values()];
}

/**
 * How a glossary may write a phrase: as the text does, with its hyphens and possessives (`X-ray`, `Crohn's disease`);
 * in plain words; in the singular.
 */
function formsOf(words: readonly EnglishWord[]): ReadonlySet<string> {
  const written = words.map(({ text, glued }, at) => {
    const mark = glued ? '-' : ' ';
    return `${at === 0 ? '' : mark}${text.toLowerCase()}`;
  });
  return new Set([written.join(''), words.map(({ lower }) => lower).join(' '), phraseKey(words)]);
}
