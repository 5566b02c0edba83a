import { useLibrary } from '../desk/library';
import { FirstRun } from '../features/library/FirstRun';
import { appWords } from '../i18n/app';
import { Spinner } from '../ui/Spinner';
import { useReadOnly } from '../desk/readOnly';
import { WritingAllowed } from '../ui/Writing';
import './app.css';
import { Desk } from './Desk';
import { Dialogs } from './Dialogs';
import { DropZone } from './DropZone';
import { TroubleBanner } from './TroubleBanner';

/** The window: the first page until there is a library, then the desk. */
export function App() {
  const isStarted = useLibrary((state) => state.started !== null);
  const hasLibrary = useLibrary((state) => state.library !== null);
  const isWritable = useReadOnly() === null;
  if (!isStarted) {
    return (
      <div className="app app--starting">
        <TroubleBanner />
        <Spinner label={appWords.starting} />
      </div>
    );
  }
  return (
    <WritingAllowed isAllowed={isWritable}>
      <div className="app">
        {hasLibrary ? (
          <>
            <Desk />
            <DropZone />
          </>
        ) : (
          <>
            <TroubleBanner />
            <FirstRun />
          </>
        )}
        <Dialogs />
      </div>
    </WritingAllowed>
  );
}
