import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import './menu.css';
import { MenuButton } from './MenuButton';

interface ChoiceMenuProps<Value extends string> {
  /** The accessible name of the menu. */
  readonly label: string;
  readonly trigger: ReactElement;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, in a menu that drops from its button and marks the one that holds; it stays in its button's landmark. */
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, trigger, value, options, onChange } = props;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option && option.value !== value) onChange(option.value);
  };
  return (
    <MenuButton trigger={trigger}>
      {({ id }) => (
        <DropdownMenu.Content
          id={id}
          className="menu"
          sideOffset={4}
          align="center"
          collisionPadding={8}
          aria-label={label}
        >
          <DropdownMenu.RadioGroup value={value} onValueChange={choose}>
            {options.map((option) => (
              <DropdownMenu.RadioItem key={option.value} value={option.value} className="menu__item">
                <span className="menu__mark">
                  <DropdownMenu.ItemIndicator>
                    <Check aria-hidden size={15} />
                  </DropdownMenu.ItemIndicator>
                </span>
                <span className="menu__label">{option.label}</span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      )}
    </MenuButton>
  );
}
