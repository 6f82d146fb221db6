import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './generated/page.ts';
import { html, type Markup } from './html.ts';
import type { Messages } from './messages.ts';

// The one style and the one script are named by their hashes: nothing else can run or be fetched.
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** A whole page around its content. */
export function page(
  title: string,
  language: string,
  messages: Messages,
  header: Markup,
  main: readonly Markup[],
  footer: Markup,
): string {
  const body = html`<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#content">${messages.skip}</a>
<header>${header}</header>
<main id="content">
${main}
</main>
<footer>${footer}</footer>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`;
  const head = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
`;
  return head.markup + body.markup;
}
