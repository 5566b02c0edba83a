import { app } from 'electron';
import { language } from '../../shared/domain/ids';
import type { Started } from '../../shared/ipc/contract';
import { runtimeFacts } from '../shell/runtime';

const PLATFORMS = ['linux', 'darwin', 'win32'] as const;

type Facts = Pick<Started, 'version' | 'platform' | 'runtime' | 'isFallbackRuntime' | 'zone' | 'language'>;

/** What this computer proposes: which zone and language she is likely to write in. */
export function thisComputer(): Facts {
  const { name, isFallback } = runtimeFacts();
  const spoken = language.safeParse(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  return {
    version: app.getVersion(),
    platform: PLATFORMS.find((platform) => platform === process.platform) ?? 'linux',
    runtime: name,
    isFallbackRuntime: isFallback,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    language: spoken.success ? spoken.data : 'en-GB',
  };
}
