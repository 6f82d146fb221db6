import { type Atom, AtomKind } from '../atoms/atoms.ts';
import { type Choice, createFranc } from '../franc.ts';
import type { Label } from '../segments.ts';
import { bestPath } from './best-path.ts';
import { classifyWords } from './classify-words.ts';
import { entryCosts, FIRST_ENTRY } from './entry-costs.ts';
import { isGivenName } from './given-names.ts';
import { labelStretch } from './label-stretch.ts';
import { loosenLabelValues } from './label-values.ts';
import { allowedClasses, CLASSES } from './model/classes.ts';
import { type Evidence, evidenceOf, expectedOfLine, sumEmissions } from './model/emissions.ts';
import { findNameLists } from './names.ts';
import { findPinyin } from './pinyin-runs.ts';
import { collectWords, type LatinRun, type LatinWord } from './words.ts';

const WIDTH = CLASSES.length;
const ENGLISH = CLASSES.indexOf('en');
const OTHER = CLASSES.indexOf('other');

/** Below this evidence a word, in nats, a list shaped like names is one. */
const NAME_EVIDENCE = 0.9;
/** Most words of a text that is looked at as one; longer ones have evidence enough. */
const MAX_WHOLE_WORDS = 64;
/** Why a word says nothing: it is a name, in no language; or a person's in a sentence, in the language of that. */
const Hushed = { name: 1, person: 2 } as const;
/** Fewest words beside persons that name the language of a text. */
const MIN_OTHERS = 2;
const NAME: Label = { language: 'und', confidence: 1 };

/**
 * Label the Latin words of a text: a hidden Markov model whose states are languages. A change of
 * language costs little at a line break or between sentences, much between two words.
 *
 * @param choice - The languages to choose from, all when left out; and the franc to ask.
 * @param set - Called with the index of each Latin atom and its label.
 * @remarks **Cost:** linear; two passes, the second expecting the languages found in the first.
 */
export function labelLatin(
  text: string,
  atoms: readonly Atom[],
  { only, franc }: Choice,
  set: (index: number, label: Label) => void,
): void {
  const { words, runs } = collectWords(text, atoms);
  const allowed = allowedClasses(only);
  if (words.length === 0 || !allowed.includes(true)) return;
  const evidence = evidenceOf(text, words, runs, allowed);
  const { emissions } = evidence;
  const names = silenceNames(text, words, runs, evidence);
  const costs = new Float64Array(words.length);
  for (let w = 0; w < words.length; w++) costs[w] = (words[w] as LatinWord).cost;
  loosenLabelValues(text, words, costs);
  const first = bestPath(emissions, costs, FIRST_ENTRY);
  const entry = entryCosts(emissions, first);
  // A path through expected languages only is still the best: the others have just become dearer.
  const path = first.every((state) => entry[state] === FIRST_ENTRY[state])
    ? first
    : bestPath(emissions, costs, entry);
  if (isOneStretch(words, runs, path)) {
    const others = words.filter((_, w) => names[w] === 0);
    const speaking =
      others.length < MIN_OTHERS ? words.filter((_, w) => names[w] !== Hushed.name) : others;
    const alone = words.length === atoms.length;
    const label = classifyWords(
      text,
      speaking,
      { only, franc },
      alone,
      runs[0]?.onChinesePage === true,
    );
    words.forEach(({ index }, w) => {
      set(index, names[w] === Hushed.name ? NAME : label);
    });
    return;
  }
  const reading = { text, words, runs, emissions, entry, only, ask: createFranc(only, franc) };
  for (let from = 0; from < words.length; ) {
    const state = path[from] as number;
    let to = from + 1;
    while (to < words.length && path[to] === state && goesOn(words, runs, to)) to++;
    const label = labelStretch(reading, from, to, state);
    for (let w = from; w < to; w++) {
      set((words[w] as LatinWord).index, names[w] === Hushed.name ? NAME : label);
    }
    from = to;
  }
}

/** Whether all words, none of them within Chinese, are in one language. */
function isOneStretch(
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  path: Uint8Array,
): boolean {
  return runs.every(({ inChinese }) => !inChinese) && words.length <= MAX_WHOLE_WORDS
    ? path.every((state, w) => state === path[0] && (w === 0 || goesOn(words, runs, w)))
    : false;
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
 * @returns For each word whether it is hushed, and why.
 */
function silenceNames(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  { emissions, traits }: Evidence,
): Uint8Array {
  const names = new Uint8Array(words.length);
  for (const { from, to, certain } of findNameLists(text, words, traits)) {
    const sums = sumEmissions(emissions, from, to);
    const run = runs[(words[from] as LatinWord).run] as LatinRun;
    sums[ENGLISH] = (sums[ENGLISH] as number) - expectedOfLine(run);
    let best = 0;
    for (let c = 0; c < OTHER; c++) best = Math.max(best, sums[c] as number);
    if (!certain && best >= NAME_EVIDENCE * (to - from)) continue;
    names.fill(Hushed.name, from, to);
    emissions.fill(0, from * WIDTH, to * WIDTH);
  }
  hushPersons(text, words, runs, emissions, names);
  findPinyin(text, words, runs, traits, (w) => {
    names[w] = Hushed.name;
    emissions.fill(0, w * WIDTH, (w + 1) * WIDTH);
  });
  return names;
}

/**
 * Take away what persons in the middle of a sentence would say for a language: a given name of many people and the
 * capitalised word behind it. They go with their sentence; within Chinese they stay what they are, mostly English.
 */
function hushPersons(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  emissions: Float32Array,
  names: Uint8Array,
): void {
  for (let w = 0; w + 1 < words.length; w++) {
    const { kind, start, end, run } = words[w] as LatinWord;
    const next = words[w + 1] as LatinWord;
    if (kind !== AtomKind.latin || next.kind !== AtomKind.latin) continue;
    if (next.start !== end + 1 || text.charCodeAt(end) !== SPACE) continue;
    if (!isCapital(text, start) || !isCapital(text, next.start)) continue;
    if (runs[run]?.inChinese !== false || !isGivenName(text.slice(start, end))) continue;
    emissions.fill(0, w * WIDTH, (w + 2) * WIDTH);
    for (const at of [w, w + 1]) if (names[at] === 0) names[at] = Hushed.person;
  }
}

const SPACE = 0x20;

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /\p{Lu}/u.test(text.charAt(at));
}
