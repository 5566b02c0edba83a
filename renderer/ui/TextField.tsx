import type { InputHTMLAttributes, Ref } from 'react';
import { Field, type FieldProps } from './Field';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'>;
interface TextFieldProps extends FieldProps, InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, className, onChange, type = 'text', ...rest } = props;
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(ties) => (
        <input
          spellCheck={false}
          autoComplete="off"
          {...rest}
          {...ties}
          type={type}
          className="field__control"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
