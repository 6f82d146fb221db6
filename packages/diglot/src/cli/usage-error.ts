import { DiglotError } from '@diglot/text';

/** The command was called wrongly: exit code 2. */
export class UsageError extends DiglotError {
  override readonly name = 'UsageError';
}
