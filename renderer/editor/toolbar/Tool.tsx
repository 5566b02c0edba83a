import { clsx } from 'clsx';
import type { LexicalEditor } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { COMMANDS, type EditorCommandId } from '../../../shared/commands/table';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuItem } from '../../ui/Menu';
import { DEEDS } from '../commands/deeds';

interface ToolProps {
  readonly editor: LexicalEditor;
  readonly id: EditorCommandId;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  /** There is nothing for it to do now; it keeps the focus all the same. */
  readonly idle?: boolean;
}

/** A command of the table as a button of the toolbar. */
export function Tool({ editor, id, icon, pressed, idle }: ToolProps) {
  return (
    <Radix.Button asChild>
      <IconButton
        label={COMMANDS[id].name}
        icon={icon}
        pressed={pressed}
        aria-disabled={idle || undefined}
        // The caret stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => DEEDS[id](editor)}
      />
    </Radix.Button>
  );
}

interface ToolMenuProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly items: readonly MenuItem[];
}

/** A tool that opens a menu; what is chosen there is done in the text, where the focus goes back to. */
export function ToolMenu({ editor, label, icon, pressed, items }: ToolMenuProps) {
  const closed = () => {
    if (document.activeElement?.getAttribute('role') !== 'textbox') editor.focus();
  };
  return (
    <Menu
      align="start"
      items={items}
      onClosed={closed}
      trigger={
        <Radix.Button asChild>
          <IconButton label={label} icon={icon} className={clsx(pressed && 'toolbar__holds')} />
        </Radix.Button>
      }
    />
  );
}
