import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import './choice.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
}

/** One of a few, all in sight: side by side, or one below the other where they have hints. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, hideLabel = false } = props;
  const id = useId();
  const hasHints = options.some(({ hint }) => hint);
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div className="choice">
      <span id={id} className={hideLabel ? 'visually-hidden' : 'choice__label'}>
        {label}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        className={hasHints ? 'choice__rows' : 'choice__segments'}
        value={value}
        onValueChange={choose}
      >
        {options.map((option, index) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className={hasHints ? 'choice__row' : 'choice__segment'}
            aria-label={option.label}
            aria-describedby={option.hint ? `${id}-${index}` : undefined}
          >
            <span className="choice__name">{option.label}</span>
            {option.hint && (
              <span id={`${id}-${index}`} className="choice__hint">
                {option.hint}
              </span>
            )}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
