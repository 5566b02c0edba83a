import { ChevronRight, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ArticleSummary } from '../../../shared/domain/article';
import { deleteForGood, putBack } from '../../desk/articles';
import { useLibrary } from '../../desk/library';
import { libraryWords } from '../../i18n/library';
import { words } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { Writing } from '../../ui/Writing';

/** What she put aside: folded away, and gone only on her word. */
export function Bin() {
  const articles = useLibrary((state) => state.articles);
  const [isOpen, setOpen] = useState(false);
  const [leaving, setLeaving] = useState<ArticleSummary | null>(null);
  const binned = articles.filter(({ state }) => state === 'binned');
  if (binned.length === 0) return null;
  return (
    <section className="bin">
      <button type="button" className="bin__head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight className="bin__chevron" aria-hidden size={14} />
        {libraryWords.bin}
        <span className="bin__count">{libraryWords.binCount(binned.length)}</span>
      </button>
      {isOpen && (
        <ul className="bin__list">
          {binned.map((article) => (
            <BinnedLine key={article.id} article={article} onDelete={() => setLeaving(article)} />
          ))}
        </ul>
      )}
      {leaving && <DeleteDialog article={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

interface BinnedLineProps {
  readonly article: ArticleSummary;
  readonly onDelete: () => void;
}

function BinnedLine({ article, onDelete }: BinnedLineProps) {
  const headline = article.headline || words.untitled;
  return (
    <li className="bin__line">
      <span className="bin__headline">{headline}</span>
      <Writing>
        <IconButton
          size="small"
          icon={Undo2}
          label={libraryWords.putBackOne(headline)}
          onClick={() => void putBack(article.id)}
        />
        <IconButton size="small" icon={Trash2} label={libraryWords.deleteOne(headline)} onClick={onDelete} />
      </Writing>
    </li>
  );
}

interface DeleteDialogProps {
  readonly article: ArticleSummary;
  readonly onClose: () => void;
}

function DeleteDialog({ article, onClose }: DeleteDialogProps) {
  const remove = () => {
    onClose();
    void deleteForGood(article.id);
  };
  return (
    <Dialog
      open
      size="small"
      title={libraryWords.deleteQuestion}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{libraryWords.keep}</Button>
          <Button variant="danger" onClick={remove}>
            {libraryWords.deleteNow}
          </Button>
        </>
      }
    >
      <p>{libraryWords.deleteSentence(article.headline || words.untitled)}</p>
    </Dialog>
  );
}
