import { FilePen } from 'lucide-react';
import { useState } from 'react';
import { startArticle } from '../desk/articles';
import { useLibrary } from '../desk/library';
import { useNavigation } from '../desk/navigation';
import { bodyChanged, useSession } from '../desk/session';
import { BodyEditor } from '../editor/BodyEditor';
import { useIsFocused } from '../desk/view';
import { Suggestions } from '../features/article/Suggestions';
import { ArticlePanel } from '../features/article/ArticlePanel';
import { WayBack } from '../features/history/WayBack';
import { HistoryStage } from '../features/history/HistoryStage';
import { appWords } from '../i18n/app';
import { articleWords } from '../i18n/article';
import { libraryWords } from '../i18n/library';
import { Button } from '../ui/Button';
import { EmptyPlace } from '../ui/EmptyPlace';
import { useWritingAllowed, Writing } from '../ui/Writing';
import './articleColumn.css';

/** The article on the desk, or what she looks back at; the editor stays mounted beneath, with its undo. */
export function ArticleColumn() {
  const hasArticle = useSession((state) => state.draft !== null);
  const isLookingBack = useNavigation((state) => state.isLookingBack);
  const [bars, setBars] = useState<HTMLElement | null>(null);
  return (
    <main aria-label={appWords.article} className="article-column">
      {!hasArticle && <NothingOpen />}
      {hasArticle && isLookingBack && <HistoryStage />}
      {hasArticle && (
        <div className="article-column__desk" hidden={isLookingBack}>
          <Writing>
            <div ref={setBars} className="article-column__bars" />
            <ArticlePanel body={<BodyOnDesk bars={bars} />} />
            <WayBack />
            <Suggestions />
          </Writing>
        </div>
      )}
    </main>
  );
}

function BodyOnDesk({ bars }: { readonly bars: HTMLElement | null }) {
  const draft = useSession((state) => state.draft);
  const loadKey = useSession((state) => state.loadKey);
  const language = useSession((state) => state.fields?.language);
  const reveal = useNavigation((state) => state.reveal);
  const isWritable = useWritingAllowed();
  const isFocused = useIsFocused();
  const isSpelled = useLibrary(({ settings }) => settings?.spelling != null);
  const isTypographic = useLibrary(({ settings }) => settings?.isTypographic ?? true);
  if (!draft) return null;
  return (
    <BodyEditor
      label={articleWords.body}
      body={draft.snapshot.body}
      loadKey={loadKey}
      articleId={draft.id}
      language={language ?? draft.snapshot.fields.language}
      isTypographic={isTypographic}
      isFocused={isFocused}
      isSpelled={isSpelled}
      onChange={bodyChanged}
      isWritable={isWritable}
      reveal={reveal}
      bars={bars}
    />
  );
}

function NothingOpen() {
  return (
    <div className="article-column__empty">
      <EmptyPlace
        icon={FilePen}
        sentence={appWords.nothingOpen}
        action={
          <Writing>
            <Button variant="primary" onClick={() => void startArticle()}>
              {libraryWords.newArticle}
            </Button>
          </Writing>
        }
      />
    </div>
  );
}
