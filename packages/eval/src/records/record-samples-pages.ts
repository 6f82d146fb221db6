import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BibliographicRecord, parseRecords } from '@diglot/records';
import { readJsonLines } from '../gold.ts';
import { percent } from '../metrics.ts';
import type { Row } from '../task.ts';

/** The gold of a first page. */
export interface BilingualGold {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly abstract_zh: string;
  readonly abstract_en: string;
  readonly keywords_zh: readonly string[];
  readonly keywords_en: readonly string[];
}

const PARTS = ['titles', 'abstracts', 'keywords'] as const;

/** Which parts of a page are exactly right in both languages, and whether every language is right. */
export function scorePage(gold: BilingualGold, record: BibliographicRecord | undefined) {
  const of = (list: readonly { lang: string; value: string }[] = [], lang: string) =>
    list
      .filter((one) => one.lang === lang)
      .map(({ value }) => squash(value))
      .join('\n');
  const equal = (
    list: readonly { lang: string; value: string }[] | undefined,
    zh: string,
    en: string,
  ) => of(list, 'zh') === zh && of(list, 'en') === en;
  const titles = equal(record?.titles, squash(gold.title_zh), squash(gold.title_en));
  const abstracts = equal(record?.abstracts, squash(gold.abstract_zh), squash(gold.abstract_en));
  const lists = (list: readonly string[]) => list.map(squash).join('\n');
  const keywords = equal(record?.keywords, lists(gold.keywords_zh), lists(gold.keywords_en));
  const languages = ['titles', 'abstracts'].every((part) => {
    const list = record?.[part as 'titles' | 'abstracts'] ?? [];
    return (
      list.length > 0 && list.every(({ lang, value }) => lang === (mostlyHan(value) ? 'zh' : 'en'))
    );
  });
  return { titles, abstracts, keywords, all: titles && abstracts && keywords, languages };
}

/** Score every first page that has gold. */
export function firstPageRow(data: string, file: string): Row {
  const folder = path.join(data, 'records', 'samples', 'chinaxiv-header');
  const scored = readJsonLines<BilingualGold>(data, file).flatMap((gold) => {
    const page = path.join(folder, `${gold.id.replace('chinaxiv:', '')}.txt`);
    if (!existsSync(page)) return [];
    return [scorePage(gold, parseRecords(readFileSync(page, 'utf8')).records[0])];
  });
  const share = (part: keyof ReturnType<typeof scorePage>) =>
    percent(scored.filter((one) => one[part]).length, scored.length);
  const scores = Object.fromEntries(
    [...PARTS, 'all', 'languages'].map((part) => [part, share(part as 'all')]),
  );
  return { set: 'first pages', items: scored.length, scores };
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function mostlyHan(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > words;
}
