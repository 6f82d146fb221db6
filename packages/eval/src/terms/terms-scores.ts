import type { Counts } from '../metrics.ts';

/** A term and its translation, as gold files give them. */
export interface GoldTerm {
  readonly en: string;
  readonly zh: string;
  readonly en_variants?: readonly string[];
  readonly zh_variants?: readonly string[];
}

/** A pair a system put out, already turned the English way round. */
export interface SystemTerm {
  readonly en: string;
  readonly zh: string;
}

/**
 * Fold an English term for comparison: lower case, hyphen = space, every word in the singular. What loses -es in the
 * plural loses -e in the singular, so that case is cases.
 */
export function englishKey(term: string): string {
  const words =
    term
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(singular).join(' ');
}

/** Fold a Chinese term for comparison: NFKC, no white space. */
export function chineseKey(term: string): string {
  return term.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=[sxz]|[cs]h)es?$|s$/u, '');
}

/** Count matched keywords: entry i of one gold list translates entry i of the other. */
export function countMatches(
  size: number,
  pairs: readonly (readonly [number, number, number])[],
): Counts {
  return {
    system: pairs.length,
    gold: size,
    right: pairs.filter(([source, target]) => source === target).length,
  };
}

/** What became of the gold terms in the output of an extractor. */
export interface TermCounts {
  readonly gold: number;
  /** Gold terms put out with the right partner. */
  readonly exact: number;
  /** Gold terms whose English side was put out, with whatever partner. */
  readonly found: number;
  readonly system: number;
  /** Pairs put out that hold a gold term of either language with a partner gold does not give it. */
  readonly contradicting: number;
}

/** Compare extracted pairs with gold ones; variants count as right. */
export function countTerms(gold: readonly GoldTerm[], system: readonly SystemTerm[]): TermCounts {
  const partners = new Map<string, Set<string>>();
  const allow = (key: string, partner: string) => {
    const set = partners.get(key) ?? new Set();
    partners.set(key, set.add(partner));
  };
  for (const term of gold) {
    for (const en of englishForms(term)) {
      for (const zh of chineseForms(term)) {
        allow(`en ${en}`, zh);
        allow(`zh ${zh}`, en);
      }
    }
  }
  const output = system.map(({ en, zh }) => ({ en: englishKey(en), zh: chineseKey(zh) }));
  const out = new Set(output.map(({ en, zh }) => `${en}\n${zh}`));
  const english = new Set(output.map(({ en }) => en));
  const contradicting = output.filter(({ en, zh }) => {
    const forEnglish = partners.get(`en ${en}`);
    const forChinese = partners.get(`zh ${zh}`);
    if (forEnglish?.has(zh)) return false;
    return forEnglish !== undefined || forChinese !== undefined;
  });
  return {
    gold: gold.length,
    exact: gold.filter((term) =>
      englishForms(term).some((en) => chineseForms(term).some((zh) => out.has(`${en}\n${zh}`))),
    ).length,
    found: gold.filter((term) => englishForms(term).some((en) => english.has(en))).length,
    system: system.length,
    contradicting: contradicting.length,
  };
}

const englishForms = ({ en, en_variants = [] }: GoldTerm) => [en, ...en_variants].map(englishKey);
const chineseForms = ({ zh, zh_variants = [] }: GoldTerm) => [zh, ...zh_variants].map(chineseKey);

/**
 * The gold pairs of which both terms stand in the abstracts: the Chinese one, all Han, letter for letter,
 * the English one word for word but for plurals.
 */
export function presentTerms(
  terms: readonly GoldTerm[],
  english: string,
  chinese: string,
): GoldTerm[] {
  const words = ` ${englishKey(english)} `;
  const han = chineseKey(chinese);
  return terms.filter(({ en, zh }) => {
    const key = englishKey(en);
    return (
      key !== '' && /^\p{Script=Han}+$/u.test(zh) && words.includes(` ${key} `) && han.includes(zh)
    );
  });
}

/** Links of one sentence pair: `[chinese, english]` word positions. */
export type Links = readonly (readonly [number, number])[];

/** What the alignment error rate is made of; sure links count as possible too. */
export interface LinkCounts {
  readonly system: number;
  readonly sure: number;
  readonly rightSure: number;
  readonly rightPossible: number;
}

/** Count the links of one sentence pair against sure and possible gold links. */
export function countLinks(
  gold: { readonly sure: Links; readonly possible: Links },
  system: Links,
): LinkCounts {
  const key = (link: readonly [number, number]) => link.join(' ');
  const sure = new Set(gold.sure.map(key));
  const possible = new Set([...sure, ...gold.possible.map(key)]);
  const links = [...new Set(system.map(key))];
  return {
    system: links.length,
    sure: sure.size,
    rightSure: links.filter((link) => sure.has(link)).length,
    rightPossible: links.filter((link) => possible.has(link)).length,
  };
}

/** Alignment error rate, 0..1, lower is better (Och & Ney 2003, Computational Linguistics 29(1), §4). */
export function alignmentErrorRate(counts: LinkCounts): number {
  const whole = counts.system + counts.sure;
  return whole === 0 ? 0 : 1 - (counts.rightSure + counts.rightPossible) / whole;
}

/** Add counts up, name by name. */
export function addCounts<T extends object>(rows: readonly T[]): T {
  const sum: Record<string, number> = {};
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) sum[name] = (sum[name] ?? 0) + value;
  }
  return sum as T;
}
