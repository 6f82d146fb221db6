import type { Bitext, Diagnostic, Language } from '@diglot/text';
import { scanXml, xmlAttributeOf } from '../xml/scan-xml.ts';
import { bitextOfUnits, type Unit } from './bitext-of-units.ts';
import { type InlineText, inlineText, withoutTags } from './inline-text.ts';
import { readLanguageTag } from './language-tag.ts';

/** One side of a unit: its whole text, and the text of each of its marked segments (1.2). */
interface Side {
  readonly whole: InlineText;
  readonly parts: Map<string, InlineText>;
  /** The state of a target, `new` or `needs-translation` among others. */
  readonly state?: string | undefined;
}

interface OpenUnit {
  readonly start: number;
  source?: Side;
  target?: Side;
}

/** States of a target that is no translation yet. */
const UNTRANSLATED = new Set(['new', 'needs-translation', 'initial']);

/** Read the units of an XLIFF, 1.2 or 2, a bitext for each file; see `readBitexts`. Linear time. */
export function readXliff(text: string) {
  const bitexts: Bitext[] = [];
  const diagnostics: Diagnostic[] = [];
  let languages: { source: Language; target: Language } = { source: 'und', target: 'und' };
  let units: Unit[] = [];
  let unit: OpenUnit | undefined;
  let side: Side | undefined;
  let part: string | undefined;
  let alternatives = 0;
  let isOurs = false;
  let meta: string | undefined;
  let score: number | undefined;

  const closeUnit = (end: number) => {
    side = undefined;
    part = undefined;
    if (unit !== undefined) {
      const { source, target } = unit;
      if ([source, target].every((one) => one?.whole.isWhole() ?? true)) {
        units.push(...unitsOf(source, target, score, isOurs));
      } else {
        const message = 'an inline code of this unit never ends; it was left out';
        diagnostics.push({ code: 'unit-broken', message, span: { start: unit.start, end } });
      }
    }
    unit = undefined;
  };
  const closeFile = (end: number) => {
    closeUnit(end);
    const bitext = bitextOfUnits(units, languages.source, languages.target);
    if (bitext.alignment.length > 0) bitexts.push(bitext);
    units = [];
  };

  for (const piece of scanXml(text)) {
    if (piece.kind === 'text') {
      side?.whole.add(piece);
      if (part !== undefined) side?.parts.get(part)?.add(piece);
      if (meta === 'score' && isOurs) score = Number(piece.text);
      continue;
    }
    const { name } = piece;
    const isStart = piece.kind === 'start';
    if (name === 'xliff' || name === 'file') {
      if (name === 'file') closeFile(isStart ? piece.start : piece.end);
      if (isStart) {
        const tag = (...names: string[]) =>
          names.map((one) => xmlAttributeOf(piece, one)).find((one) => one !== undefined);
        const [from, to] = [tag('srcLang', 'source-language'), tag('trgLang', 'target-language')];
        languages = {
          source: from === undefined ? languages.source : readLanguageTag(from).language,
          target: to === undefined ? languages.target : readLanguageTag(to).language,
        };
      }
    } else if (name === 'alt-trans') alternatives = isStart ? 1 : 0;
    else if (name === 'metaGroup') isOurs ||= xmlAttributeOf(piece, 'category') === 'diglot';
    else if (name === 'meta') meta = isStart ? xmlAttributeOf(piece, 'type') : undefined;
    else if (name === 'trans-unit' || name === 'unit' || name === 'segment') {
      closeUnit(isStart ? piece.start : piece.end);
      alternatives = 0;
      if (name !== 'segment') score = undefined;
      if (name !== 'unit' && isStart && !piece.selfClosing) unit = { start: piece.start };
    } else if (alternatives > 0 || unit === undefined) continue;
    else if (name === 'source' || name === 'seg-source' || name === 'target') {
      part = undefined;
      side = undefined;
      if (!isStart || piece.selfClosing) continue;
      side = { whole: inlineText(), parts: new Map(), state: xmlAttributeOf(piece, 'state') };
      // Of a unit that is cut into segments, `seg-source` repeats the source with their borders.
      if (name === 'target') unit.target = side;
      else unit.source = side;
    } else if (side !== undefined) {
      if (name === 'mrk' && isStart && xmlAttributeOf(piece, 'mtype') === 'seg') {
        part = xmlAttributeOf(piece, 'mid');
        if (part !== undefined) side.parts.set(part, inlineText());
      }
      side.whole.add(piece);
      if (part !== undefined) side.parts.get(part)?.add(piece);
    }
  }
  closeFile(text.length);
  return { bitexts, diagnostics };
}

/** The units of a unit: its marked segments where both sides have them, else itself. */
function unitsOf(
  source: Side | undefined,
  target: Side | undefined,
  score: number | undefined,
  isOurs: boolean,
): Unit[] {
  const write = (side: InlineText | undefined) =>
    isOurs ? (side?.text() ?? '') : withoutTags(side?.text() ?? '');
  const pairs: (readonly [InlineText | undefined, InlineText | undefined])[] =
    source !== undefined && source.parts.size > 0 && (target?.parts.size ?? 0) > 0
      ? [...source.parts].map(([id, part]) => [part, target?.parts.get(id)])
      : [[source?.whole, target?.whole]];
  return pairs.map(([ours, theirs]) => {
    const from = write(ours);
    const to = write(theirs);
    // Tools put a copy of the source where a translation will be.
    const isCopy = from === to && UNTRANSLATED.has(target?.state ?? '');
    const translated = to.trim() !== '' && !isCopy;
    return {
      source: from,
      target: isCopy ? '' : to,
      score: score !== undefined && score >= 0 && score <= 1 ? score : translated ? 1 : 0,
    };
  });
}
