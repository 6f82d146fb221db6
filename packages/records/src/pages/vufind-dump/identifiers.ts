import type { Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../../values/identifiers.ts';
import type { Catalogue } from './catalogue.ts';

/** Identifiers inside the addresses, ISSN and ISBN, and the catalogue's own id. */
export function readSolrIdentifiers(catalogue: Catalogue, record: RecordDraft): void {
  const { source, field, page, report } = catalogue;
  for (const span of field('url')) addSeen(catalogue, record, span, 'url');
  for (const span of page.labels.get('access') ?? []) addSeen(catalogue, record, span, span.label);
  for (const type of ['issn', 'isbn'] as const) {
    for (const { start, end } of [...field(type), ...(page.labels.get(type) ?? [])]) {
      const found = identifierAt(source, type, start, end, type);
      if (!found.valid)
        report('invalid-identifier', `${type} ${found.value} is not valid.`, { start, end });
      addIdentifier(record.identifiers, found);
    }
  }
  const [id] = field('id');
  if (id) record.identifiers.push(identifierAt(source, 'local', id.start, id.end, 'id'));
}

/** Places in the abstract and the spelling field where known identifiers stand again. */
export function addPageIdentifiers(catalogue: Catalogue, record: RecordDraft): void {
  for (const name of ['description', 'spelling']) {
    for (const span of catalogue.field(name)) addSeen(catalogue, record, span, name, true);
  }
}

function addSeen(
  { source }: Catalogue,
  record: RecordDraft,
  span: Span,
  field: string,
  onlyRepeat = false,
): void {
  for (const { type, start, end } of seenIdentifiers(source.text, span.start, span.end)) {
    if (type === 'trial' && !onlyRepeat) continue;
    const found = identifierAt(source, type, start, end, field);
    const known = record.identifiers.some((one) => one.type === type && one.value === found.value);
    if (known || !onlyRepeat) addIdentifier(record.identifiers, found);
  }
}
