/** A menu takes the rest of a press for itself. */
const ENDS = ['pointerup', 'pointercancel', 'contextmenu'] as const;

let pressed: Promise<void> = Promise.resolve();

addEventListener(
  'pointerdown',
  () => {
    pressed = pressEnd();
  },
  { capture: true },
);

/** After the click that a press becomes. */
function pressEnd(): Promise<void> {
  return new Promise((resolve) => {
    const ended = () => setTimeout(resolve);
    for (const end of ENDS) addEventListener(end, ended, { once: true, capture: true });
  });
}

/**
 * The same answer, but not while a pointer is pressed: a press on a button saves what was being typed, and what the
 * answer adds to the screen or takes from it would move the button away before it is let go.
 */
export async function outsidePress<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } finally {
    await pressed;
  }
}
