import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One folder of `test/fixtures`: an input, and where its expected result is. */
export interface Fixture {
  /** The folder's name, which says the behaviour: `keeps-initials-inside-a-sentence`. */
  readonly name: string;
  /** The file `input.*` as text; line ends and byte order mark as they are. */
  readonly input: string;
  readonly inputPath: string;
  readonly expectedPath: string;
}

/**
 * Load fixtures: one folder a case, each with one `input.*` and its `expected.json`.
 *
 * Compare with `await expect(toFixtureJson(result)).toMatchFileSnapshot(fixture.expectedPath)`;
 * then `pnpm unit -u` writes what the code gives now, to be reviewed as code. Files beside the
 * folders (a README with provenance) are passed over.
 *
 * @param directory - The folder of folders, as `new URL('./fixtures/', import.meta.url)`.
 * @returns The cases by name. Throws when a folder has no input, or more than one.
 */
export function loadFixtures(directory: URL): Fixture[] {
  const root = fileURLToPath(directory);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const folder = path.join(root, name);
      const inputs = readdirSync(folder).filter((file) => file.startsWith('input.'));
      if (inputs.length !== 1 || inputs[0] === undefined) {
        throw new Error(`${folder}: has ${inputs.length} files input.*; there must be one`);
      }
      const inputPath = path.join(folder, inputs[0]);
      return {
        name,
        input: readFileSync(inputPath, 'utf8'),
        inputPath,
        expectedPath: path.join(folder, 'expected.json'),
      };
    });
}

/** Write a result as `expected.json` has it: indented, with a line end. */
export function toFixtureJson(result: unknown): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
