import type { Glosses } from '@diglot/lexicon';
import type { Bitext, Span } from '@diglot/text';
import { createPhraseFinder, type PhraseFinder } from '../candidates/phrases.ts';
import type { RatedTerm } from '../choose/rate-terms.ts';
import { createFinder, type StringFinder } from '../find-strings.ts';
import { groupBy } from '../group-by.ts';
import type { Acronym } from '../read/acronyms.ts';
import type { NamedKeywords } from '../read/named-keywords.ts';
import type { Side } from '../read/sides.ts';
import type { Unit } from '../read/units.ts';
import { rounded } from '../rounded.ts';
import type { CorpusTermPair } from '../types.ts';
import { chineseMentions, englishMentions } from './mentions.ts';
import { capitalsOf, createWriter } from './phrase-writer.ts';

/** A bitext of a corpus, as it was read. */
export interface CorpusPart {
  readonly bitext: Bitext;
  /** Position among the inputs. */
  readonly position: number;
  readonly english: Side;
  readonly units: readonly Unit[];
  readonly acronyms: readonly Acronym[];
  readonly named: NamedKeywords;
}

/** What a corpus shows of a term. */
interface Seen {
  readonly bitexts: number[];
  mentions: number;
  context: { readonly english: string; readonly chinese: string } | undefined;
  /** How often either side is written how. */
  readonly english: Map<string, number>;
  readonly chinese: Map<string, number>;
}

/**
 * Write chosen terms as the texts of the corpus do, with the bitexts in which both sides stand, best first.
 */
export function writeCorpusTerms(
  terms: readonly RatedTerm[],
  parts: readonly CorpusPart[],
  glosses: Glosses,
): CorpusTermPair[] {
  const search = searchFor(terms);
  const seen = new Map<RatedTerm, Seen>(terms.map((term) => [term, unseen()]));
  const abbreviations = new Map<string, string>();
  for (const part of parts) {
    lookInto(part, search, seen, glosses);
    for (const { longForm, text } of part.acronyms) {
      if (!abbreviations.has(longForm)) abbreviations.set(longForm, text);
    }
  }
  const describe = describer(terms, seen, abbreviations, parts.length);
  return terms.map(describe).sort(byScore);
}

/** Best first, then by the number of bitexts, then by the English term. */
const byScore = (a: CorpusTermPair, b: CorpusTermPair): number =>
  b.score - a.score || b.bitexts.length - a.bitexts.length || (a.english < b.english ? -1 : 1);

/** Make the function that writes a term with all that a corpus shows of it. */
function describer(
  terms: readonly RatedTerm[],
  seen: ReadonlyMap<RatedTerm, Seen>,
  abbreviations: ReadonlyMap<string, string>,
  bitextsInAll: number,
): (term: RatedTerm) => CorpusTermPair {
  const byEnglish = groupBy(terms, ({ english }) => english);
  const byChinese = groupBy(terms, ({ chinese }) => chinese);
  const englishOf = (term: RatedTerm) =>
    commonest(seen.get(term)?.english) ?? term.written?.english ?? term.english;
  const chineseOf = (term: RatedTerm) =>
    commonest(seen.get(term)?.chinese) ?? term.written?.chinese ?? term.chinese;
  return (term) => {
    const { bitexts, mentions, context } = seen.get(term) as Seen;
    const keys = [term.english, ...term.spellings];
    const short = keys.flatMap((key) => abbreviations.get(key) ?? []);
    const others = (same: readonly RatedTerm[] = []) => same.filter((other) => other !== term);
    return {
      english: englishOf(term),
      chinese: chineseOf(term),
      score: rounded(term.score),
      certainty: rounded(term.certainty),
      termhood: rounded(term.termhood),
      ...(term.aside && { aside: term.aside }),
      evidence: term.evidence,
      bitexts,
      share: rounded(bitexts.length / bitextsInAll),
      mentions,
      ...(context !== undefined && { context }),
      variants: {
        english: [
          ...short,
          ...term.spellings,
          ...others(byChinese.get(term.chinese)).map(englishOf),
        ],
        chinese: others(byEnglish.get(term.english)).map(chineseOf),
      },
    };
  };
}

const unseen = (): Seen => ({
  bitexts: [],
  mentions: 0,
  context: undefined,
  english: new Map(),
  chinese: new Map(),
});

/** The terms of a corpus, ready to be looked for in one bitext after the other. */
interface Search {
  readonly byKey: ReadonlyMap<string, readonly RatedTerm[]>;
  readonly findEnglish: PhraseFinder;
  readonly findChinese: StringFinder;
}

function searchFor(terms: readonly RatedTerm[]): Search {
  const keyed = terms.flatMap((term) =>
    [term.english, ...term.spellings].map((key) => ({ key, term })),
  );
  const groups = groupBy(keyed, ({ key }) => key);
  return {
    byKey: new Map([...groups].map(([key, group]) => [key, group.map(({ term }) => term)])),
    findEnglish: createPhraseFinder(new Set(groups.keys())),
    findChinese: createFinder(new Set(terms.map(({ chinese }) => chinese))),
  };
}

/** Note which terms stand in a bitext on both sides, and how it writes them. */
function lookInto(
  { bitext, position, english, units: running, named }: CorpusPart,
  { byKey, findEnglish, findChinese }: Search,
  seen: ReadonlyMap<RatedTerm, Seen>,
  glosses: Glosses,
): void {
  const units = [...running, ...named.units];
  const texts = {
    english: bitext[english].text,
    chinese: bitext[english === 'source' ? 'target' : 'source'].text,
  };
  const write = createWriter(texts.english, capitalsOf(glosses));
  const chineseSpans = chineseMentions(units, findChinese);
  for (const [key, spans] of englishMentions(units, findEnglish)) {
    for (const term of byKey.get(key) ?? []) {
      const others = chineseSpans.get(term.chinese) ?? [];
      const facts = seen.get(term);
      const [first] = spans;
      const [other] = others;
      if (facts === undefined || first === undefined || other === undefined) continue;
      facts.mentions += spans.length;
      count(facts.english, write(spans, term.chinese));
      // Another spelling of the same term in the same bitext: its Chinese is counted already.
      if (facts.bitexts.at(-1) === position) continue;
      facts.bitexts.push(position);
      for (const { start, end } of others) count(facts.chinese, texts.chinese.slice(start, end));
      facts.context ??= contextOf(texts, units, first, other);
    }
  }
}

/** The aligned sentences around a mention of a term that hold a mention of its translation, if any do. */
function contextOf(
  texts: Readonly<Record<'english' | 'chinese', string>>,
  units: readonly Unit[],
  english: Span,
  chinese: Span,
): Seen['context'] {
  const unit = units.find(
    ({ english: words, offset, text }) =>
      (words[0]?.start ?? 0) <= english.start &&
      english.end <= (words.at(-1)?.end ?? 0) &&
      offset <= chinese.start &&
      chinese.end <= offset + text.length,
  );
  if (unit === undefined) return undefined;
  const { english: words, offset, text } = unit;
  return {
    english: texts.english.slice(words[0]?.start, words.at(-1)?.end),
    chinese: texts.chinese.slice(offset, offset + text.length),
  };
}

function count(counts: Map<string, number>, form: string | undefined): void {
  if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
}

/** The form written most often; the first of equals. */
function commonest(counts: ReadonlyMap<string, number> = new Map()): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [form, times] of counts) {
    if (times > most) [best, most] = [form, times];
  }
  return best;
}
