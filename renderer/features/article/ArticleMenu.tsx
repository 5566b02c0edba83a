import { Ellipsis, Eraser, Lock, LockOpen, Trash2 } from 'lucide-react';
import { binArticle } from '../../desk/articles';
import { useErasing } from '../../desk/erasing';
import { openDialog } from '../../desk/navigation';
import { useReadOnly } from '../../desk/readOnly';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { articleWords } from '../../i18n/article';
import { erasingWords } from '../../i18n/erasing';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { useWritingAllowed } from '../../ui/Writing';

/** What can be done with the article as a whole. */
export function ArticleMenu() {
  const articleId = useSession((state) => state.draft?.id);
  const wasPublished = useStanding(({ standing }) => standing?.wasPublished ?? false);
  const isPreserved = useErasing(({ preservation }) => preservation !== null);
  const isReadOnly = useReadOnly() !== null;
  const mayWrite = useWritingAllowed();
  if (!articleId) return null;
  return (
    <Menu
      trigger={<IconButton label={articleWords.more} icon={Ellipsis} size="small" />}
      items={[
        {
          label: binLabel(wasPublished, isPreserved),
          icon: Trash2,
          disabled: wasPublished || isPreserved || !mayWrite,
          onSelect: () => void binArticle(articleId),
        },
        {
          label: isPreserved ? erasingWords.preserve.liftMenu : erasingWords.preserve.menu,
          icon: isPreserved ? LockOpen : Lock,
          disabled: !mayWrite,
          onSelect: () => openDialog({ kind: 'preserve' }),
        },
        {
          label: erasingWords.menu,
          icon: Eraser,
          danger: true,
          disabled: isReadOnly,
          onSelect: () => openDialog({ kind: 'erase', words: '' }),
        },
      ]}
    />
  );
}

function binLabel(wasPublished: boolean, isPreserved: boolean): string {
  if (wasPublished) return articleWords.publishedStays;
  return isPreserved ? articleWords.preservedStays : articleWords.moveToBin;
}
