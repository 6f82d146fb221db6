import * as generated from './generated/page.ts';
import { html, type Markup } from './html.ts';
import type { Messages } from './messages.ts';
import type { InterfaceLanguage } from './types.ts';

export interface PageParts {
  readonly title: string;
  readonly language: InterfaceLanguage;
  readonly messages: Messages;
  readonly script: keyof typeof generated.SCRIPTS;
  readonly header: Markup;
  /** What stands over both columns. */
  readonly top?: Markup | undefined;
  /**
   * Left, and narrower at the right, on a wide screen; else one after the other. An empty one leaves its room
   * to the other.
   */
  readonly columns: readonly [readonly Markup[], readonly Markup[]];
  /** Which column comes first where they stand one after the other; default `left`. */
  readonly first?: 'left' | 'right';
  readonly footer?: string;
}

/** A whole page around its content. */
export function page(parts: PageParts): string {
  const { title, language, messages, header, top, columns, footer } = parts;
  const script = generated.SCRIPTS[parts.script];
  // The one style and the one script are named by their hashes: nothing else can run or be fetched.
  const policy = `default-src 'none'; style-src '${generated.STYLE.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'`;
  const [left, right] = columns.map((sections, at) =>
    sections.length === 0
      ? undefined
      : html`<div class="${at === 0 ? 'broad' : 'side'}">${sections}</div>`,
  );
  const both = parts.first === 'right' ? [right, left] : [left, right];
  const content =
    left && right ? html`<div class="columns">${both}</div>` : (left ?? right ?? html``);
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: generated.STYLE.code }}</style>
</head>
<body>
<a class="skip" href="#content">${messages.skip}</a>
<header>${header}</header>
<main id="content">
${top}${content}
</main>
<footer>${messages.made}${footer && ` · ${footer}`}</footer>
<script>${{ markup: script.code }}</script>
</body>
</html>
`.markup;
}
