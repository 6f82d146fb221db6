import type { BibliographicRecord } from '@diglot/records';
import type { Request } from '../command.ts';

/** Make what heads the text of a file, where there are several, as `head` does: `==> name <==`. */
export function createFileHeading({
  files,
  terminal,
}: Pick<Request, 'files' | 'terminal'>): (name: string) => void {
  let first = true;
  return (name) => {
    if (files.length < 2) return;
    terminal.out(first ? '' : '\n');
    terminal.out(`==> ${name} <==`, 'bold');
    terminal.out('\n');
    first = false;
  };
}

/** What one of several texts of a file is called. */
export const headingOf = (record: BibliographicRecord | undefined): string =>
  record?.titles[0]?.value ?? record?.id ?? '–';
