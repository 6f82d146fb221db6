/** A phrase as it is compared with one that may be a longer name of the same thing. */
export interface Shortened {
  /** Its words; of a Chinese one the whole of it. */
  readonly words: readonly string[];
  readonly whole: string;
  /** Whether its last word is what all of it is: not of “impact of dust”. */
  readonly endsInHead: boolean;
  /** How often its language has it, inside longer phrases too. */
  readonly places: number;
  /** Whether it is one word that texts have more often than keywords do: conflict, training. */
  readonly isGeneral: boolean;
}

/**
 * Share of the places of a phrase that lie in a longer one, from which it is short for that: 0..1. “Diabetes”, two thirds
 * of whose places are not of “type 2 diabetes”, is a topic of its own. Read by eye in 90 records, 2026-12-01.
 */
const MIN_SHARE_INSIDE = 0.34;

/** Whether a phrase is a longer one with its modifiers left out: conveyance of water conveyance, 酶活性 of 土壤酶活性. */
export function isShortened(name: Shortened, known: Shortened): boolean {
  if (!isHead(name, known)) return false;
  return name.isGeneral || known.places >= MIN_SHARE_INSIDE * name.places;
}

/** Whether a phrase is what another one is a kind of. */
function isHead({ words, whole }: Shortened, known: Shortened): boolean {
  if (!known.endsInHead || whole.length >= known.whole.length) return false;
  const rest = known.words.length - words.length;
  if (rest > 0) return words.every((word, at) => known.words[rest + at] === word);
  if (words.length > 1 || !known.whole.endsWith(whole)) return false;
  const before = known.whole.charAt(known.whole.length - whole.length - 1);
  return HAN.test(whole) && !(LATIN.test(whole) && LATIN.test(before));
}

const HAN = /\p{Script=Han}/u;
/** A phrase that begins with what may go on before it: the CHI of PtCHI. */
const LATIN = /^[\p{Script=Latin}\p{N}]/u;
