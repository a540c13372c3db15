import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.js';
import { ButtonRow } from './dialog.js';

interface Props {
  readonly children: ReactNode;
  readonly submit: ReactNode;
  readonly onSubmit: () => Promise<void>;
  /** Other buttons, before the one that closes. */
  readonly more?: ReactNode;
  /** Of the button that closes, where that is not simply cancelling. */
  readonly cancel?: ReactNode;
  readonly close: () => void;
}

/** What a dialog asks, and its buttons. */
export function DialogForm({ children, submit, onSubmit, more, cancel, close }: Props) {
  const t = useTranslations('form');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <ButtonRow>
        <Button kind="primary" type="submit">
          {submit}
        </Button>
        {more}
        <Button onClick={close}>{cancel ?? t('cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
