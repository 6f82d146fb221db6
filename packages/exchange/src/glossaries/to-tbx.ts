import { detectChineseScript, type Language, type TermPair } from '@diglot/text';
import { roundedScore } from '../bitexts/rounded-score.ts';
import { languageByScript } from '../language-by-script.ts';
import { xmlAttributes, xmlText } from '../xml/xml-text.ts';

/** A pair to write, with the other wordings of either side, if there are any. */
export interface TermPairWithVariants extends TermPair {
  readonly variants?: { readonly source: readonly string[]; readonly target: readonly string[] };
}

/** Options of {@link toTbx}. */
export interface TbxOptions {
  /** 3, of 2019, is the default; 2, of 2008, is what OmegaT, memoQ, Weblate and others open. */
  readonly version?: 2 | 3;
  /** Language of the sources; by default each term's own, by its script. */
  readonly sourceLanguage?: Language;
  /** Language of the targets; by default each term's own, by its script. */
  readonly targetLanguage?: Language;
  /** What the header says of the origin. Default `Extracted by Diglot`. */
  readonly description?: string;
}

/**
 * Write term pairs as a termbase: TBX-Core v3 (ISO 30042:2019, DCA style), or v2 (`martif`, ISO
 * 30042:2008), which most tools read. A concept for each pair.
 *
 * A concept has a section for each side: its term, then its variants, each once. Chinese is tagged with its
 * script (`zh-Hans`, `zh-Hant`) where most terms tell it. Of a pair whose script does not tell the sides
 * apart (`GDPR` = `GDPR`) the sides are in the languages most other pairs have there; if no pair tells, the
 * other side of Chinese is English, and of anything else Chinese.
 *
 * @returns A whole document. Score and evidence are in a note of the concept. Pairs with an empty side are
 *   kept as they are; the sides share a section only when the options name one language for both.
 *
 * @example
 * import { toTbx } from '@diglot/exchange';
 *
 * const mentions = { sourceMentions: [], targetMentions: [] };
 * const pair = { source: '護理人員', target: 'nursing staff', score: 0.9, evidence: ['dictionary'] };
 * const tbx = toTbx([{ ...pair, ...mentions }], { version: 2 });
 * tbx.match(/xml:lang="zh.*?<\/term>/)[0]; // => 'xml:lang="zh-Hant"><tig><term>護理人員</term>'
 */
export function toTbx(
  termPairs: readonly TermPairWithVariants[],
  options: TbxOptions = {},
): string {
  const usual = usualLanguages(termPairs, options);
  const names = NAMES[options.version ?? 3];
  const script = detectChineseScript(
    termPairs.map(({ source, target }) => `${source} ${target}`).join('\n'),
  );
  const tag = (language: Language) =>
    language === 'zh' && script !== undefined ? `zh-${script}` : language;
  const concepts = termPairs.map((pair, index) => {
    const { source, target } = languagesOf(pair, options, usual);
    return concept(pair, index, { source: tag(source), target: tag(target) }, names);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...names.open,
    `<${names.header}><fileDesc><sourceDesc>`,
    `<p>${xmlText(options.description ?? 'Extracted by Diglot')}</p>`,
    `</sourceDesc></fileDesc></${names.header}>`,
    '<text><body>',
    ...(concepts.length > 0 ? concepts : [placeholder(names)]),
    '</body></text>',
    `</${names.root}>`,
    '',
  ].join('\n');
}

/** What the elements of a version are called. */
interface Names {
  readonly open: readonly string[];
  readonly root: string;
  readonly header: string;
  readonly concept: string;
  readonly section: string;
  readonly term: string;
}

const NAMES: Readonly<Record<2 | 3, Names>> = {
  2: {
    open: ['<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">', '<martif type="TBX" xml:lang="en">'],
    root: 'martif',
    header: 'martifHeader',
    concept: 'termEntry',
    section: 'langSet',
    term: 'tig',
  },
  3: {
    open: ['<tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'],
    root: 'tbx',
    header: 'tbxHeader',
    concept: 'conceptEntry',
    section: 'langSec',
    term: 'termSec',
  },
};

/** A body must hold a concept. */
function placeholder(names: Names): string {
  return `<${names.concept} id="c0">${section('en', [''], names)}</${names.concept}>`;
}

interface Sides {
  readonly source: Language;
  readonly target: Language;
}

function scriptLanguages(pair: TermPair, options: TbxOptions): Sides {
  return {
    source: options.sourceLanguage ?? languageByScript(pair.source),
    target: options.targetLanguage ?? languageByScript(pair.target),
  };
}

function languagesOf(pair: TermPair, options: TbxOptions, usual: Sides | undefined): Sides {
  const own = scriptLanguages(pair, options);
  if (own.source !== own.target) return own;
  const { sourceLanguage, targetLanguage } = options;
  if (sourceLanguage && targetLanguage) return own;
  if (usual) return usual;
  return targetLanguage
    ? { source: otherThan(own.target), target: own.target }
    : { source: own.source, target: otherThan(own.source) };
}

/** The languages of the sides of most pairs that tell them apart; of equally many, of the first. */
function usualLanguages(pairs: readonly TermPair[], options: TbxOptions): Sides | undefined {
  const counts = new Map<string, { readonly sides: Sides; count: number }>();
  for (const pair of pairs) {
    const sides = scriptLanguages(pair, options);
    if (sides.source === sides.target) continue;
    const key = `${sides.source} ${sides.target}`;
    const known = counts.get(key) ?? { sides, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  let most = { sides: undefined as Sides | undefined, count: 0 };
  for (const one of counts.values()) if (one.count > most.count) most = one;
  return most.sides;
}

const otherThan = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

function concept(
  pair: TermPairWithVariants,
  index: number,
  { source, target }: Sides,
  names: Names,
): string {
  const sources = [pair.source, ...(pair.variants?.source ?? [])];
  const targets = [pair.target, ...(pair.variants?.target ?? [])];
  const sections =
    source === target
      ? [section(source, [...sources, ...targets], names)]
      : [section(source, sources, names), section(target, targets, names)];
  const evidence = pair.evidence.length > 0 ? `; ${pair.evidence.join(', ')}` : '';
  return [
    `<${names.concept} id="c${index + 1}">`,
    `<note>score ${roundedScore(pair.score)}${xmlText(evidence)}</note>`,
    ...sections,
    `</${names.concept}>`,
  ].join('\n');
}

function section(language: Language, terms: readonly string[], { section, term }: Names): string {
  const sections = [...new Set(terms)].map(
    (text) => `<${term}><term>${xmlText(text)}</term></${term}>`,
  );
  return `<${section}${xmlAttributes({ 'xml:lang': language })}>${sections.join('')}</${section}>`;
}
