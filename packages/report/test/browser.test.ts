import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport, renderReportIndex, renderThemeMap } from '../src/index.ts';
import { executablePath, startBrowser, type TestBrowser, violationsOf } from './chromium.ts';
import { HOSTILE, sampleAnalysis, sampleThemeMap } from './samples.ts';

/** axe takes seconds a page on a busy machine. */
const SLOW = { timeout: 120_000 };

let browser: TestBrowser;
beforeAll(async () => {
  browser = (await startBrowser()) as TestBrowser;
});
afterAll(() => browser?.close());

/** Without a Chromium, vitest lists these as skipped. */
const there = describe.runIf(executablePath !== undefined);

const texts = (page: Page, selector: string) => page.locator(selector).allTextContents();
const styleOf = (page: Page, selector: string, property: string) =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
const count = (page: Page, selector: string) => page.locator(selector).count();

there('in Chromium, the page of a text', () => {
  const reader = renderReport(sampleAnalysis());

  it('lights the partner of the sentence that is pointed at or focused', async () => {
    const { page, faults } = await browser.open(reader);
    expect(await count(page, '.sentence.lit')).toBe(0);
    await page.locator('.sentence').first().focus();
    expect(await count(page, '.sentence.lit')).toBe(2);
    await page.locator('h1').hover();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await count(page, '.lit')).toBe(0);
    await page.locator('.sentence').nth(1).hover();
    expect(await count(page, '.sentence.lit')).toBe(2);
    expect(await texts(page, '#source .lit')).not.toEqual([]);
    expect(faults).toEqual([]);
  });

  it('reaches the partner by the Tab key, which follows the lines of the table', async () => {
    const { page } = await browser.open(reader);
    await page.locator('.sentence').first().focus();
    await page.keyboard.press('Tab');
    const focused = await page.evaluate('document.activeElement.textContent.trim()');
    expect(focused).toBe('Peer support helps patients with diabetes.');
    expect(await count(page, '.sentence.lit')).toBe(2);
  });

  it('holds the light by Enter or a click until Escape', async () => {
    const { page } = await browser.open(reader);
    await page.locator('.sentence').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('h1').hover();
    await page.keyboard.press('Tab');
    await page.locator('#terms button').focus();
    await page.locator('h1').click();
    expect(await count(page, '.sentence.lit')).toBe(2);
    await page.keyboard.press('Escape');
    expect(await count(page, '.lit')).toBe(0);
    const button = page.locator('#keyphrases button').first();
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('marks keyphrases and term pairs in both texts, and lights each with its translation', async () => {
    const { page } = await browser.open(reader);
    expect(await texts(page, '#aligned .m')).toEqual([
      '同伴支持',
      '糖尿病',
      'Peer support',
      'diabetes',
    ]);
    await page.locator('#keyphrases button').first().focus();
    expect(await texts(page, '#aligned .word')).toEqual(['同伴支持', 'Peer support']);
    await page.locator('#terms button').first().hover();
    expect(await texts(page, '#aligned .word')).toEqual(['糖尿病', 'diabetes']);
    // A term inside a sentence lights its translation, and the pair of sentences around.
    await page.locator('#aligned .m', { hasText: 'diabetes' }).hover();
    expect(await texts(page, '#aligned .word')).toEqual(['糖尿病', 'diabetes']);
    expect(await count(page, '.sentence.lit')).toBe(2);
    await page.locator('#source .m', { hasText: '糖尿病' }).hover();
    expect(await texts(page, '#aligned .word')).toEqual(['糖尿病', 'diabetes']);
  });

  it('shows where a value of the record was read, on demand', async () => {
    const sentences = '同伴支持有助于糖尿病患者。\n'.repeat(200);
    const base = sampleAnalysis();
    const text = base.text + sentences;
    const at = text.length - 14;
    const authors = [{ value: '张三', prov: [{ start: at, end: at + 4, line: 200 }] }];
    const record = { ...base.record, authors };
    const long = renderReport({ ...base, text, record, bitexts: [] });
    const { page } = await browser.open(long, { viewport: { width: 1200, height: 700 } });
    const value = page.locator('#record .read', { hasText: '张三' });
    expect(await value.getAttribute('title')).toBe(`line 200, ${at}–${at + 4}`);
    await value.click();
    expect(await texts(page, '#source .lit')).toEqual(['同伴支持']);
    const inSight = `(() => {
      const { top, bottom } = document.querySelector('#source .lit').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })()`;
    await expect.poll(() => page.evaluate(inSight)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('#provenance summary').click();
    await page.locator('#provenance button').first().focus();
    expect(await texts(page, '#source .lit')).toEqual(['同伴支持']);
  });

  it('stripes the beads of low confidence and says so in words', async () => {
    const { page } = await browser.open(reader);
    const doubtful = page.locator('tr.doubtful');
    expect(await doubtful.count()).toBe(1);
    expect(await doubtful.locator('.low').textContent()).toBe('low');
    expect(await styleOf(page, 'tr.doubtful td', 'backgroundImage')).toContain(
      'repeating-linear-gradient',
    );
  });

  it('opens everything on paper', async () => {
    const { page } = await browser.open(reader);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await count(page, 'details:not([open])')).toBe(0);
  });
});

there('in Chromium, the page of a theme map', () => {
  const map = sampleThemeMap(8, 80);
  const themes = renderThemeMap(map);
  const titled = map.themes.flatMap(({ documents }) =>
    documents.map(({ id }) => ({ id, title: `About ${id}`, year: 2021 })),
  );

  it('shows the documents of a theme, with titles, when its bubble is chosen', async () => {
    const page = renderThemeMap(map, { documents: titled });
    for (const choose of ['click', 'Enter']) {
      const { page: opened, faults } = await browser.open(page);
      const bubble = opened.locator('.wide .map a[href="#theme-4"]');
      if (choose === 'click') await bubble.click();
      else {
        await bubble.focus();
        await opened.keyboard.press(choose);
      }
      await opened.locator('#theme-4[open]').waitFor();
      expect(await count(opened, '.theme[open]')).toBe(1);
      const first = opened.locator('#theme-4 .documents li').first();
      expect(await first.isVisible()).toBe(true);
      expect(await first.textContent()).toContain('About d3-0 2021');
      expect(faults).toEqual([]);
    }
  });

  it('opens the theme that its address names', async () => {
    const { page } = await browser.open(themes);
    await page.goto(`${page.url()}#theme-2`);
    await page.locator('#theme-2[open]').waitFor();
  });

  it('lights one theme in map, network and trends alike', async () => {
    const { page } = await browser.open(themes);
    await page.locator('.wide .trends a[href="#theme-3"]').focus();
    expect(await count(page, '.wide .map .lit')).toBe(1);
    expect(await count(page, '.wide .trends .lit')).toBe(1);
    expect(await count(page, '.network .node.lit')).toBe(5);
    expect(Number(await styleOf(page, '.wide .map a:not(.lit)', 'opacity'))).toBeLessThan(1);
  });

  it('lights a term of the network with its neighbours and links', async () => {
    const { page } = await browser.open(themes);
    await page.locator('[data-lights="n7"]').focus();
    expect(await count(page, '.network .node.lit')).toBe(3);
    expect(await count(page, '.network line.lit')).toBe(2);
  });

  it('walks the network by arrow keys, from one stop of the Tab key', async () => {
    const { page } = await browser.open(themes);
    expect(await count(page, '.network .node[tabindex="0"]')).toBe(1);
    // In the picture, which the page may scroll.
    const place = async () => {
      const written = await page.evaluate("document.activeElement.getAttribute('transform')");
      const [x = 0, y = 0] = Array.from(String(written).matchAll(/-?[\d.]+/gu), Number);
      return [x, y] as const;
    };
    await page.locator('.network .node[tabindex="0"]').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      const [x, y] = await place();
      await page.keyboard.press(key);
      const [newX, newY] = await place();
      const moved = { ArrowLeft: x - newX, ArrowRight: newX - x, ArrowUp: y - newY };
      expect(moved[key as keyof typeof moved] ?? newY - y).toBeGreaterThanOrEqual(0);
    }
    expect(await count(page, '.network .node[tabindex="0"]')).toBe(1);
  });

  it('enlarges the network by buttons, keys and the wheel with Ctrl; the wheel alone scrolls', async () => {
    const { page, faults } = await browser.open(themes, { viewport: { width: 1300, height: 900 } });
    const scale = async () => {
      const written = await page.locator('.world').getAttribute('transform');
      return Number(/scale\(([^)]*)\)/.exec(written ?? 'scale(1)')?.[1]);
    };
    await page.locator('.network').scrollIntoViewIfNeeded();
    await page.locator('[data-zoom="in"]').click();
    expect(await scale()).toBeCloseTo(1.6);
    await page.locator('.network .node[tabindex="0"]').focus();
    await page.keyboard.press('+');
    expect(await scale()).toBeCloseTo(2.56);
    expect(await page.locator('.network').getAttribute('data-level')).toBe('2');
    await page.keyboard.press('0');
    expect(await scale()).toBe(1);
    await page.locator('.network').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(scale).toBeGreaterThan(1);
    const enlarged = await scale();
    expect(enlarged).toBeGreaterThan(1);
    await page.mouse.wheel(0, -300);
    expect(await scale()).toBe(enlarged);
    expect(faults).toEqual([]);
  });

  it('is laid out and answers within two seconds of work with five thousand documents', async () => {
    const large = renderThemeMap(sampleThemeMap(40, 5000));
    const { page } = await browser.open(large);
    // Time that the page works, not time that passes: the machine has other things to do.
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.reload();
    await page.locator('.wide .map a[href="#theme-7"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#theme-7 .documents li').first().waitFor();
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(2);
  });
  it('works without its script', async () => {
    const page = renderThemeMap(map);
    const { page: opened } = await browser.open(page, { javaScriptEnabled: false });
    expect(await count(opened, '.network .node')).toBe(40);
    expect(await opened.locator('.zoom').isVisible()).toBe(false);
    await opened.locator('#theme-2 summary').click();
    expect(await opened.locator('#theme-2 .documents').isVisible()).toBe(true);
  });
});

