import { type Lexicon, openLexicon, trainLexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import { type Acronym, readAcronyms } from './acronyms.ts';
import { bracketedTerms } from './bracketed-terms.ts';
import { chooseTerms, type DeclaredTerm } from './choose-terms.ts';
import { collectTerms } from './collect-terms.ts';
import { createFinder } from './find-strings.ts';
import { glossaryTerms } from './glossary-terms.ts';
import type { Glosses } from './glosses.ts';
import { groupBy } from './group-by.ts';
import { createWriter, englishMentions } from './mentions.ts';
import { mergeSpellings, type SpelledTerm } from './merge-spellings.ts';
import { createPhraseFinder } from './phrases.ts';
import { englishSide, type Side } from './sides.ts';
import type { CorpusTermPair } from './types.ts';
import { unitLinks } from './unit-links.ts';
import { unitPairs } from './unit-pairs.ts';
import { readUnits, type Unit } from './units.ts';
import { withAssociations } from './with-associations.ts';
import { rounded } from './write-terms.ts';

/** With fewer beads than this, what goes together is chance. */
const LEAST_BEADS = 20;

export interface CorpusSources {
  readonly lexicon: Lexicon;
  readonly glosses: Glosses;
  readonly glossary: Lexicon | undefined;
}

/** Extract the terms of many bitexts from the evidence of all, best first. */
export function extractCorpus(
  bitexts: readonly Bitext[],
  sources: CorpusSources,
): CorpusTermPair[] {
  const parts = bitexts.flatMap((bitext, position) => {
    const english = englishSide(bitext);
    if (english === undefined) return [];
    const units = readUnits(bitext, english, sources.glosses.isChineseWord);
    const acronyms = readAcronyms(units, bitext[english].text);
    return units.length === 0 ? [] : [{ bitext, position, english, units, acronyms }];
  });
  if (parts.length === 0) return [];
  const units = parts.flatMap((part) => part.units);
  const glosses =
    units.length < LEAST_BEADS
      ? sources.glosses
      : withAssociations(sources.glosses, associate(parts, sources.lexicon));
  const declared = new Map<string, DeclaredTerm>();
  for (const part of parts) {
    const { glossary } = sources;
    const found = [
      ...(glossary === undefined ? [] : glossaryTerms(part.units, glossary)),
      ...bracketedTerms(part.units, part.acronyms, glosses),
    ];
    for (const term of found) {
      const key = `${term.english}\n${term.chinese}`;
      if ((declared.get(key)?.score ?? 0) < term.score) declared.set(key, term);
    }
  }
  const pairs = units.map((unit) => unitPairs(unit, unitLinks(unit, glosses)));
  const candidates = collectTerms(units, pairs);
  const ranked = [...declared.values()].sort((a, b) => b.score - a.score);
  return describe(mergeSpellings(chooseTerms(candidates, ranked)), parts, glosses);
}

interface Part {
  readonly bitext: Bitext;
  readonly position: number;
  readonly english: Side;
  readonly units: readonly Unit[];
  readonly acronyms: readonly Acronym[];
}

/** Learn from all bitexts, turned the same way, which words go together. */
function associate(parts: readonly Part[], lexicon: Lexicon): Lexicon {
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

/** Write chosen terms, with the bitexts both their sides stand in. */
function describe(
  terms: readonly SpelledTerm[],
  parts: readonly Part[],
  glosses: Glosses,
): CorpusTermPair[] {
  const keys = new Map(
    terms.flatMap((term) => spellingsOf(term).map((key) => [key, term.english])),
  );
  const findEnglish = createPhraseFinder(new Set(keys.keys()));
  const findChinese = createFinder(new Set(terms.map(({ chinese }) => chinese)));
  const byEnglish = groupBy(terms, ({ english }) => english);
  const byChinese = groupBy(terms, ({ chinese }) => chinese);
  const places = new Map<SpelledTerm, number[]>(terms.map((term) => [term, []]));
  const forms = new Map<string, string>();
  const abbreviations = new Map<string, string>();
  for (const { bitext, position, english, units, acronyms } of parts) {
    const write = createWriter(bitext[english].text, glosses.isEnglishWord);
    const spellings = new Set<string>();
    const chinese = new Set<string>();
    for (const unit of units) {
      findEnglish(unit.english, (spelling) => spellings.add(spelling));
      findChinese(unit.text, (string) => chinese.add(string));
    }
    for (const { longForm, text } of acronyms) {
      const key = keys.get(longForm);
      if (key !== undefined && !abbreviations.has(key)) abbreviations.set(key, text);
    }
    const mentioned = new Set<string>();
    for (const [spelling, spans] of englishMentions(units, spellings)) {
      const key = keys.get(spelling) as string;
      mentioned.add(key);
      if (!forms.has(key)) forms.set(key, write(spans) ?? key);
    }
    for (const key of mentioned) {
      for (const term of byEnglish.get(key) ?? []) {
        if (chinese.has(term.chinese)) places.get(term)?.push(position);
      }
    }
  }
  const written = (key: string) => forms.get(key) ?? key;
  return terms
    .map((term): CorpusTermPair => {
      const short = abbreviations.get(term.english);
      return {
        english: written(term.english),
        chinese: term.chinese,
        score: rounded(term.score),
        evidence: term.evidence,
        bitexts: places.get(term) ?? [],
        variants: {
          english: [
            ...(short === undefined ? [] : [short]),
            ...term.spellings,
            ...(byChinese.get(term.chinese) ?? [])
              .filter((other) => other !== term)
              .map((other) => written(other.english)),
          ],
          chinese: (byEnglish.get(term.english) ?? [])
            .filter((other) => other !== term)
            .map((other) => other.chinese),
        },
      };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.bitexts.length - a.bitexts.length ||
        (a.english < b.english ? -1 : 1),
    );
}

const spellingsOf = ({ english, spellings }: SpelledTerm) => [english, ...spellings];
