/** A menu takes the rest of a press for itself. */
const ENDS = ['pointerup', 'pointercancel', 'contextmenu'] as const;

let pressed: Promise<void> = Promise.resolve();
let letGo: (() => void) | null = null;

function onPress(): void {
  if (letGo !== null) return;
  pressed = new Promise((resolve) => {
    letGo = resolve;
  });
}

function onEnd(): void {
  // After the click that the press becomes.
  if (letGo !== null) setTimeout(letGo);
  letGo = null;
}

addEventListener('pointerdown', onPress, { capture: true });
for (const end of ENDS) addEventListener(end, onEnd, { capture: true });

/**
 * The same answer, but not while a pointer is pressed. What an answer adds to a screen or takes from it moves the rest,
 * and a button that moves away before it is let go is not pressed: as when the press itself ended the typing of a text,
 * which then was saved.
 */
export async function outsidePress<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } finally {
    await pressed;
  }
}
