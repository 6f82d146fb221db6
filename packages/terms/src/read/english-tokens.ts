import { type Edge, englishEdge, isEnglishStop, isGlue, remember, singular } from '@diglot/words';
import { YEAR } from './year.ts';

/** A word of an English token, which a hyphen may part; `at` and `size` say where in the token. */
export interface TokenPart {
  readonly text: string;
  readonly lower: string;
  readonly base: string;
  readonly isGlue: boolean;
  readonly isStop: boolean;
  readonly edge: Edge;
  readonly isVerbLike: boolean;
  readonly at: number;
  readonly size: number;
}

/** Read a token; the same tokens come again and again. */
export const readToken: (token: string) => readonly TokenPart[] = remember((token) =>
  [...token.matchAll(/[^-‐‑–]+/gu)].map(({ 0: part, index }) => {
    const text = part.normalize('NFKC');
    const lower = text.toLowerCase().replace(/['’]s?$/u, '');
    const base = /^[\p{Lu}\p{N}]{2,}$/u.test(text) ? lower : singular(lower);
    return {
      text,
      lower,
      base,
      isGlue: isGlue(lower),
      isStop: isEnglishStop(lower),
      edge: edgeOf(lower, base),
      isVerbLike: isVerbLike(lower),
      at: index,
      size: part.length,
    };
  }),
);

function edgeOf(lower: string, base: string): Edge {
  const [written, single] = [englishEdge(lower), englishEdge(base)];
  return {
    begin: written.begin,
    end: Math.max(written.end, single.end),
    alone: Math.max(written.alone, single.alone),
  };
}

/** Log-odds at both edges of a word that stands in terms neither first nor last. */
const VERB = -1.9;

/** Whether a word of running text hardly ever begins or ends a keyword: mostly a finite verb. */
function isVerbLike(lower: string): boolean {
  if (lower.endsWith('ly') || YEAR.test(lower)) return false;
  const { begin, end } = englishEdge(lower);
  return begin <= VERB && end <= VERB;
}
