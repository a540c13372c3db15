import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../components/loaded.js';
import { sheetQuery } from './api.js';
import { SheetPage } from './sheet-page.js';

export function SheetScreen() {
  const { sheetId } = useParams({ from: '/signed-in/sheets/$sheetId' });
  const query = useQuery(sheetQuery(sheetId));
  // Another sheet is another page: nothing typed may be carried from one to the next.
  return <Loaded query={query}>{(sheet) => <SheetPage key={sheet.id} sheet={sheet} />}</Loaded>;
}
