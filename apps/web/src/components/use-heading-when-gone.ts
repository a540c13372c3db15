import { useEffect, useRef } from 'react';
import { focusHeadingUnlessElsewhere } from './focus.js';

/**
 * For a control that does away with itself, such as a button with what it cancels: once that was pressed and the control
 * is gone, however much later, the focus goes to the heading, unless something else has it. Answers what to call when it
 * is pressed.
 */
export function useHeadingWhenGone(): () => void {
  const isPressed = useRef(false);
  useEffect(
    () => () => {
      if (isPressed.current) focusHeadingUnlessElsewhere();
    },
    [],
  );
  return () => {
    isPressed.current = true;
  };
}
