import type { Rights } from '../model.ts';
import type { Source } from '../source/source.ts';

const LICENSE =
  /https?:\/\/creativecommons\.org\/(?:licenses\/(?<kind>[a-z-]{2,8})\/(?<version>\d\.\d)|publicdomain\/zero\/1\.0)\/?/i;

/** Read a copyright statement: its holder is what stands before a licence's address. */
export function rightsAt(source: Source, start: number, end: number, field?: string): Rights {
  const text = source.text.slice(start, end);
  const license = LICENSE.exec(text);
  const holder = text.slice(0, license?.index ?? text.length).trim();
  return {
    ...source.rawAt(start, end, field),
    holder: holder === '' ? null : holder,
    licenseUrl: license?.[0] ?? null,
    spdx: license ? spdxOf(license.groups ?? {}) : null,
  };
}

function spdxOf({ kind, version }: { kind?: string; version?: string }): string {
  return kind && version ? `CC-${kind.toUpperCase()}-${version}` : 'CC0-1.0';
}
