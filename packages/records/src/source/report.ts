import type { Diagnostic, Span } from '@diglot/text';
import type { Provenance } from '../model.ts';
import type { Source } from './source.ts';

/** Report something odd at a span of the source that is read, or at the place of a value. */
export type Report = (code: string, message: string, place?: Span | Provenance) => void;

/** A reporter that adds diagnostics with spans of the root text. */
export function reporter(source: Source, diagnostics: Diagnostic[]): Report {
  return (code, message, place) => {
    if (!place) diagnostics.push({ code, message });
    else {
      // A provenance is in the root text already.
      const { start, end } = 'line' in place ? place : source.rootSpan(place.start, place.end);
      diagnostics.push({ code, message, span: { start, end } });
    }
  };
}
