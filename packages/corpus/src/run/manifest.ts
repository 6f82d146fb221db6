import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexRange } from '@diglot/text';
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

/** The manifest of a complete run; `undefined` where there is none. */
export const readManifest = ({
  manifest,
}: Pick<Layout, 'manifest'>): Promise<Manifest | undefined> => readJson<Manifest>(manifest);

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
