import {
  type Glosses,
  type Lexicon,
  openLexicon,
  trainLexicon,
  withAssociations,
} from '@diglot/lexicon';
import type { Bitext, Diagnostic, Language } from '@diglot/text';
import { bracketedTerms } from './candidates/bracketed-terms.ts';
import { collectTerms } from './candidates/collect-terms.ts';
import { glossaryTerms } from './candidates/glossary-terms.ts';
import { createPhraseFinder } from './candidates/phrases.ts';
import { unitPairs } from './candidates/unit-pairs.ts';
import { chooseTerms, type DeclaredTerm } from './choose/choose-terms.ts';
import { mergeSpellings, type SpelledTerm } from './choose/merge-spellings.ts';
import type { Sources } from './extract-terms.ts';
import { createFinder } from './find-strings.ts';
import { groupBy } from './group-by.ts';
import { unitLinks } from './link/unit-links.ts';
import { type Acronym, readAcronyms } from './read/acronyms.ts';
import type { ReadPair } from './read/read-bitext.ts';
import { type Side, servedSide } from './read/sides.ts';
import { readUnits, type Unit } from './read/units.ts';
import type { CorpusInspection, CorpusTermPair } from './types.ts';
import { createWriter, englishMentions } from './write/mentions.ts';
import { rounded } from './write/write-terms.ts';

/** With fewer beads than this, what goes together is chance. */
const LEAST_BEADS = 20;

/**
 * Extract the terms of many bitexts from the evidence of all, best first. The first bitext that can be
 * served says which language stands beside Chinese; those in another one are told and left out.
 */
export function extractCorpus(pairs: readonly ReadPair[], sources: Sources): CorpusInspection {
  let language: Language | undefined;
  const diagnostics: Diagnostic[] = [];
  const parts: Part[] = [];
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
    const units = readUnits(bitext, english, sources.glosses(language).isChineseWord);
    if (units.length === 0) return;
    const acronyms = readAcronyms(units, bitext[english].text);
    parts.push({ bitext, position, english, units, acronyms });
  });
  return { pairs: chooseFromCorpus(parts, sources, language ?? 'en'), diagnostics };
}

function chooseFromCorpus(
  parts: readonly Part[],
  { glosses: glossesFor, glossary, lexicon }: Sources,
  language: Language,
): CorpusTermPair[] {
  if (parts.length === 0) return [];
  const units = parts.flatMap((part) => part.units);
  const glosses =
    units.length < LEAST_BEADS
      ? glossesFor(language)
      : withAssociations(glossesFor(language), associate(parts, lexicon));
  const declared = new Map<string, DeclaredTerm>();
  for (const part of parts) {
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
