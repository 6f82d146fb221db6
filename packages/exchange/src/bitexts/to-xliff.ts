import { type Bitext, InvalidInputError, type Language } from '@diglot/text';
import { xmlAttributes, xmlText } from '../xml/xml-text.ts';
import { languageTag } from './language-tag.ts';
import { type Pair, pairsOf } from './pairs-of.ts';
import { roundedScore } from './rounded-score.ts';

/**
 * Write aligned sentences as XLIFF 2.1: a file for each bitext, a unit for each bead.
 *
 * All files of a document have one source and one target language, the first bitext's; a bitext the
 * other way round is turned. Chinese is tagged with its script (`zh-Hans`) where all of it is in one; texts
 * are on one line. A bead without a target is a segment without one, in state `initial`; one
 * without a source has an empty source. Score and offsets go to the metadata module.
 *
 * @returns A whole document. Control characters become `<cp>`; lone surrogates U+FFFD.
 * @throws {InvalidInputError} `mixed-languages` when a bitext is in another pair of languages.
 *
 * @remarks **Source:** XLIFF Version 2.1, OASIS Standard (2018), core and metadata modules.
 *
 * @example
 * import { bitextOfUnits, toXliff } from '@diglot/exchange';
 *
 * const units = [{ source: '同儕支持有益。', target: 'Peer support helps.', score: 0.98 }];
 * const xliff = toXliff([bitextOfUnits(units, 'zh', 'en')]);
 * xliff.match(/srcLang="[^"]*"/)[0]; // => 'srcLang="zh-Hant"'
 * xliff.includes('>Peer support helps.</target>'); // => true
 */
export function toXliff(bitexts: readonly Bitext[]): string {
  const first = bitexts[0];
  const source = first?.source.language ?? 'en';
  const target = first?.target.language ?? 'zh';
  const tags = commonTags(bitexts, source);
  const files = bitexts.map((bitext, index) => fileOf(bitext, index, source, target));
  const root = xmlAttributes({
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    version: '2.1',
    srcLang: tags.source ?? source,
    trgLang: tags.target ?? target,
  });
  // A document must hold a file, a file a unit.
  const body = files.length > 0 ? files : [file(1, [unit(EMPTY, 0)])];
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<xliff${root}>`, ...body, '</xliff>', ''].join(
    '\n',
  );
}

/** The tags of a document's two languages: of Chinese with its script, unless the bitexts differ. */
function commonTags(bitexts: readonly Bitext[], source: Language) {
  const turned = bitexts.map((bitext) =>
    bitext.source.language === source ? bitext : { source: bitext.target, target: bitext.source },
  );
  const common = (side: 'source' | 'target') => {
    const tags = new Set(turned.map((bitext) => languageTag(bitext[side])));
    return tags.size === 1 ? [...tags][0] : turned[0]?.[side].language;
  };
  return { source: common('source'), target: common('target') };
}

function fileOf(bitext: Bitext, index: number, source: Language, target: Language): string {
  const own = [bitext.source.language, bitext.target.language];
  const same = own[0] === source && own[1] === target;
  if (!same && (own[0] !== target || own[1] !== source)) {
    throw new InvalidInputError(
      'mixed-languages',
      `exchange/toXliff: bitext ${index} is ${own.join('–')}, the first is ${source}–${target}; write one document for each pair`,
    );
  }
  const pairs = pairsOf(bitext).map((pair) =>
    same ? pair : { ...pair, source: pair.target, target: pair.source },
  );
  return file(index + 1, (pairs.length > 0 ? pairs : [EMPTY]).map(unit));
}

const NOTHING = { tag: 'und', text: '', start: 0, end: 0 };
const NONE = { from: 0, to: 0 };
const EMPTY: Pair = {
  source: NOTHING,
  target: NOTHING,
  bead: { source: NONE, target: NONE, score: 0 },
};

function file(id: number, units: readonly string[]): string {
  return [`<file id="f${id}">`, ...units, '</file>'].join('\n');
}

function unit({ source, target, bead }: Pair, index: number): string {
  const facts: readonly (readonly [string, string])[] = [
    ['score', String(roundedScore(bead.score))],
    ['source', `${source.start}-${source.end}`],
    ['target', `${target.start}-${target.end}`],
  ];
  const translated = target.text !== '';
  return [
    `<unit id="u${index + 1}">`,
    '<mda:metadata><mda:metaGroup category="diglot">',
    ...facts.map(([type, value]) => `<mda:meta type="${type}">${value}</mda:meta>`),
    '</mda:metaGroup></mda:metadata>',
    `<segment state="${translated ? 'translated' : 'initial'}">`,
    `<source xml:space="preserve">${content(source.text)}</source>`,
    ...(translated ? [`<target xml:space="preserve">${content(target.text)}</target>`] : []),
    '</segment>',
    '</unit>',
  ].join('\n');
}

/** Text of a segment; control characters as code points, which XLIFF has an element for. */
function content(text: string): string {
  return text
    .split(/([^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff])/u)
    .map((part, index) => (index % 2 === 0 ? xmlText(part) : `<cp hex="${codePoint(part)}"/>`))
    .join('');
}

function codePoint(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
