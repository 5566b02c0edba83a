import { useLibrary } from '../../desk/library';
import { settingsWords } from '../../i18n/settings';
import { Mark } from '../../ui/Mark';
import { Notice } from '../../ui/Notice';

/** What this is, and on what it runs. */
export function About() {
  const started = useLibrary((state) => state.started);
  if (!started) return null;
  return (
    <>
      <div className="settings__about">
        <Mark size={44} />
        <div>
          <p className="settings__version">{settingsWords.version(started.version)}</p>
          <p className="settings__hint">{settingsWords.runtime(started.runtime)}</p>
        </div>
      </div>
      {started.isFallbackRuntime && <Notice tone="warning">{settingsWords.fallback}</Notice>}
      <p>{settingsWords.noRequests}</p>
      <p className="settings__hint">{settingsWords.licence}</p>
    </>
  );
}
