import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DiglotError, InvalidInputError } from '@diglot/text';
import { replaceFile } from '../write/replace-file.ts';
import type { Layout } from './layout.ts';
import { type Manifest, planOf, readManifest } from './manifest.ts';
import { checkSamePlan, type Plan } from './plan.ts';
import { readJson, readState, type State } from './state.ts';

/** Where a run stands before it begins. */
export interface Standing {
  /** Of a run that is complete: there is nothing to do. */
  readonly complete?: Manifest;
  /** Of a run that was stopped. */
  readonly state?: State;
}

export const planFile = ({ runFolder }: Layout) => path.join(runFolder, 'plan.json');

/**
 * Find out what of a run is done, and make its folders.
 *
 * @throws {InvalidInputError} `run-unfinished`, `resume-mismatch`, `output-not-empty`.
 * @throws {DiglotError} `output-unwritable`.
 */
export async function beginRun(layout: Layout, plan: Plan, resume: boolean): Promise<Standing> {
  const state = await readState(layout.runFolder);
  if (state) {
    if (!resume) {
      throw new InvalidInputError(
        'run-unfinished',
        `corpus/runCorpus: ${layout.runFolder} holds a run that was stopped; go on with resume, or remove that folder`,
      );
    }
    const begun = await readJson<Plan>(planFile(layout));
    if (begun) checkSamePlan(begun, plan);
    return { state };
  }
  const manifest = await readManifest(layout);
  if (manifest && resume) {
    checkSamePlan(planOf(manifest), plan);
    return { complete: manifest };
  }
  await makeFolders(layout);
  await clear(layout, manifest);
  await replaceFile(planFile(layout), `${JSON.stringify(plan)}\n`);
  return {};
}

async function makeFolders({ runFolder, folder }: Layout): Promise<void> {
  try {
    await mkdir(runFolder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DiglotError(
      'output-unwritable',
      `corpus/runCorpus: cannot write in ${folder} (${code}); name another place`,
      { cause: error },
    );
  }
}

/** Take away the parts of an earlier run in the same folder, which would be taken for parts of this one. */
async function clear({ inParts, folder, manifest }: Layout, old: Manifest | undefined) {
  if (!inParts) return;
  const parts = (await readdir(folder)).filter((name) => /^part-\d/.test(name));
  if (parts.length > 0 && !old) {
    throw new InvalidInputError(
      'output-not-empty',
      `corpus/runCorpus: ${folder} holds ${parts[0]}, which no run here has written; name another folder`,
    );
  }
  await rm(manifest, { force: true });
  for (const name of parts) await rm(path.join(folder, name), { force: true });
}
