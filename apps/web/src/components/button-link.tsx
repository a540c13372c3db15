import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import type { ButtonKind } from './button.js';
import { buttonLook } from './button.js';

function Anchor({ kind = 'secondary', className = '', ...props }: ComponentProps<'a'> & { kind?: ButtonKind }) {
  return <a className={`${buttonLook(kind)} ${className}`} {...props} />;
}

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(Anchor);
