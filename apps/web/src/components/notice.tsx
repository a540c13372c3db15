import type { ReactNode } from 'react';

export type NoticeKind = 'information' | 'success' | 'warning' | 'error';

const LOOK: Record<NoticeKind, { readonly box: string; readonly shape: string }> = {
  information: { box: 'border-blue-900', shape: 'ⓘ' },
  success: { box: 'border-success-2', shape: '✓' },
  warning: { box: 'border-warning-yellow-2', shape: '▲' },
  error: { box: 'border-error-1', shape: '✕' },
};

interface Props {
  readonly kind: NoticeKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** status: said when the reader pauses; alert: at once. */
  readonly role?: 'status' | 'alert' | undefined;
}

/** A box that tells something about the page; the kind is told by words and shape too, not by colour alone. */
export function Notice({ kind, title, children, role }: Props) {
  const { box, shape } = LOOK[kind];
  return (
    <div role={role} className={`my-4 flex gap-3 rounded-8 border-2 border-l-8 bg-white p-4 ${box}`}>
      <span aria-hidden="true" className="text-std-20B-150">
        {shape}
      </span>
      <div className="min-w-0 grow">
        {title === undefined ? null : <p className="text-std-16B-170">{title}</p>}
        {children}
      </div>
    </div>
  );
}
