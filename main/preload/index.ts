import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { BRIDGE, EVENTS, REQUESTS, type EventChannel, type RequestChannel } from '../../shared/ipc/channels';

/** One function per channel and nothing more general; what crosses is parsed on the other side. */
const ask = Object.fromEntries(
  REQUESTS.map((channel: RequestChannel) => [
    channel,
    (request: unknown) => ipcRenderer.invoke(channel, request),
  ]),
);

const listen = Object.fromEntries(
  EVENTS.map((channel: EventChannel) => [
    channel,
    (hear: (event: unknown) => void) => {
      const onEvent = (_event: IpcRendererEvent, carried: unknown) => hear(carried);
      ipcRenderer.on(channel, onEvent);
      return () => void ipcRenderer.removeListener(channel, onEvent);
    },
  ]),
);

contextBridge.exposeInMainWorld(BRIDGE, { ask, listen });
