import type { Glosses } from '@diglot/lexicon';
import type { Bitext, Span } from '@diglot/text';
import { createPhraseFinder } from '../candidates/phrases.ts';
import type { RatedTerm } from '../choose/rate-terms.ts';
import { createFinder } from '../find-strings.ts';
import { groupBy } from '../group-by.ts';
import type { Acronym } from '../read/acronyms.ts';
import type { Side } from '../read/sides.ts';
import type { Unit } from '../read/units.ts';
import { rounded } from '../rounded.ts';
import type { FoundTerm } from '../types.ts';
import { chineseMentions, englishMentions } from './mentions.ts';
import { capitalsOf, createWriter } from './phrase-writer.ts';

/** Where chosen terms come from. */
export interface TermContext {
  readonly bitext: Bitext;
  readonly english: Side;
  readonly units: readonly Unit[];
  readonly acronyms: readonly Acronym[];
  readonly glosses: Glosses;
}

interface Written {
  readonly term: RatedTerm;
  readonly english: Form;
  readonly chinese: Form;
}

interface Form {
  readonly text: string;
  readonly mentions: readonly Span[];
  /** Other forms it has in the text, first ones first. */
  readonly others: readonly string[];
}

/** Find the mentions of chosen terms, and write the terms as the texts do. */
export function writeTerms(terms: readonly RatedTerm[], context: TermContext): FoundTerm[] {
  const written = findForms(terms, context);
  const byEnglish = groupBy(written, ({ term }) => term.english);
  const byChinese = groupBy(written, ({ term }) => term.chinese);
  return written.map((one): FoundTerm => {
    const { term } = one;
    const english = withPartners(
      one.english,
      (byChinese.get(term.chinese) ?? []).map((pair) => pair.english.text),
    );
    const chinese = withPartners(
      one.chinese,
      (byEnglish.get(term.english) ?? []).map((pair) => pair.chinese.text),
    );
    const [source, target] = context.english === 'source' ? [english, chinese] : [chinese, english];
    return {
      source: source.text,
      target: target.text,
      score: rounded(term.score),
      certainty: rounded(term.certainty),
      termhood: rounded(term.termhood),
      ...(term.aside && { aside: term.aside }),
      evidence: term.evidence,
      sourceMentions: source.mentions,
      targetMentions: target.mentions,
      variants: { source: source.others, target: target.others },
    };
  });
}

/** Find how the texts write each term, and where. */
function findForms(
  terms: readonly RatedTerm[],
  { bitext, english: side, units, acronyms, glosses }: TermContext,
): Written[] {
  const other = side === 'source' ? 'target' : 'source';
  const texts = { english: bitext[side].text, chinese: bitext[other].text };
  const keys = new Set(terms.flatMap(({ english, spellings }) => [english, ...spellings]));
  const englishSpans = englishMentions(units, createPhraseFinder(keys));
  const chineseSpans = chineseMentions(
    units,
    createFinder(new Set(terms.map(({ chinese }) => chinese))),
  );
  const write = createWriter(texts.english, capitalsOf(glosses));
  const abbreviations = groupBy(acronyms, ({ longForm }) => longForm);

  return terms.map((term): Written => {
    const own = englishSpans.get(term.english) ?? [];
    const spans = [...own, ...term.spellings.flatMap((key) => englishSpans.get(key) ?? [])];
    const mentions = spans.toSorted((a, b) => a.start - b.start);
    const text = sparing(write(own, term.chinese), term.written?.english) ?? term.english;
    const short = (abbreviations.get(term.english) ?? []).map((acronym) => acronym.text);
    return {
      term,
      english: { text, mentions, others: [...surfaces(texts.english, mentions), ...short] },
      chinese: chineseForm(term, texts.chinese, chineseSpans.get(term.chinese) ?? [], short),
    };
  });
}

/** Of two forms that differ in nothing but capitals the one with fewer; else the first one there is. */
function sparing(found: string | undefined, listed: string | undefined): string | undefined {
  if (found === undefined || listed === undefined) return found ?? listed;
  const capitals = (form: string) => form.match(/\p{Lu}/gu)?.length ?? 0;
  const isSame = found.toLowerCase() === listed.toLowerCase();
  return isSame && capitals(listed) < capitals(found) ? listed : found;
}

/** How the Chinese text writes a term: as where it stands first, with the acronyms the text has too. */
function chineseForm(
  term: RatedTerm,
  text: string,
  mentions: readonly Span[],
  acronyms: readonly string[],
): Form {
  const [first] = mentions;
  const unseen = term.written?.chinese ?? term.chinese;
  return {
    text: first === undefined ? unseen : text.slice(first.start, first.end),
    mentions,
    others: [...surfaces(text, mentions), ...acronyms.filter((acronym) => text.includes(acronym))],
  };
}

const withPartners = (form: Form, partners: readonly string[]): Form => ({
  ...form,
  others: distinct(form.text, [...form.others, ...partners]),
});

function surfaces(text: string, mentions: readonly Span[]): string[] {
  return mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
}

/** Forms other than the first, in whatever case, each once. */
function distinct(form: string, others: readonly string[]): string[] {
  const seen = new Set([form.toLowerCase()]);
  return others.filter((one) => {
    const key = one.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
