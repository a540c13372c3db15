import {a} from './zz-one.js'; export const b = a;
