import { ask } from '../../desk/bridge';
import { useLibrary } from '../../desk/library';
import { openDialog } from '../../desk/navigation';
import { erasingWords } from '../../i18n/erasing';
import { settingsWords } from '../../i18n/settings';
import { Button } from '../../ui/Button';
import { Writing } from '../../ui/Writing';
import { BackupSettings } from './BackupSettings';
import { FoldingSettings } from './FoldingSettings';

/** Where everything is, and whether it is still as it was written. */
export function LibrarySettings() {
  const path = useLibrary((state) => state.library?.path ?? '');
  return (
    <div className="settings__rows">
      <div className="settings__row">
        <div className="settings__what">
          <p className="settings__label">{settingsWords.libraryPath}</p>
          <p className="settings__path">{path}</p>
          <p className="settings__hint">{settingsWords.libraryHint}</p>
        </div>
        <Button size="small" onClick={() => void ask('app.showFolder', { folder: 'library' })}>
          {settingsWords.showFolder}
        </Button>
      </div>
      <BackupSettings />
      <div className="settings__row">
        <p className="settings__what settings__hint">{settingsWords.verifyHint}</p>
        <Button size="small" onClick={() => openDialog({ kind: 'verify' })}>
          {settingsWords.verify}
        </Button>
      </div>
      <FoldingSettings />
      <div className="settings__row">
        <p className="settings__what settings__hint">{erasingWords.settingsHint}</p>
        <Writing>
          <Button size="small" onClick={() => openDialog({ kind: 'erase', words: '' })}>
            {erasingWords.menu}
          </Button>
        </Writing>
      </div>
      <div className="settings__row">
        <p className="settings__what settings__hint">{settingsWords.logsHint}</p>
        <Button size="small" onClick={() => void ask('app.showFolder', { folder: 'logs' })}>
          {settingsWords.showLogs}
        </Button>
      </div>
    </div>
  );
}
