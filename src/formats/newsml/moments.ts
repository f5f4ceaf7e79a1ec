export { dateTime } from '../furniture/index.ts';
