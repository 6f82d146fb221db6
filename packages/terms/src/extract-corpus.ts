import { type Lexicon, openLexicon, trainLexicon, withAssociations } from '@diglot/lexicon';
import type { Bitext, Diagnostic, Language } from '@diglot/text';
import { bracketedTerms } from './candidates/bracketed-terms.ts';
import { collectTerms } from './candidates/collect-terms.ts';
import { glossaryTerms } from './candidates/glossary-terms.ts';
import { unitPairs } from './candidates/unit-pairs.ts';
import { chooseTerms } from './choose/choose-terms.ts';
import type { DeclaredTerm } from './choose/chosen-term.ts';
import { mergeSpellings } from './choose/merge-spellings.ts';
import { rateTerms } from './choose/rate-terms.ts';
import type { Sources } from './extract-terms.ts';
import { linkWords } from './link/link-words.ts';
import { textWording } from './link/wording.ts';
import { readAcronyms } from './read/acronyms.ts';
import { namedKeywords } from './read/named-keywords.ts';
import type { ReadPair } from './read/read-bitext.ts';
import { servedSide } from './read/sides.ts';
import { readUnits, type Unit } from './read/units.ts';
import type { CorpusInspection, CorpusTermPair } from './types.ts';
import { type CorpusPart, writeCorpusTerms } from './write/write-corpus-terms.ts';

/** With fewer beads than this, what goes together is chance. */
const LEAST_BEADS = 20;

/**
 * Extract the terms of many bitexts from the evidence of all, best first. The first bitext that can be
 * served says which language stands beside Chinese; those in another one are told and left out.
 */
export function extractCorpus(pairs: readonly ReadPair[], sources: Sources): CorpusInspection {
  let language: Language | undefined;
  const diagnostics: Diagnostic[] = [];
  const parts: CorpusPart[] = [];
  pairs.forEach((pair, position) => {
    const served = servedSide(pair, (tag) => tag === (language ?? tag) && sources.isKnown(tag));
    if (served.unsupported) {
      for (const { code, message } of served.unsupported) {
        diagnostics.push({ code, message: `${message} (bitext ${position})` });
      }
      return;
    }
    language = served.language;
    const { english } = served;
    const bitext = pair.bitext();
    const glosses = sources.glosses(language);
    const named = namedKeywords(bitext, english, glosses);
    const units = readUnits(bitext, english, glosses.isChineseWord, named.lists);
    if (units.length === 0) return;
    const acronyms = readAcronyms(units, bitext[english].text);
    parts.push({ bitext, position, english, units, acronyms, named });
  });
  return { pairs: chooseFromCorpus(parts, sources, language ?? 'en'), diagnostics };
}

function chooseFromCorpus(
  parts: readonly CorpusPart[],
  { glosses: glossesFor, glossary, lexicon }: Sources,
  language: Language,
): CorpusTermPair[] {
  if (parts.length === 0) return [];
  const units = parts.flatMap((part) => part.units);
  const glosses =
    units.length < LEAST_BEADS
      ? glossesFor(language)
      : withAssociations(glossesFor(language), associate(parts, lexicon));
  const linksOf = (unit: Unit) => linkWords(textWording(unit), glosses);
  const declared = new Map<string, DeclaredTerm>();
  for (const part of parts) {
    const found = [
      ...(glossary === undefined ? [] : glossaryTerms(part.units, glossary)),
      ...part.named.terms,
      ...bracketedTerms(part.units, part.acronyms, glosses, linksOf),
    ];
    for (const term of found) {
      const key = `${term.english}\n${term.chinese}`;
      if ((declared.get(key)?.score ?? 0) < term.score) declared.set(key, term);
    }
  }
  const pairs = units.map((unit) => unitPairs(unit, linksOf(unit)));
  const candidates = collectTerms(units, pairs);
  const ranked = [...declared.values()].sort((a, b) => b.score - a.score);
  const terms = rateTerms(mergeSpellings(chooseTerms(candidates, ranked)), units);
  return writeCorpusTerms(terms, parts, glosses);
}

/** Learn from all bitexts, turned the same way, which words go together. */
function associate(parts: readonly CorpusPart[], lexicon: Lexicon): Lexicon {
  const turned = parts.map(({ bitext, english }): Bitext => {
    if (english === 'source') return bitext;
    const { source, target, alignment } = bitext;
    return {
      source: target,
      target: source,
      alignment: alignment.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
    };
  });
  const pack = trainLexicon(turned, { lexicon, minScore: 0 });
  return openLexicon(pack);
}
