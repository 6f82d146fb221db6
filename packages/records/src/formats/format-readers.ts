import type { Reader } from '../reader.ts';
import { crossrefJson } from './crossref-json.ts';
import { cslJson } from './csl-json.ts';
import { eStudy } from './e-study.ts';
import { medline } from './medline.ts';
import { noteExpress } from './note-express.ts';
import { openAlexJson } from './openalex-json.ts';
import { pubmedXml } from './pubmed-xml.ts';
import { refer } from './refer.ts';
import { refworks } from './refworks.ts';
import { ris } from './ris.ts';
import { wosTable } from './wos-table.ts';
import { wosTagged } from './wos-tagged.ts';

/** Readers of the formats that programs and databases export. */
export const formatReaders: readonly Reader[] = [
  ris,
  medline,
  wosTagged,
  wosTable,
  noteExpress,
  eStudy,
  refworks,
  refer,
  pubmedXml,
  openAlexJson,
  crossrefJson,
  cslJson,
];
