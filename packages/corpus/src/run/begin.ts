import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { DiglotError, InvalidInputError } from '@diglot/text';
import { isUnfinishedName } from '../files/unfinished-file.ts';
import { replaceFile } from '../write/replace-file.ts';
import type { Layout } from './layout.ts';
import { type Manifest, planOf, readComplete, readManifest } from './manifest.ts';
import { checkSamePlan, type Plan } from './plan.ts';
import { readJson, readState, type State } from './state.ts';

/** Where a run stands before it begins. */
export interface Standing {
  /** Of a run that is complete: there is nothing to do. */
  readonly complete?: Manifest;
  /** Of a run that was stopped. */
  readonly state?: State;
}

const PLAN = 'plan.json';

export const planFile = ({ runFolder }: Layout) => path.join(runFolder, PLAN);

/**
 * Find out what of a run is done, and make its folders.
 *
 * @throws {InvalidInputError} `output-is-input`, `run-unfinished`, `resume-mismatch`,
 *   `output-not-empty`, `output-changed`.
 * @throws {DiglotError} `output-unwritable`.
 */
export async function beginRun(layout: Layout, plan: Plan, resume: boolean): Promise<Standing> {
  await refuseInputs(layout, plan);
  const state = await readState(layout.runFolder);
  const inShards = (await namesIn(layout.runFolder)).some((name) => name.startsWith('shard-'));
  if ((state || inShards) && !resume) {
    throw new InvalidInputError(
      'run-unfinished',
      `corpus/runCorpus: ${layout.runFolder} holds a run that was stopped; go on with resume, or remove that folder`,
    );
  }
  if (state) {
    const begun = await readJson<Plan>(planFile(layout));
    if (begun) checkSamePlan(begun, plan);
    return { state };
  }
  const old = await readManifest(layout);
  if (old && resume) {
    checkSamePlan(planOf(old), plan);
    const complete = await readComplete(layout);
    if (complete) return { complete };
  }
  const gone = await filesOfOld(layout, old);
  await makeFolders(layout);
  for (const file of gone) await rm(file, { force: true });
  await replaceFile(planFile(layout), `${JSON.stringify(plan)}\n`);
  return {};
}

async function makeFolders({ runFolder, folder }: Layout): Promise<void> {
  try {
    await mkdir(runFolder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/**
 * The files of an earlier run in the same place, which would be taken for those of this one: its parts, their rejects,
 * and last its manifest, so that what is left after a stop is still known for what it is.
 *
 * @throws {InvalidInputError} `output-not-empty`, where something lies in the way that the earlier run has not written.
 */
async function filesOfOld(layout: Layout, old: Manifest | undefined): Promise<readonly string[]> {
  const { inParts, folder, runFolder, manifest, rejectsOf } = layout;
  const own = (old?.parts ?? []).flatMap(({ name }) => [name, rejectsOf(name) ?? name]);
  const foreign = (await namesIn(folder)).find(
    (name) => isInTheWay(name, layout) && !own.includes(name),
  );
  if (foreign !== undefined) throw notEmpty(path.join(folder, foreign));
  const begun = await namesIn(runFolder);
  if (!begun.includes(PLAN) && !begun.every(isUnfinishedName)) {
    throw notEmpty(runFolder);
  }
  return inParts ? [...own.map((name) => path.join(folder, name)), manifest] : [];
}

/** Whether a run would write this name, or have it taken for its own. A file of lines is replaced: its user named it. */
const isInTheWay = (name: string, { inParts, namesOf }: Layout): boolean =>
  inParts ? /^part-\d/.test(name) : name === namesOf({ group: 0 }).rejects;

const notEmpty = (place: string) =>
  new InvalidInputError(
    'output-not-empty',
    `corpus/runCorpus: ${place} is there, and of no run that is known here; take it away, or name another place`,
  );

/**
 * Refuse to read what will be written, or taken away.
 *
 * @throws {InvalidInputError} `output-is-input`.
 */
async function refuseInputs(layout: Layout, { inputs }: Plan): Promise<void> {
  const { folder, runFolder, manifest, namesOf, inParts } = layout;
  const home = await realpath(folder).catch(() => undefined);
  if (home === undefined) return;
  const own = [manifest, ...(inParts ? [] : [namesOf({ group: 0 }).final])].map((name) =>
    path.basename(name),
  );
  for (const { name } of inputs) {
    const place = await realpath(name);
    const within = path.relative(home, place);
    const isOwn = own.includes(within) || isInTheWay(within, layout);
    if (!isOwn && within.split(path.sep)[0] !== path.basename(runFolder)) continue;
    throw new InvalidInputError(
      'output-is-input',
      `corpus/runCorpus: the input ${name} would be written over; name another place for the output`,
    );
  }
}

/** What is in a folder; nothing where there is none. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw unwritable(folder, error);
  });
}

function unwritable(folder: string, error: unknown): DiglotError {
  const { code } = error as NodeJS.ErrnoException;
  return new DiglotError(
    'output-unwritable',
    `corpus/runCorpus: cannot write in ${folder} (${code}); name another place`,
    { cause: error },
  );
}
