import { app } from 'electron';
import { join } from 'node:path';
import { language } from '../../shared/domain/ids';
import type { Started } from '../../shared/ipc/contract';
import { runtimeFacts } from '../shell/runtime';

const PLATFORMS = ['linux', 'darwin', 'win32'] as const;

type Facts = Pick<
  Started,
  'version' | 'platform' | 'runtime' | 'isFallbackRuntime' | 'suggestedLibraryPath' | 'zone' | 'language'
>;

/** What this computer proposes: where a library could lie, which zone and language she is likely to write in. */
export function thisComputer(): Facts {
  const { name, isFallback } = runtimeFacts();
  const spoken = language.safeParse(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  return {
    version: app.getVersion(),
    platform: PLATFORMS.find((platform) => platform === process.platform) ?? 'linux',
    runtime: name,
    isFallbackRuntime: isFallback,
    suggestedLibraryPath: join(app.getPath('documents'), 'Stet'),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    language: spoken.success ? spoken.data : 'en-GB',
  };
}
