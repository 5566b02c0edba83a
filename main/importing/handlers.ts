import { blockId } from '../../shared/domain/ids';
import { fail, ok } from '../../shared/errors/failure';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inLibrary } from '../ipc/reaching';
import { decodeText } from './decodeText';
import { KEPT_AS, kindOf } from './fileKinds';
import { proposeImport } from './proposeImport';

const MOST_BYTES = 20 * 1024 * 1024;

/** Reads a file that she chose and proposes what to make of it; the file as it came is kept. */
export function importingHandlers(context: AppContext): HandlersFor<'importing.read'> {
  return {
    'importing.read': ({ name, bytes, language, zone }) =>
      inLibrary(context, async (library) => {
        const kind = kindOf(name);
        if (kind === null) return fail('importUnknownKind', { name });
        if (bytes.byteLength > MOST_BYTES) return fail('importTooLarge', { name });
        const text = decodeText(bytes);
        if (text === null) return fail('importUnreadable', { name });
        const proposal = proposeImport({ text, kind, language, zone }, () => blockId.parse(context.newId()));
        if (!proposal.ok) return fail(proposal.failure.code, { name });
        const { ext, mediaType } = KEPT_AS[kind];
        const object = await library.objects.keep(bytes, ext, mediaType);
        return ok({ ...proposal.value, file: { name, object } });
      }),
  };
}
