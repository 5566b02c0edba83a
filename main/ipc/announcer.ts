import type { WebContents } from 'electron';
import { EVENT_CONTRACT } from '../../shared/ipc/contract';
import type { Announce } from './handlers';

/** Sends events to our window, if it is there; what leaves is parsed like what comes in. */
export function announcer(window: () => WebContents | null): Announce {
  return (channel, event) => {
    const target = window();
    if (target && !target.isDestroyed()) target.send(channel, EVENT_CONTRACT[channel].parse(event));
  };
}
