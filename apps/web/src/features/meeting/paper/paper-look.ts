/** Tables with a line around every cell, as town halls print them. */
export const PAPER_TABLE = 'w-full border-collapse text-left';
export const PAPER_CELL = 'border border-solid-gray-536 px-2 py-1 align-top';
export const PAPER_HEAD = `${PAPER_CELL} bg-solid-gray-50 font-700`;
