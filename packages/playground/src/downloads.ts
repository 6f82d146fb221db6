import { toTbx, toTmx } from '@diglot/exchange';
import { type BibliographicRecord, toCsv, toRis } from '@diglot/records';
import type { TermPair } from '@diglot/text';
import { type ThemeMap, toVosViewerJson } from '@diglot/themes';
import type { Analysis } from 'diglot';

/** A file to be saved. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What downloads are made of; what takes time is made when it is asked for. */
export interface Findings {
  readonly analyses: readonly Analysis[];
  /** Those of one work merged. */
  records(): readonly BibliographicRecord[];
  map(): ThemeMap;
  mapPage(): string;
  reportPage(): string;
}

const XML = 'application/xml';
const HTML = 'text/html';

/** What can be saved, in the order in which it is offered. */
export const downloads = {
  tmx: ({ analyses }) => ({
    name: 'sentences.tmx',
    type: XML,
    text: toTmx(analyses.flatMap(({ bitexts }) => bitexts)),
  }),
  tbx: ({ analyses }) => ({ name: 'terms.tbx', type: XML, text: toTbx(bestPairs(analyses)) }),
  ris: ({ records }) => ({
    name: 'records.ris',
    type: 'application/x-research-info-systems',
    text: toRis(records()),
  }),
  csv: ({ records }) => ({
    name: 'records.csv',
    type: 'text/csv',
    text: toCsv(records()),
  }),
  vosviewer: ({ map }) => ({
    name: 'themes-vosviewer.json',
    type: 'application/json',
    text: toVosViewerJson(map()),
  }),
  report: ({ reportPage }) => ({ name: 'report.html', type: HTML, text: reportPage() }),
  map: ({ mapPage }) => ({ name: 'themes.html', type: HTML, text: mapPage() }),
} satisfies Record<string, (findings: Findings) => Download>;

export type DownloadName = keyof typeof downloads;

/** Each pair of terms once, with its best score, best first; none that stands aside. */
function bestPairs(analyses: readonly Analysis[]): TermPair[] {
  const best = new Map<string, TermPair>();
  for (const pair of analyses.flatMap(({ termPairs }) => termPairs)) {
    if (pair.aside !== undefined) continue;
    const key = `${pair.source}\t${pair.target}`;
    if (pair.score > (best.get(key)?.score ?? 0)) best.set(key, pair);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
