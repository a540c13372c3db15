import { describe, expect, it } from '@jest/globals';
import { splitBrackets } from './brackets.js';

describe('splitBrackets', () => {
  it.each([
    ['50件', '50件', []],
    ['50件 (R2)', '50件', ['R2']],
    ['(累計)50件( R2 )(素案)', '50件', ['累計', 'R2', '素案']],
    ['5社((株)を含む)', '5社', ['(株)を含む']],
    ['50件(R2)※1', '50件', ['R2', '※1']],
    ['41.8%※', '41.8%', ['※']],
    ['※1', '※1', []],
    ['(参考)', '', ['参考']],
    ['', '', []],
  ])('%j: %j and %j', (text, main, marks) => {
    expect(splitBrackets(text)).toEqual({ main, marks });
  });

  it.each(['3(人)増', '50件)', '(50件', ')(', '50件(R2', '1)2(3)'])('refuses %j', (text) => {
    expect(splitBrackets(text)).toBeNull();
  });
});
