import type { AnalysisSetting } from '../analysis/analyze-texts.ts';
import { type KeyedSentence, TokenKind, type TranslatedSentence } from '../analysis/sentence.ts';
import { BEAD_TYPES } from '../bead-types.ts';
import type { DecodedBead } from '../search/decode.ts';
import { type Links, learnLinks, type SureBead } from './learn-links.ts';
import { unitsOf } from './units.ts';

/** Beads less probable than this are not learned from. */
const SURE = 0.8;

/** How many beads the priors that are given count for. */
const PRIOR_STRENGTH = 100;

/** Priors of the bead types, from an alignment and from the usual ones (Dirichlet). Logarithms. */
export function relearnPriors(beads: readonly DecodedBead[]): readonly number[] {
  const counts = new Map(BEAD_TYPES.map((type) => [type, 0]));
  for (const { type } of beads) counts.set(type, (counts.get(type) ?? 0) + 1);
  return BEAD_TYPES.map((type) =>
    Math.log(
      ((counts.get(type) ?? 0) + PRIOR_STRENGTH * type.prior) / (beads.length + PRIOR_STRENGTH),
    ),
  );
}

/**
 * Let the translated sentences offer what an alignment shows their parts to translate to, beyond the
 * lexicon.
 *
 * @param texts - The translated sentences as text.
 */
export function withLearned(
  texts: readonly string[],
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
  beads: readonly DecodedBead[],
  { lexicon, translated: language }: AnalysisSetting,
): readonly TranslatedSentence[] {
  const units = texts.map((text) => unitsOf(text, lexicon, language));
  const sure = beads.flatMap(({ i, j, type, posterior }): SureBead[] => {
    if (posterior < SURE || type.source === 0 || type.target === 0) return [];
    const ours = translated.slice(i, i + type.source);
    const words = keyed
      .slice(j, j + type.target)
      .flatMap(({ tokens }) => tokens)
      .filter(({ kind, keys }) => kind === TokenKind.Word && !isOffered(keys, ours));
    return [
      {
        units: new Set(units.slice(i, i + type.source).flatMap((each) => [...each.keys()])),
        keys: new Set(words.flatMap(({ keys }) => keys)),
      },
    ];
  });
  const links = learnLinks(sure);
  return translated.map((sentence, at) => withLinks(sentence, units[at] ?? new Map(), links));
}

function isOffered(keys: readonly string[], sentences: readonly TranslatedSentence[]): boolean {
  return sentences.some(({ strong }) => keys.some((key) => strong.has(key)));
}

function withLinks(
  sentence: TranslatedSentence,
  units: ReadonlyMap<string, number>,
  links: Links,
): TranslatedSentence {
  const strong = new Map(sentence.strong);
  const tokens = [...sentence.tokens];
  for (const [unit, position] of units) {
    for (const key of links.get(unit) ?? []) {
      if (strong.has(key)) continue;
      strong.set(key, position);
      tokens.push({
        kind: TokenKind.Word,
        name: `learned ${key}`,
        strong: [key],
        weak: [],
        position,
      });
    }
  }
  return tokens.length === sentence.tokens.length ? sentence : { ...sentence, tokens, strong };
}
