import type { Gloss, Glosses } from '@diglot/lexicon';
import { LIGHT } from './char-costs.ts';
import type { Link } from './compose.ts';
import { partWeight, wholeWeight } from './gloss-weights.ts';
import { soundPlaces } from './sounds.ts';

/** Most places of a word that are looked at, the surest first. */
const MAX_LINKS_A_WORD = 10;

/**
 * List what the words of an English phrase may stand for inside a Chinese string.
 *
 * @param words - The content words of the phrase.
 * @param chinese - Folded: NFKC, lower case, Simplified.
 */
export function phraseLinks(words: readonly string[], chinese: string, glosses: Glosses): Link[] {
  const links: Link[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from] as string;
    const known = glosses.word(word);
    const own = known.length > 0 ? wordLinks(word, chinese, known) : nameLinks(word, chinese);
    own.sort((a, b) => b.weight * (b.end - b.start) - a.weight * (a.end - a.start));
    for (const place of own.slice(0, MAX_LINKS_A_WORD)) {
      links.push({ from, to: from + 1, ...place });
    }
    for (let to = from + 2; to <= words.length && to <= from + 4; to++) {
      for (const { text, weight, kind } of glosses.phrase(words.slice(from, to).join(' '))) {
        for (const start of occurrences(chinese, text)) {
          links.push({ from, to, start, end: start + text.length, weight, kind });
        }
      }
    }
  }
  return links;
}

type Place = Omit<Link, 'from' | 'to'>;

function wordLinks(word: string, chinese: string, glosses: readonly Gloss[]): Place[] {
  const places: Place[] = [];
  const lower = word.toLowerCase();
  if (lower.length > 1 || /\d/u.test(lower)) {
    for (const start of occurrences(chinese, lower)) {
      places.push({ start, end: start + lower.length, weight: 1, kind: 'identical' });
    }
  }
  for (const { text, weight, kind } of glosses) {
    const starts = occurrences(chinese, text);
    for (const start of starts) {
      const end = start + text.length;
      places.push({ start, end, weight: weight * wholeWeight(text.length), kind });
    }
    if (starts.length === 0 && text.length >= 2) {
      const part = commonPart(text, chinese);
      if (part !== undefined) {
        const sure = partWeight(part.length, text.length);
        const end = part.start + part.length;
        places.push({ start: part.start, end, weight: weight * sure, kind: 'part' });
      }
    }
  }
  return places;
}

/** Where a word no table knows may be spelt by its sound; the word itself may stand there too. */
function nameLinks(word: string, chinese: string): Place[] {
  const runs = [...chinese.matchAll(/\p{Script=Han}+/gu)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  const heard = soundPlaces(word, chinese, runs);
  return [
    ...wordLinks(word, chinese, []),
    ...heard.map((place): Place => ({ ...place, kind: 'sound' })),
  ];
}

/** The longest part of a gloss that stands in the string, if it is half of the gloss or more. */
function commonPart(gloss: string, chinese: string) {
  for (let length = gloss.length - 1; length >= gloss.length / 2; length--) {
    for (let from = 0; from + length <= gloss.length; from++) {
      const part = gloss.slice(from, from + length);
      const start = chinese.indexOf(part);
      if (start >= 0 && !(length === 1 && LIGHT.test(part))) return { start, length };
    }
  }
  return undefined;
}

function occurrences(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}
