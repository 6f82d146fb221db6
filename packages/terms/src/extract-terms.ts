import type { Lexicon } from '@diglot/lexicon';
import type { Bitext, Language, Span, TermPair } from '@diglot/text';
import { bracketedTerms } from './bracketed-terms.ts';
import { type ChosenTerm, chooseTerms } from './choose-terms.ts';
import { collectTerms } from './collect-terms.ts';
import { glossaryTerms } from './glossary-terms.ts';
import type { Glosses } from './glosses.ts';
import { chineseMentions, createWriter, englishMentions } from './mentions.ts';
import { englishSide, type Side } from './sides.ts';
import type { TermInspection } from './types.ts';
import { unitLinks } from './unit-links.ts';
import { unitPairs } from './unit-pairs.ts';
import { readUnits, type Unit } from './units.ts';
import { unpairedTerms } from './unpaired-terms.ts';

/** What an extraction draws on. */
export interface Sources {
  /** Glosses for the language that is not Chinese. */
  readonly glosses: (language: Language) => Glosses;
  readonly glossary: Lexicon | undefined;
}

/** Extract the terms of a bitext, best first; ties in the order of the source text. */
export function extractTerms(bitext: Bitext, sources: Sources): TermPair[] {
  const english = englishSide(bitext);
  if (english === undefined) return [];
  const glosses = sources.glosses(bitext[english].language);
  const units = readUnits(bitext, english, glosses.isChineseWord);
  const chosen = chooseFrom(bitext[english].text, units, glosses, sources.glossary);
  return writePairs(bitext, english, units, chosen, glosses);
}

/** As {@link extractTerms}, with what stayed unpaired. */
export function inspectTerms(bitext: Bitext, sources: Sources): TermInspection {
  const english = englishSide(bitext);
  if (english === undefined) return { pairs: [], unpaired: { source: [], target: [] } };
  const glosses = sources.glosses(bitext[english].language);
  const units = readUnits(bitext, english, glosses.isChineseWord);
  const chosen = chooseFrom(bitext[english].text, units, glosses, sources.glossary);
  const pairs = writePairs(bitext, english, units, chosen, glosses);
  return { pairs, unpaired: unpairedTerms(bitext, english, units, pairs) };
}

function chooseFrom(
  englishText: string,
  units: readonly Unit[],
  glosses: Glosses,
  glossary: Lexicon | undefined,
): ChosenTerm[] {
  const pairs = units.map((unit) => unitPairs(unit, unitLinks(unit, glosses)));
  const declared = [
    ...(glossary === undefined ? [] : glossaryTerms(units, glossary)),
    ...bracketedTerms(units, englishText, glosses),
  ];
  return chooseTerms(collectTerms(units, pairs), declared);
}

/** Find the mentions of chosen terms, and write the terms as the text does. */
function writePairs(
  bitext: Bitext,
  english: Side,
  units: readonly Unit[],
  chosen: readonly ChosenTerm[],
  glosses: Glosses,
): TermPair[] {
  const texts = {
    english: bitext[english].text,
    chinese: bitext[english === 'source' ? 'target' : 'source'].text,
  };
  const spans = {
    english: englishMentions(units, new Set(chosen.map((term) => term.english))),
    chinese: chineseMentions(units, new Set(chosen.map((term) => term.chinese))),
  };
  const write = createWriter(texts.english, glosses.isEnglishWord);
  const pairs = chosen.map((term): TermPair => {
    const mentions = {
      english: spans.english.get(term.english) ?? [],
      chinese: spans.chinese.get(term.chinese) ?? [],
    };
    const [first] = mentions.chinese;
    const forms = {
      english: write(mentions.english) ?? term.english,
      chinese: first === undefined ? term.chinese : texts.chinese.slice(first.start, first.end),
    };
    const [source, target] =
      english === 'source' ? (['english', 'chinese'] as const) : (['chinese', 'english'] as const);
    return {
      source: forms[source],
      target: forms[target],
      score: term.score,
      evidence: term.evidence,
      sourceMentions: mentions[source],
      targetMentions: mentions[target],
    };
  });
  return pairs.sort(
    (a, b) => b.score - a.score || byPlace(a.sourceMentions[0], b.sourceMentions[0]),
  );
}

function byPlace(a: Span | undefined, b: Span | undefined): number {
  return (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0);
}
