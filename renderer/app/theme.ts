import type { Settings } from '../../shared/domain/house';
import { saveSettings, useLibrary } from '../desk/library';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function shownTheme(theme: Settings['theme']): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemIsDark.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['theme'] = shownTheme(useLibrary.getState().settings?.theme ?? 'system');
}

/** Keeps the window in her theme, or in the system's where she leaves it to that. */
export function followTheme(): void {
  apply();
  useLibrary.subscribe(apply);
  systemIsDark.addEventListener('change', apply);
}

/** From light to dark, or back. */
export function toggleTheme(): void {
  const shown = shownTheme(useLibrary.getState().settings?.theme ?? 'system');
  void saveSettings({ theme: shown === 'dark' ? 'light' : 'dark' });
}
