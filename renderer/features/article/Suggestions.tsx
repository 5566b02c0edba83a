import { DropdownMenu } from 'radix-ui';
import { forgetMisspelling, learnWord, replaceMisspelling, useMisspelling } from '../../desk/spelling';
import { articleWords } from '../../i18n/article';
import './suggestions.css';

const words = articleWords.suggestions;

/** What a word that is in no dictionary may be meant to be: a menu where she asked for it. */
export function Suggestions() {
  const found = useMisspelling((state) => state.found);
  if (!found) return null;
  const { word, suggestions, x, y } = found;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={forgetMisspelling}>
      <DropdownMenu.Trigger
        className="suggestions__place"
        style={{ left: x, top: y }}
        tabIndex={-1}
        aria-hidden
      />
      <DropdownMenu.Content
        className="menu"
        align="start"
        sideOffset={14}
        collisionPadding={8}
        aria-label={words.name(word)}
        // The text keeps the selection that the word is to be put in the place of.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {suggestions.map((suggestion) => (
          <DropdownMenu.Item
            key={suggestion}
            className="menu__item"
            onSelect={() => replaceMisspelling(suggestion)}
          >
            {suggestion}
          </DropdownMenu.Item>
        ))}
        {suggestions.length === 0 && (
          <DropdownMenu.Item className="menu__item" disabled>
            {words.none}
          </DropdownMenu.Item>
        )}
        <DropdownMenu.Separator className="suggestions__gap" />
        <DropdownMenu.Item className="menu__item" onSelect={() => void learnWord(word)}>
          {words.learn}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
