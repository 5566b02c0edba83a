import { useNavigation } from '../desk/navigation';
import { LogCorrectionDialog } from '../features/corrections/LogCorrectionDialog';
import { EraseDialog } from '../features/erasing/EraseDialog';
import { PreserveDialog } from '../features/erasing/PreserveDialog';
import { ImportDialog } from '../features/library/ImportDialog';
import { PublishDialog } from '../features/publishing/PublishDialog';
import { LogLegalLetterDialog } from '../features/replies/LogLegalLetterDialog';
import { BackupDialog } from '../features/settings/BackupDialog';
import { ConnectSiteDialog } from '../features/settings/ConnectSiteDialog';
import { RestoreDialog } from '../features/settings/RestoreDialog';
import { SettingsDialog } from '../features/settings/SettingsDialog';
import { VerifyDialog } from '../features/settings/VerifyDialog';
import { assertNever } from '../../shared/errors/assertNever';
import { CommandPalette } from './CommandPalette';
import { ShortcutsDialog } from './ShortcutsDialog';

/** The one dialog that is open over the desk. */
export function Dialogs() {
  const dialog = useNavigation((state) => state.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'publish':
      return <PublishDialog />;
    case 'logCorrection':
      return <LogCorrectionDialog />;
    case 'connectSite':
      return <ConnectSiteDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'commandPalette':
      return <CommandPalette />;
    case 'keyboardShortcuts':
      return <ShortcutsDialog />;
    case 'import':
      return <ImportDialog />;
    case 'verify':
      return <VerifyDialog />;
    case 'backUp':
      return <BackupDialog />;
    case 'restore':
      return <RestoreDialog />;
    case 'erase':
      return <EraseDialog />;
    case 'preserve':
      return <PreserveDialog />;
    case 'logLegalLetter':
      return <LogLegalLetterDialog />;
    default:
      return assertNever(dialog);
  }
}
