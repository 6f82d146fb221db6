import type { Glosses, Lexicon } from '@diglot/lexicon';
import type { Language, Span } from '@diglot/text';
import { bracketedTerms } from './candidates/bracketed-terms.ts';
import { collectTerms } from './candidates/collect-terms.ts';
import { glossaryTerms } from './candidates/glossary-terms.ts';
import { unitPairs } from './candidates/unit-pairs.ts';
import { chooseTerms } from './choose/choose-terms.ts';
import type { DeclaredTerm } from './choose/chosen-term.ts';
import { mergeSpellings } from './choose/merge-spellings.ts';
import { type RatedTerm, rateTerms } from './choose/rate-terms.ts';
import { linkWords } from './link/link-words.ts';
import { textWording } from './link/wording.ts';
import { type Acronym, readAcronyms } from './read/acronyms.ts';
import { type KeywordsApart, namedKeywords } from './read/named-keywords.ts';
import type { ReadPair } from './read/read-bitext.ts';
import { type ServedSide, servedSide } from './read/sides.ts';
import { readUnits, type Unit } from './read/units.ts';
import type { FoundTerm, TermInspection } from './types.ts';
import { unpairedTerms } from './write/unpaired-terms.ts';
import { writeTerms } from './write/write-terms.ts';

/** What an extraction draws on. */
export interface Sources {
  /** Glosses for the language that is not Chinese. */
  readonly glosses: (language: Language) => Glosses;
  /** Whether the lexicon or the glossary has words of a language. */
  readonly isKnown: (language: Language) => boolean;
  readonly glossary: Lexicon | undefined;
  readonly lexicon: Lexicon;
}

/** Extract the terms of a bitext, best first; ties in the order of the source text. */
export function extractTerms(
  pair: ReadPair,
  sources: Sources,
  keywords?: KeywordsApart,
): FoundTerm[] {
  const served = servedSide(pair, sources.isKnown);
  return served.unsupported ? [] : extract(pair, served, sources, keywords).pairs;
}

/** As {@link extractTerms}, with what stayed unpaired. */
export function inspectTerms(pair: ReadPair, sources: Sources): TermInspection {
  const served = servedSide(pair, sources.isKnown);
  if (served.unsupported) {
    return {
      pairs: [],
      unpaired: { source: [], target: [] },
      diagnostics: served.unsupported,
    };
  }
  const { bitext, units, pairs } = extract(pair, served, sources);
  return { pairs, unpaired: unpairedTerms(bitext, served.english, units, pairs), diagnostics: [] };
}

function extract(
  pair: ReadPair,
  { english, language }: ServedSide,
  { glosses: glossesFor, glossary }: Sources,
  keywords?: KeywordsApart,
) {
  const bitext = pair.bitext();
  const glosses = glossesFor(language);
  const named = namedKeywords(bitext, english, glosses, keywords);
  const units = readUnits(bitext, english, glosses.isChineseWord, named.lists);
  const acronyms = readAcronyms(units, bitext[english].text);
  const chosen = chooseFrom(units, acronyms, glosses, glossary, named.terms);
  const all = [...units, ...named.units];
  const pairs = writeTerms(chosen, { bitext, english, units: all, acronyms, glosses });
  pairs.sort((a, b) => b.score - a.score || byPlace(a.sourceMentions[0], b.sourceMentions[0]));
  return { bitext, units, pairs };
}

/** Choose the terms of some units. */
export function chooseFrom(
  units: readonly Unit[],
  acronyms: readonly Acronym[],
  glosses: Glosses,
  glossary: Lexicon | undefined,
  named: readonly DeclaredTerm[] = [],
): RatedTerm[] {
  const links = new Map(units.map((unit) => [unit, linkWords(textWording(unit), glosses)]));
  const linksOf = (unit: Unit) => links.get(unit) ?? [];
  const pairs = units.map((unit) => unitPairs(unit, linksOf(unit)));
  const declared = [
    ...(glossary === undefined ? [] : glossaryTerms(units, glossary)),
    ...named,
    ...bracketedTerms(units, acronyms, glosses, linksOf),
  ];
  return rateTerms(mergeSpellings(chooseTerms(collectTerms(units, pairs), declared)), units);
}

function byPlace(a: Span | undefined, b: Span | undefined): number {
  return (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0);
}
