import type { Language, TermPair } from '@diglot/text';
import { languageOf } from '../language.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

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
 * @returns A whole document. Score and evidence are in a note of the concept. Pairs with an empty side
 *   or two sides in one language are kept as they are.
 */
export function toTbx(termPairs: readonly TermPair[], options: TbxOptions = {}): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc><sourceDesc>',
    `<p>${xmlText(options.description ?? 'Extracted by Diglot')}</p>`,
    '</sourceDesc></fileDesc></tbxHeader>',
    '<text><body>',
    ...(termPairs.length > 0
      ? termPairs.map((pair, index) => concept(pair, index, options))
      : [placeholder]),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

/** A body must hold a concept. */
const placeholder =
  '<conceptEntry id="c0"><langSec xml:lang="en"><termSec><term></term></termSec></langSec></conceptEntry>';

function concept(pair: TermPair, index: number, options: TbxOptions): string {
  const source = options.sourceLanguage ?? languageOf(pair.source);
  const target = options.targetLanguage ?? languageOf(pair.target);
  const terms =
    source === target
      ? [section(source, [pair.source, pair.target])]
      : [section(source, [pair.source]), section(target, [pair.target])];
  const evidence = pair.evidence.length > 0 ? `; ${pair.evidence.join(', ')}` : '';
  return [
    `<conceptEntry id="c${index + 1}">`,
    `<note>score ${pair.score}${xmlText(evidence)}</note>`,
    ...terms,
    '</conceptEntry>',
  ].join('\n');
}

function section(language: Language, terms: readonly string[]): string {
  const sections = terms.map((term) => `<termSec><term>${xmlText(term)}</term></termSec>`);
  return `<langSec${xmlAttributes({ 'xml:lang': language })}>${sections.join('')}</langSec>`;
}
