import { createAnswerer } from '@diglot/playground';

const answer = createAnswerer((told) => postMessage(told));
addEventListener('message', ({ data }) => answer(data));
