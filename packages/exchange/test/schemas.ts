import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of the schemas, in the gold data; `undefined` when it or `xmllint` is not there. */
export const SCHEMAS: string | undefined = schemasFolder();

function schemasFolder(): string | undefined {
  const gold = process.env.DIGLOT_GOLD;
  const folder = gold && path.join(gold, 'records', 'schemas');
  const hasTool = spawnSync('xmllint', ['--version']).error === undefined;
  if (folder && existsSync(folder) && hasTool) return folder;
  console.info(
    'exchange: TMX, XLIFF and TBX are not checked against their schemas: set DIGLOT_GOLD to the gold data and install xmllint (libxml2-utils).',
  );
  return undefined;
}

/** Check a document with `xmllint`. @returns What it says against it; empty when it is valid. */
export function xmllint(document: string, ...options: readonly string[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'diglot-')), 'document.xml');
  writeFileSync(file, document.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...options, file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

/** Whether `jing` is installed. */
export const HAS_JING = spawnSync('jing', []).error === undefined;

/** Check a document against a RELAX NG schema with `jing`. */
export function jing(document: string, schema: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'diglot-')), 'document.xml');
  writeFileSync(file, document);
  const { status, stdout } = spawnSync('jing', [schema, file], { encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}
