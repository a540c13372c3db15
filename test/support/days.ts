import type { Locator, Page } from 'playwright';

/** Types a day into a date field, part by part, as somebody at the keyboard does. `day`: YYYY-MM-DD. */
export async function typeDay(within: Page | Locator, label: string | RegExp, day: string): Promise<void> {
  const field = within.getByRole('group', { name: label });
  for (const [type, digits] of [
    ['year', day.slice(0, 4)],
    ['month', day.slice(5, 7)],
    ['day', day.slice(8)],
  ] as const) {
    const part = field.locator(`[data-type=${type}]`);
    await part.focus();
    await part.pressSequentially(digits);
  }
}

/** The day that a date field shows: R2/5/11. */
export async function dayIn(within: Page | Locator, label: string | RegExp): Promise<string> {
  const parts = within.getByRole('group', { name: label }).locator('[data-type]');
  await parts.first().waitFor();
  return (await parts.allInnerTexts()).join('').replaceAll(/\s/g, '');
}
