/** Leads to a control on the same screen and puts the focus into it; in a box of controls, into the first one. */
export function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        const field = controlIn(document.getElementById(fieldId));
        field?.focus();
        field?.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}

function controlIn(element: HTMLElement | null): HTMLElement | null {
  if (element === null || element.tabIndex >= 0 || element.hasAttribute('tabindex')) return element;
  return element.querySelector<HTMLElement>('[aria-required="true"], input, textarea, select') ?? element;
}
