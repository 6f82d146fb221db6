import { align } from './align.ts';
import { keywords } from './keywords.ts';
import { language } from './language.ts';
import { records } from './records.ts';
import { segment } from './segment.ts';
import { sentences } from './sentences.ts';
import type { Task } from './task.ts';
import { terms } from './terms.ts';
import { themesTask } from './themes.ts';
import { words } from './words.ts';

/** Every task, in the order in which `pnpm eval` runs them. */
export const tasks: readonly Task[] = [
  segment,
  language,
  sentences,
  words,
  align,
  keywords,
  terms,
  themesTask,
  records,
];
