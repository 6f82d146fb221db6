import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from '../atoms.ts';
import { createFranc, FRANC_CONFIDENCE, FRANC_LETTERS } from '../franc.ts';
import type { Label } from '../segments.ts';
import { bestPath } from './best-path.ts';
import { allowedClasses, CLASSES } from './classes.ts';
import { emissionsOf } from './emissions.ts';
import { loosenLabelValues } from './label-values.ts';
import { findNameLists } from './names.ts';
import { collectWords, type LatinRun, type LatinWord } from './words.ts';

const WIDTH = CLASSES.length;
const ENGLISH = CLASSES.indexOf('en');
const OTHER = CLASSES.indexOf('other');

/** A language with less evidence than this in the whole text, in nats, is not expected in it. */
const PRESENT = 2;
/** What a change to such a language costs, in nats. */
const UNEXPECTED = 1;
/** What a change to a language that the model does not know costs, in nats. */
const RARE = 4;
const FIRST_ENTRY = Float64Array.from(CLASSES, (name) => (name === 'other' ? RARE : 0));
/** A language less probable than this is not named. */
const GUESS = 0.25;
/** Below this evidence a word, in nats, a list shaped like names is one. */
const NAME_EVIDENCE = 0.9;

/**
 * Label the Latin words of a text: a hidden Markov model whose states are languages. A change of
 * language costs little at a line break or between sentences, much between two words.
 *
 * @param only - The languages to choose from; all when left out.
 * @param set - Called with the index of each Latin atom and its label.
 * @remarks **Cost:** linear; two passes, the second expecting the languages found in the first.
 */
export function labelLatin(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
  set: (index: number, label: Label) => void,
): void {
  const { words, runs } = collectWords(text, atoms);
  const allowed = allowedClasses(only);
  if (words.length === 0 || !allowed.includes(true)) return;
  const emissions = emissionsOf(text, words, runs, allowed);
  const names = silenceNames(text, words, emissions);
  const costs = Float64Array.from(words, ({ cost }) => cost);
  loosenLabelValues(text, words, costs);
  const first = bestPath(emissions, costs, FIRST_ENTRY);
  const entry = entryCosts(emissions, first);
  // A path through expected languages only is still the best: the others have just become dearer.
  const path = first.every((state) => entry[state] === FIRST_ENTRY[state])
    ? first
    : bestPath(emissions, costs, entry);
  const ask = createFranc(only);
  for (let from = 0; from < words.length; ) {
    const state = path[from] as number;
    let to = from + 1;
    while (to < words.length && path[to] === state && goesOn(words, runs, to)) to++;
    const label = labelStretch(text, words, from, to, state, emissions, entry, ask);
    for (let w = from; w < to; w++) {
      set((words[w] as LatinWord).index, names[w] === 1 ? NAME : label);
    }
    from = to;
  }
}

/** Whether a word is in one stretch with the word before: a line of acronyms stands alone. */
function goesOn(words: readonly LatinWord[], runs: readonly LatinRun[], w: number): boolean {
  const { cost, run } = words[w] as LatinWord;
  const { run: before } = words[w - 1] as LatinWord;
  if (cost === 0) return false;
  return run === before || ((runs[run]?.plain ?? 0) > 0 && (runs[before]?.plain ?? 0) > 0);
}

/**
 * Find personal names, which are in no language, and take away what they would say for one.
 *
 * @returns 1 for each word of a name.
 */
function silenceNames(
  text: string,
  words: readonly LatinWord[],
  emissions: Float32Array,
): Uint8Array {
  const names = new Uint8Array(words.length);
  for (const { from, to, labelled } of findNameLists(text, words)) {
    const sums = sumOf(emissions, from, to);
    let best = 0;
    for (let c = 0; c < OTHER; c++) best = Math.max(best, sums[c] as number);
    if (!labelled && best >= NAME_EVIDENCE * (to - from)) continue;
    names.fill(1, from, to);
    emissions.fill(0, from * WIDTH, to * WIDTH);
  }
  return names;
}

/** What a change to each class costs, by whether the first path found that language. */
function entryCosts(emissions: Float32Array, path: Uint8Array): Float64Array {
  const found = new Float64Array(WIDTH);
  for (let w = 0; w < path.length; w++) {
    const state = path[w] as number;
    if (state === ENGLISH) continue;
    let second = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < WIDTH; c++) {
      if (c !== state) second = Math.max(second, emissions[w * WIDTH + c] as number);
    }
    const lead = (emissions[w * WIDTH + state] as number) - second;
    if (lead > 0) found[state] = (found[state] as number) + lead;
  }
  return found.map((evidence, c) => {
    if (c === ENGLISH || evidence >= PRESENT) return c === OTHER ? RARE : 0;
    return c === OTHER ? RARE + UNEXPECTED : UNEXPECTED;
  });
}

function sumOf(emissions: Float32Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(WIDTH);
  for (let w = from; w < to; w++) {
    for (let c = 0; c < WIDTH; c++) {
      sums[c] = (sums[c] as number) + (emissions[w * WIDTH + c] as number);
    }
  }
  return sums;
}

const NAME: Label = { language: 'und', confidence: 1 };
const ACRONYM: Label = { language: 'und', confidence: 1 };

/** Words of capitals that alone make a phrase and not an acronym. */
const PHRASE_WORDS = 2;
const PHRASE_LETTERS = 4;

function labelStretch(
  text: string,
  words: readonly LatinWord[],
  from: number,
  to: number,
  state: number,
  emissions: Float32Array,
  entry: Float64Array,
  ask: (stretch: string) => Language,
): Label {
  if (isAcronym(words, from, to)) return ACRONYM;
  const sums = sumOf(emissions, from, to);
  for (let c = 0; c < WIDTH; c++) sums[c] = (sums[c] as number) - (entry[c] as number);
  let odds = 0;
  for (const sum of sums) odds += Math.exp(sum - (sums[state] as number));
  const confidence = 1 / odds;
  if (confidence < GUESS) return { language: 'und', confidence: 1 - confidence };
  if (state !== OTHER) return { language: CLASSES[state] as string, confidence };
  const start = (words[from] as LatinWord).start;
  const end = (words[to - 1] as LatinWord).end;
  if (end - start < FRANC_LETTERS) return { language: 'und', confidence };
  const language = ask(text.slice(start, end));
  return { language, confidence: language === 'und' ? confidence : confidence * FRANC_CONFIDENCE };
}

/** Whether a stretch has no word in it but acronyms. */
function isAcronym(words: readonly LatinWord[], from: number, to: number): boolean {
  let long = 0;
  for (let w = from; w < to; w++) {
    const { kind, start, end } = words[w] as LatinWord;
    if (kind === AtomKind.latin) return false;
    if (kind === AtomKind.capitals && end - start >= PHRASE_LETTERS) long++;
  }
  return long < PHRASE_WORDS;
}
