import type { Bitext, Span, TermPair } from '@diglot/text';
import { bracketedTerms } from './bracketed-terms.ts';
import { type ChosenTerm, chooseTerms } from './choose-terms.ts';
import { collectTerms } from './collect-terms.ts';
import type { Glosses } from './glosses.ts';
import { chineseMentions, englishMentions, writtenForm } from './mentions.ts';
import { unitLinks } from './unit-links.ts';
import { unitPairs } from './unit-pairs.ts';
import { readUnits } from './units.ts';

/** Extract the terms of a bitext, best first; ties in the order of the source text. */
export function extractTerms(bitext: Bitext, glosses: Glosses): TermPair[] {
  const english = englishSide(bitext);
  if (english === undefined) return [];
  const units = readUnits(bitext, english);
  const pairs = units.map((unit) => unitPairs(unit, unitLinks(unit, glosses)));
  const declared = bracketedTerms(units, bitext[english].text, glosses);
  const chosen = chooseTerms(collectTerms(units, pairs), declared);
  const englishSpans = englishMentions(units, new Set(chosen.map((term) => term.english)));
  const chineseSpans = chineseMentions(units, new Set(chosen.map((term) => term.chinese)));
  const texts = { english: bitext[english].text, chinese: bitext[other(english)].text };
  return chosen
    .map((term) =>
      termPair(term, english, texts, {
        english: englishSpans.get(term.english) ?? [],
        chinese: chineseSpans.get(term.chinese) ?? [],
      }),
    )
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.sourceMentions[0]?.start ?? 0) - (b.sourceMentions[0]?.start ?? 0) ||
        (a.sourceMentions[0]?.end ?? 0) - (b.sourceMentions[0]?.end ?? 0),
    );
}

type Side = 'source' | 'target';

const other = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** The side that is not Chinese, where the other one is. */
function englishSide({ source, target }: Bitext): Side | undefined {
  const isChinese = (language: string) => /^zh\b/u.test(language);
  if (isChinese(source.language) === isChinese(target.language)) return undefined;
  return isChinese(source.language) ? 'target' : 'source';
}

function termPair(
  term: ChosenTerm,
  english: Side,
  texts: { readonly english: string; readonly chinese: string },
  mentions: { readonly english: readonly Span[]; readonly chinese: readonly Span[] },
): TermPair {
  const first = mentions.chinese[0];
  const forms = {
    english: writtenForm(texts.english, mentions.english) ?? term.english,
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
}
