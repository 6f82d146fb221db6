/** What the first bytes of a file say it is, where that is no text. */
export type FileKind =
  | { readonly packed: 'gzip' | 'zstd' }
  | { readonly packed?: undefined; readonly what: string; readonly remedy: string };

/** Most bytes that a kind is known by: the mark of a tape archive ends here. */
export const HEAD_SIZE = 262;

type Remedy = (name: string) => string;

interface Signature {
  readonly bytes: string;
  /** Where in the file; 0 by default. */
  readonly at?: number;
  readonly what: string;
  readonly remedy: Remedy;
}

const asText: Remedy = () => 'save it as plain text first';
const unpack =
  (command: string): Remedy =>
  (name) =>
    `unpack it first: ${command} ${name} | diglot …`;

/** Marks of files that hold text only in a form that has to be taken out first. Bytes in Latin-1. */
const SIGNATURES: readonly Signature[] = [
  {
    bytes: '%PDF-',
    what: 'a PDF',
    remedy: (name) => `take its text out first: pdftotext ${name} - | diglot …`,
  },
  {
    bytes: 'PK\u0003\u0004',
    what: 'a ZIP archive, or a document of Word, Excel or EPUB, which is one',
    remedy: (name) => `unpack it first: unzip -p ${name} | diglot …; or save it as plain text`,
  },
  { bytes: 'PK\u0005\u0006', what: 'an empty ZIP archive', remedy: () => 'name another file' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', what: 'an old Office document', remedy: asText },
  { bytes: '{\\rtf', what: 'rich text (RTF)', remedy: asText },
  { bytes: 'BZh', what: 'a bzip2 file', remedy: unpack('bzip2 -dc') },
  { bytes: '\xfd7zXZ\0', what: 'an xz file', remedy: unpack('xz -dc') },
  { bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7z archive', remedy: unpack('7z x -so') },
  { bytes: 'Rar!\x1a\x07', what: 'a RAR archive', remedy: unpack('unrar p -inul') },
  { bytes: 'ustar', at: 257, what: 'a tape archive (tar)', remedy: unpack('tar -xOf') },
  { bytes: '\x89PNG', what: 'a picture (PNG)', remedy: () => 'read its text by OCR first' },
  { bytes: '\xff\xd8\xff', what: 'a picture (JPEG)', remedy: () => 'read its text by OCR first' },
  { bytes: 'GIF8', what: 'a picture (GIF)', remedy: () => 'read its text by OCR first' },
  { bytes: '\x7fELF', what: 'a program', remedy: () => 'name another file' },
  {
    bytes: 'SQLite format 3\0',
    what: 'an SQLite database',
    remedy: () => 'export its rows as text first',
  },
];

/**
 * Say what a file is by its first bytes; `undefined` for what may be text.
 *
 * @param head - The first `HEAD_SIZE` bytes, or all there are.
 * @param name - For the remedy.
 */
export function kindOf(head: Uint8Array, name: string): FileKind | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (start.startsWith('\x1f\x8b')) return { packed: 'gzip' };
  if (start.startsWith('\x28\xb5\x2f\xfd')) return { packed: 'zstd' };
  const found = SIGNATURES.find(({ bytes, at = 0 }) => start.startsWith(bytes, at));
  return found && { what: found.what, remedy: found.remedy(name) };
}
