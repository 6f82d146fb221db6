import type { Bitext, Span, TermPair } from '@diglot/text';
import { englishClass, isGeneric, isModifier } from '@diglot/words';
import type { Side } from '../read/sides.ts';
import type { EnglishWord, Unit } from '../read/units.ts';
import type { UnpairedTerm } from '../types.ts';

/** A word that is less often a noun ends no term. */
const LEAST_NOUN = 0.3;

/** Least log-odds at both edges of a run that is worth a look. */
const LEAST = -0.5;

/**
 * List the terms of either side that got no partner: runs of words between stop words that no pair
 * touches and that read like a term. In order of the text.
 */
export function unpairedTerms(
  { source, target }: Bitext,
  english: Side,
  units: readonly Unit[],
  pairs: readonly TermPair[],
): { source: UnpairedTerm[]; target: UnpairedTerm[] } {
  const spans = { source: [] as Span[], target: [] as Span[] };
  const chinese = english === 'source' ? 'target' : 'source';
  const paired = {
    source: covered(pairs.flatMap(({ sourceMentions }) => sourceMentions)),
    target: covered(pairs.flatMap(({ targetMentions }) => targetMentions)),
  };
  for (const unit of units) {
    spans[english].push(...englishRuns(unit.english, paired[english]));
    spans[chinese].push(...chineseRuns(unit, paired[chinese]));
  }
  return {
    source: gather(source.text, spans.source),
    target: gather(target.text, spans.target),
  };
}

type Test = (span: Span) => boolean;

/** Tell whether a span overlaps one of many. */
function covered(spans: readonly Span[]): Test {
  const offsets = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) offsets.add(i);
  return ({ start, end }) => {
    for (let i = start; i < end; i++) if (offsets.has(i)) return true;
    return false;
  };
}

const endsName = ({ base }: EnglishWord): boolean =>
  !isModifier(base) && englishClass(base).noun >= LEAST_NOUN;

function englishRuns(words: readonly EnglishWord[], isPaired: Test): Span[] {
  const runs: Span[] = [];
  let run: EnglishWord[] = [];
  const close = () => {
    while (run.length > 0 && !endsName(run.at(-1) as EnglishWord)) run.pop();
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) {
      const odds = first.edge.begin + last.edge.end;
      const isEmpty = run.length === 1 && isGeneric(last.base);
      if (odds >= LEAST && !isEmpty) runs.push({ start: first.start, end: last.end });
    }
    run = [];
  };
  for (const word of words) {
    const isOpen = !isPaired(word) && !word.isGlue && !word.isStop && /\p{L}{2}/u.test(word.text);
    if (!isOpen || !word.joins) close();
    if (isOpen) run.push(word);
  }
  close();
  return runs;
}

function chineseRuns({ chinese, offset }: Unit, isPaired: Test): Span[] {
  const runs: Span[] = [];
  let run: Unit['chinese'][number][] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && last.end - first.start > 1) {
      const odds = first.facts.edge.begin + last.facts.edge.end;
      if (odds >= LEAST) runs.push({ start: offset + first.start, end: offset + last.end });
    }
    run = [];
  };
  for (const token of chinese) {
    const { text, facts, start, end } = token;
    const isOpen =
      !isPaired({ start: offset + start, end: offset + end }) &&
      !facts.isStop &&
      !facts.isNumeral &&
      /\p{Script=Han}/u.test(text);
    if (!isOpen || run.at(-1)?.end !== start) close();
    if (isOpen) run.push(token);
  }
  close();
  return runs;
}

function gather(text: string, spans: readonly Span[]): UnpairedTerm[] {
  const terms = new Map<string, Span[]>();
  for (const span of spans) {
    const form = text.slice(span.start, span.end);
    terms.set(form, [...(terms.get(form) ?? []), span]);
  }
  return [...terms].map(([form, mentions]) => ({ text: form, mentions }));
}
