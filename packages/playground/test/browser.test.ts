import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, site } from './serve-site.ts';

/** The page fetches 5 MB and analyses on a busy machine. */
const SLOW = { timeout: 120_000 };

const executablePath = [process.env.DIGLOT_CHROMIUM ?? '', '/usr/bin/chromium'].find(
  (file) => file !== '' && existsSync(file),
);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Drops a file on the page. */
const DROP = `
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['水壶烧开水。'], 'dropped.txt'));
  document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
`;

/** What must not run, and must be seen as text. */
const HOSTILE = `TY  - JOUR
TI  - <img src=x onerror="top.hit=1"><script>top.hit=2</script>同伴支持</title>
TI  - </script><script>parent.hit=3</script> Peer support
AU  - "><svg onload=top.hit=4>
AB  - Peer support helps. javascript:alert(1) \${hit} {{hit}} 同伴支持有帮助。
ER  -
`;

describe.runIf(executablePath !== undefined && existsSync(path.join(site, 'index.html')))(
  'the playground in Chromium',
  () => {
    let browser: Browser;
    let host: Awaited<ReturnType<typeof serveSite>>;
    let page: Page;
    const faults: string[] = [];
    const status = () => page.locator('#status').textContent();
    const frame = () => page.frameLocator('#view');

    beforeAll(async () => {
      host = await serveSite();
      browser = await chromium.launch({
        ...(executablePath !== undefined && { executablePath }),
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
      page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(host.address);
      await page.locator('#analyse:enabled').waitFor({ timeout: 60_000 });
    }, 90_000);
    afterAll(async () => {
      await browser?.close();
      host?.close();
    });

    async function analyse(text: string) {
      await page.locator('#clear').click();
      await page.locator('#text').fill(text);
      await page.locator('#analyse').click();
      await expect.poll(status, { timeout: 60_000 }).toMatch(/records? (?:and|or) texts?\.$/);
    }

    it('shows a sample of each layout as an aligned reader', SLOW, async () => {
      const options = await page.locator('#sample option').allTextContents();
      expect(options).toHaveLength(8);
      for (const name of options.slice(1, 6)) {
        await page.locator('#sample').selectOption(name);
        await page.locator('#analyse').click();
        await expect.poll(status, { timeout: 60_000 }).toBe('1 record or text.');
        await frame().locator('h1').waitFor();
        expect(await frame().locator('#record').count(), name).toBe(1);
        expect(await frame().locator('#keyphrases li, #keyphrases tr').count()).toBeGreaterThan(2);
      }
      expect(faults).toEqual([]);
    });

    it('maps the themes of several exports, once each work', SLOW, async () => {
      const library = path.join(import.meta.dirname, '../../../examples/library');
      await page.locator('#clear').click();
      await page
        .locator('#files')
        .setInputFiles(
          ['cnki.txt', 'publisher.ris', 'pubmed.nbib'].map((file) => path.join(library, file)),
        );
      await page.locator('#analyse').click();
      await expect.poll(status, { timeout: 60_000 }).toMatch(/records and texts\.$/);
      await page.locator('#themes').click();
      await frame().locator('#map').waitFor({ timeout: 60_000 });
      expect(await frame().locator('h1').textContent()).toContain('17');
      expect(faults).toEqual([]);
    });

    it('saves what was found', SLOW, async () => {
      const expected = {
        tmx: /<tmx /,
        tbx: /<tbx |<martif /,
        ris: /^TY {2}- /m,
        csv: /,/,
        vosviewer: /"network"/,
        report: /<!doctype html>/,
        map: /<!doctype html>/,
      };
      for (const [name, pattern] of Object.entries(expected)) {
        const [saved] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('#save').selectOption(name),
        ]);
        expect(readFileSync(await saved.path(), 'utf8'), name).toMatch(pattern);
      }
      expect(faults).toEqual([]);
    });

    it('speaks Chinese when asked to, in the page and in what it shows', SLOW, async () => {
      await page.locator('[data-language="zh"]').click();
      expect(await page.locator('#analyse').textContent()).toBe('分析');
      await expect.poll(() => frame().locator('html').getAttribute('lang')).toBe('zh-Hans');
      await page.locator('[data-language="en"]').click();
    });

    it('runs nothing out of a hostile record, and shows it as text', SLOW, async () => {
      await analyse(HOSTILE);
      await frame().locator('#record').waitFor();
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(await frame().locator('img, svg[onload]').count()).toBe(0);
      expect(await frame().locator('body').textContent()).toContain('onerror');
      expect(faults).toEqual([]);
    });

    it('stops when cancelled, and works again', SLOW, async () => {
      const long = `Peer support helps patients. 同伴支持有助于患者。\n\n`.repeat(3000);
      const buffer = Buffer.from(long);
      await page
        .locator('#files')
        .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
      await page.locator('#analyse').click();
      await page.locator('#cancel').click();
      expect(await page.locator('#cancel').isVisible()).toBe(false);
      await page.locator('#analyse:enabled').waitFor({ timeout: 60_000 });
      await analyse('同伴支持有助于患者。');
      expect(await page.locator('#items li').count()).toBe(1);
    });

    it(
      'shows nothing of what was cleared, or dropped for something else, during work',
      SLOW,
      async () => {
        const long = Array.from(
          { length: 3000 },
          (_, at) => `TY  - JOUR\nTI  - Kettle ${at}\nER  - \n`,
        ).join('');
        const items = () => page.locator('#items li').allTextContents();
        const begin = async () => {
          await page.locator('#text').fill('');
          await page
            .locator('#files')
            .setInputFiles({ name: 'long.ris', mimeType: 'text/plain', buffer: Buffer.from(long) });
          await page.locator('#analyse').click();
          await expect.poll(status, { timeout: 60_000 }).toMatch(/^Analysed/);
          expect((await items()).length).toBeGreaterThan(0);
        };
        await begin();
        await page.locator('#items button').first().click();
        await frame().locator('h1').waitFor({ timeout: 60_000 });
        await page.locator('#clear').click();
        expect(await items()).toEqual([]);
        await page.locator('#analyse:enabled').waitFor();
        await analyse('同伴支持有助于患者。');
        expect(await items()).toEqual([expect.stringContaining('同伴支持')]);
        await begin();
        await page.evaluate(DROP);
        await expect.poll(status, { timeout: 60_000 }).toBe('1 record or text.');
        expect(await items()).toEqual([expect.stringContaining('dropped.txt')]);
        expect(faults).toEqual([]);
      },
    );

    it('asks the host for its own files alone, each once but the worker', SLOW, async () => {
      const once = host.asked.filter((name) => name !== 'worker.js').sort();
      expect(once).toEqual(
        ['app.js', 'cedict.compact.gz', 'index.html', 'style.css', 'word-model.bin.gz'].sort(),
      );
    });

    it('works as one file from a disk, and asks for nothing', SLOW, async () => {
      const file = pathToFileURL(path.join(site, 'diglot-playground.html')).href;
      const own = await browser.newPage({ locale: 'en-GB' });
      const asked: string[] = [];
      own.on('request', (request) => asked.push(request.url()));
      own.on('console', (message) => asked.push(message.text()));
      await own.goto(file);
      await own.locator('#sample').selectOption('0');
      await own.locator('#analyse:enabled').click({ timeout: 60_000 });
      await own.frameLocator('#view').locator('#record').waitFor({ timeout: 60_000 });
      // The worker comes out of the page itself.
      expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([file]);
      await own.close();
    });

    it.for([
      [360, 'light'],
      [360, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const)(
      'has no fault that axe can find at %i px, %s',
      SLOW,
      async ([width, colorScheme]) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        // The page forbids scripts that are slipped in, also this one: it comes through the debugger.
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run(document, { iframes: false })')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      },
    );
  },
);
