import type { FoldingWish } from '../../shared/domain/folding';
import { fail, ok } from '../../shared/errors/failure';
import type { HandlersFor } from '../ipc/handlers';
import type { Library } from '../library/library';
import type { AppSettings } from '../settings/appSettings';

/** Whether and after how long autosaves are folded: her choice for each library, kept on this computer. */
export function foldingHandlers(
  library: () => Library | null,
  settings: Pick<AppSettings, 'settings' | 'save'>,
): HandlersFor<'folding.choose'> {
  return {
    'folding.choose': async ({ afterDays }) => {
      const id = library()?.id;
      if (id === undefined) return fail('noLibrary');
      const wish = afterDays === null ? null : { afterDays, doneTo: null };
      return ok(await rememberWish(settings, id, wish));
    },
  };
}

/** Remembers what she wants for a library; null for nothing. */
export function rememberWish(
  settings: Pick<AppSettings, 'settings' | 'save'>,
  libraryId: string,
  wish: FoldingWish | null,
): ReturnType<AppSettings['save']> {
  const { [libraryId]: _, ...others } = settings.settings().folding ?? {};
  return settings.save({ folding: wish === null ? others : { ...others, [libraryId]: wish } });
}
