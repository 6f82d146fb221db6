import { ASCII, Ascii } from '../atoms/characters.ts';
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

/** Longest part of a file's name before its first dot. */
const MAX_NAME = 64;

/** Whether the letters, digits and hyphens at `at` end in a dot with more of them behind. */
function hasInnerDot(text: string, at: number): boolean {
  for (let i = at; i <= at + MAX_NAME; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2e) return isNameUnit(text.charCodeAt(i + 1));
    if (!isNameUnit(unit)) return false;
  }
  return false;
}

/** Letters and digits of ASCII, hyphens and underscores. */
function isNameUnit(unit: number): boolean {
  const kind = ASCII[unit] ?? Ascii.none;
  return (kind !== Ascii.none && kind !== Ascii.apostrophe) || unit === 0x5f || unit === 0x2d;
}
