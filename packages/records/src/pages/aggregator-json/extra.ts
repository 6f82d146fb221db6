import { lookupTable } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { JsonNode } from '../../json/json-node.ts';
import type { Json } from '../../model.ts';
import { decodeEntities } from '../../source/entities.ts';
import type { Report } from '../../source/report.ts';
import type { Copy } from './copies.ts';

/** Names under which fields are kept. A field that is not here keeps its own name. */
const NAMES: Readonly<Record<string, string>> = lookupTable({
  PeriodicalId: 'periodicalId',
  PeriodicalIF: 'impactFactor',
  JCR: 'jcrQuartile',
  JCRName: 'jcrCategory',
  FirstCategoryId: 'firstCategoryId',
  RegionNum: 'regionNum',
  RegionCategory: 'regionCategory',
  ListUrlMain: 'listUrlMain',
  ArticlePicture: 'articlePicture',
});

/** Fields that have a place of their own in the record. */
const READ: ReadonlySet<string> = new Set(
  (
    'title authors doi DOI DOIUrl abstract journal publicationDate citationCount resultStr PeriodicalName ' +
    'TitleCN AbstractTextCN PMCID pmcid PMID pmid EPubDate volume issue pages year ISSN issn'
  ).split(' '),
);

/** Fields whose empty text means that there is none, and is kept as `null`. */
const EMPTY_IS_NULL: ReadonlySet<string> = new Set(['openAccessPdf']);

/** Keep the other fields that hold something, with plain values; numbers used as ids as text. */
export function readExtra(copies: readonly Copy[], record: RecordDraft, report: Report): void {
  const [outer] = copies;
  if (outer?.node.kind !== 'object') return;
  let empty = 0;
  for (const [name, node] of outer.node.members) {
    if (isEmptyText(node)) empty++;
    if (READ.has(name)) continue;
    const key = NAMES[name] ?? name;
    const value = plain(node, outer.source.text);
    if (name === 'PeriodicalId') record.extra[key] = outer.source.text.slice(node.start, node.end);
    else if (isEmptyText(node) && EMPTY_IS_NULL.has(name)) record.extra[key] = null;
    else if (!isNothing(value)) record.extra[key] = value;
    if (name === 'PeriodicalIF' && node.kind === 'number') {
      record.extra.impactFactorRaw = outer.source.text.slice(node.start, node.end);
    }
  }
  if (empty > 0) report('empty-strings', `${empty} fields hold an empty text.`);
  const title = outer.node.members.get('TitleCN');
  const translated = record.titles.some(
    ({ lang, role }) => lang === 'zh' && role === 'translation',
  );
  if (translated && title?.kind === 'literal' && title.value === null) {
    report('null-fields', 'TitleCN is null although the title is Chinese.');
  }
}

function isEmptyText(node: JsonNode): boolean {
  return node.kind === 'string' && node.value.trim() === '';
}

function isNothing(value: Json): boolean {
  return (
    value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/** A node as plain JSON. A whole number that JavaScript cannot hold stays text. */
function plain(node: JsonNode, text: string): Json {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(
        Array.from(node.members, ([name, one]) => [name, plain(one, text)]),
      );
    case 'array':
      return node.items.map((item) => plain(item, text));
    case 'number':
      return Number.isInteger(node.value) && !Number.isSafeInteger(node.value)
        ? text.slice(node.start, node.end)
        : node.value;
    case 'string':
      return decodeEntities(node.value);
    default:
      return node.value;
  }
}
