import type { ComponentProps } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'quiet';

const LOOK: Record<ButtonKind, string> = {
  primary: 'border-transparent px-4 bg-key-900 text-white hover:bg-key-1000 hover:underline',
  secondary: 'border-key-900 px-4 bg-white text-key-900 hover:bg-key-200 hover:underline',
  quiet: 'border-transparent bg-transparent px-2 text-key-900 underline hover:bg-key-50',
};

export function buttonLook(kind: ButtonKind): string {
  return `inline-flex min-h-11 items-center justify-center rounded-8 border py-2 text-oln-16B-100 leading-140! text-center underline-offset-[3px] cursor-pointer ${LOOK[kind]}`;
}

/** Never disabled: a button that cannot be pressed cannot say why. Callers ignore a second press while busy. */
export function Button({
  kind = 'secondary',
  type = 'button',
  className = '',
  ...props
}: Omit<ComponentProps<'button'>, 'disabled'> & { kind?: ButtonKind }) {
  return <button type={type} className={`${buttonLook(kind)} ${className}`} {...props} />;
}
