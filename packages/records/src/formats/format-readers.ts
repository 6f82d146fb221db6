import type { Reader } from '../reader.ts';
import { bibtex } from './bibtex.ts';
import { crossrefJson } from './crossref-json.ts';
import { crossrefXml } from './crossref-xml.ts';
import { cslJson } from './csl-json.ts';
import { diglotJson } from './diglot-json.ts';
import { eStudy } from './e-study.ts';
import { endnoteXml } from './endnote-xml.ts';
import { firstPage } from './first-page.ts';
import { jats } from './jats.ts';
import { marcXml } from './marc-xml.ts';
import { medline } from './medline.ts';
import { noteExpress } from './note-express.ts';
import { openAlexJson } from './openalex-json.ts';
import { ovid } from './ovid.ts';
import { plainJson } from './plain-json.ts';
import { pubmedXml } from './pubmed-xml.ts';
import { refer } from './refer.ts';
import { refworks } from './refworks.ts';
import { ris } from './ris.ts';
import { wosTable } from './wos-table.ts';
import { wosTagged } from './wos-tagged.ts';

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
