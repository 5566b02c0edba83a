import { Crop, Replace, RotateCcw, RotateCw, Trash2, type LucideIcon } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { pictureWords as words } from '../../i18n/pictures';
import { IconButton } from '../../ui/IconButton';

interface PictureToolsProps {
  readonly isBusy: boolean;
  readonly onTurn: (by: 90 | 270) => void;
  readonly onCrop: () => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a picture; one stop for Tab, arrows within. */
export function PictureTools({ isBusy, onTurn, onCrop, onReplace, onRemove }: PictureToolsProps) {
  const tool = (label: string, icon: LucideIcon, act: () => void) => (
    <Toolbar.Button asChild>
      <IconButton size="small" label={label} icon={icon} aria-disabled={isBusy || undefined} onClick={act} />
    </Toolbar.Button>
  );
  return (
    <Toolbar.Root className="picture-tools" aria-label={words.tools}>
      {tool(words.rotateLeft, RotateCcw, () => onTurn(270))}
      {tool(words.rotateRight, RotateCw, () => onTurn(90))}
      {tool(words.crop, Crop, onCrop)}
      {tool(words.replace, Replace, onReplace)}
      {tool(words.remove, Trash2, onRemove)}
    </Toolbar.Root>
  );
}
