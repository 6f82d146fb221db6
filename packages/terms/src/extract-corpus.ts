import { type Lexicon, openLexicon, trainLexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import { bracketedTerms } from './bracketed-terms.ts';
import { type ChosenTerm, chooseTerms, type DeclaredTerm } from './choose-terms.ts';
import { collectTerms } from './collect-terms.ts';
import { glossaryTerms } from './glossary-terms.ts';
import type { Glosses } from './glosses.ts';
import { createWriter, englishMentions } from './mentions.ts';
import { englishSide, type Side } from './sides.ts';
import type { CorpusTermPair } from './types.ts';
import { unitLinks } from './unit-links.ts';
import { unitPairs } from './unit-pairs.ts';
import { readUnits, type Unit } from './units.ts';

/** With fewer beads than this, what goes together is chance. */
const LEAST_BEADS = 20;

export interface CorpusSources {
  readonly lexicon: Lexicon;
  readonly glosses: (associations?: Lexicon) => Glosses;
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
    const units = readUnits(bitext, english, sources.glosses().isChineseWord);
    return units.length === 0 ? [] : [{ bitext, position, english, units }];
  });
  if (parts.length === 0) return [];
  const units = parts.flatMap((part) => part.units);
  const glosses = sources.glosses(
    units.length < LEAST_BEADS ? undefined : associate(parts, sources.lexicon),
  );
  const declared = new Map<string, DeclaredTerm>();
  for (const part of parts) {
    const { glossary } = sources;
    const found = [
      ...(glossary === undefined ? [] : glossaryTerms(part.units, glossary)),
      ...bracketedTerms(part.units, part.bitext[part.english].text, glosses),
    ];
    for (const term of found) {
      const key = `${term.english}\n${term.chinese}`;
      if ((declared.get(key)?.score ?? 0) < term.score) declared.set(key, term);
    }
  }
  const pairs = units.map((unit) => unitPairs(unit, unitLinks(unit, glosses)));
  const candidates = collectTerms(units, pairs);
  const ranked = [...declared.values()].sort((a, b) => b.score - a.score);
  return describe(chooseTerms(candidates, ranked), parts, glosses);
}

interface Part {
  readonly bitext: Bitext;
  readonly position: number;
  readonly english: Side;
  readonly units: readonly Unit[];
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

function describe(
  terms: readonly ChosenTerm[],
  parts: readonly Part[],
  glosses: Glosses,
): CorpusTermPair[] {
  const keys = new Set(terms.map(({ english }) => english));
  const places = new Map<string, number[]>();
  const forms = new Map<string, string>();
  for (const { bitext, position, english, units } of parts) {
    const write = createWriter(bitext[english].text, glosses.isEnglishWord);
    for (const [key, spans] of englishMentions(units, keys)) {
      places.set(key, [...(places.get(key) ?? []), position]);
      if (forms.has(key)) continue;
      const form = write(spans);
      if (form !== undefined) forms.set(key, form);
    }
  }
  const written = (key: string) => forms.get(key) ?? key;
  const byEnglish = groupBy(terms, 'english');
  const byChinese = groupBy(terms, 'chinese');
  const texts = new Map(parts.map(({ position, units }) => [position, units]));
  return terms
    .map((term) => ({
      english: written(term.english),
      chinese: term.chinese,
      score: term.score,
      evidence: term.evidence,
      bitexts: (places.get(term.english) ?? []).filter((position) =>
        texts.get(position)?.some(({ text }) => text.includes(term.chinese)),
      ),
      variants: {
        english: (byChinese.get(term.chinese) ?? [])
          .filter((other) => other.english !== term.english)
          .map((other) => written(other.english)),
        chinese: (byEnglish.get(term.english) ?? [])
          .filter((other) => other.chinese !== term.chinese)
          .map((other) => other.chinese),
      },
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.bitexts.length - a.bitexts.length ||
        (a.english < b.english ? -1 : 1),
    );
}

function groupBy(terms: readonly ChosenTerm[], side: 'english' | 'chinese') {
  const groups = new Map<string, ChosenTerm[]>();
  for (const term of terms) groups.set(term[side], [...(groups.get(term[side]) ?? []), term]);
  return groups;
}
