import { type Edge, englishEdge, isEnglishStop, isGlue } from './termhood.ts';
import type { EnglishWord } from './units.ts';

/** A run of English words that may be a term: positions in the unit. */
export interface PhraseCandidate {
  readonly from: number;
  readonly to: number;
  /** Log-odds that the words at its edges begin and end a term. */
  readonly edge: Edge;
  /** Whether a linking word stands inside. */
  readonly linked: boolean;
}

const LONGEST = 6;

/** Log-odds at both edges of a word that stands in terms neither first nor last. */
const VERB = -1.9;

/**
 * List the runs of words that may be terms: no stop word at the edges or inside but one linking word
 * (`quality of life`), no punctuation inside, hyphenated words whole.
 */
export function phraseCandidates(words: readonly EnglishWord[]): PhraseCandidate[] {
  const candidates: PhraseCandidate[] = [];
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.glued || !mayStand(words[from], words[from + 1])) continue;
    let linking = 0;
    for (let to = from + 1; to <= words.length && to <= from + LONGEST; to++) {
      const last = words[to - 1] as EnglishWord;
      if (to > from + 1 && !last.joins) break;
      if (isGlue(last.lower)) {
        if (++linking > 1) break;
        continue;
      }
      if (isEnglishStop(last.lower)) break;
      // A verb inside, or in front: “learning improves soil mapping”.
      if (to - 1 > from && isVerbLike(words[to - 2] as EnglishWord)) break;
      if (words[to]?.glued) continue;
      const first = words[from] as EnglishWord;
      // “theme 1” is no term; “interleukin-2” is.
      if (/^\d+$/u.test(last.lower) && !last.glued) continue;
      candidates.push({
        from,
        to,
        edge: {
          begin: englishEdge(first.lower).begin,
          end: Math.max(englishEdge(last.lower).end, englishEdge(last.base).end),
          alone: Math.max(englishEdge(last.lower).alone, englishEdge(last.base).alone),
        },
        linked: linking > 0,
      });
    }
  }
  return candidates;
}

/** Whether a word of running text hardly ever begins or ends a keyword: mostly a finite verb. */
function isVerbLike({ lower }: EnglishWord): boolean {
  if (lower.endsWith('ly')) return false;
  const { begin, end } = englishEdge(lower);
  return begin <= VERB && end <= VERB;
}

function mayStand(word: EnglishWord | undefined, next: EnglishWord | undefined): boolean {
  if (word === undefined || isGlue(word.lower) || isEnglishStop(word.lower)) return false;
  if (next?.glued) return true;
  if (word.lower.length > 1) return /\p{L}/u.test(word.lower);
  return word.text !== word.lower || /\p{Script=Greek}/u.test(word.text);
}
