import { Ellipsis, Eraser } from 'lucide-react';
import type { CitedSource } from '../../../shared/domain/citations';
import { openDialog } from '../../desk/navigation';
import { erasingWords } from '../../i18n/erasing';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';

/** What else can be done with a source. */
export function SourceMenu({ source, name }: { readonly source: CitedSource; readonly name: string }) {
  return (
    <Menu
      trigger={<IconButton size="small" label={erasingWords.source.more} icon={Ellipsis} />}
      items={[
        {
          label: erasingWords.source.menu,
          icon: Eraser,
          danger: true,
          onSelect: () =>
            openDialog({ kind: 'erase', words: '', chosen: { kind: 'source', address: source.key, name } }),
        },
      ]}
    />
  );
}
