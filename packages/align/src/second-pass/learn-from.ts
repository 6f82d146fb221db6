import type { ReadingSetting } from '../analysis/read-texts.ts';
import {
  type KeyedSentence,
  MAX_TOKENS,
  type Offer,
  TokenKind,
  type TranslatedSentence,
} from '../analysis/sentence.ts';
import { BEAD_TYPES } from '../scoring/bead-types.ts';
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
 */
export function withLearned(
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
  keyCount: number,
  beads: readonly DecodedBead[],
  { lexicon, translated: language }: ReadingSetting,
): readonly TranslatedSentence[] {
  const units = translated.map(({ text }) => unitsOf(text, lexicon, language));
  const offered = new Uint8Array(keyCount);
  const sure = beads.flatMap(({ i, j, type, posterior }): SureBead<number>[] => {
    if (posterior < SURE || type.source === 0 || type.target === 0) return [];
    const ours = translated.slice(i, i + type.source);
    for (const { strongKeys } of ours) for (const key of strongKeys) offered[key] = 1;
    const keys = keyed.slice(j, j + type.target).flatMap((sentence) => keysLeft(sentence, offered));
    for (const { strongKeys } of ours) for (const key of strongKeys) offered[key] = 0;
    return [
      {
        units: new Set(units.slice(i, i + type.source).flatMap((each) => [...each.keys()])),
        keys: new Set(keys),
      },
    ];
  });
  const links = learnLinks(sure);
  const offers = new Map<number, Offer>();
  return translated.map((sentence, at) =>
    withLinks(sentence, units[at] ?? new Map(), links, offers),
  );
}

/** Keys of the words of a sentence that the other side does not offer. */
function keysLeft({ kinds, keys, starts }: KeyedSentence, offered: Uint8Array): number[] {
  const left: number[] = [];
  for (let token = 0; token < kinds.length; token++) {
    if (kinds[token] !== TokenKind.Word) continue;
    const own = keys.subarray(starts[token], starts[token + 1]);
    if (!own.some((key) => offered[key] === 1)) left.push(...own);
  }
  return left;
}

function withLinks(
  sentence: TranslatedSentence,
  units: ReadonlyMap<string, number>,
  links: Links<number>,
  offers: Map<number, Offer>,
): TranslatedSentence {
  const strong = new Set(sentence.strongKeys);
  const learned: { readonly key: number; readonly place: number }[] = [];
  for (const [unit, place] of units) {
    for (const key of links.get(unit) ?? []) {
      if (strong.has(key)) continue;
      strong.add(key);
      learned.push({ key, place });
    }
  }
  const added = learned.slice(0, MAX_TOKENS - sentence.kinds.length);
  if (added.length === 0) return sentence;
  const offerOf = (key: number): Offer => {
    const offer = offers.get(key) ?? { strong: Int32Array.of(key), weak: new Int32Array() };
    offers.set(key, offer);
    return offer;
  };
  return {
    ...sentence,
    kinds: Uint8Array.from([...sentence.kinds, ...added.map(() => TokenKind.Word)]),
    offers: [...sentence.offers, ...added.map(({ key }) => offerOf(key))],
    strongKeys: Int32Array.from([...sentence.strongKeys, ...added.map(({ key }) => key)]),
    strongPlaces: Float32Array.from([...sentence.strongPlaces, ...added.map(({ place }) => place)]),
  };
}
