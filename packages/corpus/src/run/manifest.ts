import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type IndexRange, InvalidInputError, isJsonObject } from '@diglot/text';
import type { Fault } from '../task.ts';
import { replaceFile } from '../write/replace-file.ts';
import type { Layout } from './layout.ts';
import type { Plan, PlannedInput } from './plan.ts';
import { JOURNALS } from './results.ts';
import { type Counts, type InputCounts, readJson, type Written } from './state.ts';

/** What a complete run was, and gave. Lies beside the output, as JSON. */
export interface Manifest extends Omit<Plan, 'inputs'> {
  readonly inputs: readonly InputSummary[];
  readonly parts: readonly PartSummary[];
  readonly counts: Counts;
}

/** An input, what it gave, and what its reader told of it. */
export interface InputSummary extends PlannedInput, InputCounts {
  /** Why it could not be read to its end. */
  readonly fault?: Fault;
}

/** A file of the output. The rejects, where there are any, lie beside it. */
export interface PartSummary extends Written {
  readonly name: string;
}

/** Write the manifest of a run, or of the inputs that are a shard of one, which is at its end. */
export async function writeManifest(
  { runFolder, manifest }: Layout,
  plan: Plan,
  { from, to }: IndexRange,
  counts: Counts,
): Promise<Manifest> {
  const journal = async (name: string) =>
    (await readFile(path.join(runFolder, name), 'utf8')).split('\n').filter(Boolean).map(parse);
  const summaries = await journal(JOURNALS.inputs);
  const whole: Manifest = {
    ...plan,
    inputs: plan.inputs
      .slice(from, to)
      .map((input, at) => ({ ...input, ...(summaries[at] as InputCounts) })),
    parts: (await journal(JOURNALS.parts)) as PartSummary[],
    counts,
  };
  await replaceFile(manifest, formatManifest(whole));
  return whole;
}

export const formatManifest = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, undefined, 2)}\n`;

const parse = (line: string): unknown => JSON.parse(line);

/**
 * The manifest of a run that came to its end; `undefined` where there is none.
 *
 * @throws {InvalidInputError} `output-not-empty`, where a file of that name is something else.
 */
export async function readManifest(layout: Layout): Promise<Manifest | undefined> {
  const found = await readJson<unknown>(layout.manifest).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  if (found === undefined || isManifest(found, layout)) return found;
  throw new InvalidInputError(
    'output-not-empty',
    `corpus/runCorpus: ${layout.manifest} is no manifest of a run; take it away, or name another place`,
  );
}

/**
 * The manifest of a run of which everything is still there; `undefined` where a file of it has been taken away.
 *
 * @throws {InvalidInputError} `output-changed`, and as `readManifest`.
 */
export async function readComplete(layout: Layout): Promise<Manifest | undefined> {
  const manifest = await readManifest(layout);
  for (const { name, bytes, rejectBytes } of manifest?.parts ?? []) {
    // Of Parquet only the length of the lines that it was made of is known.
    const length = name.endsWith('.parquet') ? undefined : bytes;
    const rejects = layout.rejectsOf(name) ?? name;
    if (!(await isThere(layout, name, length))) return undefined;
    if (rejectBytes > 0 && !(await isThere(layout, rejects, rejectBytes))) return undefined;
  }
  return manifest;
}

/** @throws {InvalidInputError} `output-changed`, where a file has another length than it had. */
async function isThere({ folder }: Layout, name: string, bytes: number | undefined) {
  const file = path.join(folder, name);
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || bytes === undefined || found.size === bytes)
    return found !== undefined;
  throw new InvalidInputError(
    'output-changed',
    `corpus/runCorpus: ${file} has been changed since the run wrote it; take it away to have it written anew`,
  );
}

/** Whether JSON is a manifest: of this shape, and with names that parts of this layout can have. */
function isManifest(value: unknown, { rejectsOf }: Layout): value is Manifest {
  if (!isJsonObject(value)) return false;
  const { task, settings, inputs, parts, counts } = value;
  if (![task, settings, counts].every(isJsonObject)) return false;
  return [inputs, parts].every(
    (list) =>
      Array.isArray(list) &&
      list.every((item) => isJsonObject(item) && typeof item.name === 'string') &&
      (list !== parts || list.every(({ name }) => rejectsOf(name) !== undefined)),
  );
}

/** The plan of a run that is complete. */
export function planOf({ task, settings, recordsPerPart, parquet, inputs }: Manifest): Plan {
  return {
    task,
    settings,
    recordsPerPart,
    parquet,
    inputs: inputs.map(({ name, label, bytes, modified, group, cut }) => ({
      name,
      label,
      bytes,
      modified,
      group,
      cut,
    })),
  };
}
