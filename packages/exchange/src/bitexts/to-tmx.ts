import type { Bitext } from '@diglot/text';
import { xmlAttributes, xmlText } from '../xml/xml-text.ts';
import { type Pair, type PairSide, pairsOf } from './pairs-of.ts';
import { roundedScore } from './rounded-score.ts';

export interface TmxOptions {
  /** When the memory was made, `20261122T120000Z`. Left out by default: there is no clock here. */
  readonly creationDate?: string;
  /** Language of notes and property names. Default `en`. */
  readonly adminLanguage?: string;
}

/**
 * Write aligned sentences as a translation memory, TMX 1.4b.
 *
 * A bead becomes a unit with a variant for each side. Beads that are empty on one side are left out: a
 * memory has no use for them. The score, to four decimals, and the offsets of each side are kept in `prop`
 * elements named `x-score`, `x-start` and `x-end`.
 *
 * @returns A whole document. Characters that XML cannot hold become U+FFFD.
 *
 * @remarks **Source:** TMX 1.4b Specification, LISA OSCAR (2005).
 */
export function toTmx(bitexts: readonly Bitext[], options: TmxOptions = {}): string {
  const pairs = bitexts
    .flatMap(pairsOf)
    .filter(({ source, target }) => source.text !== '' && target.text !== '');
  const languages = new Set(pairs.map(({ source }) => source.language));
  const header = xmlAttributes({
    creationtool: 'diglot',
    creationtoolversion: '0.1.0',
    segtype: 'sentence',
    'o-tmf': 'diglot',
    adminlang: options.adminLanguage ?? 'en',
    srclang: languages.size === 1 ? [...languages][0] : '*all*',
    datatype: 'plaintext',
    creationdate: options.creationDate,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header${header}/>`,
    '<body>',
    ...pairs.map(unit),
    '</body>',
    '</tmx>',
    '',
  ].join('\n');
}

function unit({ source, target, score }: Pair, index: number): string {
  return [
    `<tu tuid="${index + 1}">`,
    `<prop type="x-score">${roundedScore(score)}</prop>`,
    variant(source),
    variant(target),
    '</tu>',
  ].join('\n');
}

function variant({ language, text, start, end }: PairSide): string {
  const places = `<prop type="x-start">${start}</prop><prop type="x-end">${end}</prop>`;
  return `<tuv${xmlAttributes({ 'xml:lang': language })}>${places}<seg>${xmlText(text)}</seg></tuv>`;
}