there('in Chromium, every page', () => {
  const pagesIn = (language: 'en' | 'zh', extra = '') => [
    renderReport(sampleAnalysis(extra), { language, links: { index: 'a.html', next: 'b.html' } }),
    renderReportIndex([{ href: 'a.html', analysis: sampleAnalysis(extra) }], { language }),
    renderThemeMap(sampleThemeMap(14, 60, extra), { language }),
  ];

  it.for([
    ['light', 'en'],
    ['light', 'zh'],
    ['dark', 'en'],
    ['dark', 'zh'],
  ] as const)('has no fault that axe can find: %s, %s', SLOW, async ([colorScheme, language]) => {
    for (const text of pagesIn(language)) {
      const { page } = await browser.open(text, { colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    }
  });

  it('has none while something is lit, or on a narrow screen', SLOW, async () => {
    for (const text of pagesIn('en')) {
      const { page } = await browser.open(text, { viewport: { width: 360, height: 640 } });
      // Past the link that skips to the content, to the first thing that lights, where there is one.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(360);
      expect(await violationsOf(page)).toEqual([]);
    }
  });

  it('runs nothing out of the data, asks for nothing, complains of nothing', async () => {
    for (const text of pagesIn('en', HOSTILE)) {
      const { page, faults } = await browser.open(text);
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(await count(page, 'img')).toBe(0);
      expect(faults).toEqual([]);
    }
  });

  it('refuses a script that is slipped in, by its policy', async () => {
    const text = renderReport(sampleAnalysis()).replace(
      '</footer>',
      '</footer><script>window.hit = 1</script><img src="x.png" onerror="window.hit = 2">',
    );
    const { page, faults } = await browser.open(text);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(faults.join('\n')).toContain('Content Security Policy');
  });
});
