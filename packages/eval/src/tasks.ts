import type { Task } from './task.ts';

/** Every task, in the order in which `pnpm eval` runs them. */
export const tasks: readonly Task[] = [];
