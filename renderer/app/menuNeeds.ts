import { NEEDS, type Need } from '../../shared/commands/command';
import { ask } from '../desk/bridge';
import { useHasEditor, useIsWordBlock } from '../desk/editing';
import { useLibrary } from '../desk/library';
import { useNavigation } from '../desk/navigation';
import { useOwnership } from '../desk/ownership';
import { useSession } from '../desk/session';
import { isMet } from './commands';

/** Tells the menu which needs of commands are met, whenever those are others. */
export function tellMenu(): void {
  let told = '';
  const tell = (): void => {
    const met = metForMenu();
    if (met.join() === told) return;
    told = met.join();
    void ask('app.tellNeeds', { met });
  };
  for (const store of [useLibrary, useSession, useNavigation, useOwnership, useHasEditor, useIsWordBlock])
    store.subscribe(tell);
  tell();
}

/** Beneath an open dialog nothing is done that needs anything. */
const metForMenu = (): Need[] =>
  useNavigation.getState().dialog === null ? NEEDS.filter(isMet) : ['nothing'];
