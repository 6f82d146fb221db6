import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport, renderThemeMap } from '../src/index.ts';
import { HOSTILE, sampleAnalysis, sampleThemeMap } from './samples.ts';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';
const executablePath = [
  process.env.DIGLOT_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== '' && existsSync(file));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('in Chromium, a page', () => {
  let browser: Browser | undefined;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'diglot-report-'));
    if (executablePath) browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page from a file; `faults` gathers what its console and its requests complain of. */
  async function open(text: string, colorScheme: 'light' | 'dark' = 'light') {
    const file = path.join(folder, 'page.html');
    writeFileSync(file, text);
    const context = await browser?.newContext({ colorScheme, bypassCSP: false });
    const page = (await context?.newPage()) as Page;
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) faults.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, faults };
  }

  const lit = (page: Page) => page.locator('.sentence.lit').count();

  it('lights the partner of the sentence that is pointed at or focused', async (context) => {
    if (!browser) return context.skip('Chromium is not installed');
    const { page, faults } = await open(renderReport(sampleAnalysis()));
    expect(await lit(page)).toBe(0);
    await page.locator('.sentence').first().focus();
    expect(await lit(page)).toBe(2);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.locator('h1').hover();
    await page.keyboard.press('Escape');
    expect(await lit(page)).toBe(0);
    await page.locator('.sentence').nth(1).hover();
    expect(await lit(page)).toBe(2);
    await page.locator('#keyphrases button').first().focus();
    expect(await page.locator('#aligned .m.lit').allTextContents()).toEqual([
      '同伴支持',
      'Peer support',
    ]);
    expect(faults).toEqual([]);
  });

  it.for(['light', 'dark'] as const)(
    'has no fault that axe can find, in %s',
    async (scheme, context) => {
      if (!browser) return context.skip('Chromium is not installed');
      for (const text of [
        renderReport(sampleAnalysis()),
        renderReport(sampleAnalysis(), { language: 'zh' }),
        renderThemeMap(sampleThemeMap(8)),
      ]) {
        const { page } = await open(text, scheme);
        await page.evaluate(
          "document.querySelectorAll('details').forEach((d) => { d.open = true; })",
        );
        await page.evaluate(axe);
        const result = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        const found = result.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
        expect(found).toEqual([]);
      }
    },
  );

  it('runs nothing out of the data', async (context) => {
    if (!browser) return context.skip('Chromium is not installed');
    for (const text of [
      renderReport(sampleAnalysis(HOSTILE)),
      renderThemeMap(sampleThemeMap(3, 12, HOSTILE)),
    ]) {
      const { page, faults } = await open(text);
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(await page.locator('img').count()).toBe(0);
      expect(faults).toEqual([]);
    }
  });

  it('opens a theme by its bubble, within two seconds for a thousand documents', async (context) => {
    if (!browser) return context.skip('Chromium is not installed');
    const text = renderThemeMap(sampleThemeMap(25, 1000));
    const start = performance.now();
    const { page, faults } = await open(text);
    await page.locator('.map a').nth(3).focus();
    await page.keyboard.press('Enter');
    await page.locator('details[open].theme').waitFor();
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await page.locator('details[open].theme').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
