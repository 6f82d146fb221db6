import type { Diagnostic } from '@diglot/text';
import type { BibliographicRecord, Provenance } from './model.ts';

/** Move every place in a record by some code units and lines: a part of a text was read as a text. */
export function shiftProvenance(
  record: BibliographicRecord,
  units: number,
  lines: number,
): BibliographicRecord {
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    const moved: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(value)) {
      moved[name] = name === 'prov' ? (member as Provenance[]).map(shift) : move(member);
    }
    return moved;
  };
  const shift = (place: Provenance): Provenance => ({
    ...place,
    start: place.start + units,
    end: place.end + units,
    line: place.line + lines,
  });
  return units === 0 && lines === 0 ? record : (move(record) as BibliographicRecord);
}

/** The same for a diagnostic. */
export function shiftDiagnostic(diagnostic: Diagnostic, units: number): Diagnostic {
  const { span } = diagnostic;
  if (!span) return diagnostic;
  return { ...diagnostic, span: { start: span.start + units, end: span.end + units } };
}
