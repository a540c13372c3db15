import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DialogProps } from '../plain-dialog.js';

/** The modal dialog itself: keeps the focus inside, gives it back, closes on Escape and not on a press beside it. */
export default function DialogFrame({ title, onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 flex overflow-y-auto bg-black/50"
    >
      <Modal className="m-auto w-[min(40rem,calc(100vw-2rem))] py-4">
        <AriaDialog className="rounded-12 bg-white p-6 text-solid-gray-800 shadow-4 outline-none">
          <Heading slot="title" level={2} className="text-std-20B-150">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
