import { align } from './align/align.ts';
import { keywords } from './keywords/keywords.ts';
import { pages } from './pages/title-pages.ts';
import { records } from './records/records.ts';
import type { Task } from './task.ts';
import { terms } from './terms/terms.ts';
import { language } from './text/language.ts';
import { segment } from './text/segment.ts';
import { sentences } from './text/sentences.ts';
import { words } from './text/words.ts';
import { themesTask } from './themes/themes.ts';

/** Every task, in the order in which `pnpm eval` runs them. */
export const tasks: readonly Task[] = [
  segment,
  language,
  sentences,
  pages,
  words,
  align,
  keywords,
  terms,
  themesTask,
  records,
];
