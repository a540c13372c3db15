/** Borders belong to the cells: those of a collapsed table stay behind when a cell sticks. */
const EDGES = 'border-b border-solid-gray-300';
const FIRST = 'w-36 min-w-36 max-w-36 border-r sm:w-96 sm:min-w-96 sm:max-w-96 print:w-auto print:max-w-none print:min-w-0';

export const STICKY_CORNER = `${EDGES} ${FIRST} sticky top-0 left-0 z-3 border-b-2 border-solid-gray-600 bg-solid-gray-50 px-3 py-2 align-bottom print:static`;
export const STICKY_TOP = `${EDGES} sticky top-0 z-2 min-w-28 border-b-2 border-solid-gray-600 bg-solid-gray-50 px-2 py-2 text-center align-bottom print:static print:min-w-0`;
export const STICKY_LEFT = `${EDGES} ${FIRST} sticky left-0 z-1 bg-white px-3 py-2 text-left align-middle font-400 print:static`;
export const CELL = `${EDGES} px-2 py-1 text-center align-middle`;
/** A group's heading runs over all columns; its words stay at the left. */
export const GROUP = `${EDGES} bg-solid-gray-50 p-0 text-left`;
export const GROUP_WORDS = 'sticky left-0 inline-block max-w-[calc(100vw-3rem)] px-3 py-2';
