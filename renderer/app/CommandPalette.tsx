import { Command as Palette } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { COMMAND_IDS, COMMANDS, keysOf } from '../../shared/commands/table';
import { goToArticle } from '../desk/articles';
import { useLibrary } from '../desk/library';
import { closeDialog, useNavigation } from '../desk/navigation';
import { appWords } from '../i18n/app';
import { words } from '../i18n/words';
import { printedKeys } from '../ui/chord';
import { isMac } from '../ui/computer';
import { Kbd } from '../ui/Kbd';
import { useReturnFocus } from '../ui/returnFocus';
import { useMeantLine } from '../ui/useMeantLine';
import './commandPalette.css';
import { isEnabled, runCommand } from './commands';

/** Every command and every article, found by typing a part of its name. */
export function CommandPalette() {
  const returnFocus = useReturnFocus();
  const meantLine = useMeantLine();
  return (
    <Dialog.Root open onOpenChange={closeDialog}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog__veil" />
        <Dialog.Content onCloseAutoFocus={returnFocus} className="palette" aria-describedby={undefined}>
          <Dialog.Title className="visually-hidden">{appWords.commands.palette}</Dialog.Title>
          <Palette {...meantLine} label={appWords.commands.palette} loop>
            <Palette.Input className="palette__search" placeholder={appWords.commands.search} />
            <Palette.List className="palette__list">
              <Palette.Empty className="palette__none">{appWords.commands.none}</Palette.Empty>
              <CommandLines />
              <ArticleLines />
            </Palette.List>
          </Palette>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Closes the palette first: what is chosen may open a dialog of its own. */
function choose(run: () => void): void {
  closeDialog();
  run();
}

function CommandLines() {
  const dialog = useNavigation((state) => state.dialog);
  const [selected] = useState(dialog?.kind === 'commandPalette' ? dialog.selected : '');
  const enabled = COMMAND_IDS.filter((id) => id !== 'commandPalette' && isEnabled(id));
  return (
    <Palette.Group heading={appWords.commands.group} className="palette__group">
      {enabled.map((id) => {
        const { name, also = '' } = COMMANDS[id];
        const [keys] = keysOf(COMMANDS[id], isMac);
        return (
          <Palette.Item
            key={id}
            value={`${name} ${also} ${id}`}
            className="palette__line"
            onSelect={() => choose(() => runCommand(id, selected))}
          >
            <span className="palette__name">{name}</span>
            {keys && <Kbd keys={printedKeys(keys, isMac)} />}
          </Palette.Item>
        );
      })}
    </Palette.Group>
  );
}

/** The newest ones: the palette lays out all that it is given, and the search box finds the others. */
const MOST_ARTICLES = 200;

function ArticleLines() {
  const articles = useLibrary((state) => state.articles);
  const onDesk = articles.filter(({ state }) => state !== 'binned').slice(0, MOST_ARTICLES);
  return (
    <Palette.Group heading={appWords.commands.articles} className="palette__group">
      {onDesk.map(({ id, headline, state }) => (
        <Palette.Item
          key={id}
          value={`${headline} ${id}`}
          className="palette__line"
          onSelect={() => choose(() => void goToArticle(id))}
        >
          <span className="palette__name palette__name--headline">{headline || words.untitled}</span>
          <span className="palette__state">{appWords.state[state]}</span>
        </Palette.Item>
      ))}
    </Palette.Group>
  );
}
