/** Types a text at the cursor, so that the browser's own undo takes it back; where that is not possible, puts it there. */
export function insertText(control: HTMLTextAreaElement, text: string): void {
  control.focus();
  // Deprecated, and the only way to write with an undo; every browser has it.
  if (document.execCommand('insertText', false, text)) return;
  control.setRangeText(text, control.selectionStart, control.selectionEnd, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
