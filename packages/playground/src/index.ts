export { createAnswerer } from './answer-questions.ts';
export { type Download, type DownloadName, downloads } from './downloads.ts';
export type { Answer, GivenFile, Question, Told } from './protocol.ts';
export { createSession, type Item, type Progress, type Session, type TextFile } from './session.ts';
