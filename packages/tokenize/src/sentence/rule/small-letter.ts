import type { PlaceInWords } from '../place.ts';

/**
 * Whether a new sentence begins although a small letter follows: a name that keeps its small letter
 * (`p53`, `mRNA`, `α-actin`, `o-xylene`), a list marker (`(b) Cells`, `b. Cells`), a variable
 * (`n = 30`).
 */
export function beginsSmall(place: PlaceInWords): boolean {
  return (
    /^(?:\p{Ll}+(?:\p{Lu}|\p{N}|-\p{Lu}|-\p{N})|\p{Script=Greek}|\p{Ll}-\p{Ll})/u.test(
      place.after,
    ) || /^(?:\(\p{Ll}(?:-\p{Ll})?\)\s|\p{Ll}[.)]\s+\p{Lu}|\p{Ll}\s*[=<>])/u.test(place.rest)
  );
}
