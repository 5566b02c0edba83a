import { clsx } from 'clsx';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useIsFocused } from '../desk/view';
import { LibraryPanel } from '../features/library/LibraryPanel';
import { appWords } from '../i18n/app';
import { ArticleColumn } from './ArticleColumn';
import { Inspector } from './Inspector';
import { ArticleWriting, OtherWindowBanner } from './OtherWindowBanner';
import { ReadOnlyBanner } from './ReadOnlyBanner';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { TroubleBanner } from './TroubleBanner';

/** Three columns between the top bar and the status bar. */
export function Desk() {
  const isFocused = useIsFocused();
  const layout = useDefaultLayout({ id: 'stet-desk', storage: localStorage });
  return (
    <>
      {!isFocused && <TopBar />}
      <ReadOnlyBanner />
      <OtherWindowBanner />
      <TroubleBanner />
      <Group className={clsx('desk__columns', isFocused && 'desk__columns--focused')} {...layout}>
        <Panel id="library" className="desk__library" defaultSize="19%" minSize="15rem" maxSize="26rem">
          <LibraryPanel />
        </Panel>
        <Separator className="desk__separator" title={appWords.resizeLibrary} />
        <Panel id="article" className="desk__article" minSize="22rem">
          <ArticleWriting>
            <ArticleColumn />
          </ArticleWriting>
        </Panel>
        <Separator className="desk__separator" title={appWords.resizeInspector} />
        <Panel id="inspector" className="desk__inspector" defaultSize="25%" minSize="20rem" maxSize="34rem">
          <ArticleWriting>
            <Inspector />
          </ArticleWriting>
        </Panel>
      </Group>
      <StatusBar />
    </>
  );
}
