/** How JSON opens: an object or a list, and in it a name, another of them, or its end. */
export const OPENS_JSON = /^\s*[[{]\s*["{[\]}]/;

/** How XML and HTML open. */
export const OPENS_XML = /^\s*<[A-Za-z!?]/;

/**
 * Whether a tag is one of a text in XML, not words in a value of another format: the text opens with a tag, or this one
 * opens a line, as where a line of another program stands before the XML.
 */
export function hasTag(head: string, tag: RegExp): boolean {
  const at = head.search(tag);
  return at === 0 || (at > 0 && (OPENS_XML.test(head) || /[\r\n\ufeff]/.test(head.charAt(at - 1))));
}
