export { roleOf } from '../names/role.ts';
export { normal, wordsOf } from '../names/words.ts';
