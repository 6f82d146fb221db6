import { bibtex } from '../formats/bibtex/read.ts';
import { catalogueEntry } from '../formats/catalogue-entry/read.ts';
import { crossrefJson } from '../formats/crossref-json/read.ts';
import { crossrefXml } from '../formats/crossref-xml/read.ts';
import { cslJson } from '../formats/csl-json/read.ts';
import { csv } from '../formats/csv/read.ts';
import { diglotJson } from '../formats/diglot-json/read.ts';
import { dublinCore } from '../formats/dublin-core/read.ts';
import { eStudy } from '../formats/e-study/read.ts';
import { endnoteXml } from '../formats/endnote-xml/read.ts';
import { gbt7714 } from '../formats/gbt7714/read.ts';
import { htmlTable } from '../formats/html-table/read.ts';
import { jats } from '../formats/jats/read.ts';
import { marcXml } from '../formats/marcxml/read.ts';
import { medline } from '../formats/medline/read.ts';
import { noteExpress } from '../formats/noteexpress/read.ts';
import { openAlexJson } from '../formats/openalex-json/read.ts';
import { ovid } from '../formats/ovid/read.ts';
import { plainJson } from '../formats/plain-json/read.ts';
import { pubmedXml } from '../formats/pubmed-xml/read.ts';
import { refer } from '../formats/refer/read.ts';
import { refworks } from '../formats/refworks/read.ts';
import { ris } from '../formats/ris/read.ts';
import { vip } from '../formats/vip/read.ts';
import { wosTable } from '../formats/wos/read-table.ts';
import { wosTagged } from '../formats/wos/read-tagged.ts';
import { aggregatorJson } from '../pages/aggregator-json/read.ts';
import { citationPage } from '../pages/citation-page-zh/read.ts';
import { firstPage } from '../pages/first-page/read.ts';
import { pubmedText } from '../pages/pubmed-text/read.ts';
import { rhhzPage } from '../pages/rhhz-page/read.ts';
import { catalogueDump } from '../pages/vufind-dump/read.ts';
import type { Reader } from './reader.ts';

/**
 * Every reader. The one surest of a text reads it; of several equally sure ones, the first listed.
 */
export const readers: readonly Reader[] = [
  // Tables: the row of names tells them at once.
  htmlTable,
  csv,
  // Our own lines open as nothing else does.
  diglotJson,
  // Texts that were pasted or scraped.
  aggregatorJson,
  citationPage,
  catalogueEntry,
  catalogueDump,
  pubmedText,
  rhhzPage,
  firstPage,
  // What programs and databases export.
  ris,
  ovid,
  medline,
  wosTagged,
  wosTable,
  noteExpress,
  eStudy,
  vip,
  gbt7714,
  refworks,
  refer,
  bibtex,
  pubmedXml,
  jats,
  crossrefXml,
  endnoteXml,
  marcXml,
  dublinCore,
  openAlexJson,
  crossrefJson,
  cslJson,
  plainJson,
];
