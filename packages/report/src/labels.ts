import { html, langAttribute, type Markup } from './html.ts';
import type { Messages } from './messages.ts';
import type { InterfaceLanguage, ReportLabel } from './types.ts';

interface Name {
  readonly language: InterfaceLanguage;
  readonly text: string;
}

/** The names of a thing, the one in the language of the interface first. */
export function namesOf(label: ReportLabel, language: InterfaceLanguage): Name[] {
  const order: readonly InterfaceLanguage[] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return order.flatMap((tag) => (label[tag] ? [{ language: tag, text: label[tag] }] : []));
}

/** The names of a theme, or its number where it has none. */
export function themeNames(
  { id, label }: { readonly id: number; readonly label: ReportLabel },
  messages: Messages,
  language: InterfaceLanguage,
): Name[] {
  const names = namesOf(label, language);
  return names.length > 0 ? names : [{ language, text: `${messages.theme} ${id}` }];
}

/** Names as plain text. */
export const joinNames = (names: readonly Name[]): string =>
  names.map(({ text }) => text).join(' · ');

/** Names, each marked with its language. */
export const writeNames = (names: readonly Name[]): Markup =>
  html`${names.map(
    ({ text, language }, at) =>
      html`${at > 0 ? ' · ' : ''}<span${langAttribute(language)}>${text}</span>`,
  )}`;

/** Cut a text that is longer than `most` characters; linear in `most`. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** The class that gives a theme its colour; colours come round again. */
export const colorOf = (theme: number): string => (theme > 0 ? `c${(theme - 1) % 12}` : 'c-none');
