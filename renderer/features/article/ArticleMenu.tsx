import { Ellipsis, Trash2 } from 'lucide-react';
import { binArticle } from '../../desk/articles';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { articleWords } from '../../i18n/article';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';

/** What can be done with the article as a whole. */
export function ArticleMenu() {
  const articleId = useSession((state) => state.draft?.id);
  const wasPublished = useStanding(({ standing }) => standing?.wasPublished ?? false);
  if (!articleId) return null;
  return (
    <Menu
      trigger={<IconButton label={articleWords.more} icon={Ellipsis} size="small" />}
      items={[
        {
          label: wasPublished ? articleWords.publishedStays : articleWords.moveToBin,
          icon: Trash2,
          disabled: wasPublished,
          onSelect: () => void binArticle(articleId),
        },
      ]}
    />
  );
}
