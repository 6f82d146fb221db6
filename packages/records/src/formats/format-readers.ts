import { firstPage } from '../pages/first-page/read.ts';
import type { Reader } from '../reader.ts';
import { bibtex } from './bibtex/read.ts';
import { crossrefJson } from './crossref-json/read.ts';
import { crossrefXml } from './crossref-xml/read.ts';
import { cslJson } from './csl-json/read.ts';
import { diglotJson } from './diglot-json/read.ts';
import { eStudy } from './e-study/read.ts';
import { endnoteXml } from './endnote-xml/read.ts';
import { jats } from './jats/read.ts';
import { marcXml } from './marcxml/read.ts';
import { medline } from './medline/read.ts';
import { noteExpress } from './noteexpress/read.ts';
import { openAlexJson } from './openalex-json/read.ts';
import { ovid } from './ovid/read.ts';
import { plainJson } from './plain-json/read.ts';
import { pubmedXml } from './pubmed-xml/read.ts';
import { refer } from './refer/read.ts';
import { refworks } from './refworks/read.ts';
import { ris } from './ris/read.ts';
import { wosTable } from './wos/read-table.ts';
import { wosTagged } from './wos/read-tagged.ts';

/** Readers of the formats that programs and databases export. */
export const formatReaders: readonly Reader[] = [
  firstPage,
  ris,
  ovid,
  medline,
  wosTagged,
  wosTable,
  noteExpress,
  eStudy,
  refworks,
  refer,
  bibtex,
  pubmedXml,
  jats,
  crossrefXml,
  endnoteXml,
  marcXml,
  diglotJson,
  openAlexJson,
  crossrefJson,
  cslJson,
  plainJson,
];
