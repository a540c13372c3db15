import { expect, it } from '@jest/globals';
it('x', () => { expect(process.env['NENDO_TEST_OWNER_URL']).toBeDefined(); });
