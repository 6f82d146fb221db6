import type { Bead, Bitext } from '@diglot/text';
import { xmlAttributes, xmlText } from '../xml/xml-text.ts';
import { type Pair, type PairSide, pairsOf } from './pairs-of.ts';
import { roundedScore } from './rounded-score.ts';

/** Options of {@link toTmx}. */
export interface TmxOptions {
  /** When the memory was made, `20261122T120000Z`. Left out by default: there is no clock here. */
  readonly creationDate?: string;
  /** Language of notes and property names. Default `en`. */
  readonly adminLanguage?: string;
  /** Further properties of a bead's unit, such as the times of a subtitle. Names begin with `x-`. */
  readonly props?: (bead: Bead, bitext: Bitext) => Readonly<Record<string, string>>;
}

/**
 * Write aligned sentences as a translation memory, TMX 1.4b.
 *
 * A bead becomes a unit with a variant for each side, each on one line; languages are tagged with the
 * script of Chinese (`zh-Hans`, `zh-Hant`). Beads that are empty on one side are left out: a memory has no
 * use for them. The score, to four decimals, and the offsets of each side are kept in `prop` elements named
 * `x-score`, `x-start` and `x-end`; of several bitexts, `x-bitext` counts them from 1.
 *
 * @returns A whole document. Characters that XML cannot hold become U+FFFD.
 *
 * @remarks **Source:** TMX 1.4b Specification, LISA OSCAR (2005).
 *
 * @example
 * import { bitextOfUnits, toTmx } from '@diglot/exchange';
 *
 * const units = [{ source: '同伴支持有益。', target: 'Peer support helps.', score: 0.98 }];
 * const tmx = toTmx([bitextOfUnits(units, 'zh', 'en')]);
 * tmx.match(/<seg>.*?<\/seg>/g);
 * // => ['<seg>同伴支持有益。</seg>', '<seg>Peer support helps.</seg>']
 */
export function toTmx(bitexts: readonly Bitext[], options: TmxOptions = {}): string {
  const units = bitexts.flatMap((bitext, index) =>
    pairsOf(bitext)
      .filter(({ source, target }) => source.text !== '' && target.text !== '')
      .map((pair) => ({ pair, props: propsOf(pair, bitext, index, bitexts.length, options) })),
  );
  const languages = new Set(units.map(({ pair }) => pair.source.tag));
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
    ...units.map(({ pair, props }, index) => unit(pair, props, index)),
    '</body>',
    '</tmx>',
    '',
  ].join('\n');
}

type Props = readonly (readonly [type: string, value: string])[];

function propsOf(
  { bead }: Pair,
  bitext: Bitext,
  index: number,
  count: number,
  { props }: TmxOptions,
): Props {
  return [
    ['x-score', String(roundedScore(bead.score))],
    ...(count > 1 ? [['x-bitext', String(index + 1)] as const] : []),
    ...Object.entries(props?.(bead, bitext) ?? {}),
  ];
}

function unit({ source, target }: Pair, props: Props, index: number): string {
  return [
    `<tu tuid="${index + 1}">`,
    ...props.map(([type, value]) => `<prop${xmlAttributes({ type })}>${xmlText(value)}</prop>`),
    variant(source),
    variant(target),
    '</tu>',
  ].join('\n');
}

function variant({ tag, text, start, end }: PairSide): string {
  const places = `<prop type="x-start">${start}</prop><prop type="x-end">${end}</prop>`;
  return `<tuv${xmlAttributes({ 'xml:lang': tag })}>${places}<seg>${xmlText(text)}</seg></tuv>`;
}
