/** Puts the focus into a control of this screen, or, where the id is that of a box, into its first control; whether there is one. */
export function focusControl(id: string): boolean {
  const control = controlIn(document.getElementById(id));
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  return control !== null;
}

/** Where the focus goes when what had it is gone and nothing else is concerned. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus();
}

/** In the next frame: until then a dialog that closes gives back what it had taken. */
export function focusHeadingUnlessElsewhere(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusHeading();
  });
}

function controlIn(element: HTMLElement | null): HTMLElement | null {
  if (element === null || element.tabIndex >= 0 || element.hasAttribute('tabindex')) return element;
  return element.querySelector<HTMLElement>('[aria-required="true"], input, textarea, select') ?? element;
}
