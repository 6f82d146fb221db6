import { InvalidInputError } from '@diglot/text';
import { alignedSection } from './aligned-section.ts';
import { html, langAttribute } from './html.ts';
import { messagesIn } from './messages.ts';
import { page } from './page.ts';
import { keyphraseSection, termSection } from './phrase-sections.ts';
import { placesOf } from './provenance.ts';
import { recordSection } from './record-section.ts';
import { diagnosticSection, provenanceSection, sourceSection } from './source-section.ts';
import type { ReportAnalysis, ReportOptions } from './types.ts';

/**
 * Write an analysis as one HTML page to read in a browser.
 *
 * The page holds everything it needs and fetches nothing; nothing in the text or the record can run.
 *
 * @param analysis - What `analyze` of `diglot` returns, or the same from JSON.
 * @returns A whole HTML document. Write it as UTF-8.
 * @throws {InvalidInputError} `not-an-analysis`, `language-unknown`.
 *
 * @remarks
 * **Cost:** linear in the text and in what was found, times how many findings lie over one place.
 * Lone surrogates and control characters become U+FFFD.
 */
export function renderReport(analysis: ReportAnalysis, options: ReportOptions = {}): string {
  const { language = 'en' } = options;
  const messages = messagesIn(language);
  const lists = ['segments', 'bitexts', 'keyphrases', 'termPairs', 'diagnostics'] as const;
  if (typeof analysis?.text !== 'string' || lists.some((list) => !Array.isArray(analysis[list]))) {
    throw new InvalidInputError(
      'not-an-analysis',
      `report/renderReport: no text, or one of ${lists.join(', ')} is missing; pass what analyze returns`,
    );
  }
  const { record, format, engine } = analysis;
  const [title, ...others] = record?.titles ?? [];
  const places = placesOf(record);
  const main = [
    record && recordSection(record, messages),
    alignedSection(analysis, messages, language),
    keyphraseSection(analysis, messages),
    termSection(analysis, messages),
    sourceSection(analysis, places, messages, language),
    diagnosticSection(analysis, messages),
    provenanceSection(places, messages),
  ].filter((section) => section !== undefined);
  return page(
    title?.value ?? messages.text,
    language,
    messages,
    html`<h1${langAttribute(title?.lang)}>${title?.value ?? messages.text}</h1>${others.map(
      ({ value, lang }) => html`<p${langAttribute(lang)}>${value}</p>`,
    )}`,
    main,
    html`${messages.made} · ${messages.format}: ${format} · ${messages.engine}: ${engine}`,
  );
}
