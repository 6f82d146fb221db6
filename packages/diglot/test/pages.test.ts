import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderReport, renderReportIndex, renderThemeMap } from '@diglot/report';
import { extractThemes, type ThemeMap } from '@diglot/themes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  executablePath,
  type Page,
  startBrowser,
  type TestBrowser,
} from '../../report/test/chromium.ts';
import { createDiglot } from '../src/index.ts';
import { writeCorpus } from './corpus.ts';
import { SAMPLE_RECORD } from './sample-record.ts';

const corpus = writeCorpus(1000);
const analysis = createDiglot().analyze(SAMPLE_RECORD);

const SCREEN = { width: 1180, height: 760 };
const images = fileURLToPath(new URL('../../../docs/images', import.meta.url));

/** Takes a picture for the documents, where `DIGLOT_SCREENSHOTS` asks for them; pngquant makes it small. */
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.DIGLOT_SCREENSHOTS) return;
  const file = path.join(images, `${name}.png`);
  mkdirSync(images, { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
  spawnSync('pngquant', ['--force', '--ext', '.png', file]);
}

/** Scrolls a section to the top of the window. */
const show = (page: Page, selector: string) =>
  page.evaluate(`document.querySelector('${selector}').scrollIntoView({ behavior: 'instant' })`);

const count = (page: Page, selector: string) => page.locator(selector).count();

describe.runIf(executablePath !== undefined)('in Chromium, what diglot found', () => {
  let browser: TestBrowser;
  let map: ThemeMap;
  beforeAll(async () => {
    map = extractThemes(corpus, { themes: 12 });
    browser = (await startBrowser()) as TestBrowser;
  }, 120_000);
  afterAll(() => browser?.close());

  it('is a map of a thousand documents that answers', async () => {
    const text = renderThemeMap(map, { documents: corpus });
    const { page, faults } = await browser.open(text, { viewport: SCREEN });
    // The smallest bubble stands before all others.
    await page.locator('.wide .map a').last().click();
    await page.locator('.theme[open] .documents li').first().waitFor();
    const listed = map.themes.reduce((sum, { documents }) => sum + documents.length, 0);
    expect(await count(page, '.documents li')).toBe(listed + map.unplaced.length);
    expect(faults).toEqual([]);
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, 'themes-map');
  });

  it('is a network whose terms show their neighbours', async () => {
    const text = renderThemeMap(map, { documents: corpus, language: 'zh' });
    const { page, faults } = await browser.open(text, { viewport: SCREEN, colorScheme: 'dark' });
    await show(page, '#network');
    await picture(page, 'themes-network-zh-dark');
    const label = page.locator('.network .node', { hasText: '深度学习' }).first();
    await label.focus();
    expect(await count(page, '.network .node.lit')).toBeGreaterThan(2);
    expect(faults).toEqual([]);
  });

  it('is trends of themes, those that gained most first', async () => {
    const text = renderThemeMap(map, { documents: corpus });
    const { page, faults } = await browser.open(text, { viewport: { ...SCREEN, height: 720 } });
    const shares = await page.locator('.wide .share').allTextContents();
    const gains = shares.map((share) => {
      const [early = 0, late = 0] = Array.from(share.matchAll(/\d+/gu), Number);
      return late - early;
    });
    // The numbers shown are rounded.
    for (const [at, gain] of gains.slice(1).entries()) {
      expect(gain).toBeLessThanOrEqual((gains[at] ?? 0) + 1);
    }
    await show(page, '#trends');
    expect(faults).toEqual([]);
    await picture(page, 'themes-trends');
  });

  it('is a record to read sentence by sentence', async () => {
    expect(analysis.record?.titles.map(({ lang }) => lang)).toEqual(['zh', 'en']);
    for (const [language, colorScheme, name] of [
      ['en', 'light', 'reader'],
      ['zh', 'dark', 'reader-zh-dark'],
    ] as const) {
      const page = renderReport(analysis, { language });
      const { page: opened, faults } = await browser.open(page, { viewport: SCREEN, colorScheme });
      expect(await count(opened, 'tr.doubtful')).toBeGreaterThan(0);
      await show(opened, '#aligned');
      const sentence = opened.locator('.sentence', { hasText: 'met a trained peer' });
      await sentence.locator('.m').first().hover();
      const lit = await opened.locator('.sentence.lit').allTextContents();
      expect(lit.join(' ')).toContain('每两周');
      expect(faults).toEqual([]);
      await picture(opened, name);
    }
  });

  it('prints on white, with everything open', async () => {
    const { page } = await browser.open(renderReport(analysis), {
      viewport: { width: 800, height: 1100 },
      colorScheme: 'dark',
    });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await count(page, 'details:not([open])')).toBe(0);
    const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(paper).toBe('rgb(255, 255, 255)');
    await show(page, '#aligned');
    await picture(page, 'reader-print');
  });

  it('is a contents page over several records', async () => {
    const entries = [analysis, createDiglot().analyze('Peer support helps.\n同伴支持有帮助。')];
    const text = renderReportIndex(
      entries.map((entry, at) => ({ href: `${at + 1}.html`, analysis: entry })),
    );
    const { page, faults } = await browser.open(text, { viewport: SCREEN });
    expect(await page.locator('.records a').allTextContents()).toEqual([
      '同伴支持对港区老年糖尿病患者自我管理的影响',
      'Peer support helps.',
    ]);
    expect(faults).toEqual([]);
  });
});
