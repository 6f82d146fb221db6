import type { Language, TermPair } from '@diglot/text';
import { roundedScore } from '../bitexts/rounded-score.ts';
import { languageByScript } from '../language-by-script.ts';
import { xmlAttributes, xmlText } from '../xml/xml-text.ts';

/** A pair to write, with the other wordings of either side, if there are any. */
export interface TermPairWithVariants extends TermPair {
  readonly variants?: { readonly source: readonly string[]; readonly target: readonly string[] };
}

export interface TbxOptions {
  /** Language of the sources; by default each term's own, by its script. */
  readonly sourceLanguage?: Language;
  /** Language of the targets; by default each term's own, by its script. */
  readonly targetLanguage?: Language;
  /** What the header says of the origin. Default `Extracted by Diglot`. */
  readonly description?: string;
}

/**
 * Write term pairs as a termbase, TBX-Core (TBX v3, ISO 30042:2019, DCA style): a concept for each pair.
 *
 * A concept has a section for each side: its term, then its variants, each once. Of a pair whose script does
 * not tell the sides apart (`GDPR` = `GDPR`) the sides are in the languages most other pairs have there; if
 * no pair tells, the other side of Chinese is English, and of anything else Chinese.
 *
 * @returns A whole document. Score and evidence are in a note of the concept. Pairs with an empty side are
 *   kept as they are; the sides share a section only when the options name one language for both.
 */
export function toTbx(
  termPairs: readonly TermPairWithVariants[],
  options: TbxOptions = {},
): string {
  const usual = usualLanguages(termPairs, options);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc><sourceDesc>',
    `<p>${xmlText(options.description ?? 'Extracted by Diglot')}</p>`,
    '</sourceDesc></fileDesc></tbxHeader>',
    '<text><body>',
    ...(termPairs.length > 0
      ? termPairs.map((pair, index) => concept(pair, index, languagesOf(pair, options, usual)))
      : [placeholder]),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

/** A body must hold a concept. */
const placeholder =
  '<conceptEntry id="c0"><langSec xml:lang="en"><termSec><term></term></termSec></langSec></conceptEntry>';

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

function concept(pair: TermPairWithVariants, index: number, { source, target }: Sides): string {
  const sources = [pair.source, ...(pair.variants?.source ?? [])];
  const targets = [pair.target, ...(pair.variants?.target ?? [])];
  const sections =
    source === target
      ? [section(source, [...sources, ...targets])]
      : [section(source, sources), section(target, targets)];
  const evidence = pair.evidence.length > 0 ? `; ${pair.evidence.join(', ')}` : '';
  return [
    `<conceptEntry id="c${index + 1}">`,
    `<note>score ${roundedScore(pair.score)}${xmlText(evidence)}</note>`,
    ...sections,
    '</conceptEntry>',
  ].join('\n');
}

function section(language: Language, terms: readonly string[]): string {
  const sections = [...new Set(terms)].map(
    (term) => `<termSec><term>${xmlText(term)}</term></termSec>`,
  );
  return `<langSec${xmlAttributes({ 'xml:lang': language })}>${sections.join('')}</langSec>`;
}
