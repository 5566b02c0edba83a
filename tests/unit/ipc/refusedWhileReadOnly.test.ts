import { expect, test } from 'vitest';
import { ok } from '../../../shared/errors/failure';
import { REQUESTS, WRITING_REQUESTS } from '../../../shared/ipc/channels';
import type { Handlers } from '../../../main/ipc/handlers';
import { refusedWhileReadOnly } from '../../../main/ipc/refusedWhileReadOnly';
import type { Library } from '../../../main/library/library';
import { open, temporaryFolder } from '../../support/temporaryLibrary';

/** Handlers that say when they are reached. */
function watched(library: Library | null) {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    REQUESTS.map((channel) => [
      channel,
      async () => {
        reached.push(channel);
        return ok({});
      },
    ]),
  ) as unknown as Handlers;
  return { reached, handlers: refusedWhileReadOnly(handlers, { library: () => library }) };
}

async function askAll(library: Library | null) {
  const { reached, handlers } = watched(library);
  for (const channel of REQUESTS) await (handlers[channel] as (request: unknown) => Promise<unknown>)({});
  return reached;
}

test('what writes is not even begun while the library is only read; all else is', async () => {
  const path = await temporaryFolder();
  await open(path);
  const reached = await askAll(await open(path));
  const writing = new Set<string>(WRITING_REQUESTS);
  expect(reached).toEqual(REQUESTS.filter((channel) => !writing.has(channel)));
});

test('everything is reached while it can be written in, and while none is open', async () => {
  expect(await askAll(await open(await temporaryFolder()))).toEqual([...REQUESTS]);
  expect(await askAll(null)).toEqual([...REQUESTS]);
});
