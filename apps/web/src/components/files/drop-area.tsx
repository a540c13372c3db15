import type { ReactNode } from 'react';
import { useState } from 'react';
import { droppedFiles } from './dropped-files.js';
import type { PickedFile } from './picked-file.js';
import { useDropGuard } from './use-drop-guard.js';

interface Props {
  readonly label: string;
  readonly onPick: (picked: PickedFile[]) => void;
  /** The button that chooses, and what may be chosen. */
  readonly children: ReactNode;
}

/** A place for files that are dragged here. */
export function DropArea({ label, onPick, children }: Props) {
  const [over, setOver] = useState(false);
  useDropGuard();
  return (
    <div
      role="group"
      aria-label={label}
      onDragOver={() => setOver(true)}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={({ dataTransfer }) => {
        setOver(false);
        void droppedFiles(dataTransfer).then(onPick);
      }}
      className={`my-4 rounded-12 border-2 border-dashed p-6 ${over ? 'border-key-900 bg-key-50' : 'border-solid-gray-536 bg-solid-gray-50'}`}
    >
      {children}
    </div>
  );
}
