import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync --disable-lcd-text';

export const executablePath = [
  process.env.DIGLOT_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== '' && existsSync(file));

export type { Page };

export interface Opened {
  readonly page: Page;
  /** What its console and its requests complain of, so far. */
  readonly faults: readonly string[];
}

export interface TestBrowser {
  /** Writes a page to a file and opens it from there. */
  open(text: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

/** Starts Chromium; `undefined` where there is none. */
export async function startBrowser(): Promise<TestBrowser | undefined> {
  if (executablePath === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'diglot-report-'));
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  let count = 0;
  return {
    async open(text, options) {
      const file = path.join(folder, `${++count}.html`);
      writeFileSync(file, text);
      const url = pathToFileURL(file).href;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== url) faults.push(request.url());
      });
      await page.goto(url);
      return { page, faults };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, with everything open: the rule, and the first place. */
export async function violationsOf(page: Page): Promise<(string | undefined)[][]> {
  await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
