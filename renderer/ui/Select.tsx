import { ChevronDown } from 'lucide-react';
import { Field, type FieldProps } from './Field';

/** One thing that can be chosen. */
export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of many, in the system's own list: it filters by typing and never needs room. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, disabled, ...field } = props;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field {...field}>
      {(ties) => (
        <div className="field__select">
          <select
            {...ties}
            className="field__control"
            value={value}
            disabled={disabled}
            onChange={(event) => choose(event.target.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className="field__chevron" aria-hidden size={14} />
        </div>
      )}
    </Field>
  );
}
