import { startLight } from './light.js';

startLight();
