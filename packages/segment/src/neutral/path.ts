import { ASCII, Ascii } from '../characters.ts';
import { matchesTo } from './matches-to.ts';

const ROOTED = /\/(?:[\w.-]{1,64}\/){1,16}[\w.-]{0,64}/y;
const DRIVE = /[A-Z]:\\(?:[\w .-]{1,64}\\){0,16}(?:[\w.-]{1,64})?/iy;
const FILE =
  /[\w-]{1,64}(?:\.[\w-]{1,32}){0,4}\.(?:png|jpe?g|gif|svg|tiff?|pdf|docx?|xlsx?|pptx?|csv|tsv|txt|rtf|zip|gz|rar|py|r|js|ts|json|xml|html?|css|md|tex|bib|ris|nbib|sav|mat|mp[34]|exe|dll|log|ini|ya?ml|sql|sh|bat)(?![\w-])/iy;
const VERSION = /v\d{1,5}(?:\.\d{1,6}){1,5}(?:-[a-z]{1,12}(?:\.\d{1,5}){0,3})?(?![\w-])/iy;

/**
 * Find the end of the path that begins with a slash at `at`, or −1. A slash between words begins none, nor
 * does one behind a colon or slash: that is an address.
 *
 *     见 /usr/local/bin/node 。
 *        ^                  ^
 */
export function scanRootedPath(text: string, at: number): number {
  return /[\w)）:/]/.test(text[at - 1] ?? ' ') ? -1 : matchesTo(ROOTED, text, at);
}

/**
 * Find the end of the file, its path from a drive on, or the version that begins at `at`, or −1.
 *
 *     打开 C:\Users\test\a.docx，figure_final.png，v18.12.1-rc.2
 *          ^                  ^ ^                ^ ^             ^
 */
export function scanFile(text: string, at: number): number {
  if (!hasInnerDot(text, at) && text[at + 1] !== ':') return -1;
  const drive = text[at + 1] === ':' && text[at + 2] === '\\' ? matchesTo(DRIVE, text, at) : -1;
  if (drive > at) return drive;
  const file = matchesTo(FILE, text, at);
  return file > at ? file : matchesTo(VERSION, text, at);
}

/** Longest run of letters, digits, hyphens and dots looked over for a dot. */
const MAX_NAME = 240;

/** Whether a dot with a letter or digit behind it stands in the run of such characters at `at`. */
function hasInnerDot(text: string, at: number): boolean {
  for (let i = at; i < at + MAX_NAME; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 || Number.isNaN(unit)) return false;
    if (unit === 0x2e && isWordUnit(text.charCodeAt(i + 1))) return true;
    if (unit !== 0x2e && unit !== 0x2d && !isWordUnit(unit)) return false;
  }
  return false;
}

/** ASCII letters and digits and the underscore. */
function isWordUnit(unit: number): boolean {
  return unit === 0x5f || ((ASCII[unit] ?? Ascii.none) !== Ascii.none && unit !== 0x27);
}
