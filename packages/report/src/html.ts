import { lookupTable } from '@diglot/text';
/** HTML that is safe to write out as it is. Made by `html` only. */
export interface Markup {
  readonly markup: string;
}

/** What stands between the parts of an `html` template. */
export type Piece = string | number | Markup | readonly Piece[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = lookupTable({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
});

/** Escape text for an element or a quoted attribute; what HTML cannot hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\uFFFD');
}

function write(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(write).join('');
}

/** Template tag: every string put in is escaped, lists are joined, `undefined` is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const written = pieces.map(write);
  return { markup: parts.map((part, index) => part + (written[index] ?? '')).join('') };
}

/** A link when the address is http or https; else the text alone. */
export function link(url: string | undefined, text: string): Markup {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url)
    ? html`<a href="${url}" rel="noreferrer noopener">${text}</a>`
    : html`${text}`;
}

/** The `lang` attribute, with a space before it; nothing for no language or what is no tag. */
export function langAttribute(language: string | undefined, script?: string): Markup {
  const tag = script === undefined ? language : `${language}-${script}`;
  return tag !== undefined && /^(?!und\b)[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)
    ? html` lang="${tag}"`
    : html``;
}
