import { expect as playwrightExpect } from 'playwright/test';

/** Of the tests on screens: `await expect(locator)…` waits until it is so, as a person would. */
export const expect = playwrightExpect.configure({ timeout: 15_000 });
