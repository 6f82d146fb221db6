import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { hasTag, OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import { dublinCoreSlot, identifierSlot, OJS_SOURCE } from '../../values/dublin-core.ts';
import { languageCode } from '../../values/language-code.ts';
import { publicationType } from '../../values/publication-types.ts';
import { entryOf, readXml, textOf } from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';

/** Dublin Core as repositories give it by OAI-PMH (`oai_dc:dc`), and DSpace’s own (`dcvalue`). */
export const dublinCore: Reader = {
  format: 'dublin-core',
  opens: OPENS_XML,
  boundaries: { by: 'marks', after: /<\/(?:oai_dc:dc|dublin_core)>/g },
  readableEnd: beforeOpenTag,
  detect: (head) => (hasTag(head, /<(?:oai_dc:dc|dublin_core)\b/) ? 0.97 : 0),
  read: (source) => readXml(source, ['dc', 'dublin_core'], recordEntries),
};

function recordEntries(source: Source, record: XmlElement): (Entry | undefined)[] {
  const types = record.children
    .filter((child) => elementOf(child).name === 'type')
    .map((child) => textOf(source, child));
  const { start } = record;
  return [
    {
      slot: 'type',
      start,
      end: start,
      field: record.name,
      value: publicationType(types, 'document'),
    },
    ...record.children.flatMap((child) => elementEntries(source, child)),
  ];
}

/** `<dc:title>`, or `<dcvalue element="title" qualifier="alternative">`. */
function elementOf(element: XmlElement): { name: string; qualifier: string } {
  return element.name === 'dcvalue'
    ? {
        name: element.attribute('element') ?? '',
        qualifier: element.attribute('qualifier') ?? '',
      }
    : { name: element.name, qualifier: '' };
}

function elementEntries(source: Source, element: XmlElement): (Entry | undefined)[] {
  const { name, qualifier } = elementOf(element);
  const field = qualifier === '' || qualifier === 'none' ? `dc.${name}` : `dc.${name}.${qualifier}`;
  const written = textOf(source, element);
  const language = languageCode(element.attribute('lang') ?? element.attribute('language') ?? '');
  const more = { field, ...(language && { language }) };
  if (name === 'type') return [entryOf(source, 'extra', element, { field })];
  // What they are is told by their form, which half of one does not have.
  if ((name === 'source' || name === 'identifier') && isCutOff(source, element)) {
    return [entryOf(source, 'extra', element, { field })];
  }
  if (name === 'source') return sourceEntries(source, element, field);
  const slot = slotOf(name, qualifier, written);
  if (slot === 'keyword') {
    const whole = source.trim(element.innerStart, element.innerEnd);
    return splitSpan(source.text, whole, SEMICOLONS).map((span) => ({
      ...entryAt('keyword', span, field),
      ...more,
    }));
  }
  return [entryOf(source, slot, element, more)];
}

/** Whether the text ends before the element does. */
const isCutOff = ({ text }: Source, { innerEnd }: XmlElement): boolean => innerEnd >= text.length;

/** Descriptions of the copy, not of what it says: `120 p.`, a number alone, `application/pdf`. */
const PHYSICAL = /^(?:\d{1,5}\s?(?:p|pp|pages?|S|h|页|頁)?\.?$|application\/|text\/)/i;

function slotOf(name: string, qualifier: string, written: string): Slot {
  const slot = dublinCoreSlot(name, qualifier);
  if (slot === 'extra' && name === 'identifier' && qualifier === '') return identifierSlot(written);
  return slot === 'abstract' && PHYSICAL.test(written) ? 'extra' : slot;
}

/** The journal with volume, issue, year and pages, as OJS writes them; another source is the journal alone. */
function sourceEntries(source: Source, element: XmlElement, field: string): (Entry | undefined)[] {
  const { start, end } = source.trim(element.innerStart, element.innerEnd);
  const written = source.text.slice(start, end);
  const slot = identifierSlot(written);
  if (slot === 'issn') return [entryAt('issn', { start, end }, field)];
  const places = OJS_SOURCE.exec(written)?.indices?.groups;
  if (!places) return [entryOf(source, slot === 'url' ? 'extra' : 'venue', element, { field })];
  return (['venue', 'volume', 'issue', 'pages'] as const).flatMap((part) => {
    const place = places[part];
    return place ? [entryAt(part, { start: start + place[0], end: start + place[1] }, field)] : [];
  });
}
