import type { Language, Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { Source } from '../../source/source.ts';
import {
  addIdentifier,
  identifierAt,
  mayHoldTrial,
  seenIdentifiers,
} from '../../values/identifiers.ts';
import type { PubmedLine } from './lines.ts';

/** Registrations on lines of their own, then those mentioned in the abstracts. */
export function addTrials(source: Source, lines: readonly PubmedLine[], record: RecordDraft): void {
  const registered = record.abstracts.flatMap(({ sections }) =>
    sections
      .filter(({ canonical }) => canonical === 'trial-registration')
      .map(({ prov }) => prov[0]),
  );
  const add = ({ start, end }: Span, field: (place: number) => string) => {
    if (!mayHoldTrial(source.text.slice(start, end))) return;
    for (const seen of seenIdentifiers(source.text, start, end)) {
      if (seen.type !== 'trial') continue;
      const place = source.rootSpan(seen.start, seen.end).start;
      const found = identifierAt(source, 'trial', seen.start, seen.end, field(place));
      addIdentifier(record.identifiers, found);
    }
  };
  let language: Language = record.language;
  for (const line of lines) {
    if (line.kind === 'text') language = line.language;
    if (line.kind === 'trial') add(line, () => `trial-registration:${language}`);
  }
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const isRegistered = (place: number) =>
      registered.some((own) => own && own.start <= place && place < own.end);
    add(line, (place) => (isRegistered(place) ? `trial-registration:${line.language}` : 'mention'));
  }
}
