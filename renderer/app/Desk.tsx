import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { LibraryPanel } from '../features/library/LibraryPanel';
import { appWords } from '../i18n/app';
import { ArticleColumn } from './ArticleColumn';
import { Inspector } from './Inspector';
import { ReadOnlyBanner } from './ReadOnlyBanner';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { TroubleBanner } from './TroubleBanner';

/** Three columns between the top bar and the status bar. */
export function Desk() {
  const layout = useDefaultLayout({ id: 'stet-desk', storage: localStorage });
  return (
    <>
      <TopBar />
      <ReadOnlyBanner />
      <TroubleBanner />
      <Group className="desk__columns" {...layout}>
        <Panel
          id="library"
          className="desk__library"
          defaultSize="17.5rem"
          minSize="13rem"
          maxSize="26rem"
          groupResizeBehavior="preserve-pixel-size"
        >
          <LibraryPanel />
        </Panel>
        <Separator className="desk__separator" aria-label={appWords.resizeLibrary} />
        <Panel id="article" className="desk__article" minSize="24rem">
          <ArticleColumn />
        </Panel>
        <Separator className="desk__separator" aria-label={appWords.resizeInspector} />
        <Panel
          id="inspector"
          className="desk__inspector"
          defaultSize="22rem"
          minSize="18.5rem"
          maxSize="34rem"
          groupResizeBehavior="preserve-pixel-size"
        >
          <Inspector />
        </Panel>
      </Group>
      <StatusBar />
    </>
  );
}
