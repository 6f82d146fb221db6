import { isDigit, isLetter } from './ascii.ts';
import { bodyEnd } from './body-end.ts';
import { matchEnd } from './identifier.ts';

const set = (words: string) => new Set(words.split(' '));

/** Endings that no word of a language shares. */
const PLAIN = set('com org net edu gov cn hk tw jp kr uk fr nl ru ch mil');

/** Endings that are words too, or of files: they need a path behind, or two names before. */
const SHARED = set(
  'de es it eu be ca au us in io ai br mx ar cl co pl se no dk fi cz pt pe uy sg my th vn id nz za info biz dev app xyz top int me tv cc',
);

const HOST = /[a-z\d-]{2,63}(?:\.[a-z\d-]{1,63}){1,6}/y;

/** Longest label of a host, in code units. Source: RFC 1035, §2.3.4. */
const MAX_LABEL = 63;

/** Whether a dot with a small letter or digit behind it ends the first label of a host. */
function hasDot(text: string, at: number): boolean {
  let i = at;
  while (i - at <= MAX_LABEL) {
    const unit = text.charCodeAt(i);
    if (!(isDigit(unit) || unit === 0x2d || (unit >= 0x61 && unit <= 0x7a))) break;
    i++;
  }
  const next = text.charCodeAt(i + 1);
  return text.charCodeAt(i) === 0x2e && (isDigit(next) || (next >= 0x61 && next <= 0x7a));
}

/**
 * Find where a web address without scheme ends that begins at `at`, or −1. Small letters only.
 *
 *     镜像mirror.example.cn。     请访问example.com/docs下载
 *         ^                ^           ^               ^
 */
export function domainEnd(text: string, at: number): number {
  if (!hasDot(text, at)) return -1;
  const hostEnd = matchEnd(HOST, text, at);
  if (hostEnd < 0 || '@./\\-_'.includes(text[at - 1] ?? ' ')) return -1;
  const labels = text.slice(at, hostEnd).split('.');
  let end = hostEnd;
  for (; labels.length > 1; end -= (labels.pop() as string).length + 1) {
    const last = labels[labels.length - 1] as string;
    const hasPath = text[end] === '/' && end === hostEnd;
    if (PLAIN.has(last) || (SHARED.has(last) && (hasPath || labels.length > 2))) break;
  }
  if (labels.length < 2 || labels.some((label, i) => i < labels.length - 1 && label.length < 2))
    return -1;
  const next = text.charCodeAt(end);
  if (isLetter(next) || isDigit(next) || '@_'.includes(text[end] ?? ' ')) return -1;
  const goesOn = text[end] === '/' || (text[end] === ':' && isDigit(text.charCodeAt(end + 1)));
  return goesOn ? bodyEnd(text, end) : end;
}
