import type { Token } from '@diglot/text';

/** Names of elements that abstracts are marked up with: HTML, JATS. */
const ELEMENTS = new Set(
  'a abbr b bold br code div em font h1 h2 h3 h4 h5 h6 i img italic li ol p pre sc sec small span strong sub sup table tbody td th tr tt u ul'.split(
    ' ',
  ),
);
/** LaTeX commands whose argument is a key or a name, nothing to read. */
const KEYED = new Set(
  'ref eqref cite citep citet label begin end includegraphics url href input'.split(' '),
);
/** Most tokens of one tag. */
const MAX_TAG = 60;
/** Most letters of the name of a character entity. */
const MAX_ENTITY = 8;

/**
 * Find the end of the markup that begins at a token: an HTML tag, a character entity, the name of a LaTeX
 * command.
 *
 * @returns The position of the first token behind it; `at` where there is none.
 */
export function markupEnd(text: string, tokens: readonly Token[], at: number, to: number): number {
  const { start, end } = tokens[at] as Token;
  switch (text.charAt(start)) {
    case '<':
      return tagEnd(text, tokens, at, to);
    case '&': {
      const name = tokens[at + 1];
      const stop = tokens[at + 2];
      const isEntity =
        at + 2 < to &&
        name?.start === end &&
        name.end - name.start <= MAX_ENTITY &&
        stop?.start === name.end &&
        text.charAt(stop.start) === ';';
      return isEntity ? at + 3 : at;
    }
    case '\\': {
      const name = tokens[at + 1];
      const isCommand = at + 1 < to && name?.start === end && /[a-z]/iu.test(text.charAt(end));
      return isCommand ? argumentEnd(text, tokens, at + 1, to) : at;
    }
    default:
      return at;
  }
}

/** The first token behind the name of a LaTeX command, and behind its argument where that is a key. */
function argumentEnd(text: string, tokens: readonly Token[], name: number, to: number): number {
  const { start, end } = tokens[name] as Token;
  const open = tokens[name + 1];
  if (!KEYED.has(text.slice(start, end)) || open?.start !== end) return name + 1;
  const most = Math.min(to, name + MAX_TAG);
  for (let next = name + 1; next < most; next++) {
    const token = tokens[next] as Token;
    if (text.slice(token.start, token.end).endsWith('}')) return next + 1;
  }
  return name + 1;
}

function tagEnd(text: string, tokens: readonly Token[], at: number, to: number): number {
  let open = (tokens[at] as Token).end;
  const slash = tokens[at + 1];
  let name = at + 1;
  if (slash !== undefined && slash.start === open && text.charAt(open) === '/') {
    open = slash.end;
    name++;
  }
  const word = tokens[name];
  if (name >= to || word?.start !== open) return at;
  if (!ELEMENTS.has(text.slice(word.start, word.end).toLowerCase())) return at;
  const most = Math.min(to, name + MAX_TAG);
  for (let next = name + 1; next < most; next++) {
    const { start, end } = tokens[next] as Token;
    if (text.slice(start, end).endsWith('>')) return next + 1;
  }
  return at;
}
