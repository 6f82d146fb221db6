import type { Bitext, Diagnostic } from '@diglot/text';
import { scanXml, type XmlTag, xmlAttributeOf } from '../xml/scan-xml.ts';
import { bitextOfUnits, type Unit } from './bitext-of-units.ts';
import { type InlineText, inlineText, withoutTags } from './inline-text.ts';
import { readLanguageTag, type TaggedLanguage } from './language-tag.ts';
import type { ReadBitextsOptions } from './read-bitexts-options.ts';

interface Variant extends TaggedLanguage {
  readonly text: string;
}

/** A `tu` as it is read. */
interface OpenUnit {
  readonly start: number;
  readonly sourceTag: string;
  readonly props: Map<string, string>;
  readonly variants: Variant[];
  isBroken: boolean;
}

/** Units of one pair of languages, and of one text where the memory says so. */
interface Group {
  readonly source: TaggedLanguage;
  readonly target: TaggedLanguage;
  readonly units: Unit[];
}

/** Read the units of a TMX; see `readBitexts`. Linear time. */
export function readTmx(text: string, options: ReadBitextsOptions) {
  const groups = new Map<string, Group>();
  const diagnostics: Diagnostic[] = [];
  let headerTag = '';
  let isOurs = false;
  let unit: OpenUnit | undefined;
  let variant: TaggedLanguage | undefined;
  let segment: InlineText | undefined;
  let prop: { readonly type: string; text: string } | undefined;

  const closeSegment = () => {
    if (segment !== undefined && unit !== undefined && variant !== undefined) {
      const written = segment.text();
      unit.isBroken ||= !segment.isWhole();
      unit.variants.push({ ...variant, text: isOurs ? written : withoutTags(written) });
    }
    segment = undefined;
  };
  const closeUnit = (end: number) => {
    closeSegment();
    variant = undefined;
    if (unit !== undefined) {
      const problem = addUnit(groups, unit, options);
      const span = { start: unit.start, end };
      if (problem !== undefined) diagnostics.push({ ...problem, span });
    }
    unit = undefined;
  };

  for (const piece of scanXml(text)) {
    if (piece.kind === 'text') {
      segment?.add(piece);
      if (prop !== undefined) prop.text += piece.text;
      continue;
    }
    const isStart = piece.kind === 'start';
    switch (piece.name) {
      case 'header':
        if (isStart) {
          headerTag = xmlAttributeOf(piece, 'srclang') ?? '';
          isOurs = xmlAttributeOf(piece, 'creationtool') === 'diglot';
        }
        break;
      case 'tu':
        // A unit that was never closed ends where the next begins.
        closeUnit(isStart ? piece.start : piece.end);
        if (isStart && !piece.selfClosing) unit = openUnit(piece, headerTag);
        break;
      case 'tuv':
        closeSegment();
        variant = isStart ? readLanguageTag(xmlAttributeOf(piece, 'lang') ?? '') : undefined;
        break;
      case 'seg':
        closeSegment();
        if (isStart && variant !== undefined && !piece.selfClosing) segment = inlineText();
        break;
      case 'prop':
        if (isStart) prop = { type: xmlAttributeOf(piece, 'type') ?? '', text: '' };
        else {
          if (prop !== undefined && variant === undefined) unit?.props.set(prop.type, prop.text);
          prop = undefined;
        }
        break;
      default:
        segment?.add(piece);
    }
  }
  closeUnit(text.length);
  const bitexts = [...groups.values()].map(
    ({ units, source, target }): Bitext => bitextOfUnits(units, source.language, target.language),
  );
  return { bitexts, diagnostics };
}

function openUnit(tag: XmlTag, headerTag: string): OpenUnit {
  const sourceTag = xmlAttributeOf(tag, 'srclang') ?? headerTag;
  return { start: tag.start, sourceTag, props: new Map(), variants: [], isBroken: false };
}

type Problem = Pick<Diagnostic, 'code' | 'message'>;

/** Put a unit with the others of its languages. @returns What is wrong with it. */
function addUnit(
  groups: Map<string, Group>,
  { sourceTag, props, variants, isBroken }: OpenUnit,
  options: ReadBitextsOptions,
): Problem | undefined {
  if (isBroken) {
    return {
      code: 'unit-broken',
      message: 'an inline code of this unit never ends; it was left out',
    };
  }
  const filled = variants.filter(({ text }) => text.trim() !== '');
  const source = sourceOf(filled, sourceTag, options);
  const targets = filled.filter(
    (one) => one !== source && isTarget(one, source, filled.length, options),
  );
  if (source === undefined || targets.length === 0) {
    return filled.length > 1
      ? undefined
      : {
          code: 'unit-incomplete',
          message: 'a unit has text in one language at most; it was left out',
        };
  }
  const written = Number(props.get('x-score') ?? 1);
  const score = written >= 0 && written <= 1 ? written : 1;
  for (const target of targets) {
    const key = [source, target].map(keyOf).join(' ') + (props.get('x-bitext') ?? '');
    const group = groups.get(key) ?? { source, target, units: [] };
    groups.set(key, group);
    group.units.push({ source: source.text, target: target.text, score });
  }
  return undefined;
}

const keyOf = ({ language, script }: TaggedLanguage) => `${language}-${script ?? ''}`;

/** The variant in the language asked for, or in the memory's source language; else the first. */
function sourceOf(
  variants: readonly Variant[],
  sourceTag: string,
  options: ReadBitextsOptions,
): Variant | undefined {
  if (options.source !== undefined) {
    return variants.find(({ language }) => language === options.source);
  }
  const own = readLanguageTag(sourceTag);
  return (
    variants.find((one) => keyOf(one) === keyOf(own)) ??
    variants.find(({ language }) => language === own.language) ??
    variants[0]
  );
}

/** Whether a variant is a translation: in another language or script, unless there are two variants only. */
function isTarget(
  variant: Variant,
  source: Variant | undefined,
  count: number,
  options: ReadBitextsOptions,
): boolean {
  if (source === undefined) return false;
  if (options.target !== undefined) return variant.language === options.target;
  return count === 2 || keyOf(variant) !== keyOf(source);
}
