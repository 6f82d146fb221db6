import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport, renderThemeMap } from '../src/index.ts';
import { executablePath, startBrowser, type TestBrowser } from './chromium.ts';
import { sampleAnalysis, sampleThemeMap } from './samples.ts';

const SLOW = { timeout: 120_000 };

/** Folder for pictures to look at; none are kept where it is not set. */
const shots = process.env.DIGLOT_SHOTS;

/** Smallest letters of a picture, in pixels on the screen. */
const MIN_LETTERS = 8.5;

let browser: TestBrowser;
beforeAll(async () => {
  browser = (await startBrowser()) as TestBrowser;
});
afterAll(() => browser?.close());

/** A map as it comes out of a search: long names, one document without a year in each theme. */
function map() {
  const plain = sampleThemeMap(9, 180);
  const names = ['community health workers', 'hypertension', 'sleep quality of nurses', 'asthma'];
  const themes = plain.themes.map((theme, at) => ({
    ...theme,
    label: { en: `${names[at % 4]} ${at + 1}`, zh: `社区卫生工作者${at + 1}` },
    documents: theme.documents.map((document) => ({ ...document, membership: 1 })),
    years: Array.from({ length: 12 }, (_, year) => ({
      year: 2010 + year,
      documents: year % 3 === at % 3 ? 4 : year % 2,
    })),
  }));
  return { ...plain, themes };
}

/** An analysis of two bitexts, so that the tables have captions. */
function analysis() {
  const one = sampleAnalysis();
  const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2);
  const pair = { ...one.termPairs[0], target: long } as (typeof one.termPairs)[number];
  return { ...one, bitexts: [...one.bitexts, ...one.bitexts], termPairs: [...one.termPairs, pair] };
}

/** What is wrong with how a page lies on the screen. */
const faultsOf = (page: Page) =>
  page.evaluate(`(() => {
    const faults = [];
    const seen = (element) => element.getClientRects().length > 0;
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen');
    for (const caption of document.querySelectorAll('caption')) {
      const { width, height } = caption.getBoundingClientRect();
      if (width < 100 || height > 60) faults.push('caption of ' + width + ' × ' + height);
    }
    for (const svg of [...document.querySelectorAll('svg')].filter(seen)) {
      const { right } = svg.getBoundingClientRect();
      if (right > innerWidth) faults.push(svg.classList[0] + ' goes over the edge');
      const texts = [...svg.querySelectorAll('text')].filter(seen);
      for (const text of texts) {
        const { a } = text.getScreenCTM();
        const size = parseFloat(getComputedStyle(text).fontSize) * (a || 1);
        if (size > 1 && size < ${MIN_LETTERS}) faults.push('letters of ' + size + ': ' + text.textContent);
      }
      const names = texts.filter((text) => text.classList.contains('label'));
      const boxes = names.map((text) => [text.textContent, text.getBoundingClientRect()]);
      boxes.forEach(([first, a], at) => {
        for (const [second, b] of boxes.slice(at + 1)) {
          const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const under = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (over > 2 && under > 5) faults.push(first + ' lies over ' + second);
        }
      });
    }
    return faults.slice(0, 8);
  })()`);

const cases = ([360, 768, 1280] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'zh'] as const).map((language) => [width, scheme, language] as const),
  ),
);

describe.runIf(executablePath !== undefined)('in Chromium, a page lies well on the screen', () => {
  it.for(cases)('of %i px, %s, %s', SLOW, async ([width, colorScheme, language]) => {
    const pages = {
      report: renderReport(analysis(), { language }),
      themes: renderThemeMap(map(), { language }),
    };
    for (const [name, text] of Object.entries(pages)) {
      const { page } = await browser.open(text, { viewport: { width, height: 800 }, colorScheme });
      expect(await faultsOf(page), name).toEqual([]);
      if (shots === undefined) continue;
      mkdirSync(shots, { recursive: true });
      const file = `${name}-${width}-${colorScheme}-${language}.png`;
      await page.screenshot({ path: path.join(shots, file), fullPage: true });
    }
  });

  it('with the themes before the pictures where there is one column', async () => {
    const top = async (width: number) => {
      const { page } = await browser.open(renderThemeMap(map()), {
        viewport: { width, height: 800 },
      });
      const tops = ['#themes', '#map'].map((id) =>
        page.locator(id).evaluate((element) => element.getBoundingClientRect().top),
      );
      return Promise.all(tops) as Promise<number[]>;
    };
    const [themes = 0, pictures = 0] = await top(360);
    expect(themes).toBeLessThan(pictures);
    const [side, wide] = await top(1280);
    expect(side).toBe(wide);
  });
});
