import type { Span } from '@diglot/text';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import type { CataloguePage } from './page.ts';

/** What a reader of a catalogue record works on. */
export interface Catalogue {
  readonly source: Source;
  readonly page: CataloguePage;
  /** Values of a Solr field, in order. */
  field(name: string): readonly Span[];
  text(span: Span): string;
  readonly report: Report;
}
