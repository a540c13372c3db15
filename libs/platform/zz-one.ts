export { b } from './zz-two.js'; export const a = 1;
