import { ask } from './bridge';
import { reportTrouble } from './trouble';

/** Opens an address in the system's own browser, on her click only. */
export async function openAddress(address: string): Promise<void> {
  const opened = await ask('app.openExternal', { address });
  if (!opened.ok) reportTrouble(opened.failure);
}
